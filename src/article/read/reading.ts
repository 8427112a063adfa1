import type { Block } from '../blocks.js';
import type { Range, SourceText } from '../source-text.js';

/** What a reader makes of a capture. */
export interface ReadForm {
  blocks: Block[];
  /** Fields of a head set apart from the text: front matter, title and meta elements. Keys in lower case. */
  fields: Map<string, SourceText>;
  /** Where the capture first nests deeper than is followed; null where it does not. */
  tooDeep: Range | null;
}
