import { english } from './en.js';
import type { Words } from './words.js';

/** All languages, the one to fall back on first. */
export const LANGUAGES: readonly Words[] = [english];

/** Units of text looked at to recognise a language. */
const SAMPLE = 40_000;

/** Recognises the language of a text by its most frequent short words; English where nothing speaks for another. */
export function languageOf(text: string): Words {
  const counts = new Map<string, number>();
  for (const [word] of text
    .slice(0, SAMPLE)
    .toLowerCase()
    .matchAll(/\p{L}+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = english;
  let most = 0;
  for (const language of LANGUAGES) {
    const score = language.frequent.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (score > most) {
      best = language;
      most = score;
    }
  }
  return best;
}
