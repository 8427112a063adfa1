import { RECORD_FIELDS, type RecordKind } from '../../model/record-fields.js';
import type { HostDraft } from '../adapters/adapter.js';

type Source = { readonly name: string; readonly line: number | null };

/** Gives the cell of a column: null when it is empty or the column is missing. */
export type Cells = (column: string) => string | null;

/** What one row adds to its host. Values are unchecked: the schema decides. */
export function partOf(kind: RecordKind, cells: Cells, source: Source): Partial<Record<keyof HostDraft, unknown>> {
  switch (kind) {
    case 'host':
      return {
        aliases: list(cells('aliases')),
        collectedAt: cells('collectedAt'),
        collector: { name: cells('collector.name'), version: cells('collector.version') },
        os: { name: cells('os.name'), version: cells('os.version') },
        utcOffset: cells('utcOffset'),
        timeZone: cells('timeZone'),
        roles: list(cells('roles')),
      };
    case 'product':
      return { products: [{ ...record(RECORD_FIELDS.product, cells), source }] };
    case 'patch':
      return { patches: [{ ...record(RECORD_FIELDS.patch, cells), source }] };
    case 'update':
      return { updates: [{ ...record(RECORD_FIELDS.update, cells), source }] };
    case 'file':
      return { files: [{ ...record(RECORD_FIELDS.file, cells), size: number(cells('size')), source }] };
  }
}

function record(columns: readonly string[], cells: Cells): Record<string, string | null> {
  return Object.fromEntries(columns.map((column) => [column, cells(column)]));
}

function list(cell: string | null): string[] {
  return (cell ?? '').split(';').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

/** Anything but plain digits stays text, which the schema then refuses. */
function number(cell: string | null): number | string | null {
  return cell !== null && /^\d{1,15}$/.test(cell) ? Number(cell) : cell;
}
