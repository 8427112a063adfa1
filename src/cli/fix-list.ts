import type { FixRecord } from '../knowledge/index.js';
import { csvOf } from '../report/index.js';
import { NOTHING, textTable } from './text-table.js';

/** Fixes for people: the words last, since they are long. */
export function fixesTable(fixes: readonly FixRecord[]): string {
  const rows = fixes.map(({ article, kb, reference, component, area, text }) => [
    article,
    kb ?? reference ?? NOTHING,
    [component, area].filter((word) => word !== null).join(', ') || NOTHING,
    text,
  ]);
  return textTable(['ARTICLE', 'FIX', 'COMPONENT', 'TEXT'], rows);
}

/** Fixes as CSV: one row a fix, the place as line and column of its article. */
export function fixesCsv(fixes: readonly FixRecord[]): string {
  return csvOf<FixRecord>(
    [
      ['article', ({ article }) => article],
      ['kb', ({ kb }) => kb],
      ['reference', ({ reference }) => reference],
      ['text', ({ text }) => text],
      ['component', ({ component }) => component],
      ['area', ({ area }) => area],
      ['also_in', ({ alsoIn }) => alsoIn.join(';')],
      ['as', ({ as }) => as],
      ['line', ({ position }) => position?.start.line ?? null],
      ['column', ({ position }) => position?.start.column ?? null],
    ],
    fixes,
  );
}
