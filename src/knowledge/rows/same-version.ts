import type { FileRow } from '../../model/generated/article.js';
import { grouped } from '../multimap.js';
import type { Build } from '../types.js';
import { daysBetween } from './older.js';
import { variantOf } from './variant.js';

/** One version of a file that articles describe differently. */
export interface VersionClash {
  /** The build of the article that has it first among those that are contradicted. */
  readonly first: Build;
  /** A build of each article that contradicts it. */
  readonly against: readonly Build[];
  /** "a.dll 1.0 is 10 bytes of 2008-06-01 in KB1 and 20 bytes of 2008-06-01 in KB2". */
  readonly message: string;
}

/** Distinct builds of one version in one article; beyond them the rows are no builds of one file, and are not compared. */
const MOST = 50;

/**
 * The versions of one file that articles describe differently.
 * @param builds of one file. An article that lists several builds of a version contradicts another only when none of them agree.
 */
export function versionClashes(builds: readonly Build[]): VersionClash[] {
  if (builds.length < 2) return [];
  const versions = grouped(
    builds.filter(({ row }) => row.version !== null),
    versionKey,
  );
  return [...versions.values()].flatMap(clashOf);
}

function clashOf(builds: readonly Build[]): VersionClash[] {
  const groups = [...grouped(builds, ({ article }) => article).values()].map(distinct);
  for (const [i, group] of groups.entries()) {
    const against = groups.slice(i + 1).flatMap((other) => (areApart(group, other) ? other.slice(0, 1) : []));
    const [first] = group;
    const [other] = against;
    if (first === undefined || other === undefined) continue;
    const name = `${first.row.name} ${first.row.version ?? ''}`;
    const message = `${name} is ${described(first)} and ${described(other)}`;
    return [{ first, against, message }];
  }
  return [];
}

/** "08.01.0240.006" is the same version as "8.1.240.6". */
function versionKey({ row }: Build): string {
  return `${variantOf(row)}|${(row.version ?? '').toLowerCase().replace(/\b0+(?=\d)/g, '')}`;
}

function distinct(builds: readonly Build[]): Build[] {
  return [...new Map(builds.map((build) => [`${build.row.size ?? ''} ${build.row.date ?? ''}`, build])).values()];
}

function areApart(builds: readonly Build[], others: readonly Build[]): boolean {
  if (builds.length > MOST || others.length > MOST) return false;
  return !builds.some(({ row }) => others.some((other) => agree(row, other.row)));
}

/** A day's difference is what a time zone makes. */
function agree(one: FileRow, other: FileRow): boolean {
  const sameSize = one.size === null || other.size === null || one.size === other.size;
  return sameSize && Math.abs(daysBetween(one, other)) <= 1;
}

function described({ article, row: { size, date } }: Build): string {
  return `${size === null ? 'of unknown size' : `${size} bytes`}${date === null ? '' : ` of ${date}`} in ${article}`;
}
