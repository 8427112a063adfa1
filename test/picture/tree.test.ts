import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKnowledge, chainOf } from '../../src/knowledge/index.js';
import { columnsOf } from '../../src/model/columns.js';
import { drawPicture } from '../../src/picture/index.js';
import { article, fix, rollup, says } from '../knowledge/articles.js';
import { anyGraph, edge, graph, node, problem, withNotes } from './graphs.js';

const [A, B, C, D] = ['KB99000001', 'KB99000002', 'KB99000003', 'KB99000004'] as const;
const title = (ordinal: number): string => `Update Rollup ${ordinal} for Fabrikam Mail 1.0`;

describe('a tree', () => {
  it('draws what is superseded, names what comes later, and ends with the doubts', async () => {
    const knowledge = buildKnowledge([
      rollup(A, 1, '2008-02-21', { fixes: [fix('x', { kb: 'KB99000101' })] }),
      rollup(B, 2, '2008-04-29', { supersession: [says('includes', A)] }),
      rollup(C, 3, '2008-06-01', { supersession: [says('replaces', B), says('includes', B), says('replaces', A)] }),
      rollup(D, 4, '2008-09-01', { supersession: [says('includes', C)] }),
    ]);
    const lines = (await drawPicture(chainOf(knowledge, C), 'tree')).split('\n');
    expect(lines.slice(0, 10)).toEqual([
      `KB99000003  2008-06-01  no. 3  ${title(3)}`,
      `├─ replaces (said by one side) KB99000001  2008-02-21  no. 1  ${title(1)}`,
      '│  └─ fixes KB99000101  (not in the knowledge base)',
      `└─ includes, replaces (said by one side) KB99000002  2008-04-29  no. 2  ${title(2)}`,
      '   └─ includes (said by one side) KB99000001 (see above)',
      '',
      'Replaced by:',
      `  KB99000004  2008-09-01  no. 4  ${title(4)}`,
      'Latest: KB99000004',
      '',
    ]);
    expect(lines[10]).toBe('Before you trust this:');
    expect(lines).toContain(
      `  info one-sided: that ${C} replaces ${A} is said by ${C} alone; ${A} does not mention it`,
    );
  });

  it('ends in a circle, and lets no title steer the terminal', async () => {
    const circle = [
      article(A, { title: 'red \u001b[31m', supersession: [says('replaces', B)] }),
      article(B, { supersession: [says('replaces', A)] }),
    ];
    const tree = await drawPicture(chainOf(buildKnowledge(circle), A), 'tree');
    expect(tree).toContain(
      `└─ replaces (said by one side) ! cycle ${B}\n   └─ replaces (said by one side) ! cycle ${A} (see above)\n`,
    );
    expect(tree).toContain('red \\u001b[31m');
    expect(tree).not.toContain('\u001b');
  });

  it('marks problems where they are: on a relation, on what is missing, else on the article', async () => {
    const drawn = await drawPicture(
      graph({
        id: A,
        nodes: [node(A), node(B, { known: false }), node(C)],
        edges: [
          edge(A, B),
          edge(A, C, 'includes', { statedBy: [], sides: 'list', source: 'list.csv', scopes: ['servers'] }),
        ],
        problems: [
          problem('dangling-target', [A, B]),
          problem('date-inversion', [A, C], { severity: 'error' }),
          problem('stale-capture', [C], { severity: 'info' }),
        ],
      }),
      'tree',
    );
    expect(drawn.split('\n').slice(0, 3)).toEqual([
      A,
      `├─ replaces ${B}  (not in the knowledge base)  ! dangling-target`,
      `└─ includes (from a list) ! date-inversion for servers: ${C}  (stale-capture)`,
    ]);
  });

  it('tells what is said and cannot be drawn', async () => {
    expect((await drawPicture(withNotes(A, B), 'tree')).split('\n').slice(5, 14)).toEqual([
      'Perhaps too, since it is said of all updates for a product:',
      `  ${B}  2011-01 contains ${A}, which is for a part of the product; the dates do not tell which came first`,
      '',
      'Left open, since no number is given:',
      `  ${A} names Update Rollup 1, which is no article known here`,
      `  ${A} names Update Rollup 2, which can be ${B} or ${C}`,
      '',
      'Left out, since articles deny it:',
      `  ${B} replaces ${A}: list.csv says so, ${B} says otherwise`,
    ]);
  });

  it('of the whole knowledge base has a root for each article that nothing leads to, and for a circle', async () => {
    const [E, F] = ['KB99000005', 'KB99000006'];
    const ids = [A, B, C, D, E, F];
    const edges = [edge(B, A), edge(C, A, 'includes'), edge(D, E), edge(E, D), edge(F, F)];
    const drawn = await drawPicture(graph({ nodes: ids.map((id) => node(id)), edges }), 'tree');
    expect(drawn).toBe(
      [
        B,
        `└─ replaces (said by one side) ${A}`,
        C,
        `└─ includes (said by one side) ${A} (see above)`,
        F,
        `└─ replaces ${F} (see above)`,
        D,
        `└─ replaces (said by one side) ${E}`,
        `   └─ replaces (said by one side) ${D} (see above)`,
        '',
      ].join('\n'),
    );
  });

  it('goes on under its text where the terminal ends', async () => {
    const long = 'A title that is much longer than the terminal is wide, so that it takes two lines and more';
    const nodes = [node(A, { title: long }), node(B, { title: long }), node(C)];
    const drawn = await drawPicture(graph({ id: A, nodes, edges: [edge(A, B), edge(B, C)] }), 'tree', { width: 60 });
    expect(drawn.split('\n').slice(0, 6)).toEqual([
      `${A}  A title that is much longer than the terminal`,
      '│  is wide, so that it takes two lines and more',
      `└─ replaces (said by one side) ${B}  A title that`,
      '   │  is much longer than the terminal is wide, so that it',
      '   │  takes two lines and more',
      `   └─ replaces (said by one side) ${C}`,
    ]);
  });

  it('keeps to ASCII where the terminal has nothing else, and colours only where it may', async () => {
    const doubtful = graph({
      id: A,
      nodes: [node(A, { title: 'Für 漢' }), node(B)],
      edges: [edge(A, B)],
      problems: [problem('withdrawn', [A], { severity: 'error', message: 'gone' })],
    });
    const plain = await drawPicture(doubtful, 'tree', { unicode: false });
    expect(plain).toMatch(/^[\n -~]+$/);
    expect(plain).toContain('F\\u00fcr \\u6f22');
    expect(plain).toContain(`\`- replaces (said by one side) ${B}\n`);
    expect(await drawPicture(doubtful, 'tree', { colour: true })).toContain(
      '  \u001b[31merror withdrawn: gone\u001b[0m\n',
    );
    expect(await drawPicture(doubtful, 'tree')).not.toContain('\u001b');
  });

  it('of any graph names every article it leads to, harmlessly, and keeps to the width', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, fc.integer({ min: 60, max: 120 }), async (any, width) => {
        const drawn = await drawPicture({ ...any, id: null }, 'tree', { width });
        for (const { id } of any.nodes) if (id.startsWith('KB')) expect(drawn).toContain(id);
        expect(drawn).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Cs}]/u);
        for (const line of drawn.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('may be very deep: no recursion', async () => {
    const nodes = Array.from({ length: 20_000 }, (_, n) => node(`KB${n + 1000}`));
    const edges = nodes.slice(1).map(({ id }, n) => edge(`KB${n + 1000}`, id));
    const drawn = await drawPicture(graph({ id: 'KB1000', nodes, edges }), 'tree', { width: 80 });
    expect(drawn).toContain('(19999) replaces');
    expect(Math.max(...drawn.split('\n').map((line) => line.length))).toBeLessThan(120);
  });
});
