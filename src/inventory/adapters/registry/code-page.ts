import { type Decode, decoderOf } from '../../formats/code-page.js';
import type { ByteSource } from '../../formats/text-lines.js';

const PIECE = 1024 * 1024;
/** Characters from the name of the key to the value, at most: it has some dozens of values before that one. */
const NEAR = 16 * 1024;
const KEY = '\\control\\nls\\codepage]';

/**
 * The code page that an export names itself: the value `ACP` of `Control\Nls\CodePage`, in an export of the whole of `SYSTEM` for
 * one. Only the bytes of ASCII matter for finding it.
 * @returns null when it names none, or one that is not known here.
 */
export function namedCodePage(source: ByteSource): Decode | null {
  for (let offset = 0; offset < source.size; offset += PIECE) {
    const text = latin1(source.read(offset, PIECE + NEAR));
    const at = text.toLowerCase().indexOf(KEY);
    if (at < 0) continue;
    const values = text.slice(at, at + NEAR);
    const next = values.indexOf('\n[', 1);
    const number = /^"ACP"="(\d{1,5})"/im.exec(next < 0 ? values : values.slice(0, next))?.[1];
    if (number !== undefined) return decoderOf(Number(number));
  }
  return null;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
