import { decodeWide } from '../registry.js';
import { type Bytes, viewOf } from './chain.js';
import { damaged } from './layout.js';

const ENTRY_BYTES = 128;
/** Streams and storages of one file. Packages have some hundreds. */
const MOST_ENTRIES = 65_536;
/** Bytes of a directory that are read. */
export const LONGEST_DIRECTORY = MOST_ENTRIES * ENTRY_BYTES + 1;
const NONE = 0xffffffff;

/** Types of entries ([MS-CFB] 2.6.1). */
export const TYPE = { unused: 0, storage: 1, stream: 2, root: 5 } as const;

/** A directory entry ([MS-CFB] 2.6.1). */
export interface DirectoryEntry {
  readonly type: number;
  readonly name: string;
  /** 32 lower case hexadecimal digits in the order of the bytes. */
  readonly classId: string;
  readonly start: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** @throws InputError "damaged-package" when the directory cannot be read. */
export function readDirectory(directory: Bytes, longSizes: boolean, input: string): DirectoryEntry[] {
  if (directory.size < ENTRY_BYTES) throw damaged(input, 'its directory is missing');
  if (directory.size >= LONGEST_DIRECTORY) throw damaged(input, `it claims more than ${MOST_ENTRIES} streams`);
  const bytes = directory.bytes(0, directory.size);
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / ENTRY_BYTES) }, (_, i) =>
    entryAt(bytes, view, i * ENTRY_BYTES, longSizes),
  );
}

function entryAt(bytes: Uint8Array, view: DataView, offset: number, longSizes: boolean): DirectoryEntry {
  const nameBytes = Math.min(64, view.getUint16(offset + 64, true));
  const high = longSizes ? view.getUint32(offset + 124, true) : 0;
  return {
    type: view.getUint8(offset + 66),
    // The length counts the NUL at the end.
    name: decodeWide(bytes.subarray(offset, offset + Math.max(0, nameBytes - 2))),
    classId: Buffer.from(bytes.subarray(offset + 80, offset + 96)).toString('hex'),
    left: view.getUint32(offset + 68, true),
    right: view.getUint32(offset + 72, true),
    child: view.getUint32(offset + 76, true),
    start: view.getUint32(offset + 116, true),
    size: view.getUint32(offset + 120, true) + high * 2 ** 32,
  };
}

/**
 * Walks the directory from its root.
 * @returns for each entry in the tree the number of the storage that it lies in (-1 for the root), storages before what they hold.
 * @throws InputError "damaged-package" when the entries form no tree: a loop, a link into nowhere, an entry outside.
 */
export function parents(entries: readonly DirectoryEntry[], input: string): Map<number, number> {
  if (entries[0]?.type !== TYPE.root) throw damaged(input, 'its directory does not begin with a root');
  const found = new Map<number, number>();
  const seen = new Set([0]);
  const open = [{ id: 0, parent: -1 }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { id, parent } = at;
    const entry = entries[id];
    if (entry === undefined) throw damaged(input, 'its directory points to an entry that is not there');
    found.set(id, parent);
    const siblings = id === 0 ? [] : [entry.left, entry.right].map((link) => ({ id: link, parent }));
    for (const link of [...siblings, { id: entry.child, parent: id }]) {
      if (link.id === NONE) continue;
      if (seen.has(link.id)) throw damaged(input, 'its directory runs in a circle');
      seen.add(link.id);
      open.push(link);
    }
  }
  if (entries.some(({ type }, id) => type !== TYPE.unused && !seen.has(id)))
    throw damaged(input, 'its directory has an entry outside of its tree');
  return found;
}
