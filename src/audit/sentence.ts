/** The words that a sentence of a rule leaves open. */
export type Words = Readonly<Record<string, string | number | null>>;

/**
 * Fills a sentence.
 * @param sentence with open words in braces: "{file} has the size that {article} lists."
 * @throws Error (a bug) when a word is not given.
 */
export function fill(sentence: string, words: Words): string {
  return sentence.replace(/\{(\w+)\}/g, (_, word: string) => {
    const value = words[word];
    if (value === undefined || value === null) throw new Error(`nothing to say for {${word}} in "${sentence}"`);
    return String(value);
  });
}
