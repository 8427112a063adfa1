import type { Range } from '../source-text.js';
import { PlannedRows } from './planned-rows.js';
import type { RawHash, RawRow } from './raw.js';
import type { RawTable } from './raw-table.js';

/** A digest that a table lists for a file beside the tables of files. */
export interface ListedHash {
  name: string;
  algorithm: string;
  digest: string;
  range: Range;
}

/** The digests of a table that lists nothing else for its files; null for any other table. */
export function listedHashes(table: RawTable): ListedHash[] | null {
  const rows: RawRow[] = [];
  for (const part of table.rows) {
    if (part instanceof PlannedRows || part.size !== null || part.date !== null) return null;
    rows.push(part);
  }
  if (!rows.some(({ hashes }) => hashes.length > 0)) return null;
  return rows.flatMap(({ name, hashes, range }) =>
    name === null ? [] : hashes.map((hash) => ({ name, ...named(hash), range })),
  );
}

/** Digests in lower case by algorithm. */
export const digestsOf = (hashes: readonly RawHash[]): Record<string, string> =>
  Object.fromEntries(hashes.map(named).map(({ algorithm, digest }) => [algorithm, digest]));

/** The algorithm as a heading says it, else by the length of the digest in hexadecimal. */
function named({ algorithm, digest }: RawHash): { algorithm: string; digest: string } {
  const byLength = { 32: 'md5', 40: 'sha1', 96: 'sha384', 128: 'sha512' }[digest.length] ?? 'sha256';
  return { algorithm: algorithm ?? byLength, digest: digest.toLowerCase() };
}

const HASH_NAME = /\b(sha-?\d{1,3}|md5)\b/i;

/** "SHA256 hash" names sha256. */
export function hashNameOf(heading: string): string | null {
  return HASH_NAME.exec(heading)?.[1]?.toLowerCase().replace('-', '') ?? null;
}
