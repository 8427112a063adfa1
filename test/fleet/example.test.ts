import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AuditAnswer, runAudit } from '../../src/library/audit-run.js';
import { shippedKbDir } from '../../src/store/index.js';

const example = fileURLToPath(new URL('../example/', import.meta.url));
let answer: AuditAnswer;

beforeAll(async () => {
  answer = await runAudit({
    targets: ['KB952077'],
    inventory: [`${example}hosts`],
    roster: `${example}roster.csv`,
    policy: `${example}policy.yaml`,
    kbDir: shippedKbDir(),
    evaluatedAt: new Date('2030-01-01T00:00:00Z'),
  });
});

describe('the example fleet', () => {
  it('is read without a problem', () => {
    expect(answer.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('gives each host the verdict that its README promises', () => {
    const table = readFileSync(`${example}README.md`, 'utf8')
      .split('\n')
      .filter((line) => /^\| \w+\d\d \|/.test(line));
    const promised = table.map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      return `${cells[1]}.example.test ${cells.at(-2)}`;
    });
    expect(promised).toHaveLength(9);
    const verdicts = answer.report?.verdicts.map(({ host, verdict }) => `${host} ${verdict}`) ?? [];
    expect(verdicts.toSorted()).toEqual(promised.toSorted());
  });

  it('never names an article for an older file, since the file table of KB952076 is not known', () => {
    const outdated = answer.report?.findings.filter(({ status }) => status === 'outdated') ?? [];
    expect(outdated.length).toBe(13 + 7 + 1);
    expect(outdated.map(({ carries }) => carries)).toEqual(outdated.map(() => null));
  });

  it('asks each role for its own files', () => {
    const required = (host: string): number =>
      answer.report?.findings.filter((finding) => finding.host === `${host}.example.test`).length ?? 0;
    expect(['mps01', 'web01', 'share01', 'mbx01'].map(required)).toEqual([13, 7, 20, 0]);
  });

  it('checks Exchange Server 2007 SP1 on the hosts that have Exchange Server', () => {
    const met = (host: string) =>
      answer.report?.verdicts
        .find((verdict) => verdict.host === `${host}.example.test`)
        ?.prerequisites.map((one) => one.met);
    expect(met('mps01')).toEqual([true]);
    expect(met('mps02')).toEqual([false]);
  });
});
