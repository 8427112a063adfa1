import { InputError } from '../../../model/errors.js';
import { PagedBytes } from '../paged.js';
import type { ByteSource } from '../text-lines.js';
import { Chain } from './chain.js';
import { type DirectoryEntry, LONGEST_DIRECTORY, parents, readDirectory, TYPE } from './directory.js';
import { damaged, endsEarly, readLayout } from './layout.js';
import { type CompoundStream, regularSectors, streamOpener } from './streams.js';

export { type Bytes, EMPTY, viewOf } from './chain.js';
export { damaged as damagedPackage, isCompound } from './layout.js';
export type { CompoundStream } from './streams.js';

/** Bytes of a file that are kept in memory. */
const BUDGET = 2 * 1024 * 1024;
/** Beyond this a file is refused: no package is that long. */
const LARGEST = 4 * 1024 * 1024 * 1024;

/** Storages within storages. Packages have two levels. */
const DEEPEST = 32;

/** A storage: what a folder is on a disk. */
export interface CompoundStorage {
  /** 32 lower case hexadecimal digits in the order of the bytes. */
  readonly classId: string;
  /** By name as stored; of several with one name the first. */
  readonly streams: ReadonlyMap<string, CompoundStream>;
  readonly storages: ReadonlyMap<string, CompoundStorage>;
}

/** A compound file (also called OLE or structured storage), opened. */
export interface CompoundFile {
  readonly root: CompoundStorage;
  /** Names, from the root on, of the streams that hold fewer bytes than the directory says. */
  cut(): string[][];
}

/** A storage while it is put together. */
interface Opened {
  readonly classId: string;
  readonly path: readonly string[];
  readonly streams: Map<string, CompoundStream>;
  readonly storages: Map<string, Opened>;
}

/**
 * Opens a compound file ([MS-CFB], versions 3 and 4). Header, directory and allocation table are read; streams when they are
 * asked for. Bytes after the last sector do not matter.
 * @param input how messages name it.
 * @throws InputError "damaged-package" for anything else, and for a file that is cut or contradicts itself; "too-large".
 */
export function openCompound(source: ByteSource, input: string): CompoundFile {
  if (source.size > LARGEST)
    throw new InputError('too-large', input, `more than ${LARGEST} bytes, which is the limit for a package`);
  const layout = readLayout(new PagedBytes(source, input, BUDGET), input);
  const regular = regularSectors(layout, input);
  const directory = new Chain(regular, layout.directoryStart, LONGEST_DIRECTORY);
  const entries = readDirectory(directory, layout.longSizes, input);
  const { storages, inside } = storagesOf(entries, parents(entries, input), input);
  const [root] = entries;
  const opened = storages.get(0);
  if (root === undefined || opened === undefined) throw damaged(input, 'its directory does not begin with a root');
  const open = streamOpener(layout, regular, root, input);
  const streams: { path: string[]; stream: CompoundStream }[] = [];
  for (const { entry, storage } of inside) {
    if (entry.type !== TYPE.stream || storage.streams.has(entry.name)) continue;
    const stream = open(entry);
    storage.streams.set(entry.name, stream);
    streams.push({ path: [...storage.path, entry.name], stream });
  }
  const isCut = ({ stream }: { stream: CompoundStream }) => stream.content().size < stream.size;
  return { root: opened, cut: () => (endsEarly(layout) ? streams.filter(isCut).map(({ path }) => path) : []) };
}

/** Storages by the number of their entry, and all other entries with the storage that they lie in. */
function storagesOf(
  entries: readonly DirectoryEntry[],
  parentOf: ReadonlyMap<number, number>,
  input: string,
): { storages: ReadonlyMap<number, Opened>; inside: { entry: DirectoryEntry; storage: Opened }[] } {
  const storages = new Map<number, Opened>();
  const inside: { entry: DirectoryEntry; storage: Opened }[] = [];
  for (const [id, parent] of parentOf) {
    const entry = entries[id];
    if (entry === undefined) continue;
    const within = storages.get(parent);
    if (entry.type === TYPE.root || entry.type === TYPE.storage) {
      const path = within === undefined ? [] : [...within.path, entry.name];
      if (path.length > DEEPEST) throw damaged(input, `its storages are nested more than ${DEEPEST} deep`);
      const storage = { classId: entry.classId, path, streams: new Map(), storages: new Map() };
      storages.set(id, storage);
      if (within !== undefined && !within.storages.has(entry.name)) within.storages.set(entry.name, storage);
    } else if (within !== undefined) inside.push({ entry, storage: within });
  }
  return { storages, inside };
}
