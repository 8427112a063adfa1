import { type Chain, type Knowledge, knownBuilds } from '../knowledge/index.js';
import { fileKey } from '../model/filename.js';
import type { Article, FileRow } from '../model/generated/article.js';
import type { Build } from '../model/generated/report.js';
import { inWords, rowBuild } from './describe.js';
import type { PackageIndex } from './packages.js';
import { type Moment, momentOfRow } from './time.js';
import { isWithdrawn } from './withdrawn.js';

/** A build that an article lists, ready to be compared with. */
export interface ListedBuild {
  readonly article: string;
  readonly row: FileRow;
  readonly moment: Moment | null;
  readonly sha256: string | null;
  /** Package codes of the packages whose size and time equal the row. */
  readonly packageCodes: ReadonlySet<string>;
  /** The row in the shape of the report, and in words. */
  readonly build: Build;
  readonly words: string;
}

/** Where an article stands to the target: on its chain, or not; one on both sides of it (a circle) is on neither. */
export type Standing = 'earlier' | 'later' | 'elsewhere';

/** A build of the same file that another article lists. */
export interface OtherBuild extends ListedBuild {
  readonly standing: Standing;
  /** Whether the article says that it was withdrawn. */
  readonly withdrawn: boolean;
}

/** A file that a target lists: one entry a name, whatever the number of rows (platforms, branches) under it. */
export interface ExpectedFile {
  readonly key: string;
  /** As the article prints it, in its first row. */
  readonly name: string;
  readonly rows: readonly [ListedBuild, ...ListedBuild[]];
  /** Oldest article first. */
  readonly others: readonly OtherBuild[];
}

/**
 * The files of one article by the key of their name, in the order of its tables.
 * @param chain of the article; null when the knowledge base does not know it.
 */
export function expectedFiles(
  article: Article,
  id: string,
  chain: Pick<Chain, 'replaces' | 'replacedBy'> | null,
  knowledge: Knowledge,
  packages: PackageIndex,
): Map<string, ExpectedFile> {
  const standing = standings(chain);
  const files = new Map<string, ExpectedFile>();
  for (const row of article.files) {
    const key = fileKey(row.name);
    const build = listed(id, row, key, packages);
    const known = files.get(key);
    if (known !== undefined) {
      files.set(key, { ...known, rows: [...known.rows, build] });
      continue;
    }
    const others = knownBuilds(knowledge, row.name)
      .filter((other) => other.article !== id)
      .map((other) => ({
        ...listed(other.article, other.row, key, packages),
        standing: standing(other.article),
        withdrawn: isWithdrawn(knowledge, other.article),
      }));
    files.set(key, { key, name: row.name, rows: [build], others });
  }
  return files;
}

function listed(article: string, row: FileRow, key: string, packages: PackageIndex): ListedBuild {
  const moment = momentOfRow(row);
  const packageCodes = packages.codesOf(key, row.size, moment);
  const build = rowBuild(row, packageCodes);
  return { article, row, moment, sha256: build.sha256, packageCodes, build, words: inWords(build) };
}

function standings(chain: Pick<Chain, 'replaces' | 'replacedBy'> | null): (article: string) => Standing {
  if (chain === null) return () => 'elsewhere';
  const earlier = new Set(chain.replaces);
  const later = new Set(chain.replacedBy);
  return (article) => {
    if (earlier.has(article) === later.has(article)) return 'elsewhere';
    return earlier.has(article) ? 'earlier' : 'later';
  };
}
