import type { Architecture } from '../model/architecture.js';

/** How texts name them. Product names are spelled so in every language. */
const WORDS: readonly (readonly [architecture: Architecture, words: RegExp])[] = [
  ['x64', /\b(?:x64|amd64|x86[-_]64)\b/i],
  ['ia64', /\b(?:ia-?64|itanium)\b/i],
  ['arm64', /\barm64\b/i],
  ['x86', /\b(?:x86|i386|32[- ]bit)\b/i],
];

/** "64-Bit Edition" was Itanium in 2003 and x64 a few years later. */
const EITHER = /\b64[- ]bit\b/i;

/** @returns the kinds of machines that a text names, in this order; none where it names none. */
export function architecturesIn(text: string): Architecture[] {
  const named = WORDS.filter(([, words]) => words.test(text)).map(([architecture]) => architecture);
  return named.some((one) => one !== 'x86') || !EITHER.test(text) ? named : [...named, 'x64', 'ia64'];
}

/** @returns the one kind of machine that a text names; null when it names none or several. */
export function architectureOf(text: string | null): Architecture | null {
  const named = text === null ? [] : architecturesIn(text);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** A text without the words that name machines. */
export function withoutArchitecture(text: string): string {
  return [...WORDS.map(([, words]) => words), EITHER].reduce((rest, words) => rest.replace(words, ' '), text);
}
