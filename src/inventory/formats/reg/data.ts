import type { Decode } from '../code-page.js';
import { BINARY, numberData, type RegData, textData, typedData } from '../registry.js';

const HEX = /^hex(?:\(([0-9a-f]{1,8})\))?:/i;

/**
 * Decodes what stands behind the "=" of a value, with wrapped lines joined and their backslashes left out.
 * @param decode characters of hexadecimal texts: UTF-16LE in version 5, the code page of the host in version 4.
 * @returns null when it is none of the forms of an export.
 */
export function decodeData(raw: string, decode: Decode): RegData | null {
  if (raw.startsWith('"')) return textData(unescaped(raw.slice(1, -1)));
  const plain = withoutComment(raw);
  if (plain === '-') return { kind: 'deleted' };
  const dword = /^dword:\s*([0-9a-f]{1,8})$/i.exec(plain);
  if (dword?.[1] !== undefined) return numberData(Number.parseInt(dword[1], 16));
  const hex = HEX.exec(plain);
  if (hex === null) return null;
  const bytes = bytesOf(plain, hex[0].length);
  return bytes === null ? null : typedData(hex[1] === undefined ? BINARY : Number.parseInt(hex[1], 16), bytes, decode);
}

/** What stands behind a backslash. Windows writes only the first two; wine writes line ends and NULs in this way too. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ['"', '"'],
  ['n', '\n'],
  ['r', '\r'],
  ['0', '\0'],
]);

/** Backslashes and quotes are written with a backslash in front. */
export function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\s\S])/g, (_, unit: string) => ESCAPES.get(unit) ?? unit) : text;
}

/** A line of bytes or numbers without what stands behind ";", and without blanks around it. */
export function withoutComment(raw: string): string {
  const comment = raw.indexOf(';');
  return (comment < 0 ? raw : raw.slice(0, comment)).trim();
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
