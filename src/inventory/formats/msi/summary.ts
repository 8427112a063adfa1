import { type Decode, decoderOf, decodeWestern } from '../code-page.js';
import { fileTimeMs } from '../file-time.js';
import type { FormatProblem } from '../problem.js';
import { decodeWide } from '../registry.js';

/** Numbers of the properties that Windows Installer uses ("Summary Information Stream Property Set"). */
export const SUMMARY = {
  codePage: 1,
  title: 2,
  subject: 3,
  author: 4,
  keywords: 5,
  comments: 6,
  template: 7,
  lastSavedBy: 8,
  revision: 9,
  printed: 11,
  created: 12,
  saved: 13,
  pages: 14,
  words: 15,
  characters: 16,
  application: 18,
  security: 19,
} as const;

/** Numbers as they are, texts decoded, times in RFC 3339 and UTC. */
export type Summary = ReadonlyMap<number, string | number>;

/** Types of values ([MS-OLEPS] 2.11). Windows Installer writes 2, 3, 30 and 64 alone. */
const VT = {
  i2: 2,
  i4: 3,
  bool: 11,
  i1: 16,
  ui1: 17,
  ui2: 18,
  ui4: 19,
  int: 22,
  uint: 23,
  text: 30,
  wide: 31,
  time: 64,
};
/** Windows takes a FILETIME with its highest bit for an error. */
const LATEST_HIGH = 0x7fffffff;
/** Of a property set stream: byte order, version, system, class, number of sets; then the format and place of the first set. */
const HEADER_BYTES = 48;
const BYTE_ORDER = 0xfffe;
/** Properties of one set; Windows Installer has 16. */
const MOST = 1_000;
const UTF16 = 1200;

type Raw = string | number | { readonly bytes: Uint8Array } | undefined | null;

/**
 * Reads the first section of a property set stream ([MS-OLEPS] 2.21, 2.20). Values of other types are left out; values that lie
 * outside of the stream are too, with a problem.
 */
export function readSummary(stream: Uint8Array, problems: FormatProblem[]): Summary {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const values = new Map<number, string | number>();
  const cut = (what: string): Summary => {
    const message = `${what} of its summary lies behind the end; copy the package again from its source`;
    problems.push({ code: 'package-cut', severity: 'error', message, line: null });
    return values;
  };
  if (view.byteLength < HEADER_BYTES) return cut('the header');
  if (view.getUint16(0, true) !== BYTE_ORDER) {
    const message = 'its summary is no property set; copy the package again from its source';
    problems.push({ code: 'package-damaged', severity: 'error', message, line: null });
    return values;
  }
  const section = view.getUint32(44, true);
  if (section + 8 > view.byteLength) return cut('the section');
  const count = view.getUint32(section + 4, true);
  const texts = new Map<number, Uint8Array>();
  for (let i = 0; i < Math.min(count, MOST); i += 1) {
    const at = section + 8 + 8 * i;
    if (at + 8 > view.byteLength) return cut(`property ${i + 1} of ${count}`);
    const id = view.getUint32(at, true);
    const value = valueAt(view, section + view.getUint32(at + 4, true));
    if (value === null) cut(`property ${id}`);
    else if (typeof value === 'object') texts.set(id, value.bytes);
    else if (value !== undefined) values.set(id, value);
  }
  const decode = decodeText(values.get(SUMMARY.codePage));
  for (const [id, bytes] of texts) values.set(id, decode(bytes));
  return values;
}

/** A code page is a number of 16 bits with a sign there. */
function decodeText(codePage: string | number | undefined): Decode {
  const page = typeof codePage === 'number' ? codePage & 0xffff : 0;
  if (page === UTF16) return (bytes) => untilNul(decodeWide(bytes));
  const decode = decoderOf(page) ?? decodeWestern;
  return (bytes) => {
    const end = bytes.indexOf(0);
    return decode(end < 0 ? bytes : bytes.subarray(0, end));
  };
}

function untilNul(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

/** @returns undefined for a type that is not known here, null for a value outside of the stream. */
function valueAt(view: DataView, at: number): Raw {
  if (at + 8 > view.byteLength) return null;
  switch (view.getUint16(at, true)) {
    case VT.i2:
    case VT.bool:
      return view.getInt16(at + 4, true);
    case VT.i4:
    case VT.int:
      return view.getInt32(at + 4, true);
    case VT.i1:
      return view.getInt8(at + 4);
    case VT.ui1:
      return view.getUint8(at + 4);
    case VT.ui2:
      return view.getUint16(at + 4, true);
    case VT.ui4:
    case VT.uint:
      return view.getUint32(at + 4, true);
    case VT.text: {
      const bytes = piece(view, at + 8, view.getUint32(at + 4, true));
      return bytes === null ? null : { bytes };
    }
    case VT.wide: {
      const bytes = piece(view, at + 8, 2 * view.getUint32(at + 4, true));
      return bytes === null ? null : untilNul(decodeWide(bytes));
    }
    case VT.time:
      return at + 12 > view.byteLength ? null : timeOf(view.getUint32(at + 4, true), view.getUint32(at + 8, true));
    default:
      return undefined;
  }
}

function piece(view: DataView, start: number, length: number): Uint8Array | null {
  return start + length > view.byteLength ? null : new Uint8Array(view.buffer, view.byteOffset + start, length);
}

/** @returns undefined for a time that no calendar has, and for zero, which is no time. */
function timeOf(low: number, high: number): string | undefined {
  if (high > LATEST_HIGH || (low === 0 && high === 0)) return undefined;
  return new Date(Math.floor(fileTimeMs(low, high))).toISOString();
}
