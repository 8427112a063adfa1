import { expect, test } from 'vitest';
import { emptyRules, fileRules, productRules, rowRules, ruleBook, verdictRules } from '../../src/audit/index.js';

test('the book has every rule in the order in which an audit asks, with its sentence', () => {
  const { verdicts, findings } = ruleBook();
  expect(verdicts.map(({ name }) => name)).toEqual(verdictRules.map(({ name }) => name));
  expect(findings.map(({ of }) => of)).toEqual(['file', 'rows', 'product', 'nothing']);
  expect(findings.map(({ rules }) => rules.map(({ name }) => name))).toEqual(
    [fileRules, rowRules, productRules, emptyRules].map((rules) => rules.map(({ name }) => name)),
  );
  expect(verdicts[0]).toEqual({
    name: 'role-not-applicable',
    verdict: 'not-applicable',
    sentence: expect.stringContaining('{article}'),
  });
  expect(findings[0]?.rules[0]).toEqual({
    name: 'kept-copy',
    code: 'kept-copy',
    status: 'unverifiable',
    sentence: expect.stringContaining('{file}'),
  });
});

test('every rule of a verdict, and of a finding, has a name of its own, and says something in whole sentences', () => {
  const { verdicts, findings } = ruleBook();
  const lists = [verdicts, findings.flatMap((list) => list.rules)];
  for (const rules of lists) expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  for (const { sentence } of lists.flat()) expect(sentence).toMatch(/^[A-Z{].{10,}\.$/s);
});
