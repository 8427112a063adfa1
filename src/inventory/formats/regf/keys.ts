import type { PagedBytes } from '../paged.js';
import { decodeWide } from '../registry.js';
import { type Cells, type Fault, NOTHING } from './cells.js';

/** A key node (nk), opened. */
export interface KeyNode {
  readonly name: string;
  /** Whether it says that it is the root. */
  readonly isRoot: boolean;
  readonly subkeys: number;
  readonly subkeyList: number;
  readonly values: number;
  readonly valueList: number;
}

const SIGNATURE = { key: 0x6b6e, indexLeaf: 0x696c, fastLeaf: 0x666c, hashLeaf: 0x686c, indexRoot: 0x6972 };
const KEY_BYTES = 76;
/** Flag of a name whose characters are one byte each, U+0000 to U+00FF. */
const COMPRESSED = 0x20;
/** Flag of the root key. */
const ENTRY = 4;

export function readKey(bytes: PagedBytes, cells: Cells, offset: number): KeyNode | Fault {
  const cell = cells.take(offset, KEY_BYTES);
  if (typeof cell === 'string') return cell;
  const { at, length } = cell;
  if (bytes.u16(at) !== SIGNATURE.key) return `what is at byte 0x${at.toString(16)} is no key`;
  const nameBytes = bytes.u16(at + 72);
  if (KEY_BYTES + nameBytes > length) return `the name of the key at byte 0x${at.toString(16)} is longer than its cell`;
  const flags = bytes.u16(at + 2);
  return {
    name: nameOf(bytes, at + KEY_BYTES, nameBytes, (flags & COMPRESSED) !== 0),
    isRoot: (flags & ENTRY) !== 0,
    subkeys: bytes.u32(at + 20),
    subkeyList: bytes.u32(at + 28),
    values: bytes.u32(at + 36),
    valueList: bytes.u32(at + 40),
  };
}

export function nameOf(bytes: PagedBytes, at: number, length: number, compressed: boolean): string {
  return compressed ? bytes.latin1(at, length) : decodeWide(bytes.bytes(at, length));
}

/** The offsets of the subkeys of a key, in their order, and what of the lists cannot be read. */
export function subkeysOf(bytes: PagedBytes, cells: Cells, key: KeyNode): { offsets: number[]; faults: Fault[] } {
  const offsets: number[] = [];
  const faults: Fault[] = [];
  if (key.subkeys === 0) return { offsets, faults };
  const lists = key.subkeyList === NOTHING ? [] : [key.subkeyList];
  for (const [number, list] of lists.entries()) {
    const cell = cells.take(list, 4);
    if (typeof cell === 'string') {
      faults.push(cell);
      continue;
    }
    const signature = bytes.u16(cell.at);
    const { step, isRoot } = shapeOf(signature);
    // An index root holds lists; it stands at the top alone.
    if (step === 0 || (isRoot && number > 0)) {
      faults.push(`what is at byte 0x${cell.at.toString(16)} is no list of keys`);
      continue;
    }
    const claimed = bytes.u16(cell.at + 2);
    const count = Math.min(claimed, Math.floor((cell.length - 4) / step));
    if (count < claimed) faults.push(`the list at byte 0x${cell.at.toString(16)} is cut`);
    const into = isRoot ? lists : offsets;
    for (let i = 0; i < count; i += 1) into.push(bytes.u32(cell.at + 4 + step * i));
  }
  if (faults.length === 0 && offsets.length !== key.subkeys)
    faults.push(`${key.subkeys} keys are claimed and ${offsets.length} listed`);
  return { offsets, faults };
}

/** Bytes of one element of a list of subkeys: leaves of the kinds lf and lh have a hint or hash beside each offset. */
function shapeOf(signature: number): { step: number; isRoot: boolean } {
  const isRoot = signature === SIGNATURE.indexRoot;
  if (isRoot || signature === SIGNATURE.indexLeaf) return { step: 4, isRoot };
  return { step: signature === SIGNATURE.fastLeaf || signature === SIGNATURE.hashLeaf ? 8 : 0, isRoot };
}
