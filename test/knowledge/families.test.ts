import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKnowledge, chainOf, type Knowledge } from '../../src/knowledge/index.js';
import type { Article } from '../../src/model/generated/article.js';
import { article, says } from './articles.js';
import { id } from './random.js';

/** Product lines, each as articles print it; one is a part of another, one another version, one is not told. */
const LINES: readonly (readonly (string | null)[])[] = [
  ['Fabrikam Mail 1.0', 'Microsoft Fabrikam Mail® version 1.0', 'the Fabrikam Mail 1.0'],
  ['Hosted Services in Fabrikam Mail 1.0', 'Hosted Services in Microsoft Fabrikam Mail version 1.0'],
  ['Fabrikam Mail 1.5'],
  [null],
];
const SERIES = [
  ['Update Rollup', 'RU', 'rollup'],
  ['Service Pack', 'SP'],
] as const;

interface Member {
  readonly line: number;
  readonly series: number;
  readonly ordinal: number;
  /** Which of the spellings. */
  readonly spelling: number;
  /** Ordinals that it replaces: in its own family, or in that of a product that it names. */
  readonly replaces: readonly { readonly ordinal: number; readonly line: number | null; readonly spelling: number }[];
}

const spelling = fc.nat(5);
const line = fc.nat(LINES.length - 1);
const ordinal = fc.integer({ min: 1, max: 4 });
const member: fc.Arbitrary<Member> = fc.record({
  line,
  series: fc.nat(SERIES.length - 1),
  ordinal,
  spelling,
  replaces: fc.array(fc.record({ ordinal, line: fc.option(line), spelling }), { maxLength: 2 }),
});

const pick = <T>(list: readonly T[] | undefined, at: number): T | null => list?.[at % list.length] ?? null;
const labelOf = (series: number, number: number, at: number): string => `${pick(SERIES[series], at)} ${number}`;

function captureOf(given: Member, index: number): Article {
  return article(id(index), {
    family: {
      product: pick(LINES[given.line], given.spelling),
      ordinal: given.ordinal,
      label: labelOf(given.series, given.ordinal, given.spelling),
    },
    supersession: given.replaces.map((target) =>
      says('replaces', {
        ordinal: target.ordinal,
        label: labelOf(given.series, target.ordinal, target.spelling),
        product: target.line === null ? null : pick(LINES[target.line], target.spelling),
      }),
    ),
  });
}

/** What each ordinal means, by looking at every article: a plain second way. */
function meant(members: readonly Member[]): Set<string> {
  const edges = new Set<string>();
  for (const [from, { line: own, series, replaces }] of members.entries())
    for (const target of replaces) {
      // A product that is not printed is that of the article.
      const named = target.line === null || LINES[target.line]?.[0] === null ? own : target.line;
      const found = members.flatMap((other, to) =>
        LINES[named]?.[0] !== null &&
        other.line === named &&
        other.series === series &&
        other.ordinal === target.ordinal
          ? [to]
          : [],
      );
      if (found.length === 1) edges.add(`${id(from)} ${id(found[0] ?? 0)}`);
    }
  return edges;
}

const edgesOf = (knowledge: Knowledge): Set<string> => new Set(knowledge.edges.map(({ from, to }) => `${from} ${to}`));

describe('ordinals of random families', () => {
  const members = fc.array(member, { maxLength: 12 });

  it('mean an article of the same product and series, if there is exactly one, however it is spelled', () => {
    fc.assert(
      fc.property(members, (given) => {
        expect(edgesOf(buildKnowledge(given.map(captureOf)))).toEqual(meant(given));
      }),
    );
  });

  it('are each resolved, or visible as unresolved', () => {
    fc.assert(
      fc.property(members, (given) => {
        const knowledge = buildKnowledge(given.map(captureOf));
        for (const [i, { replaces }] of given.entries()) {
          const { edges, unresolved } = chainOf(knowledge, id(i));
          const own = edges.filter(({ from }) => from === id(i)).flatMap(({ statements }) => statements);
          const open = unresolved.filter(({ article: by }) => by === id(i));
          expect(own.length + open.length).toBe(replaces.length);
        }
      }),
    );
  });

  it('stay what they are when articles are added, unless one of these has the same ordinal: then that is told', () => {
    fc.assert(
      fc.property(members, members, (some, more) => {
        const before = buildKnowledge(some.map(captureOf));
        const after = buildKnowledge([...some, ...more].map(captureOf));
        const kept = edgesOf(after);
        for (const { from, to } of before.edges) {
          if (kept.has(`${from} ${to}`)) continue;
          const clash = after.problems.filter(({ rule }) => rule === 'ordinal-clash');
          expect(clash.some(({ articles }) => articles[0] === from && articles.includes(to))).toBe(true);
        }
      }),
    );
  });
});
