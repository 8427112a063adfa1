import type { FileRow, Point } from '../model/generated/article.js';

const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const TIME = /^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$/;
const DIGEST = /^[0-9a-f]+$/;

/**
 * Whether all rows hold to FileRow of schemas/article.schema.json, but for properties that the schema does not know: those the compiler
 * refuses. The validator made from the schema says the same at five times the cost, most of what a row costs, since it cannot know that a table
 * has few different dates and times.
 */
export function areRows(rows: readonly FileRow[]): boolean {
  const isDate = memory(DATE);
  const isTime = memory(TIME);
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

/** Whether a text is null or matches; each text is looked at once. */
function memory(pattern: RegExp): (text: string | null) => boolean {
  const known = new Set<string>();
  return (text) => {
    if (text === null || known.has(text)) return true;
    if (typeof text !== 'string' || !pattern.test(text)) return false;
    known.add(text);
    return true;
  };
}

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
