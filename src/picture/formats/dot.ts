import type { Graph } from '../graph.js';
import { arrowLines, cardLines, noteLines } from '../label.js';
import { type Arrow, type Card, sheetOf } from '../sheet.js';

/** Shapes and lines by Graphviz's attributes: https://graphviz.org/doc/info/attrs.html. Nothing is told by colour. */
const LOOKS: Readonly<Record<Card['kind'], string>> = {
  article: 'style=solid',
  'not-captured': 'style=dashed',
  family: 'shape=folder',
};

const HEAD = [
  'digraph rollcall {',
  '  graph [rankdir=TB, charset="UTF-8"];',
  '  node [shape=box, fontname="Helvetica", fontsize=11];',
  '  edge [fontname="Helvetica", fontsize=10];',
];

/**
 * Graphviz's language (https://graphviz.org/doc/info/lang.html), UTF-8: a node for each article, named by its number, and an edge
 * for each arrow, from the later article to the earlier.
 */
export function render(graph: Graph): string {
  const { cards, arrows } = sheetOf(graph);
  const names = new Map(cards.map(({ id }, i) => [id, /^KB\d+$/.test(id) ? id : `family${i}`]));
  const nodes = cards.map((card) => `  ${names.get(card.id)} [${nodeOf(card)}];`);
  const edges = arrows.map((arrow) => `  ${names.get(arrow.from)} -> ${names.get(arrow.to)} [${edgeOf(arrow)}];`);
  const notes = noteLines(graph);
  const note = notes.length === 0 ? [] : [`  notes [label=${label(notes)}, shape=note];`];
  return `${[...HEAD, ...nodes, ...edges, ...note, '}'].join('\n')}\n`;
}

const nodeOf = (card: Card): string =>
  `label=${label(cardLines(card))}, ${LOOKS[card.kind]}${card.asked ? ', penwidth=2.5' : ''}`;

const edgeOf = (arrow: Arrow): string => `label=${label(arrowLines(arrow))}, ${lookOf(arrow)}`;

function lookOf({ relations: [relation], said, troubles }: Arrow): string {
  const head = said === null ? 'normal' : 'empty';
  const bad = troubles.length > 0 ? ', penwidth=2.5' : '';
  if (relation === 'prerequisite') return `style=dashed, arrowhead=vee${bad}`;
  if (relation === 'fixed-in') return `style=dotted, arrowhead=vee${bad}`;
  return `style=solid, arrowhead=${head}${bad}`;
}

/** Text in quotation marks: lines end in "\n"; "&" would begin an entity, and a backslash an escape such as "\N". */
const label = (lines: readonly string[]): string =>
  `"${lines.map((line) => line.replace(/["\\]/g, '\\$&').replaceAll('&', '&amp;')).join('\\n')}"`;
