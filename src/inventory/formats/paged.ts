import { InputError } from '../../model/errors.js';
import type { ByteSource } from './text-lines.js';

const PAGE = 64 * 1024;
const NO_PAGE: DataView = new DataView(new ArrayBuffer(0));

/**
 * Little-endian numbers and bytes from any place of a file, read in pages of 64 KiB of which a bounded number is kept. Who asks
 * for a place has made sure that it lies within `size`.
 */
export class PagedBytes {
  readonly size: number;
  readonly #source: ByteSource;
  readonly #input: string;
  readonly #most: number;
  readonly #pages = new Map<number, DataView>();
  #current = -1;
  #view = NO_PAGE;

  /**
   * @param input how messages name the file.
   * @param budget bytes to keep in memory.
   */
  constructor(source: ByteSource, input: string, budget: number) {
    this.#source = source;
    this.#input = input;
    this.size = source.size;
    this.#most = Math.max(1, Math.floor(budget / PAGE));
  }

  u8(at: number): number {
    return this.#page(at).getUint8(at % PAGE);
  }

  u16(at: number): number {
    return this.#crosses(at, 2) ? this.#copy(at, 2).getUint16(0, true) : this.#page(at).getUint16(at % PAGE, true);
  }

  u32(at: number): number {
    return this.#crosses(at, 4) ? this.#copy(at, 4).getUint32(0, true) : this.#page(at).getUint32(at % PAGE, true);
  }

  /** A copy of the bytes from a place on. */
  bytes(at: number, length: number): Uint8Array {
    const result = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const page = this.#page(at + done);
      const from = (at + done) % PAGE;
      const part = Math.min(length - done, page.byteLength - from);
      if (part <= 0) throw this.#shorter();
      result.set(new Uint8Array(page.buffer, page.byteOffset + from, part), done);
      done += part;
    }
    return result;
  }

  /** The bytes from a place on, without a copy where they lie in one page; they are not to be changed. */
  view(at: number, length: number): Uint8Array {
    if (length === 0 || this.#crosses(at, length)) return this.bytes(at, length);
    const page = this.#page(at);
    return new Uint8Array(page.buffer, page.byteOffset + (at % PAGE), length);
  }

  /** Bytes as characters U+0000 to U+00FF, without a copy where they lie in one page. */
  latin1(at: number, length: number): string {
    if (this.#crosses(at, length)) return Buffer.from(this.bytes(at, length)).toString('latin1');
    const page = this.#page(at);
    return Buffer.from(page.buffer, page.byteOffset + (at % PAGE), length).toString('latin1');
  }

  #crosses(at: number, length: number): boolean {
    return (at % PAGE) + length > PAGE;
  }

  #copy(at: number, length: number): DataView {
    return new DataView(this.bytes(at, length).buffer);
  }

  #page(at: number): DataView {
    const number = Math.floor(at / PAGE);
    if (number !== this.#current) {
      this.#view = this.#pages.get(number) ?? this.#load(number);
      this.#current = number;
    }
    return this.#view;
  }

  #load(number: number): DataView {
    const length = Math.min(PAGE, this.size - number * PAGE);
    const bytes = this.#source.read(number * PAGE, length);
    if (bytes.length !== length) throw this.#shorter();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const oldest = this.#pages.size < this.#most ? undefined : this.#pages.keys().next();
    if (oldest?.done === false) this.#pages.delete(oldest.value);
    this.#pages.set(number, view);
    return view;
  }

  #shorter(): InputError {
    return new InputError('changed-while-read', this.#input, 'it became shorter while it was read; read it again');
  }
}
