import type { Position } from '../model/generated/article.js';
import type { Diagnostics } from './diagnostics.js';
import type { Words } from './language/words.js';
import type { Section } from './sections.js';
import type { Range, SourceText } from './source-text.js';

export { paragraphsIn, type Section, sectionsOf } from './sections.js';
export { type Sentence, sentencesOf } from './sentences.js';

/** What every reader of a fact gets: the article as sections of blocks, its language, and where to tell of problems. */
export interface Manuscript {
  sections: readonly Section[];
  words: Words;
  /** Fields of a head set apart from the text: front matter, meta elements. Keys in lower case. */
  fields: ReadonlyMap<string, SourceText>;
  /** Name of the capture, for the number that it may hold. */
  name: string;
  diagnostics: Diagnostics;
  locate(range: Range): Position;
}
