import { openCompound } from '../compound/index.js';
import type { FormatProblem } from '../problem.js';
import { decodeStreamName } from './stream-name.js';
import { readStrings } from './strings.js';
import { readSummary, type Summary } from './summary.js';
import { type MsiTable, readTables } from './tables.js';

export { SUMMARY, type Summary } from './summary.js';
export type { MsiCell, MsiColumn, MsiTable } from './tables.js';

/** What a Windows Installer file is, by the class of its root storage. */
const KINDS: ReadonlyMap<string, MsiKind> = new Map([
  ['82100c0000000000c000000000000046', 'transform'],
  ['84100c0000000000c000000000000046', 'package'],
  ['86100c0000000000c000000000000046', 'patch'],
]);

export type MsiKind = 'package' | 'patch' | 'transform';

/** A Windows Installer file, opened: a relational database in a compound file. */
export interface MsiDatabase {
  /** null when the class of its root is none of these. */
  readonly kind: MsiKind | null;
  readonly codePage: number;
  readonly tables: readonly string[];
  /** @returns null when there is no such table, or when its description makes no sense (a problem then). */
  table(name: string): MsiTable | null;
  readonly summary: Summary;
  /** Streams that are not tables, by decoded name: cabinets, binaries. */
  readonly streams: ReadonlyMap<string, Uint8Array>;
  /** Grows while tables are read. */
  readonly problems: readonly FormatProblem[];
}

const NOTHING = new Uint8Array(0);

/**
 * Opens a Windows Installer package (.msi), patch (.msp) or transform (.mst).
 * @param bytes the whole file.
 * @param input how messages name it.
 * @throws InputError "damaged-package" when it is no compound file, or a broken one.
 */
export function openMsi(bytes: Uint8Array, input: string): MsiDatabase {
  const compound = openCompound(bytes, input);
  const problems: FormatProblem[] = compound.cut.map((name) => ({
    code: 'package-cut',
    severity: 'error',
    message: `its stream ${JSON.stringify(decodeStreamName(name).name)} ends too early; copy the package again from its source`,
    line: null,
  }));
  const tables = new Map<string, Uint8Array>();
  const streams = new Map<string, Uint8Array>();
  for (const [stored, content] of compound.streams) {
    const { name, table } = decodeStreamName(stored);
    (table ? tables : streams).set(name, content);
  }
  const strings = readStrings(tables.get('_StringPool') ?? NOTHING, tables.get('_StringData') ?? NOTHING, problems);
  const reader = readTables(tables, strings, problems);
  return {
    kind: KINDS.get(compound.rootClass) ?? null,
    codePage: strings.codePage,
    tables: reader.names,
    table: reader.read,
    summary: readSummary(streams.get('\u0005SummaryInformation') ?? NOTHING, problems),
    streams,
    problems,
  };
}
