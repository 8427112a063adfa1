import type { FormatProblem } from './problem.js';

/** The types of registry values that are decoded (WinNT.h); all others stay bytes. */
const REG = { sz: 1, expand: 2, binary: 3, dword: 4, dwordBig: 5, link: 6, multi: 7, qword: 11 } as const;

/**
 * The data of a registry value with its type. A text ends at its first NUL; a list of texts has none of the empty ones at its end.
 * "deleted" is what a script says that removes the value; no hive has it.
 */
export type RegData =
  | { readonly kind: 'text'; readonly type: number; readonly text: string }
  | { readonly kind: 'texts'; readonly type: number; readonly texts: readonly string[] }
  | { readonly kind: 'number'; readonly type: number; readonly value: number }
  | { readonly kind: 'large'; readonly type: number; readonly value: bigint }
  | { readonly kind: 'bytes'; readonly type: number; readonly bytes: Uint8Array }
  | { readonly kind: 'deleted' };

/** What a registry says, whatever file it lies in: keys, each followed by its values. */
export type RegistryEvent =
  | {
      readonly kind: 'key';
      /** Names from the root to the key. The array is reused: it holds until the next event. */
      readonly names: readonly string[];
      readonly deleted: boolean;
      readonly line: number | null;
    }
  | {
      readonly kind: 'value';
      /** "" for the default value. */
      readonly name: string;
      /** Decodes the data, once asked for; null when it cannot be read. */
      readonly data: () => RegData | null;
      readonly line: number | null;
    }
  | { readonly kind: 'problem'; readonly problem: FormatProblem };

/** A text as `.reg` files write REG_SZ. */
export function textData(text: string): RegData {
  return { kind: 'text', type: REG.sz, text: untilNul(text) };
}

/** @param value from 0 to 2^32 - 1. */
export function numberData(value: number): RegData {
  return { kind: 'number', type: REG.dword, value };
}

/** The type of values without one: REG_BINARY. */
export const BINARY = REG.binary;

/**
 * Data by its type. Numbers of another length than their type has stay bytes.
 * @param decode turns the bytes of a text into characters, NULs included.
 */
export function typedData(type: number, bytes: Uint8Array, decode: (bytes: Uint8Array) => string): RegData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === REG.sz || type === REG.expand || type === REG.link)
    return { kind: 'text', type, text: untilNul(decode(bytes)) };
  if (type === REG.multi) {
    const texts = decode(bytes).split('\0');
    while (texts.at(-1) === '') texts.pop();
    return { kind: 'texts', type, texts };
  }
  if ((type === REG.dword || type === REG.dwordBig) && bytes.length === 4)
    return { kind: 'number', type, value: view.getUint32(0, type === REG.dword) };
  if (type === REG.qword && bytes.length === 8) return { kind: 'large', type, value: view.getBigUint64(0, true) };
  return { kind: 'bytes', type, bytes };
}

function untilNul(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

const WIDE = new TextDecoder('utf-16le', { ignoreBOM: true });

/** UTF-16LE, as hives and version 5 exports have it. Halves of characters become U+FFFD; an odd last byte is left out. */
export function decodeWide(bytes: Uint8Array): string {
  return WIDE.decode(bytes.subarray(0, bytes.length & ~1));
}
