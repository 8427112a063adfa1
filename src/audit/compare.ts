import type { HostFile } from '../model/generated/inventory.js';
import { compareVersions } from '../model/version.js';
import { isLimitedAlone, isSameBranch } from './branch.js';
import type { ExpectedFile, ListedBuild, OtherBuild, Standing } from './expected.js';
import type { Grade } from './grade.js';
import { compareMoments, type Moment, type TimeRelation } from './time.js';

/** A build of another article that a file was recognised as. */
export interface Recognised extends Pick<OtherBuild, 'article' | 'standing' | 'withdrawn'> {
  readonly grade: Grade;
}

/** How one file of a host compares with one row: what the rules decide on. Null where one side does not say. */
export interface FileFacts {
  /** Whether it was seen only where Windows keeps copies that are not in use. */
  readonly kept: boolean;
  readonly hash: 'equal' | 'different' | null;
  readonly version: 'equal' | 'lower' | 'higher' | null;
  /** Whether both versions count in one line. */
  readonly sameBranch: boolean;
  /** Whether the version is higher than that of a row of which its words alone tell that it is of the limited branch. */
  readonly limitedAlone: boolean;
  readonly size: 'equal' | 'different' | null;
  readonly time: TimeRelation | null;
  readonly known: Recognised | null;
  /** The policy counts a later build that no article lists as newer. */
  readonly acceptLater: boolean;
}

/** What of a policy bears on the comparison. */
export interface CompareSettings {
  /** Milliseconds; times closer than this are equal. */
  readonly tolerance: number;
  readonly acceptLater: boolean;
}

/** A file of a host with its time read by the clock of that host. */
export interface SeenFile {
  readonly file: HostFile;
  readonly moment: Moment | null;
  /** Whether it was seen only where Windows keeps copies that are not in use. */
  readonly kept: boolean;
}

/** Compares a file with one row of the target, and with the builds of the same file in other articles. */
export function compareFile(
  seen: SeenFile,
  build: ListedBuild,
  { others, rows }: ExpectedFile,
  { tolerance, acceptLater }: CompareSettings,
): FileFacts {
  const { hash, version, size, time } = attributes(seen, build, tolerance);
  const own = seen.file.version;
  return {
    kept: seen.kept,
    hash,
    version,
    sameBranch: own !== null && build.row.version !== null && isSameBranch(own, build.row.version),
    limitedAlone:
      version === 'higher' &&
      isLimitedAlone(
        build.row,
        rows.map(({ row }) => row),
      ),
    size,
    time,
    // The article's own build is nobody else's, whoever lists it too.
    known: identity({ hash, version, size, time }) === null ? recognise(seen, others, tolerance) : null,
    acceptLater,
  };
}

type Attributes = Pick<FileFacts, 'hash' | 'version' | 'size' | 'time'>;

function attributes({ file, moment }: SeenFile, listed: ListedBuild, tolerance: number): Attributes {
  const { row, sha256 } = listed;
  const order = orderOf(file.version, row.version);
  return {
    hash: file.sha256 === null || sha256 === null ? null : file.sha256 === sha256 ? 'equal' : 'different',
    version: order === null ? null : order === 0 ? 'equal' : order < 0 ? 'lower' : 'higher',
    size: file.size === null || row.size === null ? null : file.size === row.size ? 'equal' : 'different',
    time: moment === null || listed.moment === null ? null : compareMoments(moment, listed.moment, tolerance),
  };
}

/** Null also where one side leaves the last numbers out ("5.1.2600") and the other has some: such a version may be any of several. */
function orderOf(seen: string | null, listed: string | null): number | null {
  if (seen === null || listed === null) return null;
  const order = compareVersions(seen, listed);
  return order !== null && order !== 0 && isCutShort(seen, listed) ? null : order;
}

/** Whether the numbers of one version are the first of the other's. */
function isCutShort(one: string, other: string): boolean {
  const a = one.split('.').map(BigInt);
  const b = other.split('.').map(BigInt);
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared).every((number, i) => number === b[i]);
}

/** The standing that counts when several articles list the build: what proves the least is taken first. */
const PREFERENCE: readonly Standing[] = ['earlier', 'later', 'elsewhere'];

/** Which other article's build a file is. A build that several list belongs to the first that did. */
function recognise(seen: SeenFile, others: readonly OtherBuild[], tolerance: number): Recognised | null {
  let best: Recognised | null = null;
  for (const other of others) {
    const grade = identity(attributes(seen, other, tolerance));
    if (grade === null) continue;
    if (best !== null && PREFERENCE.indexOf(best.standing) <= PREFERENCE.indexOf(other.standing)) continue;
    best = { article: other.article, standing: other.standing, withdrawn: other.withdrawn, grade };
  }
  return best;
}

/** The grade with which attributes show a file to be a build; null when they do not, and equal size alone does not. */
function identity({ hash, version, size, time }: Attributes): Grade | null {
  if (hash !== null) return hash === 'equal' ? 'hash' : null;
  if (version === 'lower' || version === 'higher' || size === 'different') return null;
  if (size === 'equal' && time === 'equal') return 'size+time';
  return version === 'equal' ? 'version' : null;
}
