import { type CompoundStorage, type CompoundStream, damagedPackage, EMPTY } from '../compound/index.js';
import type { FormatProblem } from '../problem.js';
import type { Field } from './columns.js';
import { decodeStreamName } from './stream-name.js';
import { readStrings, type StringPool } from './strings.js';
import { type MsiTable, readTables } from './tables.js';

/** The tables in a storage. */
export interface Database {
  readonly codePage: number;
  readonly tables: readonly string[];
  /** @returns null when there is no such table, or when its description makes no sense (a problem then). */
  table(name: string): MsiTable | null;
  /** The columns of a table as they are stored, by the same rules. */
  fields(name: string): readonly Field[] | null;
  /** Streams that are not tables, by decoded name: cabinets, binaries. */
  readonly streams: ReadonlyMap<string, CompoundStream>;
}

/** The streams of a storage, by decoded name. */
export interface DatabaseStreams {
  readonly tables: ReadonlyMap<string, CompoundStream>;
  readonly others: ReadonlyMap<string, CompoundStream>;
}

export function streamsOf(storage: CompoundStorage): DatabaseStreams {
  const tables = new Map<string, CompoundStream>();
  const others = new Map<string, CompoundStream>();
  for (const [stored, stream] of storage.streams) {
    const { name, table } = decodeStreamName(stored);
    (table ? tables : others).set(name, stream);
  }
  return { tables, others };
}

export function stringsOf({ tables }: DatabaseStreams, problems: FormatProblem[], input: string): StringPool {
  const [pool, data] = ['_StringPool', '_StringData'].map((name) => tables.get(name)?.content() ?? EMPTY);
  return readStrings(pool ?? EMPTY, data ?? EMPTY, problems, () =>
    damagedPackage(input, 'its tables name its long strings without end'),
  );
}

/** @throws InputError "damaged-package". */
export function openDatabase(storage: CompoundStorage, problems: FormatProblem[], input: string): Database {
  const streams = streamsOf(storage);
  if (!streams.tables.has('_StringPool')) problems.push(NO_STRINGS);
  const strings = stringsOf(streams, problems, input);
  const reader = readTables((name) => streams.tables.get(name)?.content(), strings, problems);
  return {
    codePage: strings.codePage,
    tables: reader.names,
    table: reader.read,
    fields: reader.fields,
    streams: streams.others,
  };
}

const NO_STRINGS: FormatProblem = {
  code: 'package-damaged',
  severity: 'error',
  message: 'it has no tables, which every package has; copy it again from its source',
  line: null,
};
