import type { Graph } from '../graph.js';
import { arrowLines, cardLines, noteLines } from '../label.js';
import { type Arrow, type Card, sheetOf } from '../sheet.js';

/** Classes of nodes. Nothing is told by colour. */
const CLASSES = ['classDef missing stroke-dasharray:5 4', 'classDef asked stroke-width:3px'];

/**
 * A flowchart in Mermaid's language (https://mermaid.js.org/syntax/flowchart.html), UTF-8: a node for each article, a link for each
 * arrow, from the later article to the earlier. Mermaid itself draws no more than 500 links unless it is set up to.
 */
export function render(graph: Graph): string {
  const { cards, arrows } = sheetOf(graph);
  const names = new Map(cards.map(({ id }, i) => [id, `n${i}`]));
  const links = arrows.flatMap((arrow) => {
    const [from, to] = [names.get(arrow.from), names.get(arrow.to)];
    return from === undefined || to === undefined
      ? []
      : [`  ${from} ${lineOf(arrow)}|${text(arrowLines(arrow))}| ${to}`];
  });
  const nodes = cards.map((card, i) => `  n${i}${nodeOf(card)}`);
  const notes = noteLines(graph);
  const note = notes.length === 0 ? [] : [`  notes[${text(notes)}]`];
  return `${['flowchart TB', ...nodes, ...links, ...note, ...CLASSES.map((line) => `  ${line}`)].join('\n')}\n`;
}

function nodeOf(card: Card): string {
  const label = text(cardLines(card));
  if (card.kind === 'family') return `[[${label}]]`;
  const style = card.asked ? ':::asked' : card.kind === 'not-captured' ? ':::missing' : '';
  return `[${label}]${style}`;
}

function lineOf({ relations: [relation], troubles }: Arrow): string {
  if (relation === 'prerequisite' || relation === 'fixed-in') return '-.->';
  return troubles.length > 0 ? '==>' : '-->';
}

/** Text in quotation marks; whatever could mean something to Mermaid, Markdown or HTML is an entity. */
function text(lines: readonly string[]): string {
  return `"${lines.map((line) => line.replace(RISKY, entity)).join('<br/>')}"`;
}

/** All of ASCII but letters, digits, spaces and a few marks, which in turn would begin a list at the start of a line. */
const RISKY = /[!-~](?<![A-Za-z0-9,:()\-./!])|^-|(?<=^\d+)[.]/g;

/** "#34;": an entity as Mermaid writes it, in decimal. */
const entity = (character: string): string => `#${character.charCodeAt(0)};`;
