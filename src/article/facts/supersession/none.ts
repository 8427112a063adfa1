import type { Supersession } from '../../../model/generated/article.js';
import type { Manuscript } from '../../manuscript.js';
import type { SourceText } from '../../source-text.js';
import { blankTarget } from './targets.js';

/** That the article replaces nothing, as a text says. */
export const replacesNone = (text: SourceText, manuscript: Manuscript): Supersession => ({
  relation: 'replaces-none',
  ...blankTarget(),
  scope: null,
  text: text.value,
  position: manuscript.locate(text.range()),
});
