import { instance } from '@viz-js/viz';
import { readLayout } from './layout-output.js';
import type { Box, Layout, Line } from './places.js';

/** Made once: a start takes longer than a small picture. */
let started: ReturnType<typeof instance> | undefined;

/** Wider pictures than this are tried from left to right. */
const WIDE = 1600;

/**
 * Finds places for boxes so that lines lead down and cross seldom: Graphviz's "dot" layout. A picture that gets much wider than high,
 * as where one box leads to many, goes from left to right. The same input gives the same places.
 * @throws Error (a bug) when Graphviz does not place something.
 */
export async function layout(boxes: readonly Box[], lines: readonly Line[]): Promise<Layout> {
  started ??= instance();
  const graphviz = await started;
  const down = place(graphviz, boxes, lines, 'TB');
  if (down.width <= WIDE || down.width <= 2 * down.height) return down;
  const right = place(graphviz, boxes, lines, 'LR');
  return Math.max(right.width, right.height) < down.width ? right : down;
}

type Graphviz = Awaited<ReturnType<typeof instance>>;

function place(graphviz: Graphviz, boxes: readonly Box[], lines: readonly Line[], rankdir: 'TB' | 'LR'): Layout {
  const output = graphviz.renderString(
    {
      graphAttributes: { rankdir, nodesep: inches(20), ranksep: inches(38), nslimit: 30, mclimit: 1 },
      nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
      edgeAttributes: { dir: 'none' },
      nodes: boxes.map(({ width, height }, i) => ({
        name: `${i}`,
        attributes: { width: inches(width), height: inches(height) },
      })),
      edges: lines.map(({ from, to, label }, i) => ({
        tail: `${from}`,
        head: `${to}`,
        attributes: { id: `${i}`, ...(label === null ? {} : { label: { html: placeholder(label) } }) },
      })),
    },
    { format: 'json0', engine: 'dot', yInvert: true },
  );
  return readLayout(JSON.parse(output), boxes.length, lines.length);
}

/** Graphviz counts in inches of 72 points; a point is a pixel here. */
const inches = (pixels: number): number => pixels / 72;

const placeholder = ({ width, height }: Box): string => {
  const none = 'BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"';
  return `<TABLE ${none} FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(height)}"><TR><TD></TD></TR></TABLE>`;
};
