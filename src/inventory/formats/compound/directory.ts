import { damaged, type Layout, nextSector } from './layout.js';

const ENTRY_BYTES = 128;
/** Streams and storages of one file. Packages have some hundreds; cfb's time grows with the square of them. */
const MOST_ENTRIES = 16_384;
const NONE = -1;

/** A directory entry ([MS-CFB] 2.6.1), as far as it is needed to see that the directory is a tree. */
export interface DirectoryEntry {
  readonly type: number;
  readonly start: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

const TYPE = { unused: 0, root: 5 };

/** @throws InputError "damaged-package" when the directory cannot be read. */
export function readDirectory(layout: Layout, input: string): DirectoryEntry[] {
  const { sectorSize, sectors, view } = layout;
  const entries: DirectoryEntry[] = [];
  let sector: number | null = layout.directoryStart;
  while (sector !== null && sector >= 0) {
    const start = (sector + 1) * sectorSize;
    if (sector >= sectors || start + sectorSize > view.byteLength) throw damaged(input, 'its directory is missing');
    for (let offset = start; offset < start + sectorSize; offset += ENTRY_BYTES) entries.push(entryAt(view, offset));
    if (entries.length > MOST_ENTRIES) throw damaged(input, `it claims more than ${MOST_ENTRIES} streams`);
    sector = nextSector(layout, sector);
  }
  return entries;
}

function entryAt(view: DataView, offset: number): DirectoryEntry {
  return {
    type: view.getUint8(offset + 66),
    left: view.getInt32(offset + 68, true),
    right: view.getInt32(offset + 72, true),
    child: view.getInt32(offset + 76, true),
    start: view.getInt32(offset + 116, true),
    size: view.getInt32(offset + 120, true),
  };
}

/**
 * Walks the directory from its root.
 * @returns the numbers of the entries directly under the root; streams of embedded storages are not among them.
 * @throws InputError "damaged-package" when the entries form no tree: a loop, a link into nowhere, an entry outside.
 */
export function rootEntries(entries: readonly DirectoryEntry[], input: string): Set<number> {
  if (entries[0]?.type !== TYPE.root) throw damaged(input, 'its directory does not begin with a root');
  const seen = new Set([0]);
  const top = new Set<number>();
  const open: { id: number; top: boolean }[] = [{ id: 0, top: false }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at.id];
    if (entry === undefined) throw damaged(input, 'its directory points to an entry that is not there');
    if (at.top) top.add(at.id);
    const links = [
      { id: entry.left, top: at.top },
      { id: entry.right, top: at.top },
      { id: entry.child, top: at.id === 0 },
    ];
    for (const link of links) {
      if (link.id === NONE) continue;
      if (seen.has(link.id)) throw damaged(input, 'its directory runs in a circle');
      seen.add(link.id);
      open.push(link);
    }
  }
  entries.forEach((entry, id) => {
    const links = [entry.left, entry.right, entry.child];
    if (!seen.has(id) && (entry.type !== TYPE.unused || links.some((link) => link !== NONE && link !== 0)))
      throw damaged(input, 'its directory has an entry outside of its tree');
  });
  return top;
}
