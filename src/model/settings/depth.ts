import { InputError } from '../errors.js';
import { SETTINGS_LIMITS } from './limits.js';

/**
 * Refuses text that nests deeper than any file that a person writes, before a parser that recurses sees it. Counts open brackets, and
 * the spaces and dashes that open a line; those in strings count too, which no real one comes near.
 * @throws InputError with the line.
 */
export function checkDepth(text: string, name: string, what: string): void {
  let brackets = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const opening = /^[\s\-?:]*/.exec(line)?.[0] ?? '';
    if (opening.length > SETTINGS_LIMITS.indent) throw tooDeep(what, name, index);
    for (const character of line) {
      if (character === '[' || character === '{') brackets += 1;
      else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
      if (brackets > SETTINGS_LIMITS.depth) throw tooDeep(what, name, index);
    }
  }
}

function tooDeep(what: string, name: string, index: number): InputError {
  return new InputError(
    `${what}-too-deep`,
    `${name}:${index + 1}`,
    `nested deeper than ${SETTINGS_LIMITS.depth} levels`,
  );
}
