import { decoderOf } from './code-page.js';
import type { ByteSource, KnownCodePage } from './text-lines.js';

/** Bytes that are looked at: letters of Japanese come early in a text that has any. */
const LOOKED_AT = 1024 * 1024;
/** Kana that follow each other. In texts of other languages their bytes are quotes and signs that never do. */
const ENOUGH = 3;

/**
 * Code page 932, where the bytes of a text fit it throughout and hold kana in a row; null for any other text. Whether the text is
 * UTF-8 is for others to ask first: that holds no such bytes.
 */
export function japaneseCodePage(source: ByteSource): KnownCodePage | null {
  const decode = decoderOf(932);
  if (decode === null || !isJapanese(source.read(0, LOOKED_AT))) return null;
  return { decode, guessed: true, always: false };
}

function isJapanese(bytes: Uint8Array): boolean {
  let found = false;
  let row = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80 || (lead > 0xa0 && lead < 0xe0)) {
      row = 0;
      continue;
    }
    const trail = bytes[i + 1];
    if (trail === undefined) break;
    if (lead === 0x80 || lead === 0xa0 || lead > 0xfc || trail < 0x40 || trail === 0x7f || trail > 0xfc) return false;
    row = isKana(lead, trail) ? row + 1 : 0;
    found ||= row >= ENOUGH;
    i += 1;
  }
  return found;
}

/** Hiragana, katakana, or the sign of a long vowel. */
function isKana(lead: number, trail: number): boolean {
  if (lead === 0x82) return trail >= 0x9f && trail <= 0xf1;
  return lead === 0x83 ? trail <= 0x96 : lead === 0x81 && trail === 0x5b;
}
