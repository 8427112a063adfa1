import { decodeWestern } from '../code-page.js';

/** The data of a registry value. Texts of REG_SZ and REG_EXPAND_SZ end at their first NUL. */
export type RegData =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'bytes'; readonly type: number; readonly bytes: Uint8Array }
  | { readonly kind: 'deleted' };

/** 4 is REGEDIT4, whose hexadecimal texts are ANSI; 5 writes them in UTF-16LE. */
export type RegVersion = 4 | 5;

const REG = { sz: 1, expand: 2, binary: 3, dword: 4, multi: 7 };
const HEX = /^hex(?:\(([0-9a-f]{1,8})\))?:/i;

/**
 * Decodes what stands behind the "=" of a value, with wrapped lines joined and their backslashes left out.
 * @returns null when it is none of the forms of an export.
 */
export function decodeData(raw: string, version: RegVersion): RegData | null {
  if (raw.startsWith('"')) return { kind: 'text', text: unescaped(raw.slice(1, -1)) };
  const plain = withoutComment(raw);
  if (plain === '-') return { kind: 'deleted' };
  const dword = /^dword:([0-9a-f]{1,8})$/i.exec(plain);
  if (dword?.[1] !== undefined) return { kind: 'number', value: Number.parseInt(dword[1], 16) };
  const hex = HEX.exec(plain);
  if (hex === null) return null;
  const bytes = bytesOf(plain, hex[0].length);
  return bytes === null ? null : typed(hex[1] === undefined ? REG.binary : Number.parseInt(hex[1], 16), bytes, version);
}

/** Backslashes and quotes are written with a backslash in front. */
export function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\s\S])/g, '$1') : text;
}

function withoutComment(raw: string): string {
  const comment = raw.indexOf(';');
  return (comment < 0 ? raw : raw.slice(0, comment)).trim();
}

function typed(type: number, bytes: Uint8Array, version: RegVersion): RegData {
  if (type === REG.sz || type === REG.expand) return { kind: 'text', text: untilNul(wide(bytes, version)) };
  if (type === REG.multi) {
    const texts = wide(bytes, version).split('\0');
    while (texts.at(-1) === '') texts.pop();
    return { kind: 'texts', texts };
  }
  if (type === REG.dword && bytes.length === 4)
    return { kind: 'number', value: new DataView(bytes.buffer).getUint32(0, true) };
  return { kind: 'bytes', type, bytes };
}

function untilNul(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

function wide(bytes: Uint8Array, version: RegVersion): string {
  return version === 5 ? new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes) : decodeWestern(bytes);
}

/** "41,00,42,00" from a place on: digits in pairs or alone, blanks anywhere between them; null for anything else. */
function bytesOf(text: string, from: number): Uint8Array | null {
  const bytes = new Uint8Array(Math.ceil((text.length - from) / 2));
  let count = 0;
  let digits = 0;
  let value = 0;
  for (let i = from; i <= text.length; i += 1) {
    const unit = i < text.length ? text.charCodeAt(i) : COMMA;
    if (unit === COMMA) {
      if (digits > 0) {
        bytes[count] = value;
        count += 1;
      }
      digits = 0;
      value = 0;
    } else if (unit !== 0x20 && unit !== 0x09) {
      const digit = digitOf(unit);
      if (digit === null || digits === 2) return null;
      value = value * 16 + digit;
      digits += 1;
    }
  }
  return bytes.slice(0, count);
}

const COMMA = 0x2c;

function digitOf(unit: number): number | null {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : null;
}
