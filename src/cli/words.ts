import { InputError } from '../model/errors.js';
import { toKbId } from '../model/kb.js';

/**
 * Article numbers as given on the command line, in any usual spelling.
 * @throws InputError for a word that is none.
 */
export function kbIds(words: readonly string[], where: string): string[] {
  return words.map((word) => {
    const id = toKbId(word);
    if (id === null)
      throw new InputError('not-a-number', `${where} ${word}`, 'no article number; write it as KB952077');
    return id;
  });
}
