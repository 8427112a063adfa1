/** Bytes at any place. */
export interface Bytes {
  readonly size: number;
  /** The bytes from a place on, not to be changed; who asks has made sure that they lie within `size`. */
  bytes(at: number, length: number): Uint8Array;
}

/** Where the sectors of a chain come from. */
export interface Sectors {
  readonly holder: Bytes;
  readonly sectorSize: number;
  /** Place of sector 0 in the holder. */
  readonly origin: number;
  /** The sector after one; a number that is no sector at the end of the chain, null where the table does not reach. */
  next(sector: number): number | null;
  /** Notes that a sector belongs to a chain. @throws InputError when it belongs to one already. */
  claim(sector: number): void;
}

/** The content of a stream, read where it is asked for. It is a chain of sectors ([MS-CFB] 2.3, 2.4). */
export class Chain implements Bytes {
  /** Bytes that are there: those that were claimed, or fewer when the file ends before them. */
  readonly size: number;
  /** Of each run of sectors that follow each other in what holds the stream too: the number of its first sector in the stream, ... */
  readonly #from: number[] = [];
  /** ... and the number of that sector in what holds the stream. */
  readonly #first: number[] = [];
  readonly #sectors: Sectors;
  #last = 0;

  /** @param claimed bytes that the stream has by its directory entry; Infinity: as long as its chain. */
  constructor(sectors: Sectors, start: number, claimed: number) {
    this.#sectors = sectors;
    const { holder, sectorSize, origin } = sectors;
    let count = 0;
    let there = 0;
    let previous = Number.NaN;
    for (let at: number | null = start; at !== null && there < claimed; at = sectors.next(at)) {
      const room = holder.size - (origin + at * sectorSize);
      if (room <= 0) break;
      sectors.claim(at);
      if (at !== previous + 1) {
        this.#from.push(count);
        this.#first.push(at);
      }
      previous = at;
      count += 1;
      there += Math.min(sectorSize, room);
      if (room < sectorSize) break;
    }
    this.size = Math.min(there, claimed);
  }

  bytes(at: number, length: number): Uint8Array {
    const first = this.#piece(at, length);
    if (first.length === length) return first;
    const result = Buffer.allocUnsafe(length);
    result.set(first);
    for (let done = first.length; done < length; ) {
      const piece = this.#piece(at + done, length - done);
      result.set(piece, done);
      done += piece.length;
    }
    return result;
  }

  /** Bytes that lie together in what holds the stream: so many, or as many as there are. */
  #piece(at: number, length: number): Uint8Array {
    const { holder, sectorSize, origin } = this.#sectors;
    const run = this.#find(Math.floor(at / sectorSize));
    const start = origin + (this.#first[run] ?? 0) * sectorSize + (at - this.#startOf(run) * sectorSize);
    return holder.bytes(start, Math.min(length, this.#startOf(run + 1) * sectorSize - at));
  }

  #startOf(run: number): number {
    return this.#from[run] ?? Number.POSITIVE_INFINITY;
  }

  /** The run that holds a sector of the stream. Reading goes forward mostly, so the last one and the next are tried first. */
  #find(number: number): number {
    let low = 0;
    let high = this.#from.length - 1;
    for (const run of [this.#last, this.#last + 1])
      if (this.#startOf(run) <= number && number < this.#startOf(run + 1)) low = high = run;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#startOf(middle) <= number) low = middle;
      else high = middle - 1;
    }
    this.#last = low;
    return low;
  }
}

/** A view of bytes, for their numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Nothing. */
export const EMPTY: Bytes = { size: 0, bytes: (_, length) => new Uint8Array(length) };
