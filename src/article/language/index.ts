import { german } from './de.js';
import { english } from './en.js';
import { spanish } from './es.js';
import { completed } from './fallback.js';
import { italian } from './it.js';
import type { Words } from './words.js';

/** All languages, the one to fall back on first. A further language is a file beside these and a word here. */
export const LANGUAGES: readonly Words[] = completed([english, german, italian, spanish]);

/** Whether a word names a month in any of the languages. */
export const isMonth = (word: string): boolean => Object.hasOwn(LANGUAGES[0]?.months ?? {}, word.toLowerCase());

/** Units of text looked at to recognise a language. */
const SAMPLE = 10_000;
/** No word that languages are recognised by is longer. */
const LONGEST = 12;

const voters = votersByWord();

function votersByWord(): Map<string, number[]> {
  const voters = new Map<string, number[]>();
  for (const [index, language] of LANGUAGES.entries()) {
    for (const word of language.frequent) voters.set(word, [...(voters.get(word) ?? []), index]);
  }
  return voters;
}

/** Recognises the language of a text by its most frequent short words; English where nothing speaks for another. */
export function languageOf(text: string): Words {
  const votes = LANGUAGES.map(() => 0);
  const sample = text.slice(0, SAMPLE).toLowerCase();
  for (let at = 0; at < sample.length; at += 1) {
    const from = at;
    while (at < sample.length && isLetter(sample.charCodeAt(at))) at += 1;
    if (at === from || at - from > LONGEST) continue;
    for (const index of voters.get(sample.slice(from, at)) ?? []) votes[index] = (votes[index] ?? 0) + 1;
  }
  const most = Math.max(...votes);
  return LANGUAGES[most === 0 ? 0 : votes.indexOf(most)] ?? english;
}

/** Letters of the Latin alphabet with their accents; the sample is in lower case. */
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f);
