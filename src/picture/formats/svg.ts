import { InputError } from '../../model/errors.js';
import type { Graph } from '../graph.js';
import { type Arrow, type Card, type Sheet, sheetOf } from '../sheet.js';
import { viewWords } from '../view-note.js';
import { nameOf, RELATION_WORDS } from '../words.js';
import { cardWidth, type Drawn, drawCard } from './svg/card.js';
import { drawLabel } from './svg/label.js';
import { layout } from './svg/layout.js';
import { drawLegend } from './svg/legend.js';
import { LIMITS } from './svg/limits.js';
import { line, lookOf, MARKS } from './svg/looks.js';
import { textLines } from './svg/metrics.js';
import type { Box, Layout, Point } from './svg/places.js';
import { drawRemarks } from './svg/remarks.js';
import { STYLE } from './svg/style.js';
import { element, textAt, xmlText } from './svg/xml.js';

const MARGIN = 20;
/** Room for the heading and the legend. */
const LEAST_WIDTH = 560;
/** Lines of text do not get longer. */
const MOST_TEXT = 900;
const HEADING_LINE = 16;

/**
 * A self-contained SVG: cards for articles, arrows from the later to the earlier, a legend above and the problems below. Light or
 * dark as the reader's system is; nothing is told by colour alone; title and description say it in words.
 * @throws InputError "picture-too-large" beyond 400 articles or 600 arrows.
 */
export async function render(graph: Graph): Promise<string> {
  const sheet = sheetOf(graph);
  checkSize(graph, sheet);
  const width = cardWidth(sheet.cards);
  const cards = sheet.cards.map((card) => drawCard(card, width, allListed(sheet)));
  const worded = hasRoomForWords(sheet);
  const labels = sheet.arrows.map((arrow) => drawLabel(arrow, worded));
  const index = new Map(sheet.cards.map(({ id }, i) => [id, i]));
  const places = await layout(
    cards,
    sheet.arrows.map(({ from, to }, i) => ({
      from: index.get(from) ?? 0,
      to: index.get(to) ?? 0,
      label: labels[i] ?? null,
    })),
  );
  return compose(graph, sheet, drawGraph(sheet.arrows, cards, labels, places));
}

/** Words that all arrows share are told once, by the legend. */
function hasRoomForWords({ arrows }: Sheet): boolean {
  const looks = new Set(arrows.map(({ relations, said }) => `${relations} ${said}`));
  return arrows.length <= (looks.size > 1 ? LIMITS.arrowsWithWords : LIMITS.equalArrowsWithWords);
}

/** Whether all is from a published list, so that it can be said once. */
const allListed = ({ cards, arrows }: Sheet): boolean =>
  cards.every(({ kind }) => kind === 'not-captured') && arrows.every(({ said }) => said === 'list');

function checkSize({ id }: Graph, { cards, arrows }: Sheet): void {
  if (cards.length <= LIMITS.articles && arrows.length <= LIMITS.arrows) return;
  throw new InputError(
    'picture-too-large',
    id ?? 'the knowledge base',
    `${cards.length} articles and ${arrows.length} relations are more than anybody could read in one picture (${LIMITS.articles} and ${LIMITS.arrows}); ask for a part, or for --format tree, json, dot or mermaid`,
  );
}

/** Arrows first, so that labels and cards stand upon them. */
function drawGraph(
  arrows: readonly Arrow[],
  cards: readonly Drawn[],
  labels: readonly (Drawn | null)[],
  { boxes, lines, width, height }: Layout,
): Drawn {
  const paths = lines.map(({ path }, i) => {
    const arrow = arrows[i];
    return arrow === undefined ? '' : line(lookOf(arrow), path);
  });
  const content = [
    ...paths,
    ...lines.map(({ label }, i) => placed(labels[i] ?? null, label)),
    ...boxes.map((middle, i) => placed(cards[i] ?? null, middle)),
  ];
  return { width, height, content: content.filter((part) => part !== '').join('\n') };
}

/** A drawing around its middle. It cannot reach beyond its box, whatever stands in it. */
function placed(drawn: Drawn | null, middle: Point | null): string {
  if (drawn === null || middle === null) return '';
  const { width, height, content } = drawn;
  return element('svg', { x: middle.x - width / 2, y: middle.y - height / 2, width, height }, content);
}

function compose(graph: Graph, sheet: Sheet, drawing: Drawn): string {
  const width = Math.ceil(Math.max(LEAST_WIDTH, drawing.width + 2 * MARGIN));
  const inner = width - 2 * MARGIN;
  const legend = drawLegend(sheet, Math.min(inner, MOST_TEXT));
  const remarks = drawRemarks(graph, Math.min(inner, MOST_TEXT));
  const parts: { readonly x: number; readonly drawn: Box & Drawn }[] = [
    { x: MARGIN, drawn: legend },
    { x: Math.max(MARGIN, (width - drawing.width) / 2), drawn: drawing },
    { x: MARGIN, drawn: remarks },
  ];
  const heading = [
    ...(graph.view ? [`${viewWords(graph.view)}.`] : []),
    countsOf(graph, sheet),
    ...(allListed(sheet) ? [LISTED] : []),
  ].flatMap((text) => textLines(text, Math.min(inner, MOST_TEXT), 11));
  let y = 48 + heading.length * HEADING_LINE;
  const body = parts.map(({ x, drawn }) => {
    const part = element('g', { transform: `translate(${Math.round(x)},${Math.round(y)})` }, drawn.content);
    y += drawn.height + MARGIN;
    return part;
  });
  const height = Math.ceil(y);
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const names = { role: 'img', 'aria-labelledby': 'rollcall-title rollcall-desc' };
  return `${element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: 'rollcall', ...size, ...names },
    [
      '',
      element('title', { id: 'rollcall-title' }, xmlText(headingOf(graph))),
      element('desc', { id: 'rollcall-desc' }, xmlText(inWords(graph, sheet))),
      element('style', {}, STYLE),
      MARKS,
      element('rect', { class: 'paper', width, height }),
      textAt(MARGIN, 32, 'title', headingOf(graph)),
      textAt(MARGIN, 52, 'dim', countsOf(graph, sheet)),
      ...(allListed(sheet) ? [textAt(MARGIN, 68, 'dim', LISTED)] : []),
      ...body,
      '',
    ].join('\n'),
  )}\n`;
}

const LISTED = 'None of the articles is in the knowledge base; all is from a list.';

const headingOf = ({ id }: Graph): string => (id === null ? 'What replaces what' : `Chain of ${id}`);

function countsOf({ problems, latest = [] }: Graph, { cards, arrows }: Sheet): string {
  const counts = [count(cards.length, 'article'), count(arrows.length, 'relation'), count(problems.length, 'problem')];
  return `${counts.join(', ')}${latest.length > 0 && latest.length < 4 ? `; latest: ${latest.join(', ')}` : ''}`;
}

const count = (n: number, what: string): string => `${n === 0 ? 'no' : n} ${what}${n === 1 ? '' : 's'}`;

/** The picture for those who cannot see it. */
function inWords(graph: Graph, { cards, arrows }: Sheet): string {
  const names = new Map(cards.map((card: Card) => [card.id, nameOf(card)]));
  const sentences = arrows.map(
    ({ from, to, relations }) =>
      `${names.get(from)} ${relations.map((relation) => RELATION_WORDS[relation]).join(', ')} ${names.get(to)}.`,
  );
  return [`${countsOf(graph, { cards, arrows })}.`, ...sentences].join(' ');
}
