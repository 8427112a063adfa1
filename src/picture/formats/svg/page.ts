import type { Graph } from '../../graph.js';
import type { Sheet } from '../../sheet.js';
import type { Drawn } from './card.js';
import { headingLines, headingOf, inWords } from './heading.js';
import { drawLegend } from './legend.js';
import { MARKS } from './looks.js';
import { textLines } from './metrics.js';
import { drawRemarks } from './remarks.js';
import { STYLE } from './style.js';
import { element, textAt, xmlText } from './xml.js';

const MARGIN = 20;
/** Room for the heading and the legend. */
const LEAST_WIDTH = 560;
/** Lines of text do not get longer. */
const MOST_TEXT = 900;
const HEADING_LINE = 16;

/** The whole picture: heading, legend, what was drawn, and below it what is to be known. */
export function page(graph: Graph, sheet: Sheet, drawing: Drawn): string {
  const width = Math.ceil(Math.max(LEAST_WIDTH, drawing.width + 2 * MARGIN));
  const inner = width - 2 * MARGIN;
  const legend = drawLegend(sheet, Math.min(inner, MOST_TEXT));
  const remarks = drawRemarks(graph, Math.min(inner, MOST_TEXT));
  const parts: { readonly x: number; readonly drawn: Drawn }[] = [
    { x: MARGIN, drawn: legend },
    { x: Math.max(MARGIN, (width - drawing.width) / 2), drawn: drawing },
    { x: MARGIN, drawn: remarks },
  ];
  const heading = headingLines(graph, sheet).flatMap((text) => textLines(text, Math.min(inner, MOST_TEXT), 11));
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
      ...heading.map((text, i) => textAt(MARGIN, 52 + i * HEADING_LINE, 'dim', text)),
      ...body,
      '',
    ].join('\n'),
  )}\n`;
}
