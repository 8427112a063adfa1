import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKnowledge, type Problem, readList } from '../../../src/knowledge/index.js';
import { inCorpus, onCorpus } from '../../support/corpus.js';
import { type PlainCount, plainCount } from './plain-count.js';

const problemsOf = (bytes: Uint8Array): readonly Problem[] => {
  const { edges, problems } = readList({ name: 'list.csv', bytes });
  expect(problems).toEqual([]);
  return buildKnowledge([], edges).problems;
};

const countOf = (problems: readonly Problem[]): PlainCount => {
  const of = (name: string): number => problems.filter(({ rule }) => rule === name).length;
  return { selfLoops: of('self-loop'), dangling: of('dangling-target'), inverted: of('date-inversion') };
};

onCorpus('the published edge list', () => {
  const bytes = (): Buffer => readFileSync(inCorpus('supersession', 'windows-2008-2026.csv'));

  it('has every self-loop, dangling target and date inversion told, as many as a plain count finds', () => {
    const problems = problemsOf(bytes());
    const plain = plainCount(bytes().toString());
    expect(plain.selfLoops * plain.dangling * plain.inverted).toBeGreaterThan(0);
    expect(countOf(problems)).toEqual(plain);
    expect(problems).toHaveLength(plain.selfLoops + plain.dangling + plain.inverted);
  });

  it('has each told at the line that says it', () => {
    const lines = bytes().toString().split('\n');
    for (const { articles, source } of problemsOf(bytes())) {
      const [kb, , old] = lines[(source?.line ?? 0) - 1]?.split(',') ?? [];
      expect(articles).toEqual(kb === old ? [kb] : [kb, old]);
    }
  });
});

describe('any edge list', () => {
  const row = fc.tuple(fc.nat(12), fc.option(fc.nat(16)));
  const days = fc.array(fc.constantFrom('2008-02-12', '2008-05-13', '2008-08-12'), { minLength: 13, maxLength: 13 });

  it('has as many loops, dangling targets and inversions told as a plain count finds', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), days, (rows, posted) => {
        const lines = rows.map(
          ([kb, old]) => `KB${99000 + kb},${posted[kb] ?? ''},${old === null ? '' : `KB${99000 + old}`},`,
        );
        const csv = `kb,posted,supersedes,products\n${lines.join('\n')}\n`;
        expect(countOf(problemsOf(Buffer.from(csv)))).toEqual(plainCount(csv));
      }),
    );
  });
});
