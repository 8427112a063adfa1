import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { countsOf } from '../../src/audit/index.js';
import { countAudit } from '../../src/library/audit-count.js';
import type { AuditRun } from '../../src/library/audit-frame.js';
import { runAudit } from '../../src/library/audit-run.js';
import validateCounts from '../../src/model/generated/counts.validate.js';
import { hostOf, type ShortHost } from '../audit/support/compact.js';
import { rollcall } from '../support/cli.js';
import { CODE, CURRENT, fleetFolder, OLDER, someHosts } from './support/fleet-folder.js';

const { folder, written, writtenInTwo, runOf } = fleetFolder('KB952077.html');
afterAll(() => rmSync(folder, { recursive: true }));

const SHARE: ShortHost = { host: 'SHARE', roles: ['package-share'], files: [`${CURRENT} | code=${CODE}`] };

/** Both ways of one audit; what they say of single lines may come in another order. */
async function bothWays(run: AuditRun) {
  const counted = await countAudit(run);
  const { report, policy, problems } = await runAudit(run);
  const order = (list: readonly { message: string; input: string; line: number | null }[]) =>
    list.map(({ message, input, line }) => `${input}:${line} ${message}`).sort();
  expect(counted.counts).toEqual(report === null ? null : countsOf(report, policy));
  expect(order(counted.problems)).toEqual(order(problems));
  return counted;
}

const roster = join(folder, 'roster.csv');
writeFileSync(roster, 'host,aliases,roles\nr1,one;first,\nr2,,\nnobody,,\n');

describe('counting while hosts pass by', () => {
  it('says of hosts that differ by a domain alone that they are judged apart, whichever of them the roster has', async () => {
    const { problems } = await bothWays(
      runOf(
        [written([{ host: 'R2.example.test' }, { host: 'x.example.test' }, { host: 'X' }, { host: 'y.example.test' }])],
        {
          roster,
        },
      ),
    );
    const message = (name: string) =>
      `judged apart from ${name}, which may be the same host; if it is, make one name an alias of the other in the roster`;
    expect(problems).toEqual([
      { code: 'host-name-short', severity: 'warning', input: 'X', line: null, message: message('x.example.test') },
      { code: 'host-name-short', severity: 'warning', input: 'r2', line: null, message: message('R2.example.test') },
    ]);
  });

  it('says of roles that the policy does not name, and of those whose files no target lists', async () => {
    const named = join(folder, 'named.csv');
    writeFileSync(named, 'host,aliases,roles\nr1,,webb\nr2,,db\n');
    const policy = join(folder, 'roles.yaml');
    writeFileSync(policy, 'roles: { web: { files: [Managedadns.msi] }, db: { files: [nosuch.msi] } }\n');
    const { problems } = await bothWays(runOf([written([{ host: 'r1' }, { host: 'r2' }])], { roster: named, policy }));
    expect(problems.map(({ code, severity, input }) => [code, severity, input])).toEqual([
      ['role-not-in-policy', 'warning', named],
      ['role-without-files', 'warning', named],
    ]);
  });

  it('names twenty such hosts, and counts the others', async () => {
    const names = Array.from({ length: 22 }, (_, i) => `h${i + 10}`);
    const { problems } = await bothWays(
      runOf([written(names.flatMap((name) => [{ host: name }, { host: `${name}.example.test` }]))]),
    );
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.message).toBe('2 more pairs of hosts like this one are judged apart');
  });

  it('gives the numbers of the report, whatever hosts share', async () => {
    await fc.assert(
      fc.asyncProperty(someHosts, fc.boolean(), async (hosts, withRoster) => {
        const { streamed } = await bothWays(runOf(writtenInTwo(hosts), withRoster ? { roster } : {}));
        expect(streamed).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('knows the packages of a share that comes last', async () => {
    const product = `Managedadns.msi | ${CODE} | -`;
    const hosts = [{ host: 'A', products: [product] }, { host: 'B', products: [product] }, SHARE, { host: 'b' }];
    const { counts, streamed } = await bothWays(runOf([written(hosts)]));
    expect(streamed).toBe(true);
    expect(counts?.targets[0]?.verdicts.compliant).toBe(2);
  });

  it('tells of lines that are no host, and counts the others', async () => {
    const { counts, problems } = await bothWays(
      runOf([written(['{"host":', { host: 'A', files: [CURRENT] }, '{"a":1}', ''])]),
    );
    expect(counts?.hosts).toBe(1);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ line }) => line)).toEqual([1, 3]);
  });

  it('has no numbers where no line is a host', async () => {
    const { counts } = await bothWays(runOf([written(['{"schemaVersion":1,"host":1}'])]));
    expect(counts).toBeNull();
  });

  it('reads as usual what has several hosts in a line, marks, or other forms', async () => {
    const pair = JSON.stringify([hostOf({ host: 'A', files: [OLDER] }), hostOf({ host: 'B' })]);
    const marked = `\ufeff${JSON.stringify(hostOf({ host: 'C', files: [CURRENT] }))}`;
    const csv = join(folder, 'listing.csv');
    writeFileSync(
      csv,
      'record,host,name,size,modified\nhost,D,,,\nfile,D,Managedadns.msi,283000,2008-02-01T10:36:00Z\n',
    );
    for (const [paths, hosts] of [
      [[written([pair])], 2],
      [[written([marked])], 1],
      [[csv, written([marked])], 2],
    ] as const) {
      const { counts, streamed } = await bothWays(runOf(paths));
      expect(streamed).toBe(false);
      expect(counts?.hosts).toBe(hosts);
    }
  });
});

describe('audit --format counts', () => {
  const args = ['audit', '--target', 'KB952077', '--as-of', '2011-01-01', '--format', 'counts'];

  it('prints numbers, and ends with 1 when one host is not clean', () => {
    const { status, stdout } = rollcall([...args, '--inventory', written([{ host: 'A', files: [OLDER] }])]);
    expect(status).toBe(1);
    expect(validateCounts(JSON.parse(stdout))).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({
      hosts: 1,
      targets: [{ verdicts: { outdated: 1 }, findings: { outdated: 1 } }],
    });
    expect(rollcall([...args, '--inventory', written([{ host: 'A', files: [CURRENT] }])]).status).toBe(0);
  });

  it('goes alone', () => {
    const { status, stderr } = rollcall([...args.slice(0, -1), 'counts,json', '--inventory', written([{ host: 'A' }])]);
    expect(status).toBe(2);
    expect(stderr).toContain('counts goes alone');
  });

  it('is not the way to two files on stdout', () => {
    const { status, stderr } = rollcall([...args.slice(0, -1), 'csv', '--inventory', written([{ host: 'A' }])]);
    expect(status).toBe(2);
    expect(stderr).toContain('findings.csv, verdicts.csv');
    expect(stderr).toContain('--out DIR');
  });
});
