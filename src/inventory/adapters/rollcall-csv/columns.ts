import type { HostDraft } from '../adapter.js';

type Source = { readonly name: string; readonly line: number | null };

/** Gives the cell of a column: null when it is empty or the column is missing. */
export type Cells = (column: string) => string | null;

/** Columns of each kind of record, beside `record` and `host`. A list in a cell is separated by ";". */
export const COLUMNS = {
  host: [
    'aliases',
    'collectedAt',
    'collector.name',
    'collector.version',
    'os.name',
    'os.version',
    'utcOffset',
    'timeZone',
    'roles',
  ],
  product: [
    ...['name', 'version', 'publisher', 'productCode', 'upgradeCode', 'packageCode', 'packageName', 'installDate'],
    ...['installSource', 'localPackage', 'context', 'view'],
  ],
  patch: ['code', 'kb', 'productCode', 'state'],
  update: ['kb', 'installedOn'],
  file: ['path', 'name', 'size', 'modified', 'version', 'sha256', 'packageCode'],
} as const;

export type RecordKind = keyof typeof COLUMNS;

export function isRecordKind(text: string): text is RecordKind {
  return Object.hasOwn(COLUMNS, text);
}

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
      return { products: [{ ...record(COLUMNS.product, cells), source }] };
    case 'patch':
      return { patches: [{ ...record(COLUMNS.patch, cells), source }] };
    case 'update':
      return { updates: [{ ...record(COLUMNS.update, cells), source }] };
    case 'file':
      return { files: [{ ...record(COLUMNS.file, cells), size: number(cells('size')), source }] };
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
