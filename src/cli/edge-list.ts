import type { ImportedEdge } from '../knowledge/index.js';
import { csvOf } from '../report/index.js';

/** Edges as `kb import` reads them: one row an edge and place where it is stated. */
export function edgeListCsv(rows: readonly ImportedEdge[]): string {
  return csvOf<ImportedEdge>(
    [
      ['kb', ({ from }) => from],
      ['posted', ({ posted }) => posted],
      ['supersedes', ({ to }) => to],
      ['products', ({ products }) => products.join(' | ')],
      ['relation', ({ to, relation }) => (to === null && relation === 'replaces' ? null : relation)],
      ['source', ({ source }) => source],
      ['line', ({ line }) => line],
    ],
    rows,
  );
}
