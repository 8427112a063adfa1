import type { PagedBytes } from '../paged.js';
import { decodeWide, type RegData, typedData } from '../registry.js';
import type { BaseBlock } from './base-block.js';
import type { Cells, Fault } from './cells.js';
import { type KeyNode, nameOf } from './keys.js';

const SIGNATURE = { value: 0x6b76, bigData: 0x6264 };
const VALUE_BYTES = 20;
const COMPRESSED = 1;
/** The top bit of the size says that the data lies in the place of its offset. */
const INLINE = 0x80000000;
/** Data beyond this lies in segments of this size, since version 1.4. */
const SEGMENT = 16_344;

/** A value (vk), its data not read yet. */
export interface HiveValue {
  readonly name: string;
  /** @returns null when the data cannot be read. Cells can be read once, so ask once. */
  readonly data: () => RegData | null;
}

/** The values of a key, each of them or why it cannot be read. */
export function* valuesOf(
  bytes: PagedBytes,
  cells: Cells,
  base: BaseBlock,
  key: KeyNode,
): Generator<HiveValue | Fault> {
  if (key.values === 0) return;
  const list = cells.take(key.valueList, 4);
  if (typeof list === 'string') {
    yield list;
    return;
  }
  const count = Math.min(key.values, Math.floor(list.length / 4));
  if (count < key.values) yield `${key.values} values are claimed and ${count} listed`;
  for (let i = 0; i < count; i += 1) yield valueAt(bytes, cells, base, bytes.u32(list.at + 4 * i));
}

function valueAt(bytes: PagedBytes, cells: Cells, base: BaseBlock, offset: number): HiveValue | Fault {
  const cell = cells.take(offset, VALUE_BYTES);
  if (typeof cell === 'string') return cell;
  const { at, length } = cell;
  if (bytes.u16(at) !== SIGNATURE.value) return `what is at byte 0x${at.toString(16)} is no value`;
  const nameBytes = bytes.u16(at + 2);
  if (VALUE_BYTES + nameBytes > length)
    return `the name of the value at byte 0x${at.toString(16)} is longer than its cell`;
  const type = bytes.u32(at + 12);
  return {
    name: nameOf(bytes, at + VALUE_BYTES, nameBytes, (bytes.u16(at + 16) & COMPRESSED) !== 0),
    data: () => {
      const data = dataOf(bytes, cells, base, at);
      return data === null ? null : typedData(type, data, decodeWide);
    },
  };
}

/** @param at place of the value. */
function dataOf(bytes: PagedBytes, cells: Cells, base: BaseBlock, at: number): Uint8Array | null {
  const size = bytes.u32(at + 4);
  const length = size % INLINE;
  if (size >= INLINE) return length > 4 ? null : bytes.bytes(at + 8, length);
  if (length === 0) return new Uint8Array(0);
  const cell = cells.take(bytes.u32(at + 8), 4);
  if (typeof cell === 'string') return null;
  if (base.minorVersion > 3 && length > SEGMENT) return bigData(bytes, cells, cell.at, cell.length, length);
  return length > cell.length ? null : bytes.bytes(cell.at, length);
}

/** Data in segments (db): a list of cells, all but the last full. */
function bigData(bytes: PagedBytes, cells: Cells, at: number, length: number, total: number): Uint8Array | null {
  if (length < 8 || bytes.u16(at) !== SIGNATURE.bigData) return null;
  const count = bytes.u16(at + 2);
  if (count !== Math.ceil(total / SEGMENT)) return null;
  const list = cells.take(bytes.u32(at + 4), 4 * count);
  if (typeof list === 'string') return null;
  const data = new Uint8Array(total);
  for (let i = 0; i < count; i += 1) {
    const wanted = Math.min(SEGMENT, total - SEGMENT * i);
    const cell = cells.take(bytes.u32(list.at + 4 * i), wanted);
    if (typeof cell === 'string') return null;
    data.set(bytes.bytes(cell.at, wanted), SEGMENT * i);
  }
  return data;
}
