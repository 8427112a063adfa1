import type { FileRow } from '../../../model/generated/article.js';
import type { Build, Facts } from '../../types.js';
import { placeIn } from '../shared/evidence.js';
import { daysBetween, variantOf } from '../shared/file-tables.js';
import { grouped } from '../shared/list.js';
import type { Finding } from '../shared/rule.js';

/** Builds of one version that articles describe differently: one finding a file and version, against the article that has it first. */
export function contradictingBuilds(facts: Facts): Finding[] {
  return [...facts.builds.values()].flatMap((builds) =>
    builds.length < 2
      ? []
      : [...grouped(builds.filter(hasVersion), versionKey).values()].flatMap((same) => check(facts, same)),
  );
}

function hasVersion({ row }: Build): boolean {
  return row.version !== null;
}

/** "08.01.0240.006" is the same version as "8.1.240.6". */
function versionKey({ row }: Build): string {
  return `${variantOf(row)}|${(row.version ?? '').toLowerCase().replace(/\b0+(?=\d)/g, '')}`;
}

/** Distinct builds of one version in one article; beyond them the rows are no builds of one file, and are not compared. */
const MOST = 50;

/** An article that lists several builds of the version contradicts another only when none of them agree. */
function check({ articles }: Facts, builds: readonly Build[]): Finding[] {
  const [first, ...others] = [...grouped(builds, ({ article }) => article)].map(([id, own]) => ({
    id,
    rows: distinct(own),
  }));
  const against = others.filter(({ rows }) => first !== undefined && areApart(first.rows, rows));
  const [row, other] = [first?.rows[0], against[0]?.rows[0]];
  if (first === undefined || row === undefined || other === undefined) return [];
  return [
    {
      articles: [first.id, ...against.map(({ id }) => id)],
      files: [row.name],
      message: `${row.name} ${row.version ?? ''} is ${described(row)} in ${first.id} and ${described(other)} in ${against[0]?.id ?? ''}`,
      advice: 'Compare both with the pages, and with a copy of the file; until then its size or date proves nothing.',
      ...placeIn(articles.get(first.id), row.position),
    },
  ];
}

function distinct(builds: readonly Build[]): FileRow[] {
  return [...new Map(builds.map(({ row }) => [`${row.size ?? ''} ${row.date ?? ''}`, row])).values()];
}

function areApart(rows: readonly FileRow[], others: readonly FileRow[]): boolean {
  if (rows.length > MOST || others.length > MOST) return false;
  return !rows.some((row) => others.some((other) => agree(row, other)));
}

/** A day's difference is what a time zone makes. */
function agree(one: FileRow, other: FileRow): boolean {
  const sameSize = one.size === null || other.size === null || one.size === other.size;
  return sameSize && Math.abs(daysBetween(one, other)) <= 1;
}

function described({ size, date }: FileRow): string {
  return `${size === null ? 'of unknown size' : `${size} bytes`}${date === null ? '' : ` of ${date}`}`;
}
