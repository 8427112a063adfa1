import type { PagedBytes } from '../paged.js';
import type { RegistryEvent } from '../registry.js';
import type { BaseBlock } from './base-block.js';
import type { Cells, Fault } from './cells.js';
import { type KeyNode, readKey, subkeysOf } from './keys.js';
import { valuesOf } from './values.js';

export interface HiveReader {
  readonly bytes: PagedBytes;
  readonly base: BaseBlock;
  readonly cells: Cells;
}

/** Keys inside keys, as Windows allows. */
const DEEPEST = 512;

/** A key of which some subkeys are still to be walked: their places, or for the root what was read there already. */
interface Frame {
  readonly subkeys: readonly (number | KeyNode | Fault)[];
  next: number;
}

/** Walks the keys depth first, each followed by its values. @param names those that stand for the root. */
export function* walk(
  reader: HiveReader,
  root: { readonly key: KeyNode; readonly top: readonly (KeyNode | Fault)[]; readonly faults: readonly Fault[] },
  names: readonly string[],
): Generator<RegistryEvent> {
  const path = [...names];
  yield* ofKey(reader, root.key, path);
  for (const fault of root.faults) yield keyProblem(fault, path);
  const frames: Frame[] = [{ subkeys: root.top, next: 0 }];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    path.length = names.length + frames.length - 1;
    const next = frame.subkeys[frame.next];
    frame.next += 1;
    if (next === undefined) {
      frames.pop();
      continue;
    }
    const key = typeof next === 'number' ? readKey(reader.bytes, reader.cells, next) : next;
    if (typeof key === 'string') {
      yield keyProblem(key, path);
      continue;
    }
    path.push(key.name);
    yield* ofKey(reader, key, path);
    const { offsets, faults } = subkeysOf(reader.bytes, reader.cells, key);
    for (const fault of faults) yield keyProblem(fault, path);
    if (offsets.length === 0) continue;
    if (frames.length < DEEPEST) frames.push({ subkeys: offsets, next: 0 });
    else yield keyProblem(`keys nest deeper than ${DEEPEST}`, path);
  }
}

function* ofKey({ bytes, base, cells }: HiveReader, key: KeyNode, names: readonly string[]): Generator<RegistryEvent> {
  yield { kind: 'key', names, deleted: false, line: null };
  for (const value of valuesOf(bytes, cells, base, key)) {
    if (typeof value !== 'string') yield { kind: 'value', name: value.name, data: value.data, line: null };
    else yield problem('hive-bad-value', `a value of ${shown(names)} cannot be read (${value}); it was left out`);
  }
}

function keyProblem(fault: Fault, names: readonly string[]): RegistryEvent {
  return problem('hive-bad-key', `keys below ${shown(names)} cannot be read (${fault}); they were left out`);
}

function problem(code: string, message: string): RegistryEvent {
  return { kind: 'problem', problem: { code, severity: 'error', message, line: null } };
}

/** The end of a path, since names may be long. */
function shown(names: readonly string[]): string {
  const path = names.slice(-10).join('\\');
  return JSON.stringify(path.length > 200 ? `...${path.slice(-200)}` : path);
}
