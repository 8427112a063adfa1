import { OEM_HIGH } from './oem-code-pages.js';

/** Windows code pages and the names under which the WHATWG Encoding Standard knows them. */
const LABELS: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1253, 'windows-1253'],
  [1254, 'windows-1254'],
  [1255, 'windows-1255'],
  [1256, 'windows-1256'],
  [1257, 'windows-1257'],
  [1258, 'windows-1258'],
  [20866, 'koi8-r'],
  [28592, 'iso-8859-2'],
  [28595, 'iso-8859-5'],
  [28597, 'iso-8859-7'],
  [51932, 'euc-jp'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** Code pages that are read as Windows-1252: itself, Latin 1, ASCII, and 0, which is "that of the system that installs". */
const WESTERN = new Set([0, 1252, 20127, 28591]);

/** What Windows-1252 has at 0x80 to 0x9F; the five places without a character stay control characters, as on Windows. */
const WESTERN_HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

export type Decode = (bytes: Uint8Array) => string;

/** Decodes Windows-1252 by its own table: `TextDecoder` takes these bytes for Latin 1 on some releases of Node. */
export function decodeWestern(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (unit) => WESTERN_HIGH.charAt(unit.charCodeAt(0) - 0x80));
}

function decodeHigh(bytes: Uint8Array, high: string): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u00ff]/g, (unit) => high.charAt(unit.charCodeAt(0) - 0x80));
}

/**
 * @param codePage number of a Windows code page.
 * @returns a decoder that never throws (bytes without a character become U+FFFD); null for a code page that is not known here.
 */
export function decoderOf(codePage: number): Decode | null {
  if (WESTERN.has(codePage)) return decodeWestern;
  const high = OEM_HIGH.get(codePage === 858 ? 850 : codePage);
  if (high !== undefined) return (bytes) => decodeHigh(bytes, codePage === 858 ? high.replace('ı', '€') : high);
  const label = LABELS.get(codePage);
  if (label === undefined) return null;
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  return (bytes) => decoder.decode(bytes);
}
