import { InputError } from '../../../model/errors.js';

/** The eight bytes that a compound file begins with ([MS-CFB] 2.2). */
const SIGNATURE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

const HEADER_BYTES = 512;
const HEADER_DIFAT = { offset: 76, entries: 109 };

/** How the sectors of a compound file hang together: header and file allocation table ([MS-CFB] 2.2, 2.3, 2.5). */
export interface Layout {
  readonly sectorSize: number;
  /** Sectors in the file, the last one perhaps cut short. */
  readonly sectors: number;
  readonly directoryStart: number;
  readonly fat: readonly number[];
  readonly view: DataView;
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
export function readLayout(bytes: Uint8Array, input: string): Layout {
  if (!isCompound(bytes)) throw damaged(input, 'it does not begin as a Windows Installer package does');
  if (bytes.length < 2 * HEADER_BYTES) throw damaged(input, `it ends after ${bytes.length} bytes, within its header`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged(input, `its sector size is 2^${shift}, not 512 or 4096`);
  const sectorSize = 2 ** shift;
  const sectors = Math.ceil(bytes.length / sectorSize) - 1;
  const fat = fatSectors(view, { sectorSize, sectors }, input);
  return { sectorSize, sectors, directoryStart: view.getInt32(48, true), fat, view };
}

/** The sectors that hold the allocation table: 109 in the header, further ones in a chain of their own. */
function fatSectors(
  view: DataView,
  { sectorSize, sectors }: Pick<Layout, 'sectorSize' | 'sectors'>,
  input: string,
): number[] {
  const fat: number[] = [];
  for (let i = 0; i < HEADER_DIFAT.entries; i += 1) {
    const sector = view.getInt32(HEADER_DIFAT.offset + 4 * i, true);
    if (sector < 0) break;
    fat.push(sector);
  }
  const perSector = sectorSize / 4;
  const chained = view.getInt32(72, true);
  if (chained < 0 || chained > sectors / perSector / (perSector - 1) + 1)
    throw damaged(input, 'its table of sectors is longer than the file');
  let next = view.getInt32(68, true);
  for (let i = 0; i < chained && next >= 0 && next < sectors; i += 1) {
    const start = (next + 1) * sectorSize;
    if (start + sectorSize > view.byteLength) break;
    for (let j = 0; j < perSector - 1; j += 1) fat.push(view.getInt32(start + 4 * j, true));
    next = view.getInt32(start + sectorSize - 4, true);
  }
  return fat;
}

/** The sector after this one in its chain; negative at the end, null where the table does not reach. */
export function nextSector({ fat, sectorSize, sectors, view }: Layout, sector: number): number | null {
  const perSector = sectorSize / 4;
  const table = fat[Math.floor(sector / perSector)];
  if (table === undefined || table < 0 || table >= sectors) return null;
  const offset = (table + 1) * sectorSize + 4 * (sector % perSector);
  return offset + 4 > view.byteLength ? null : view.getInt32(offset, true);
}
