import { spawnSync } from 'node:child_process';
import { instance } from '@viz-js/viz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../src/picture/index.js';
import { needs } from '../support/debian.js';
import { anyGraph, edge, graph, node, problem, withNotes } from './graphs.js';

const [A, B, C] = ['KB99000001', 'KB99000002', 'KB99000003'] as const;

describe('Graphviz text', () => {
  it('says what is known of each article and relation, by shape, line and words', async () => {
    const nodes = [
      node(A, { title: 'Rollup "4" & more', release: { date: '2008-06-01', precision: 'day' }, ordinal: 4 }),
      node(B, { known: false }),
      node('family:Fabrikam Mail', { known: false }),
      node(C),
    ];
    const edges = [
      edge(A, B),
      edge(A, C, 'replaces'),
      edge(A, C, 'includes'),
      edge(A, C, 'prerequisite'),
      edge(A, 'family:Fabrikam Mail', 'contains-all-previous'),
    ];
    const drawn = await drawPicture(
      graph({ id: A, nodes, edges, latest: [A], problems: [problem('dangling-target', [A, B])] }),
      'dot',
    );
    expect(drawn.split('\n').slice(4)).toEqual([
      `  ${A} [label="${A}\\n[asked for, latest]\\n2008-06-01, no. 4\\nRollup \\"4\\" &amp; more", style=solid, penwidth=2.5];`,
      `  ${B} [label="${B}\\n(not in the knowledge base)\\n! warning: dangling-target", style=dashed];`,
      '  family2 [label="all earlier updates for Fabrikam\\nMail", shape=folder];',
      `  ${C} [label="${C}", style=solid];`,
      `  ${A} -> ${B} [label="replaces", style=solid, arrowhead=normal];`,
      `  ${A} -> ${C} [label="includes, replaces\\n(said by one side)", style=solid, arrowhead=empty];`,
      `  ${A} -> ${C} [label="requires", style=dashed, arrowhead=vee];`,
      `  ${A} -> family2 [label="contains all earlier updates for", style=solid, arrowhead=normal];`,
      '}',
      '',
    ]);
  });

  it('tells in a box what is said and cannot be drawn', async () => {
    const line = (await drawPicture(withNotes(A, B), 'dot'))
      .split('\n')
      .find((each) => each.startsWith('  notes [label="Perhaps too, since'));
    expect(line).toContain('names Update Rollup 2, which can be KB99000002 or');
  });

  it('of any graph is read by Graphviz as that graph', async () => {
    const graphviz = await instance();
    await fc.assert(
      fc.asyncProperty(anyGraph, async (any) => {
        const read = graphviz.render(await drawPicture(any, 'dot'), { format: 'dot_json' });
        expect(read.errors.filter(({ level }) => level === 'error')).toEqual([]);
        const { objects, edges = [] } = JSON.parse(read.output ?? '{}');
        expect(objects.map(({ name }: { name: string }) => name)).toEqual(
          any.nodes.map(({ id }, i) => (id.startsWith('KB') ? id : `family${i}`)),
        );
        const pairs = edges.map(({ tail, head }: { tail: number; head: number }) =>
          [any.nodes[tail]?.id, any.nodes[head]?.id].join(' '),
        );
        expect(new Set(pairs)).toEqual(new Set(any.edges.map(({ from, to }) => `${from} ${to}`)));
      }),
    );
  });
});

needs('gc')("Debian's Graphviz", () => {
  it('counts the nodes and edges that were drawn', async () => {
    const graphs = fc.sample(anyGraph, { numRuns: 200, seed: 4 });
    const texts = await Promise.all(graphs.map((any) => drawPicture(any, 'dot')));
    const { stdout, stderr, status } = spawnSync('gc', ['-n'], { input: texts.join(''), encoding: 'utf8' });
    expect([stderr, status]).toEqual(['', 0]);
    const counts = stdout
      .split('\n')
      .slice(0, graphs.length)
      .map((line) => Number(line.trim().split(/\s+/)[0]));
    expect(counts).toEqual(graphs.map(({ nodes }) => nodes.length));
  });
});
