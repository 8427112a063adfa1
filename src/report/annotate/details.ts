import type { FileRow, Supersession } from '../../model/generated/article.js';
import { grouped } from './characters.js';

/** One thing that was read out of the words of a fact. */
export interface Detail {
  /** What it is, such as "size". */
  readonly field: string;
  /** As read; null when the source gave none. */
  readonly value: string | null;
  /** Where the value says by itself what it is, the margin leaves the name out. */
  readonly plain?: true;
}

/** A detail whose value says by itself what it is. */
export const plain = (field: string, value: string | null): Detail => ({ field, value, plain: true });
/** Details that are there; a value that is not said needs no words. */
export const said = (details: readonly Detail[]): Detail[] =>
  details.filter(({ value }) => value !== null && value !== '');

/** A row of files; `before` is the one over it. What is missing in a file row is said, since that is what an audit will lack. */
export function fileDetails(row: FileRow, before: FileRow | undefined): Detail[] {
  const size = row.size === null ? row.sizeText : `${grouped(row.size)} bytes`;
  return [
    plain('name', row.name),
    plain('version', row.version),
    row.size === null && row.sizeText !== null
      ? { field: 'size as printed, no bytes', value: size }
      : plain('size', size),
    plain('date', row.date),
    plain('time', row.time === null ? null : `${row.time} ${row.zone ?? '(zone not said)'}`),
    ...said([
      plain('platform', row.platform),
      { field: 'service pack', value: row.servicePack },
      { field: 'branch', value: row.serviceBranch },
      { field: 'folder', value: row.folder },
      { field: 'locale', value: row.locale },
      ...Object.entries(row.hashes).map(([field, value]) => ({ field, value })),
      { field: 'group', value: row.group === before?.group ? null : row.group },
    ]),
  ];
}

/** What an article replaces, or is replaced by. */
export function targetDetails(entry: Supersession): Detail[] {
  const target = said([
    plain('kb', entry.kb),
    plain('label', entry.label),
    { field: 'ordinal', value: entry.ordinal === null ? null : String(entry.ordinal) },
    { field: 'product', value: entry.product },
    { field: 'version', value: entry.version },
    plain('bulletin', entry.bulletin),
    { field: 'scope', value: entry.scope },
  ]);
  return [plain('relation', entry.relation.replaceAll('-', ' ')), ...target, plain('text', entry.text)];
}
