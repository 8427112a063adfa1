import { isAscii } from 'node:buffer';
import { hash } from 'node:crypto';
import { InputError } from '../model/errors.js';
import { LIMITS } from './limits.js';
import { otherForm } from './other-forms.js';
import { pageOfArchive } from './web-archive.js';
import { mendWindows1252 } from './windows-1252.js';

/** A capture as text, with what an auditor needs to find the same bytes again. */
export interface Decoded {
  /** The text after any byte order mark, line ends as given; of a web archive that of its page, with its transfer encoding undone. */
  text: string;
  isWebArchive: boolean;
  /** WHATWG label of the encoding. */
  encoding: string;
  /** SHA-256 of the bytes, lower case hexadecimal. */
  sha256: string;
  bytes: number;
}

/** Bytes looked at to tell text from binary and to find UTF-16 without a mark. */
const SAMPLE = 4096;

/** A declaration in an HTML head or XML prolog, see the HTML standard's prescan of the byte stream. */
const DECLARED = /<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w-]{2,30})/i;

const decodeAs = (bytes: Uint8Array, encoding: string): string =>
  mendWindows1252(new TextDecoder(encoding).decode(bytes), encoding);

function utf16WithoutMark(sample: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even += 1;
    if (sample[i + 1] === 0) odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** 1 for each byte that is a control character which no text holds: all but tab, line feed, form feed, carriage return and escape. */
const CONTROL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 32 && ![9, 10, 12, 13, 27].includes(byte) ? 1 : 0,
);

function isBinary(sample: Uint8Array): boolean {
  let control = 0;
  for (let at = 0; at < sample.length; at += 1) control += CONTROL[sample[at] ?? 0] ?? 0;
  return control > sample.length * 0.02;
}

function encodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) return utf16WithoutMark(sample);
  return isBinary(sample) ? null : 'unmarked';
}

/** Most articles in English are ASCII, for which there is a decoder ten times as fast. */
const asciiOf = ({ buffer, byteOffset, length }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, length).toString('latin1');

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** @param said the charset that a web archive gives for its page. */
function decodeUnmarked(bytes: Uint8Array, said: string | null): { text: string; encoding: string } {
  if (isAscii(bytes)) return { text: asciiOf(bytes), encoding: 'utf-8' };
  try {
    return { text: strictUtf8.decode(bytes), encoding: 'utf-8' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const declared =
    said?.toLowerCase() ?? DECLARED.exec(decodeAs(bytes.subarray(0, SAMPLE), 'windows-1252'))?.[1]?.toLowerCase();
  const encoding = declared !== undefined && isKnown(declared) && declared !== 'utf-8' ? declared : 'windows-1252';
  return { text: decodeAs(bytes, encoding), encoding: new TextDecoder(encoding).encoding };
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * Turns the bytes of a capture into text: by byte order mark, else UTF-16 when every other byte is zero, else UTF-8 when the
 * bytes are valid UTF-8, else the charset that a web archive or an HTML head declares, else windows-1252.
 * @throws InputError `empty-file`, `too-large`, `no-page` or `binary-file`.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  if (bytes.length === 0) throw new InputError('empty-file', name, 'is empty; save the article again');
  if (bytes.length > LIMITS.bytes) {
    throw new InputError(
      'too-large',
      name,
      `has ${bytes.length} bytes, more than the ${LIMITS.bytes} that are read as one article`,
    );
  }
  const other = otherForm(bytes);
  if (other !== null) throw new InputError('binary-file', name, other);
  const archived = pageOfArchive(bytes, name);
  const content = archived?.bytes ?? bytes;
  const marked = encodingOf(content);
  if (marked === null) {
    throw new InputError('binary-file', name, 'is not text; give an article saved as HTML, Markdown or plain text');
  }
  const { text, encoding } =
    marked === 'unmarked'
      ? decodeUnmarked(content, archived?.charset ?? null)
      : { text: decodeAs(content, marked), encoding: marked };
  if (text.trim() === '')
    throw new InputError('empty-file', name, 'holds nothing but white space; save the article again');
  return { text, isWebArchive: archived !== null, encoding, sha256: hash('sha256', bytes, 'hex'), bytes: bytes.length };
}
