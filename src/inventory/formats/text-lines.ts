import { isAscii, isUtf8 } from 'node:buffer';
import { type Decode, decodeWestern } from './code-page.js';

/** Anything that gives bytes from a place; an `InventoryReader` is one. */
export interface ByteSource {
  readonly size: number;
  read(offset: number, length: number): Uint8Array;
}

export type Encoding = 'utf-16le' | 'utf-16be' | 'utf-8' | 'bytes';

export interface TextLine {
  /** Without its line end. */
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** The byte of the file at which it begins, and how many it has, without its line feed; null where bytes are not counted: in UTF-16, and behind a mark. */
  readonly bytes: { readonly offset: number; readonly length: number } | null;
  /** Whether a line end follows; false only for the last line. */
  readonly ended: boolean;
  /** Its bytes are no UTF-8, nothing names their code page, and they were read in the likely one (else Windows-1252). */
  readonly guessed: boolean;
  /** It is longer than the limit; the rest of it was passed over. */
  readonly cut: boolean;
}

const PIECE = 1024 * 1024;
/** UTF-16 units of one line; the longest real ones are hosts with all their files in one line of NDJSON. */
const LONGEST = 64 * 1024 * 1024;

/** Tells the encoding by the byte order mark, or by the zeros that UTF-16 without one puts between plain letters. */
export function encodingOf(head: Uint8Array): { encoding: Encoding; mark: number } {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (head[0] !== 0 && head[1] === 0 && head[2] !== 0 && head[3] === 0) return { encoding: 'utf-16le', mark: 0 };
  return { encoding: 'bytes', mark: 0 };
}

/** The first characters of a file, for a look at what it is. Undecodable bytes become some character; nothing is thrown. */
export function headText(head: Uint8Array): string {
  const { encoding, mark } = encodingOf(head);
  const bytes = head.subarray(mark);
  return encoding === 'bytes' ? decodeWestern(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** What is known of the code page of a file. */
export interface KnownCodePage {
  readonly decode: Decode;
  /** Nothing names it: it is likely, and `guessed` says so of each line that needs it. */
  readonly guessed: boolean;
  /** No line is UTF-8, not even one that could be. */
  readonly always: boolean;
}

const WESTERN: KnownCodePage = { decode: decodeWestern, guessed: true, always: false };

/**
 * Reads text line by line, in bounded memory and linear time. Lines end with LF or CRLF. UTF-16 and UTF-8 are told by their
 * byte order mark; other lines are UTF-8 where they can be, else in a code page.
 * @param ansi that code page where it is known; without it Windows-1252 is a guess.
 */
export function* textLines(source: ByteSource, ansi: Decode | KnownCodePage | null = null): Generator<TextLine> {
  const { encoding, mark } = encodingOf(source.read(0, 4));
  const decode = pieceDecoder(encoding);
  const known = typeof ansi === 'function' ? { decode: ansi, guessed: false, always: false } : (ansi ?? WESTERN);
  const pending = new PendingLine(encoding, known);
  let number = 1;
  for (let offset = mark; offset < source.size; ) {
    const bytes = source.read(offset, PIECE);
    if (bytes.length === 0) break;
    offset += bytes.length;
    const text = decode(bytes, false);
    const plain = isAscii(bytes);
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      pending.add(text.slice(from, end), plain);
      yield pending.take(number, true);
      number += 1;
      from = end + 1;
    }
    pending.add(text.slice(from), plain);
  }
  pending.add(decode(new Uint8Array(0), true), true);
  if (!pending.empty) yield pending.take(number, false);
}

/** Bytes of no declared encoding pass as they are, one character each, until their line is complete. */
function pieceDecoder(encoding: Encoding): (bytes: Uint8Array, last: boolean) => string {
  if (encoding === 'bytes')
    return (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

/** A line that grows piece by piece. */
class PendingLine {
  readonly #encoding: Encoding;
  readonly #ansi: KnownCodePage;
  #parts: string[] = [];
  #length = 0;
  #offset = 0;
  /** Whether all of it is known to be ASCII. */
  #plain = true;

  constructor(encoding: Encoding, ansi: KnownCodePage) {
    this.#encoding = encoding;
    this.#ansi = ansi;
  }

  get empty(): boolean {
    return this.#length === 0;
  }

  add(part: string, plain: boolean): void {
    this.#plain &&= plain;
    const room = Math.max(0, LONGEST - this.#length);
    if (room > 0 && part !== '') this.#parts.push(part.slice(0, room));
    this.#length += part.length;
  }

  take(number: number, ended: boolean): TextLine {
    const joined = this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join('');
    const raw = ended && joined.endsWith('\r') ? joined.slice(0, -1) : joined;
    const counted = this.#encoding === 'bytes' ? { offset: this.#offset, length: this.#length } : null;
    const line = { number, ended, cut: this.#length > LONGEST, guessed: false, bytes: counted };
    const plain = this.#plain;
    this.#offset += this.#length + (ended ? 1 : 0);
    this.#parts = [];
    this.#length = 0;
    this.#plain = true;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is meant.
    if (plain || this.#encoding !== 'bytes' || !/[^\u0000-\u007f]/.test(raw)) return { ...line, text: raw };
    const bytes = Buffer.from(raw, 'latin1');
    const { decode, guessed, always } = this.#ansi;
    if (!always && isUtf8(bytes)) return { ...line, text: bytes.toString('utf8') };
    return { ...line, text: decode(bytes), guessed };
  }
}
