import fc from 'fast-check';
import type { ChainNode, Edge, EdgeRelation, Problem } from '../../src/knowledge/index.js';
import type { Graph } from '../../src/picture/index.js';

/** A node with nothing but what is given. */
export function node(id: string, given: Partial<ChainNode> = {}): ChainNode {
  return {
    id,
    title: null,
    release: { date: null, precision: null },
    releaseFrom: null,
    ordinal: null,
    known: true,
    ...given,
  };
}

/** An edge that the later article states. */
export function edge(from: string, to: string, relation: EdgeRelation = 'replaces', given: Partial<Edge> = {}): Edge {
  const said = {
    statedBy: [from],
    source: 'article',
    statements: [],
    imported: [],
    sides: 'later',
    scopes: [],
  } as const;
  return { from, to, relation, ...said, ...given };
}

export function problem(rule: string, articles: readonly string[], given: Partial<Problem> = {}): Problem {
  const place = { position: null, source: null, files: [] };
  return {
    rule,
    severity: 'warning',
    articles,
    message: `${rule} of ${articles.join(' and ')}`,
    advice: '',
    ...place,
    ...given,
  };
}

export function graph(given: Partial<Graph>): Graph {
  return { id: null, nodes: [], edges: [], problems: [], ...given };
}

/** A graph of which much is said that no arrow can show. */
export function withNotes(a: string, b: string): Graph {
  const saying = { relation: 'replaces', text: '', position: null } as const;
  const [january, family] = [{ date: '2011-01', precision: 'month' }, 'family:Fabrikam'] as const;
  return graph({
    id: a,
    nodes: [node(a)],
    latest: [a],
    implied: [{ from: b, release: january, to: a, family, line: 'part', earlier: null }],
    unresolved: [
      { ...saying, article: a, target: 'Update Rollup 1', candidates: [] },
      { ...saying, article: a, target: 'Update Rollup 2', candidates: [b, 'KB99000003'] },
    ],
    overruled: [
      {
        edge: edge(b, a, 'replaces', { source: 'list.csv' }),
        by: [{ ...saying, article: b, relation: 'replaces-none', scope: null }],
      },
    ],
  });
}

/** Text as bad as it gets: halves of characters, controls, quoting and escapes of every language that is written. */
const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '\\',
        '\\N',
        '&',
        '&amp;',
        '&#34;',
        '<',
        '>',
        ']]>',
        '<!--',
        '-->',
        '</svg>',
        '</title>',
        '#',
        '#quot;',
        '`',
        '%%',
        ';',
        '|',
        '[',
        ']',
        '{',
        '}',
        '\n',
        '\r\n',
        '\0',
        '\u001b[31m',
        '\u202e',
        '\ud800',
        '\udc00',
        '\ufffe',
        '\uffff',
        '😀',
        '漢字',
        'é',
        ' ',
        'end',
        '1. ',
        '- ',
        'n0',
        'x'.repeat(90),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

const relations: readonly EdgeRelation[] = [
  'replaces',
  'includes',
  'contains-all-previous',
  'prerequisite',
  'fixed-in',
];
const sides = ['both', 'later', 'earlier', 'list'] as const;
const severities = ['error', 'warning', 'info'] as const;
const rules = [
  'self-loop',
  'cycle',
  'dangling-target',
  'date-inversion',
  'one-sided',
  'ordinal-clash',
  'contradiction',
];
const number = (n: number): string => `KB${99000000 + n}`;

/** Any graph: loops, circles, several edges between two, articles nobody has, product lines with any name. */
export const anyGraph: fc.Arbitrary<Graph> = fc
  .record({
    titles: fc.array(fc.option(hostileText), { minLength: 1, maxLength: 12 }),
    families: fc.uniqueArray(hostileText, { maxLength: 2 }),
    dates: fc.array(fc.constantFrom(null, '2008-06-01', '2009-12')),
    links: fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.constantFrom(...relations), fc.constantFrom(...sides)), {
      maxLength: 30,
    }),
    doubts: fc.array(fc.tuple(fc.constantFrom(...rules), fc.nat(30), fc.nat(30), hostileText), { maxLength: 8 }),
    asked: fc.option(fc.nat(30)),
  })
  .map(({ titles, families, dates, links, doubts, asked }) => {
    const ids = [...titles.map((_, i) => number(i)), ...families.map((name) => `family:${name}`)];
    const at = (i: number): string => ids[i % ids.length] ?? number(0);
    const nodes = ids.map((id, i) => {
      const date = dates[i % Math.max(1, dates.length)] ?? null;
      const release = {
        date,
        precision: date === null ? null : date.length > 7 ? ('day' as const) : ('month' as const),
      };
      return node(id, {
        title: titles[i] ?? null,
        release,
        ordinal: i % 3 === 0 ? i : null,
        known: i % 4 !== 1 && i < titles.length,
      });
    });
    const seen = new Map(
      links.map(([from, to, relation, said]) => {
        return [`${at(from)} ${relation} ${at(to)}`, edge(at(from), at(to), relation, { sides: said })];
      }),
    );
    const problems = doubts.map(([rule, a, b, message], i) =>
      problem(rule, rule === 'self-loop' ? [at(a)] : [at(a), at(b)], {
        message,
        severity: severities[i % 3] ?? 'info',
      }),
    );
    const latest = [number(0)];
    return graph({ id: asked === null ? null : at(asked), nodes, edges: [...seen.values()], latest, problems });
  });
