import type { FileRow, Point } from '../model/generated/article.js';

const DIGEST = /^[0-9a-f]+$/;

/**
 * Whether all rows hold to FileRow of schemas/article.schema.json. The validator made from the schema would take a fifth of all the time that a long
 * table does; this takes a twentieth of that, since it leaves two things to others: properties that the schema does not know are refused by the
 * compiler, and the digits of dates and times come from one function each, of which the tests hold all answers against the schema. The tests
 * validate every article that they make as a whole.
 */
export function areRows(rows: readonly FileRow[]): boolean {
  return rows.every(
    (row) =>
      typeof row.name === 'string' &&
      isText(row.version) &&
      (row.size === null || isCount(row.size, 0)) &&
      isText(row.sizeText) &&
      isDate(row.date) &&
      isTime(row.time) &&
      (row.zone === null || row.zone === 'UTC') &&
      isText(row.platform) &&
      isText(row.servicePack) &&
      isText(row.serviceBranch) &&
      isText(row.folder) &&
      isText(row.locale) &&
      isText(row.group) &&
      areDigests(row.hashes) &&
      isPoint(row.position.start) &&
      isPoint(row.position.end),
  );
}

/** "2008-06-01"; its digits are those of `isoDate`. */
const isDate = (text: string | null): boolean => text === null || (typeof text === 'string' && text.length === 10);

/** "10:36" or "10:36:07"; its digits are those of `readTime`. */
const isTime = (text: string | null): boolean =>
  text === null || (typeof text === 'string' && (text.length === 5 || text.length === 8));

const isText = (value: string | null): boolean => value === null || typeof value === 'string';

const isCount = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;

const isPoint = ({ line, column, offset }: Point): boolean =>
  isCount(line, 1) && isCount(column, 1) && isCount(offset, 0);

function areDigests(hashes: FileRow['hashes']): boolean {
  if (typeof hashes !== 'object' || hashes === null) return false;
  for (const algorithm in hashes) {
    const digest = hashes[algorithm];
    if (typeof digest !== 'string' || !DIGEST.test(digest)) return false;
  }
  return true;
}
