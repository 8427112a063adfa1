import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../src/picture/index.js';
import { anyGraph, edge, graph, node, problem, withNotes } from './graphs.js';

const [A, B, C] = ['KB99000001', 'KB99000002', 'KB99000003'] as const;

/** Text in quotation marks in which nothing has a meaning but entities and line breaks. */
const TEXT = String.raw`"(?:[^\x00-\x1f"#;<>&\x60%|[\]{}\\*_~$@^+=?']|#\d{2,3};|<br\/>)*"`;
const LINES = [
  /^flowchart TB$/,
  new RegExp(`^ {2}n\\d+(?:\\[${TEXT}\\](?::::(?:asked|missing))?|\\[\\[${TEXT}\\]\\])$`),
  new RegExp(`^ {2}n\\d+ (?:-->|==>|-\\.->)\\|${TEXT}\\| n\\d+$`),
  /^ {2}classDef (?:asked|missing) [a-z-]+:[\w ]+$/,
];

describe('Mermaid text', () => {
  it('says what is known of each article and relation, by shape, line and words', async () => {
    const nodes = [
      node(A, { title: 'Rollup "4" & more', release: { date: '2008-06-01', precision: 'day' }, ordinal: 4 }),
      node(B, { known: false }),
      node('family:Fabrikam Mail', { known: false }),
      node(C, { title: '1. first - #2' }),
    ];
    const edges = [
      edge(A, B),
      edge(A, C, 'fixed-in'),
      edge(B, C, 'includes'),
      edge(A, 'family:Fabrikam Mail', 'contains-all-previous'),
    ];
    const problems = [problem('dangling-target', [A, B]), problem('date-inversion', [B, C])];
    expect(await drawPicture(graph({ id: A, nodes, edges, latest: [A], problems }), 'mermaid')).toBe(
      [
        'flowchart TB',
        `  n0["${A}<br/>#91;asked for, latest#93;<br/>2008-06-01, no. 4<br/>Rollup #34;4#34; #38; more"]:::asked`,
        `  n1["${B}<br/>(not in the knowledge base)<br/>! warning: dangling-target"]:::missing`,
        '  n2[["all earlier updates for Fabrikam<br/>Mail"]]',
        `  n3["${C}<br/>1#46; first - #35;2"]`,
        '  n0 -->|"replaces"| n1',
        '  n0 -.->|"fixes"| n3',
        '  n1 ==>|"includes<br/>! warning: date-inversion"| n3',
        '  n0 -->|"contains all earlier updates for"| n2',
        '  classDef missing stroke-dasharray:5 4',
        '  classDef asked stroke-width:3px',
        '',
      ].join('\n'),
    );
  });

  it('tells in a box what is said and cannot be drawn', async () => {
    const line = (await drawPicture(withNotes(A, B), 'mermaid'))
      .split('\n')
      .find((each) => each.startsWith('  notes["Perhaps too, since'));
    expect(line).toContain('names Update Rollup 2, which can be KB99000002 or');
  });

  it('of any graph has a line for each node and arrow, and no text that means anything', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (any) => {
        const lines = (await drawPicture(any, 'mermaid')).trimEnd().split('\n');
        for (const line of lines)
          expect(
            LINES.some((form) => form.test(line)),
            line,
          ).toBe(true);
        expect(lines.filter((line) => /^ {2}n\d+\[/.test(line))).toHaveLength(any.nodes.length);
      }),
    );
  });
});
