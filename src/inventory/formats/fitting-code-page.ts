import { decoderOf } from './code-page.js';
import { encodingOf, headText, type KnownCodePage } from './text-lines.js';

/** A text that is known by its words, and the code page that makes words of its bytes. */
export interface Fitting<T> {
  readonly found: T;
  /** null for UTF-16, and for UTF-8 where the words are more than ASCII. */
  readonly codePage: KnownCodePage | null;
}

/** UTF-8, with or without a byte order mark. */
const UTF_8 = 65001;

/**
 * Finds the code page of a text of which some words are known. The console of Windows writes the one that is set there, and does
 * not name it.
 * @param head the first bytes of the file.
 * @param codePages numbers of those that may be it, the likeliest first; UTF-8 goes before all of them.
 * @param search what is known of the text, or null.
 * @returns null when the words are in none of them. Where the words, and so all code pages, are ASCII alone the first one is a guess.
 */
export function fittingCodePage<T>(
  head: Uint8Array,
  codePages: readonly number[],
  search: (text: string) => { readonly found: T; readonly words: string } | null,
): Fitting<T> | null {
  const { encoding } = encodingOf(head);
  if (encoding !== 'bytes') {
    const hit = search(headText(head));
    return hit === null ? null : { found: hit.found, codePage: null };
  }
  // What holds NULs is no text, and is most of what there is to look at.
  if (head.includes(0)) return null;
  let unproven: T | null = null;
  for (const codePage of [UTF_8, ...codePages]) {
    const decode = decoderOf(codePage);
    const hit = decode === null ? null : search(decode(head));
    if (hit === null || decode === null) continue;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is meant.
    if (/[^\u0000-\u007f]/.test(hit.words))
      return { found: hit.found, codePage: codePage === UTF_8 ? null : { decode, guessed: false, always: true } };
    unproven ??= hit.found;
  }
  if (unproven === null) return null;
  const likely = decoderOf(codePages[0] ?? 0);
  return { found: unproven, codePage: likely === null ? null : { decode: likely, guessed: true, always: false } };
}
