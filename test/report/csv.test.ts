import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { renderReport } from '../../src/report/index.js';
import { articlesOf, reportFor } from './sample.js';

/** The first record of a CSV, by column. */
function firstOf(text: string): Record<string, string> {
  const rows = parse<Record<string, string>>(text, { columns: true, record_delimiter: '\r\n' });
  expect(rows).toHaveLength(1);
  return rows[0] ?? {};
}

const findings = (file: Parameters<typeof reportFor>[0]) =>
  renderReport(reportFor(file), 'findings.csv', { articles: articlesOf() });

describe('CSV', () => {
  test('findings have the columns that scripts rely on', async () => {
    const text = await findings({});
    expect(text.split('\r\n')[0]).toBe(
      'run_id,evaluated_at,collected_at,host,roles,verdict,kb,kb_title,release_date,file,status,reason_code,reason,' +
        'expected_version,expected_size,expected_modified,observed_version,observed_size,observed_modified,observed_path,' +
        'carries_kb,evidence_grade,evidence_source,evidence_sha256,article_sha256,waiver_id,waiver_expires,tool_version',
    );
    expect(firstOf(text)).toMatchObject({
      evaluated_at: '2011-01-01T00:00:00Z',
      collected_at: '2010-12-30T08:00:00Z',
      host: 'R1',
      roles: 'engine;web',
      verdict: 'outdated',
      kb: 'KB99000002',
      kb_title: 'Update Rollup 2 for Contoso Relay',
      release_date: '2010-03-09',
      file: 'Relay.dll',
      status: 'outdated',
      reason_code: 'lower-version',
      expected_version: '2.0.20.0',
      expected_size: '100200',
      expected_modified: '2010-03-02T10:36:00Z',
      observed_version: '2.0.10.0',
      observed_size: '100100',
      observed_modified: '2010-01-05T09:10:00Z',
      observed_path: 'C:\\Relay\\Relay.dll',
      carries_kb: 'KB99000001',
      evidence_grade: 'version',
      evidence_source: 'R1.ndjson:1',
      waiver_id: 'W1',
      waiver_expires: '2012-01-01',
    });
  });

  test('verdicts have the columns that scripts rely on', async () => {
    const text = await renderReport(reportFor({}), 'verdicts.csv', { articles: articlesOf() });
    expect(text.split('\r\n')[0]).toBe(
      'run_id,evaluated_at,collected_at,host,roles,kb,kb_title,release_date,verdict,reason_code,reason,files_required,' +
        'files_current,files_newer,files_outdated,files_absent,files_unrecognised,files_unverifiable,carries_kbs,' +
        'prerequisites_unmet,due_date,days_overdue,waived,waiver_id,waiver_expires,article_sha256,tool_version',
    );
    expect(firstOf(text)).toMatchObject({
      host: 'R1',
      verdict: 'outdated',
      reason_code: 'outdated',
      files_required: '1',
      files_current: '0',
      files_outdated: '1',
      carries_kbs: 'KB99000001',
      prerequisites_unmet: '',
      due_date: '',
      days_overdue: '',
      waived: 'true',
      waiver_id: 'W1',
    });
  });

  test('a due day comes with the days since then', async () => {
    const report = reportFor({});
    const due = (dueDate: string | null, daysOverdue: number | null) => ({
      ...report,
      verdicts: report.verdicts.map((one) => ({ ...one, dueDate, daysOverdue })),
    });
    const row = async (dueDate: string | null, days: number | null) =>
      firstOf(await renderReport(due(dueDate, days), 'verdicts.csv', { articles: [] }));
    expect(await row('2010-12-20', 12)).toMatchObject({ due_date: '2010-12-20', days_overdue: '12' });
    expect(await row('2011-01-01', 0)).toMatchObject({ due_date: '2011-01-01', days_overdue: '0' });
    expect(await row(null, null)).toMatchObject({ due_date: '', days_overdue: '' });
  });

  test('ends every record with CRLF and quotes what needs it, line ends of any kind too', async () => {
    const text = await findings({ path: 'C:\\a, "b"\nc\rd' });
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text).toContain(',"C:\\a, ""b""\nc\rd",');
    expect(firstOf(text).observed_path).toBe('C:\\a, "b"\nc\rd');
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\ttext',
    '\rtext',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
    '\u0000=1',
    '\uff1d1',
    '\uff0b1',
    '\uff0d1',
    '\uff20A',
    '\u22121',
    "=cmd|' /C calc'!A0",
  ])('no cell can be read as a formula: %j', async (path) => {
    expect(firstOf(await findings({ path })).observed_path).toBe(`'${path}`);
  });

  test.each(['C:\\=1', '1-2', 'a@b', "'x", '8.1.240.6', ''])('other text stays as it is: %j', async (path) => {
    expect(firstOf(await findings({ path })).observed_path).toBe(path);
  });

  test('numbers stay numbers', async () => {
    expect(await findings({})).toContain(',2.0.10.0,100100,2010-01-05T09:10:00Z,');
  });

  test('an article that is not given leaves its title empty', async () => {
    const text = await renderReport(reportFor({}), 'findings.csv', { articles: [] });
    expect(firstOf(text)).toMatchObject({
      kb_title: '',
      release_date: '',
    });
  });
});
