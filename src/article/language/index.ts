import { codesOf } from '../codes.js';
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
/** Places in the table of words. */
const PLACES = 1024;

/** A word by which languages are recognised: their indexes. */
interface Voter {
  word: string;
  languages: number[];
}

/** Goes on with the sum over the letters of a word: a word is looked up without being cut out of its text. */
const sumWith = (sum: number, code: number): number => (sum * 31 + code) & (PLACES - 1);

/** The words by their sum, see `sumWith`. */
const voters = votersBySum();

function votersBySum(): (Voter[] | undefined)[] {
  const found = new Map<string, Voter>();
  for (const [index, language] of LANGUAGES.entries()) {
    for (const word of language.frequent) {
      const voter = found.get(word);
      if (voter === undefined) found.set(word, { word, languages: [index] });
      else voter.languages.push(index);
    }
  }
  const table: (Voter[] | undefined)[] = Array.from({ length: PLACES });
  for (const voter of found.values()) {
    let sum = 0;
    for (let at = 0; at < voter.word.length; at += 1) sum = sumWith(sum, voter.word.charCodeAt(at));
    table[sum] = [...(table[sum] ?? []), voter];
  }
  return table;
}

/** Recognises the language of a text by its most frequent short words; English where nothing speaks for another. */
export function languageOf(text: string): Words {
  const votes = LANGUAGES.map(() => 0);
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const codes = codesOf(sample);
  const end = sample.length;
  for (let at = 0; at < end; at += 1) {
    const from = at;
    let sum = 0;
    while (at < end && isLetter(codes[at])) {
      sum = sumWith(sum, codes[at] ?? 0);
      at += 1;
    }
    if (at > from && at - from <= LONGEST) vote(sample, from, at, sum, votes);
  }
  const most = Math.max(...votes);
  return LANGUAGES[most === 0 ? 0 : votes.indexOf(most)] ?? english;
}

/** Gives one vote to each language that has the word between two places. */
function vote(sample: string, from: number, to: number, sum: number, votes: number[]): void {
  for (const { word, languages } of voters[sum] ?? NONE) {
    if (word.length !== to - from || !sample.startsWith(word, from)) continue;
    for (const index of languages) votes[index] = (votes[index] ?? 0) + 1;
  }
}

const NONE: readonly Voter[] = [];

/** Letters of the Latin alphabet with their accents; the sample is in lower case. */
const isLetter = (code = 0): boolean => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f);
