import { InputError } from '../../../model/errors.js';
import type { PagedBytes } from '../paged.js';

/** The eight bytes that a compound file begins with ([MS-CFB] 2.2). */
const SIGNATURE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

const HEADER_BYTES = 512;
const HEADER_DIFAT = { offset: 76, entries: 109 };
/** A sector number beyond this is no sector but a mark: free, end of a chain, part of a table ([MS-CFB] 2.1). */
const LAST_SECTOR = 0xfffffffa;
const FREE = 0xffffffff;
/** Streams shorter than this lie in the mini stream ([MS-CFB] 2.2, a fixed value). */
export const MINI_CUTOFF = 4096;

/** How the sectors of a compound file hang together: header and file allocation table ([MS-CFB] 2.2, 2.3, 2.5). */
export interface Layout {
  readonly bytes: PagedBytes;
  readonly sectorSize: number;
  /** Sectors in the file, the last one perhaps cut short. */
  readonly sectors: number;
  /** Sizes of streams have 64 bits in version 4, and 32 in version 3. */
  readonly longSizes: boolean;
  readonly directoryStart: number;
  readonly miniTableStart: number;
  /** The sectors that hold the allocation table. */
  readonly table: readonly number[];
}

/** Whether bytes begin as a compound file does. */
export function isCompound(bytes: Uint8Array): boolean {
  return bytes.length >= SIGNATURE.length && SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** One wording for everything that is wrong with a compound file. */
export function damaged(input: string, what: string): InputError {
  return new InputError('damaged-package', input, `${what}; the file is cut or damaged, copy it again from its source`);
}

/** @throws InputError "damaged-package" when the header contradicts itself or the size of the file. */
export function readLayout(bytes: PagedBytes, input: string): Layout {
  if (bytes.size < SIGNATURE.length || !isCompound(bytes.bytes(0, SIGNATURE.length)))
    throw damaged(input, 'it does not begin as a Windows Installer package does');
  if (bytes.size < 2 * HEADER_BYTES) throw damaged(input, `it ends after ${bytes.size} bytes, within its header`);
  const shift = bytes.u16(30);
  if (shift !== 9 && shift !== 12) throw damaged(input, `its sector size is 2^${shift}, not 512 or 4096`);
  if (bytes.u16(32) !== 6 || bytes.u32(56) !== MINI_CUTOFF)
    throw damaged(input, 'its header has sizes that no file has');
  const sectorSize = 2 ** shift;
  const sectors = Math.ceil(bytes.size / sectorSize) - 1;
  return {
    bytes,
    sectorSize,
    sectors,
    longSizes: shift === 12,
    directoryStart: bytes.u32(48),
    miniTableStart: bytes.u32(60),
    table: tableSectors(bytes, { sectorSize, sectors }, input),
  };
}

/** The sectors that hold the allocation table: 109 in the header, further ones in a chain of their own. */
function tableSectors(
  bytes: PagedBytes,
  { sectorSize, sectors }: Pick<Layout, 'sectorSize' | 'sectors'>,
  input: string,
): number[] {
  const table: number[] = [];
  for (let i = 0; i < HEADER_DIFAT.entries; i += 1) {
    const sector = bytes.u32(HEADER_DIFAT.offset + 4 * i);
    if (sector > LAST_SECTOR) break;
    table.push(sector);
  }
  const perSector = sectorSize / 4;
  const chained = bytes.u32(72);
  if (chained > sectors / perSector / (perSector - 1) + 1)
    throw damaged(input, 'its table of sectors is longer than the file');
  let next = bytes.u32(68);
  for (let i = 0; i < chained && next < sectors; i += 1) {
    const start = (next + 1) * sectorSize;
    if (start + sectorSize > bytes.size) break;
    for (let j = 0; j < perSector - 1; j += 1) table.push(bytes.u32(start + 4 * j));
    next = bytes.u32(start + sectorSize - 4);
  }
  while ((table.at(-1) ?? 0) > LAST_SECTOR) table.pop();
  return table;
}

/** The sector after this one in its chain; a number beyond all sectors at its end, null where the table does not reach. */
export function nextSector({ bytes, sectorSize, sectors, table }: Layout, sector: number): number | null {
  const perSector = sectorSize / 4;
  const part = table[Math.floor(sector / perSector)];
  if (part === undefined || part >= sectors) return null;
  const offset = (part + 1) * sectorSize + 4 * (sector % perSector);
  return offset + 4 > bytes.size ? null : bytes.u32(offset);
}

/** Whether the table gives sectors to streams that lie behind the end of the file, or has lost a part of itself there. */
export function endsEarly(layout: Layout): boolean {
  const { bytes, sectorSize, sectors, table } = layout;
  const perSector = sectorSize / 4;
  if (table.some((part) => part >= sectors || (part + 2) * sectorSize > bytes.size)) return true;
  for (let sector = table.length * perSector - 1; sector >= 0; sector -= 1) {
    if (nextSector(layout, sector) === FREE) continue;
    return (sector + 2) * sectorSize > bytes.size;
  }
  return false;
}
