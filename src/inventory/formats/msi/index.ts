import { type Bytes, type CompoundStorage, EMPTY, openCompound } from '../compound/index.js';
import type { FormatProblem } from '../problem.js';
import type { ByteSource } from '../text-lines.js';
import { type Database, openDatabase } from './database.js';
import { decodeStreamName } from './stream-name.js';
import { readSummary, type Summary } from './summary.js';

export type { MsiCell } from './cells.js';
export type { MsiColumn } from './columns.js';
export { SUMMARY, type Summary } from './summary.js';
export type { MsiTable } from './tables.js';

/** What a Windows Installer file is, by the class of its root storage. */
const KINDS: ReadonlyMap<string, MsiKind> = new Map([
  ['82100c0000000000c000000000000046', 'transform'],
  ['84100c0000000000c000000000000046', 'package'],
  ['86100c0000000000c000000000000046', 'patch'],
]);

export type MsiKind = 'package' | 'patch' | 'transform';

/** A Windows Installer file, opened: a relational database in a compound file. */
export interface MsiDatabase extends Database {
  /** null when the class of its root is none of these. */
  readonly kind: MsiKind | null;
  readonly summary: Summary;
  /** The storage that holds all others: transforms of a patch, packages within a package. A transform is one itself. */
  readonly root: CompoundStorage;
  /** Grows while tables are read. */
  readonly problems: readonly FormatProblem[];
}

const NO_TABLES: Database = { codePage: 0, tables: [], table: () => null, fields: () => null, streams: new Map() };

/** Streams that were cut, each told by its name; of more than this many the others are counted. */
const MOST_TOLD = 10;
const SUMMARY_STREAM = '\u0005SummaryInformation';
/** Bytes of a summary; [MS-OLEPS] 2.21 allows so many in a "simple" set. */
const LONGEST_SUMMARY = 2 * 1024 * 1024;

/**
 * Opens a Windows Installer package (.msi), patch (.msp) or transform (.mst). What is read of the file is its directory, its
 * strings, and the tables that are asked for: never its cabinets.
 * The tables of a transform hold changes, which `readTransform` reads: here it has none.
 * @param input how messages name it.
 * @throws InputError "damaged-package" when it is no compound file, or a broken one; also while tables are read.
 */
export function openMsi(source: ByteSource, input: string): MsiDatabase {
  const compound = openCompound(source, input);
  const problems = cutStreams(compound.cut());
  const { root } = compound;
  const kind = KINDS.get(root.classId) ?? null;
  const database = kind === 'transform' ? NO_TABLES : openDatabase(root, problems, input);
  return { ...database, kind, summary: summaryOf(root, problems), root, problems };
}

/** The summary of a file, or of a transform in it. */
export function summaryOf({ streams }: CompoundStorage, problems: FormatProblem[]): Summary {
  const content: Bytes = streams.get(SUMMARY_STREAM)?.content() ?? EMPTY;
  return readSummary(content.bytes(0, Math.min(content.size, LONGEST_SUMMARY)), problems);
}

function cutStreams(paths: readonly (readonly string[])[]): FormatProblem[] {
  const again = 'copy the package again from its source';
  const problems = paths.slice(0, MOST_TOLD).map((path) => {
    const name = path.map((part) => decodeStreamName(part).name).join('/');
    return `its stream ${JSON.stringify(name.slice(0, 80))} ends too early; ${again}`;
  });
  if (paths.length > MOST_TOLD)
    problems.push(`${paths.length - MOST_TOLD} more of its streams end too early; ${again}`);
  return problems.map((message) => ({ code: 'package-cut', severity: 'error', message, line: null }));
}
