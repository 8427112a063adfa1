/** How captions and platform columns name the machines that a file is for. Product names are spelled so in every language. */
const ARCHITECTURES: readonly (readonly [architecture: string, words: RegExp])[] = [
  ['x64', /\b(?:x64|amd64|x86[-_]64)\b/i],
  ['ia64', /\b(?:ia-?64|itanium)\b/i],
  ['arm64', /\barm64\b/i],
  ['x86', /\b(?:x86|i386|32[- ]bit)\b/i],
];

/** @returns the one kind of machine that a text names; null when it names none or several. */
export function architectureOf(text: string | null): string | null {
  if (text === null) return null;
  const named = ARCHITECTURES.filter(([, words]) => words.test(text));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}
