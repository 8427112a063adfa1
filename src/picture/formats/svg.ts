import { InputError } from '../../model/errors.js';
import type { Graph } from '../graph.js';
import { type Arrow, type Sheet, sheetOf } from '../sheet.js';
import { cardWidth, type Drawn, drawCard } from './svg/card.js';
import { drawLabel } from './svg/label.js';
import { layout } from './svg/layout.js';
import { LIMITS } from './svg/limits.js';
import { allListed } from './svg/listed.js';
import { line, lookOf } from './svg/looks.js';
import { page } from './svg/page.js';
import type { Layout, Point } from './svg/places.js';
import { element } from './svg/xml.js';

/**
 * A self-contained SVG: cards for articles, arrows from the later to the earlier, a legend above and the problems below. Light or
 * dark as the reader's system is; nothing is told by colour alone; title and description say it in words.
 * @throws InputError "picture-too-large" beyond 400 articles or 600 arrows.
 */
export async function render(graph: Graph): Promise<string> {
  const sheet = sheetOf(graph);
  checkSize(graph, sheet);
  const width = cardWidth(sheet.cards);
  const listed = allListed(sheet);
  const cards = sheet.cards.map((card) => drawCard(card, width, listed));
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
  return page(graph, sheet, drawGraph(sheet.arrows, cards, labels, places));
}

/** Words that all arrows share are told once, by the legend. */
function hasRoomForWords({ arrows }: Sheet): boolean {
  const looks = new Set(arrows.map(({ relations, said }) => `${relations} ${said}`));
  return arrows.length <= (looks.size > 1 ? LIMITS.arrowsWithWords : LIMITS.equalArrowsWithWords);
}

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
