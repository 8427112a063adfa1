import { expect, it } from 'vitest';
import { emptyRules, fileRules, productRules, rowRules, verdictRules } from '../../src/audit/index.js';
import { rollcall } from '../support/cli.js';

const findingRules = [...fileRules, ...rowRules, ...productRules, ...emptyRules];

it('prints every rule once, in the order in which it is asked', () => {
  const { status, stdout } = rollcall(['rules', '--json']);
  expect(status).toBe(0);
  const { verdicts, findings } = JSON.parse(stdout);
  expect(verdicts).toEqual(verdictRules.map(({ name, verdict, sentence }) => ({ name, verdict, sentence })));
  expect(findings.flatMap(({ rules }: { rules: unknown[] }) => rules)).toEqual(
    findingRules.map(({ name, code, status: own, sentence }) => ({ name, code, status: own, sentence })),
  );
});

it('tells each with what it decides, for people', () => {
  const { status, stdout } = rollcall(['rules', '--format', 'text']);
  expect(status).toBe(0);
  const heads = [...stdout.matchAll(/^ +\d+\. (\S+?)(?:: (\S+))?$/gm)].map(([, name, outcome = name]) => [
    name,
    outcome,
  ]);
  expect(heads).toEqual([
    ...verdictRules.map(({ name, verdict }) => [name, verdict]),
    ...findingRules.map(({ name, status: own }) => [name, own]),
  ]);
  for (const { sentence } of [...verdictRules, ...findingRules])
    expect(stdout.replace(/\n {5}/g, ' ')).toContain(sentence);
});
