import { decoderOf, decodeWestern } from '../code-page.js';
import type { FormatProblem } from '../problem.js';

/** Numbers of the properties that Windows Installer uses ("Summary Information Stream Property Set"). */
export const SUMMARY = {
  codePage: 1,
  title: 2,
  subject: 3,
  author: 4,
  template: 7,
  revision: 9,
  created: 12,
  saved: 13,
} as const;

/** Numbers as they are, texts decoded, times in RFC 3339 and UTC. */
export type Summary = ReadonlyMap<number, string | number>;

/** Types of values ([MS-OLEPS] 2.11). */
const VT = { i2: 2, i4: 3, text: 30, filetime: 64 };
/** Milliseconds between 1601, where FILETIME begins, and 1970. */
const EPOCH_MS = 11_644_473_600_000n;
/** Windows takes a FILETIME with its highest bit for an error. */
const LATEST = 0x7fffffffffffffffn;
const HEADER_BYTES = 48;

/**
 * Reads the first section of a property set stream ([MS-OLEPS] 2.21, 2.20). Values of other types, and values that lie outside
 * of the stream, are left out, the latter with a problem.
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
  const section = view.getUint32(44, true);
  if (section + 8 > view.byteLength) return cut('the section');
  const count = view.getUint32(section + 4, true);
  const texts = new Map<number, Uint8Array>();
  for (let i = 0; i < count; i += 1) {
    const at = section + 8 + 8 * i;
    if (at + 8 > view.byteLength) return cut(`property ${i + 1} of ${count}`);
    const id = view.getUint32(at, true);
    const value = valueAt(view, section + view.getUint32(at + 4, true));
    if (value === null) cut(`property ${id}`);
    else if (value instanceof Uint8Array) texts.set(id, value);
    else if (value !== undefined) values.set(id, value);
  }
  const codePage = values.get(SUMMARY.codePage);
  const decode = decoderOf(typeof codePage === 'number' ? codePage & 0xffff : 0) ?? decodeWestern;
  for (const [id, bytes] of texts) values.set(id, decode(bytes));
  return values;
}

/** @returns undefined for a type that Windows Installer does not use here, null for a value outside of the stream. */
function valueAt(view: DataView, at: number): number | string | Uint8Array | null | undefined {
  if (at + 8 > view.byteLength) return null;
  switch (view.getUint32(at, true)) {
    case VT.i2:
      return view.getInt16(at + 4, true);
    case VT.i4:
      return view.getInt32(at + 4, true);
    case VT.text: {
      const length = view.getUint32(at + 4, true);
      if (at + 8 + length > view.byteLength) return null;
      const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 8, length);
      const end = bytes.indexOf(0);
      return end < 0 ? bytes : bytes.subarray(0, end);
    }
    case VT.filetime:
      return at + 12 > view.byteLength ? null : timeOf(view.getBigUint64(at + 4, true));
    default:
      return undefined;
  }
}

/** @returns undefined for a time that no calendar has. */
function timeOf(filetime: bigint): string | undefined {
  return filetime > LATEST ? undefined : new Date(Number(filetime / 10_000n - EPOCH_MS)).toISOString();
}
