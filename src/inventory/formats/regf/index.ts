import { InputError } from '../../../model/errors.js';
import { PagedBytes } from '../paged.js';
import type { FormatProblem } from '../problem.js';
import type { RegistryEvent } from '../registry.js';
import type { ByteSource } from '../text-lines.js';
import { BASE_BYTES, readBaseBlock } from './base-block.js';
import { Cells } from './cells.js';
import { type KeyNode, readKey, subkeysOf } from './keys.js';
import { type HiveReader, walk } from './walk.js';

export { isHive, isHiveLog } from './base-block.js';

/** Bytes of a hive that are kept in memory; a larger one is read again in parts. */
const KEPT = 192 * 1024 * 1024;

/** The top bit of an offset is not one of the file, so no hive is larger. */
const LARGEST = 2 ** 31;

/** An opened hive. */
export interface Hive {
  /** When it was last written, in milliseconds since 1970 UTC. */
  readonly writtenMs: number;
  /** Name of its root key. `reg save` gives the name of the saved key, Windows itself something of its own. */
  readonly rootName: string;
  /** Names of the keys directly under the root. */
  readonly topNames: readonly string[];
  /**
   * Every key from the root down, each followed by its values; problems where they are met. To be walked once.
   * @param root names that stand for the root key, such as ["HKEY_LOCAL_MACHINE", "SOFTWARE"].
   */
  events(root: readonly string[]): Generator<RegistryEvent>;
}

/**
 * Opens a registry hive (regf), versions 1.2 to 1.6, after the "Windows registry file format specification" by Maxim Suhanov and
 * "Windows NT Registry File (REGF) format" by Joachim Metz. A hive that is cut or damaged is read as far as it goes.
 * Its transaction logs are not applied: where some may be pending, the problem "hive-dirty" says so.
 * @param input how messages name it.
 * @throws InputError "damaged-hive" when it is no hive, or its root key cannot be read; "too-large" beyond 2 GiB.
 */
export function openHive(source: ByteSource, input: string): Hive {
  if (source.size > LARGEST) throw new InputError('too-large', input, 'more than 2 GiB, which no registry hive has');
  const bytes = new PagedBytes(source, input, KEPT);
  const base = readBaseBlock(bytes, input);
  const reader: HiveReader = { bytes, base, cells: new Cells(bytes, base.binBytes) };
  const { root, problems } = rootOf(reader, input);
  const { offsets, faults } = subkeysOf(bytes, reader.cells, root);
  const top = offsets.map((offset) => readKey(bytes, reader.cells, offset));
  return {
    writtenMs: base.writtenMs,
    rootName: root.name,
    topNames: top.flatMap((key) => (typeof key === 'string' ? [] : [key.name])),
    *events(names) {
      for (const problem of [...base.problems, ...extentProblems(reader), ...problems])
        yield { kind: 'problem', problem };
      yield* walk(reader, { key: root, top, faults }, names);
    },
  };
}

/** Where the root lies in nearly every hive: the first cell of the first bin. */
const FIRST_CELL = 0x20;

function rootOf({ bytes, base, cells }: HiveReader, input: string): { root: KeyNode; problems: FormatProblem[] } {
  const root = readKey(bytes, cells, base.root);
  if (typeof root !== 'string') return { root, problems: [] };
  const first = base.root === FIRST_CELL ? root : readKey(bytes, cells, FIRST_CELL);
  if (typeof first === 'string' || !first.isRoot)
    throw new InputError('damaged-hive', input, `its root key cannot be read: ${root}; copy it again`);
  const message = `its base block does not lead to its root key (${root}); the first key was taken for it`;
  return { root: first, problems: [{ code: 'hive-bad-key', severity: 'error', message, line: null }] };
}

/** Whether the bins are all there. */
function extentProblems({ bytes, base, cells }: HiveReader): FormatProblem[] {
  const there = bytes.size - BASE_BYTES;
  const problems: FormatProblem[] = [];
  if (there < base.binBytes) {
    const message = `it ends ${base.binBytes - there} bytes too early, so keys may be missing; copy it again`;
    problems.push({ code: 'input-cut', severity: 'error', message, line: null });
  }
  if (cells.lost > 0) {
    const message = `${cells.lost} of its pages do not begin as they should; it may be damaged, copy it again`;
    problems.push({ code: 'hive-bad-bin', severity: 'warning', message, line: null });
  }
  return problems;
}
