import type { Position } from '../../../model/generated/article.js';
import { type Manuscript, sentencesOf } from '../../manuscript.js';
import type { SourceText } from '../../source-text.js';
import { asks } from '../../wording/questions.js';
import { speaksOfItself, type Who } from '../../wording/who.js';

/** Whether the article says that it is cumulative, or that it is not; null where it says nothing. Its title may say so. */
export function readCumulative(
  who: Who,
  title: SourceText | null,
  manuscript: Manuscript,
  positions: Record<string, Position>,
): boolean | null {
  const { cumulative, notCumulative, cumulativeTitle, afterwards, everyOne } = manuscript.words.phrases;
  for (const section of manuscript.sections) {
    for (const paragraph of section.paragraphs) {
      if (!cumulative.test(paragraph.text.value) && !notCumulative.test(paragraph.text.value)) continue;
      for (const sentence of sentencesOf(paragraph)) {
        const { value } = sentence;
        const match = notCumulative.exec(value) ?? cumulative.exec(value);
        if (match === null || asks(value, manuscript.words)) continue;
        if (who.label === null && everyOne.test(value)) continue;
        if (!speaksOfItself(value.slice(0, match.index + match[0].length), who, manuscript)) continue;
        positions['/cumulative'] = manuscript.locate(sentence.text.range());
        return !notCumulative.test(value);
      }
    }
  }
  const printed = title === null || afterwards.test(title.value) ? null : cumulativeTitle.exec(title.value);
  if (title === null || printed === null) return null;
  positions['/cumulative'] = manuscript.locate(title.range(printed.index, printed.index + printed[0].length));
  return true;
}
