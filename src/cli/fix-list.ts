import { stringify } from 'csv-stringify/sync';
import type { FixRecord } from '../knowledge/index.js';
import { textTable } from './text-table.js';

/** Fixes for people: the words last, since they are long. */
export function fixesTable(fixes: readonly FixRecord[]): string {
  const rows = fixes.map(({ article, kb, reference, component, area, text }) => [
    article,
    kb ?? reference ?? '-',
    [component, area].filter((word) => word !== null).join(', ') || '-',
    text,
  ]);
  return textTable(['ARTICLE', 'FIX', 'COMPONENT', 'TEXT'], rows);
}
