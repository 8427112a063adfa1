import { type Bytes, Chain, EMPTY, type Sectors, viewOf } from './chain.js';
import { Claims } from './claims.js';
import type { DirectoryEntry } from './directory.js';
import { damaged, type Layout, MINI_CUTOFF, nextSector } from './layout.js';

const MINI_SECTOR = 64;

/** A stream of a compound file. */
export interface CompoundStream {
  /** Bytes that it has by its directory entry. */
  readonly size: number;
  /**
   * Its content; nothing of it is read before. It is shorter than `size` when the file is cut.
   * @throws InputError "damaged-package" when its sectors belong to another stream as well, or run in a circle.
   */
  content(): Bytes;
}

/** The sectors of the file itself ([MS-CFB] 2.3). */
export function regularSectors(layout: Layout, input: string): Sectors {
  const { bytes } = layout;
  return {
    holder: { size: bytes.size, bytes: (at, length) => bytes.view(at, length) },
    sectorSize: layout.sectorSize,
    origin: layout.sectorSize,
    next: (sector) => nextSector(layout, sector),
    claim: claimer(input),
  };
}

/** The short sectors of the mini stream, which is that of the root ([MS-CFB] 2.4, 2.6.2). */
function miniSectors(layout: Layout, regular: Sectors, root: DirectoryEntry, input: string): Sectors {
  const table = new Chain(regular, layout.miniTableStart, Number.POSITIVE_INFINITY);
  return {
    holder: new Chain(regular, root.start, root.size),
    sectorSize: MINI_SECTOR,
    origin: 0,
    next: (sector) => (4 * sector + 4 > table.size ? null : viewOf(table.bytes(4 * sector, 4)).getUint32(0, true)),
    claim: claimer(input),
  };
}

function claimer(input: string): (sector: number) => void {
  const claims = new Claims();
  return (sector) => {
    if (!claims.claim(sector)) throw damaged(input, 'its chains of sectors overlap or run in a circle');
  };
}

/** Opens streams by their directory entries, each once. */
export function streamOpener(
  layout: Layout,
  regular: Sectors,
  root: DirectoryEntry,
  input: string,
): (entry: DirectoryEntry) => CompoundStream {
  let mini: Sectors | null = null;
  const open = (start: number, size: number): Bytes => {
    if (size === 0) return EMPTY;
    if (size >= MINI_CUTOFF) return new Chain(regular, start, size);
    mini ??= miniSectors(layout, regular, root, input);
    return new Chain(mini, start, size);
  };
  return ({ start, size }) => {
    let content: Bytes | null = null;
    return {
      size,
      content: () => {
        content ??= open(start, size);
        return content;
      },
    };
  };
}
