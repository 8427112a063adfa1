import type { PagedBytes } from '../paged.js';
import { BASE_BYTES } from './base-block.js';

/** The content of a cell: place in the file, and bytes. */
export interface Cell {
  readonly at: number;
  readonly length: number;
}

/** Why there is no such cell: part of a sentence. */
export type Fault = string;

const PAGE = 4096;
const BIN = 0x6e696268;
const BIN_HEADER = 32;
/** What a list or a record has where nothing is meant. */
export const NOTHING = 0xffffffff;

/**
 * The cells of a hive. Each may be used once only, as in every hive that Windows writes: so a chain that runs in a circle ends,
 * and what is read is never more than the file holds, whatever the hive claims.
 */
export class Cells {
  readonly #bytes: PagedBytes;
  /** For each page, where its bin ends. */
  readonly #binEnds: Uint32Array;
  /** One bit for each place where a cell may begin. */
  readonly #used: Uint8Array;
  /** Pages that belong to no bin although the base block says so. Cells in them are still tried. */
  readonly lost: number;

  /** @param binBytes bytes of bins that the base block claims. */
  constructor(bytes: PagedBytes, binBytes: number) {
    this.#bytes = bytes;
    const there = bytes.size - BASE_BYTES;
    this.#binEnds = new Uint32Array(Math.ceil(there / PAGE));
    this.#used = new Uint8Array(Math.ceil(there / 64));
    this.lost = this.#findBins(there, binBytes);
  }

  #findBins(there: number, binBytes: number): number {
    let lost = 0;
    for (let start = 0; start < there; ) {
      let end = this.#binEnd(start, there);
      if (end === 0) {
        const first = start;
        for (let next = start + PAGE; end === 0; next += PAGE)
          if (next >= there || this.#binEnd(next, there) > 0) end = Math.min(next, there);
        lost += Math.ceil(Math.max(0, Math.min(end, binBytes) - first) / PAGE);
      }
      this.#binEnds.fill(end, start / PAGE, Math.ceil(end / PAGE));
      start = Math.ceil(end / PAGE) * PAGE;
    }
    return lost;
  }

  /** Where the bin at a place ends, at most where the file does; 0 when there is none. */
  #binEnd(start: number, there: number): number {
    const at = BASE_BYTES + start;
    if (start + BIN_HEADER > there || this.#bytes.u32(at) !== BIN || this.#bytes.u32(at + 4) !== start) return 0;
    const size = this.#bytes.u32(at + 8);
    return size === 0 || size % PAGE !== 0 ? 0 : Math.min(start + size, there);
  }

  /**
   * Takes a cell, which can be done once.
   * @param offset from the first bin.
   * @param least bytes that it must hold.
   */
  take(offset: number, least: number): Cell | Fault {
    const end = this.#binEnds[Math.floor(offset / PAGE)] ?? 0;
    if (end === 0 || offset + 4 > end) return `byte ${hex(offset)} lies behind the end of the file`;
    if (offset % 8 !== 0) return `no cell begins at byte ${hex(offset)}`;
    const size = this.#bytes.u32(BASE_BYTES + offset) | 0;
    if (size >= 0) return `the cell at byte ${hex(offset)} is not in use`;
    if (offset - size > end) return `the cell at byte ${hex(offset)} ends outside of its bin`;
    if (-size - 4 < least) return `the cell at byte ${hex(offset)} is too short`;
    const bit = 1 << ((offset >> 3) & 7);
    const place = Math.floor(offset / 64);
    const used = this.#used[place] ?? 0;
    if ((used & bit) !== 0) return `the cell at byte ${hex(offset)} is used twice`;
    this.#used[place] = used | bit;
    return { at: BASE_BYTES + offset + 4, length: -size - 4 };
  }
}

/** Places in messages count from the beginning of the file. */
function hex(offset: number): string {
  return `0x${(BASE_BYTES + offset).toString(16)}`;
}
