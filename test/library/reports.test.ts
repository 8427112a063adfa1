import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runOf } from '../../src/library/audit-frame.js';
import { runAudit } from '../../src/library/audit-run.js';
import { readReport } from '../../src/library/reports.js';
import type { Report } from '../../src/model/generated/report.js';
import { shippedKbDir } from '../../src/store/index.js';
import { hostOf } from '../audit/support/compact.js';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));
const hosts = join(folder, 'hosts.ndjson');
writeFileSync(
  hosts,
  `${JSON.stringify(hostOf({ host: 'R1', files: ['Managedadns.msi | - | 283136 | 2008-06-01T10:36:00Z'] }))}\n`,
);
const run = {
  targets: ['KB952077'],
  inventory: [hosts],
  kbDir: shippedKbDir(),
  evaluatedAt: new Date('2011-01-01T00:00:00Z'),
  asOf: '2011-01-01',
};
const made = async (): Promise<Report> => {
  const { report } = await runAudit(run);
  if (report === null) throw new Error('no report');
  return report;
};
const write = (text: string | Uint8Array): string => {
  const path = join(folder, 'report.json');
  writeFileSync(path, text);
  return path;
};

describe('a report that was read', () => {
  it('says how it was made, so that a second run makes the same', async () => {
    const report = await made();
    const { report: read, sha256 } = await readReport(write(JSON.stringify(report)));
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const again = runOf(read, 'report.json');
    expect(again).toEqual({ ...run, packages: undefined, roster: undefined, policy: undefined });
    expect((await runAudit(again)).report).toEqual(report);
  });

  it.each([
    ['', 'empty-file'],
    ['{"schemaVersion":1,"verdi', 'report-syntax'],
    ['[1]', 'no-report'],
    ['{"schemaVersion":1}', 'no-report'],
    ['{"schemaVersion":2,"verdicts":[]}', 'report-version'],
    ['{"schemaVersion":"1","verdicts":[]}', 'report-version'],
    ['{"schemaVersion":1,"verdicts":[]}', 'report-invalid'],
    ['{"schemaVersion":1,"verdicts":[],"tool":{"name":"rollcall","version":"0.1.0"}}', 'report-invalid'],
    ['{"schemaVersion":1,"verdicts":[],"tool":{"name":"rollcall","version":"0.0.9"}}', 'report-of-another-version'],
    ['{"schemaVersion":1,"verdicts":[],"tool":{"version":9}}', 'report-invalid'],
    ['{"schemaVersion":1,"verdicts":[],"tool":null}', 'report-invalid'],
    [Buffer.from([0xff, 0xfe, 0x41]), 'report-encoding'],
  ])('is refused when it is none: %s', async (text, code) => {
    await expect(readReport(write(text))).rejects.toMatchObject({ code });
  });

  it('cannot be made again from standard input, or where nothing says how', async () => {
    const report = await made();
    const piped = { ...report, arguments: report.arguments && { ...report.arguments, inventory: ['-'] } };
    expect(() => runOf(piped, 'r')).toThrow(/standard input/);
    expect(() => runOf({ ...report, arguments: null }, 'r')).toThrow(/by which paths/);
  });
});

it('says of a report that is longer than a text can be what to do', async () => {
  const path = join(folder, 'long.json');
  writeFileSync(path, '{');
  truncateSync(path, 512 * 1024 * 1024 + 1);
  await expect(readReport(path)).rejects.toMatchObject({
    code: 'too-large',
    problem: expect.stringContaining('audit the fleet in parts'),
  });
  rmSync(path);
});
