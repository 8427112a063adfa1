import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import {
  buildKnowledge,
  chainOf,
  closureOf,
  type Knowledge,
  longestChain,
  pathBetween,
  viewOf,
} from '../../src/knowledge/index.js';
import { inCorpus, onCorpus } from '../support/corpus.js';

const LIST = 'supersession/windows-2008-2026.csv';

interface Row {
  readonly kb: string;
  readonly posted: string;
  readonly supersedes: string;
  readonly products: string;
}

onCorpus('the published list of what supersedes what', () => {
  let rows: Row[] = [];
  let knowledge: Knowledge;
  /** What each article supersedes at once, itself left out. */
  const below = new Map<string, Set<string>>();
  /** All that it supersedes, by following every row: a plain second way, fit for a list without circles. */
  const all = new Map<string, Set<string>>();
  const depth = new Map<string, number>();

  function follow(kb: string): Set<string> {
    const known = all.get(kb);
    if (known !== undefined) return known;
    const found = new Set<string>();
    let deepest = 0;
    for (const next of below.get(kb) ?? []) {
      found.add(next);
      for (const further of follow(next)) found.add(further);
      deepest = Math.max(deepest, depth.get(next) ?? 0);
    }
    all.set(kb, found);
    depth.set(kb, deepest + 1);
    return found;
  }

  beforeAll(() => {
    rows = parse(readFileSync(inCorpus(LIST)), { columns: true, bom: true });
    const imported = rows.map(({ kb, posted, supersedes, products }, i) => ({
      from: kb,
      to: supersedes,
      relation: 'replaces' as const,
      posted,
      products: products.split(' | '),
      source: LIST,
      line: i + 2,
    }));
    knowledge = buildKnowledge([], imported);
    for (const { kb, supersedes } of rows) {
      if (kb !== supersedes) below.set(kb, (below.get(kb) ?? new Set()).add(supersedes));
    }
    for (const kb of below.keys()) follow(kb);
  });

  it('has the closure that following every row finds', () => {
    const found = new Map([...closureOf(knowledge)].map(({ id, replaces }) => [id, new Set(replaces)]));
    expect(found.size).toBe(below.size);
    for (const [kb, superseded] of found) expect(superseded, kb).toEqual(all.get(kb));
    let pairs = 0;
    for (const superseded of all.values()) pairs += superseded.size;
    expect(pairs).toBeGreaterThan(rows.length);
  });

  it('has a longest chain as long, each step a row', () => {
    const chain = longestChain(knowledge);
    expect(chain.length).toBe(Math.max(...depth.values()));
    for (const [i, [later = '']] of chain.entries()) {
      const next = chain[i + 1]?.[0];
      if (next !== undefined) expect(below.get(later)).toContain(next);
    }
  });

  it('answers for each article what the list says, with its dates', () => {
    for (const kb of [...below.keys()].filter((_, i) => i % 50 === 0)) {
      const chain = chainOf(knowledge, kb);
      expect(new Set(chain.replaces), kb).toEqual(all.get(kb));
      const above = [...all].filter(([, superseded]) => superseded.has(kb)).map(([later]) => later);
      expect(new Set(chain.replacedBy), kb).toEqual(new Set(above));
      expect(chain.nodes.find(({ id }) => id === kb)?.release.date).toBe(rows.find((row) => row.kb === kb)?.posted);
      const last = chain.replaces.at(-1);
      const path = last === undefined ? null : pathBetween(knowledge, last, kb);
      for (const { earlier, later, edges } of path?.steps ?? []) {
        expect(below.get(later)).toContain(earlier);
        expect(edges.map(({ source }) => source)).toEqual([LIST]);
      }
    }
  });

  it('has as of a day the rows of that day and before', () => {
    const asOf = '2015-01-01';
    const { edges, view } = viewOf(knowledge, { asOf });
    const then = rows.filter(({ posted }) => posted <= asOf);
    expect(new Set(edges.map(({ from, to }) => `${from} ${to}`))).toEqual(
      new Set(then.map(({ kb, supersedes }) => `${kb} ${supersedes}`)),
    );
    const later = new Set(rows.filter(({ posted }) => posted > asOf).map(({ kb }) => kb));
    const absent = [...(view?.absent ?? [])].filter(([, reason]) => reason === 'later').map(([kb]) => kb);
    expect(new Set(absent)).toEqual(later);
  });
});
