import type { Layout, Point } from './places.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * What Graphviz says of places, in its JSON (https://graphviz.org/docs/outputs/json/): nodes carry their index as name, edges as id.
 * Numbers are pixels already, from the upper left corner.
 * @throws Error (a bug) for output of another form.
 */
export function readLayout(output: unknown, boxCount: number, lineCount: number): Layout {
  const graph = record(output);
  const [left = 0, top = 0, right = 0, bottom = 0] = numbers(graph.bb);
  const boxes = ordered(graph.objects, 'name', boxCount).map(({ pos }) => pointOf(pos));
  const lines = ordered(graph.edges, 'id', lineCount).map(({ pos, lp }) => ({
    path: pathOf(pos),
    label: lp === undefined ? null : pointOf(lp),
  }));
  return { width: Math.abs(right - left), height: Math.abs(bottom - top), boxes, lines };
}

/** "x,y x,y ...": a start and then three points for each Bézier curve (https://graphviz.org/docs/attr-types/splineType/). */
function pathOf(pos: unknown): string {
  const points = typeof pos === 'string' ? pos.split(' ') : [];
  if (points.length < 4) throw new Error('Graphviz drew no line for an arrow');
  const [start, ...rest] = points.map((point) =>
    numbers(point)
      .map((value) => Math.round(value * 10) / 10)
      .join(','),
  );
  return `M${start} C${rest.join(' ')}`;
}

function pointOf(pos: unknown): Point {
  const [x, y] = numbers(pos);
  if (x === undefined || y === undefined) throw new Error('Graphviz gave no place to something');
  return { x, y };
}

const numbers = (list: unknown): number[] => (typeof list === 'string' ? list.split(',').map(Number) : []);

/** Records by the index that one of their fields gives. */
function ordered(list: unknown, field: string, count: number): Json[] {
  const records = Array.isArray(list) ? list.map(record) : [];
  if (records.length !== count) throw new Error(`Graphviz placed ${records.length} of ${count}`);
  return records.sort((a, b) => Number(a[field]) - Number(b[field]));
}

function record(value: unknown): Json {
  if (typeof value !== 'object' || value === null) throw new Error('Graphviz gave something else than places');
  return Object.fromEntries(Object.entries(value));
}
