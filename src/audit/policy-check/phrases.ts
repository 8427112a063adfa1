import { counted } from '../../model/counted.js';
import type { ColumnMap, Waiver } from '../../model/generated/policy.js';
import { durationParts } from '../duration.js';

/** "a, b and c". */
export function list(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

const UNITS: Readonly<Record<string, string>> = { ms: 'millisecond', s: 'second', m: 'minute', h: 'hour', d: 'day' };

/** "30d" as "30 days". */
export function lengthInWords(duration: string): string {
  const parts = durationParts(duration);
  return parts === null ? duration : counted(parts.number, UNITS[parts.unit] ?? parts.unit);
}

/** What a map of columns says of a table of inventory. */
export function tableText({ record, columns, dates, zone, delimiter, codePage }: ColumnMap): string {
  const meant = Object.entries(columns).map(([heading, field]) => `${heading} (${field})`);
  const parts = [
    `A table with the columns ${list(meant)} has one ${record} a row`,
    dates === undefined ? null : `its dates have ${DATE_ORDERS[dates]}`,
    zone === undefined ? null : `its times are those of ${zone}`,
    delimiter === undefined ? null : `its cells are separated by ${delimiter === '\t' ? 'tabs' : `"${delimiter}"`}`,
    codePage === undefined ? null : `where it is not Unicode, it is of code page ${codePage}`,
  ].filter((part) => part !== null);
  return `${parts.join('; ')}.`;
}

const DATE_ORDERS = { dmy: 'the day first', mdy: 'the month first', ymd: 'the year first' } as const;

/** Whom a waiver excuses from what, until when and why. */
export function waiverText({
  id,
  hosts = [],
  groups = [],
  articles = [],
  files = [],
  owner,
  reason,
  granted,
  expires,
  build,
  articleSha256,
}: Waiver): string {
  const whom = [...hosts, ...groups.map((group) => `the group ${group}`)];
  const parts = [
    `Waiver ${id} of ${owner} excuses ${whom.length === 0 ? 'every host' : list(whom)}`,
    `from ${articles.length === 0 ? 'every target' : list(articles)}`,
    files.length === 0 ? null : `where nothing but ${list(files)} is wrong`,
    granted === undefined ? null : `from ${granted} on`,
    `until the end of ${expires} (UTC)`,
    build == null ? null : `as long as what is there is build ${build}`,
    articleSha256 == null ? null : `as long as the article is the capture ${articleSha256.slice(0, 12)}...`,
  ].filter((part) => part !== null);
  return `${parts.join(', ')}: ${reason.replace(/[.\s]+$/, '')}. The verdict stays, and the exit code with it.`;
}
