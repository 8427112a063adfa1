import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runAudit } from '../../src/library/audit-run.js';
import { shippedKbDir } from '../../src/store/index.js';
import { hostOf } from '../audit/support/compact.js';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-as-of-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PACKAGE = 'Managedadns.msi | - | 283136 | 2008-06-01T10:36:00Z';
const OLDER = 'Managedadns.msi | - | 283000 | 2008-02-01T10:36:00Z';
const at = (source: string, collectedAt: string, file: string): void => {
  const inventory = hostOf({ host: 'R1', source, collectedAt, files: [file] });
  writeFileSync(join(folder, 'hosts', source), `${JSON.stringify(inventory)}\n`);
};
mkdirSync(join(folder, 'hosts'));
at('june.ndjson', '2008-06-20T08:00:00Z', OLDER);
at('july.ndjson', '2008-07-20T08:00:00Z', PACKAGE);

const run = (day: string, asOf: string | null = day, inventory = join(folder, 'hosts')) =>
  runAudit({
    targets: ['KB952077'],
    inventory: [inventory],
    kbDir: shippedKbDir(),
    evaluatedAt: new Date(`${day}T00:00:00Z`),
    asOf: asOf ?? undefined,
  });

describe('an audit as of a day', () => {
  it('does not mix what was collected after it with what was collected before', async () => {
    const { report, problems } = await run('2008-06-30');
    expect(report).toMatchObject({ asOf: '2008-06-30', verdicts: [{ host: 'R1', verdict: 'outdated' }] });
    expect(report?.verdicts[0]?.reason.text).toContain('july.ndjson:1 was collected 2008-07-20T08:00:00Z');
    expect(problems.filter(({ severity }) => severity === 'warning')).toMatchObject([
      { code: 'future-inventory', line: 1, message: expect.stringContaining('R1 was collected 2008-07-20') },
    ]);
  });

  it('takes both once both were collected', async () => {
    const { report, problems } = await run('2008-07-20');
    expect(report?.findings).toHaveLength(1);
    expect(report?.findings[0]?.reason.text).toContain('It is one of 2 such records');
    expect(problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });

  it('does not know an article before its day', async () => {
    const { report, problems } = await run('2008-05-31');
    expect(report).toBeNull();
    expect(problems).toMatchObject([{ code: 'not-in-view', input: 'KB952077' }, {}, {}]);
  });

  it('knows every article where no day was asked for', async () => {
    const { report } = await run('2008-07-20', null);
    expect(report?.asOf).toBeNull();
  });

  it('takes the time of a file for that of the collection only where that can be', async () => {
    mkdirSync(join(folder, 'R2'));
    const path = join(folder, 'R2', 'export.reg');
    writeFileSync(path, 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE]\r\n');
    utimesSync(path, new Date('2008-06-20T08:00:00Z'), new Date('2008-06-20T08:00:00Z'));
    const collected = async (day: string) => {
      const { report, problems } = await run(day, day, path);
      return [report?.verdicts[0]?.collectedAt, problems.some(({ code }) => code === 'collected-when')];
    };
    expect(await collected('2008-06-20')).toEqual(['2008-06-20T08:00:00Z', false]);
    expect(await collected('2008-06-19')).toEqual([null, true]);
  });
});
