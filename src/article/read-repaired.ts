import type { Form } from './form.js';
import type { Words } from './language/words.js';
import { placed } from './placed.js';
import type { FormReader } from './read/index.js';
import type { ReadForm } from './read/reading.js';
import { repair } from './repair.js';
import type { SourceText } from './source-text.js';

/** Reads a capture as it was before it was garbled or quoted on its way; every place is one of the capture as it is. */
export function readRepaired(read: FormReader, form: Form, text: string, words: Words, name: string): ReadForm {
  const repaired = repair(text, form === 'text');
  if (repaired === null) return read(text, words, name);
  const { blocks, fields, tooDeep } = read(repaired.value, words, name);
  const moved = [...fields].map(([key, value]): [string, SourceText] => [
    key,
    value.mapRuns((start, end) => repaired.range(start, end)),
  ]);
  return {
    blocks: blocks.map((block) => placed(block, repaired)),
    fields: new Map(moved),
    tooDeep: tooDeep === null ? null : repaired.range(tooDeep.start, tooDeep.end),
  };
}
