import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/model/errors.js';
import { parseFormats, renderReport, reportFileName, reportFormats } from '../../src/report/index.js';
import { articlesOf, reportFor, reportOfHosts } from './sample.js';

const fleet = () =>
  reportOfHosts(
    [
      { host: 'R1', files: ['Relay.dll | 2.0.10.0 | 100100 | 2010-01-05T09:10:00Z'] },
      { host: 'R2', files: ['Relay.dll | 2.0.20.0 | 100200 | 2010-03-02T10:36:00Z'] },
      { host: 'R3', files: ['Other.dll | 1.0 | 1 | 2010-03-02T10:36:00Z'] },
      { host: 'R5', files: ['Relay.dll | 1.9.9.9 | 99 | 2009-03-02T10:36:00Z'] },
    ],
    ['R1', 'R2', 'R3', 'R4', 'R5'],
  );

describe('formats', () => {
  test('are read from a list, each once', () => {
    expect(parseFormats('json')).toEqual(['json']);
    expect(parseFormats(' CSV, json,findings')).toEqual(['findings.csv', 'verdicts.csv', 'json']);
    expect(() => parseFormats('json,pdf')).toThrow(InputError);
    expect(() => parseFormats('toString')).toThrow(/"tostring" is no format; there are json, findings.csv/);
  });

  test('have a file each, and each renders', async () => {
    expect(reportFormats.map(reportFileName)).toEqual(['report.json', 'findings.csv', 'verdicts.csv', 'report.txt']);
    for (const format of reportFormats) {
      expect(await renderReport(fleet(), format, { articles: articlesOf() })).toMatch(/R1[\s\S]*\n$/);
    }
  });
});

describe('JSON', () => {
  test('is the report, lossless', async () => {
    const report = reportFor({ path: '=\u001b[31m' });
    const text = await renderReport(report, 'json', { articles: [] });
    expect(JSON.parse(text)).toEqual(report);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('refuses a report that breaks the schema: that is a bug', async () => {
    const broken = { ...reportFor({}), runId: 'none' };
    await expect(renderReport(broken, 'json', { articles: [] })).rejects.toThrow(
      'the report breaks its schema at /runId',
    );
  });
});

describe('table', () => {
  const table = (width?: number) =>
    renderReport(fleet(), 'table', { articles: articlesOf(), ...(width === undefined ? {} : { width }) });

  test('says who lacks the article and who carries older files, then gives the counts of all hosts', async () => {
    expect((await table()).split('\n').slice(0, -2)).toEqual([
      'KB99000002 (2010-03-09) Update Rollup 2 for Contoso Relay',
      '5 hosts: 2 outdated, 1 compliant, 1 missing, 1 unknown',
      '',
      'Lack files of it: 1',
      '  R3  missing, none of 1 file is there',
      '',
      'Carry older files: 2',
      '  R1  outdated, 1 file of the build of KB99000001 (Relay.dll)',
      '  R5  outdated, 1 file of a build that no known article lists (Relay.dll)',
      '',
      'Not known: 1',
      '  R4  There is no inventory of this host.',
      '',
      'Waived: 1',
      '  R1  outdated, waiver W1 until 2012-01-01',
      '',
      'host  verdict    current  newer  outdated  absent  unrecog.  unverif.',
      'R1    outdated         .      .         1       .         .         .',
      'R2    compliant        1      .         .       .         .         .',
      'R3    missing          .      .         .       1         .         .',
      'R4    unknown          .      .         .       .         .         1',
      'R5    outdated         .      .         1       .         .         .',
      '',
    ]);
    expect(await table()).toMatch(/As of 2011-01-01T00:00:00Z, run [0-9a-f]{12}, rollcall \d+\.\d+\.\d+\n$/);
  });

  test.each([66, 70, 120])('keeps within %i columns', async (width) => {
    const report = reportOfHosts([
      { host: 'r'.repeat(90), files: ['Relay.dll | 2.0.10.0 | 100100 | 2010-01-05T09:10:00Z'] },
    ]);
    const lines = (await renderReport(report, 'table', { articles: articlesOf(), width })).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines.join('\n')).toContain('rrr…');
  });

  test('shows what a terminal could obey as its code', async () => {
    const text = await renderReport(reportFor({ host: 'R1\u001b[2J\u009b0m\u202e\r\n\u0007' }), 'table', {
      articles: articlesOf(),
    });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('R1\\u001b[2J\\u009b0m');
  });
});
