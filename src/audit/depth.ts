import { InputError } from '../model/errors.js';
import { INPUT_LIMITS } from './data/limits.js';

/**
 * Refuses text that nests deeper than any policy, before a parser that recurses sees it. Counts open brackets, and
 * the spaces and dashes that open a line; those in strings count too, which no real policy comes near.
 * @throws InputError with the line.
 */
export function checkDepth(text: string, name: string): void {
  let brackets = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const opening = /^[\s\-?:]*/.exec(line)?.[0] ?? '';
    if (opening.length > INPUT_LIMITS.indent) throw tooDeep(name, index);
    for (const character of line) {
      if (character === '[' || character === '{') brackets += 1;
      else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
      if (brackets > INPUT_LIMITS.depth) throw tooDeep(name, index);
    }
  }
}

function tooDeep(name: string, index: number): InputError {
  return new InputError('policy-too-deep', `${name}:${index + 1}`, `nested deeper than ${INPUT_LIMITS.depth} levels`);
}
