import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { failingVerdicts } from '../../src/audit/index.js';
import type { AuditRun } from '../../src/library/audit-frame.js';
import { runAudit } from '../../src/library/audit-run.js';
import { writeAudit } from '../../src/library/audit-write.js';
import { InputError } from '../../src/model/errors.js';
import { type ReportFormat, renderReport, reportFileName } from '../../src/report/index.js';
import { hostOf, type ShortHost } from '../audit/support/compact.js';
import { CODE, CURRENT, fleetFolder, OLDER, someHosts } from './support/fleet-folder.js';

const { folder, unused, written, writtenInTwo, runOf } = fleetFolder('KB952077.html', 'KB948755.md');
afterAll(() => rmSync(folder, { recursive: true }));
const ALL: readonly ReportFormat[] = ['json', 'findings.csv', 'verdicts.csv'];

const roster = join(folder, 'roster.csv');
writeFileSync(roster, 'host,aliases,roles\nr1,one;first,\nr2,,\nnobody,,\n');
const refusing = join(folder, 'refusing.yaml');
writeFileSync(refusing, 'futureInventory: refuse\n');

/** Both ways of one audit give the same bytes, say the same, and leave nothing else behind. */
async function bothWays(run: AuditRun, formats = ALL) {
  const out = unused('out');
  const answer = await writeAudit(run, { out, formats, width: 100 });
  const { report, articles, policy, problems } = await runAudit(run);
  const said = (list: typeof problems) => list.map(({ message, input, line }) => `${input}:${line} ${message}`).sort();
  expect(said(answer.problems)).toEqual(said(problems));
  if (report === null) {
    expect(answer.files).toEqual([]);
    return answer;
  }
  expect(answer.fails).toBe(failingVerdicts(report, policy).length > 0);
  expect(readdirSync(out).sort()).toEqual(formats.map(reportFileName).sort());
  for (const format of formats) {
    const text = await renderReport(report, format, { articles, width: 100 });
    expect(readFileSync(join(out, reportFileName(format)), 'utf8')).toBe(text);
  }
  return answer;
}

describe('a report that is written while hosts pass by', () => {
  it('has the bytes of one that is written whole, whatever hosts share', async () => {
    const more = fc.constantFrom<Partial<AuditRun>>({}, { roster }, { roster, targets: ['KB952077', 'KB948755'] });
    await fc.assert(
      fc.asyncProperty(someHosts, more, async (hosts, given) => {
        const { streamed } = await bothWays(runOf(writtenInTwo(hosts), given));
        expect(streamed).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('knows the packages of a share that comes last', async () => {
    const product = `Managedadns.msi | ${CODE} | -`;
    const share: ShortHost = { host: 'SHARE', roles: ['package-share'], files: [`${CURRENT} | code=${CODE}`] };
    const hosts = [{ host: 'A', products: [product] }, { host: 'B', products: [product] }, share, { host: 'b' }];
    expect((await bothWays(runOf([written(hosts)]))).streamed).toBe(true);
  });

  it('tells of lines that are no host, and of files without one', async () => {
    await bothWays(runOf([written(['{"host":', { host: 'A', files: [CURRENT] }, '{"a":1}', ''])]));
    await bothWays(runOf([written(['{"schemaVersion":1,"host":1}'])]));
  });

  it('is written whole where hosts, or a format, need it', async () => {
    const pair = JSON.stringify([hostOf({ host: 'A', files: [OLDER] }), hostOf({ host: 'B' })]);
    expect((await bothWays(runOf([written([pair])]))).streamed).toBe(false);
    const hosts = [{ host: 'A', files: [CURRENT] }];
    expect((await bothWays(runOf([written(hosts)]), ['json', 'table'])).streamed).toBe(false);
    for (const format of ALL) expect((await bothWays(runOf([written(hosts)]), [format])).streamed).toBe(true);
  });

  it('takes the place of the one before, and leaves it where it cannot', async () => {
    const out = unused('out');
    mkdirSync(out);
    const kept = unused('kept.json');
    writeFileSync(kept, 'before');
    symlinkSync(kept, join(out, 'report.json'));
    const hosts = [
      { host: 'A', files: [CURRENT] },
      { host: 'B', files: [CURRENT], collectedAt: '2011-02-01T08:00:00Z' },
    ];
    const options = { out, formats: ALL, width: 100 };
    const refused = writeAudit(runOf([written(hosts)], { policy: refusing }), options);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow('the policy refuses that');
    expect(readFileSync(kept, 'utf8')).toBe('before');
    expect(readdirSync(out)).toEqual(['report.json']);
    await writeAudit(runOf([written(hosts)]), options);
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({ schemaVersion: 1 });
    const taken = unused('taken');
    mkdirSync(join(taken, 'findings.csv'), { recursive: true });
    await expect(writeAudit(runOf([written(hosts)]), { ...options, out: taken })).rejects.toThrow('there is a folder');
    expect(readdirSync(taken)).toEqual(['findings.csv']);
  });
});
