import type { Article } from '../../model/generated/article.js';
import { differences } from '../captures.js';
import { placeIn } from './shared/evidence.js';
import type { Rule } from './shared/rule.js';
import { withoutWords } from './shared/without-words.js';

/** One finding an article. What another revision says otherwise is no surprise, and told for information. */
export const captureDiffers: Rule = {
  name: 'capture-differs',
  severity: 'warning',
  finds: 'captures of one article that do not say the same',
  find: ({ articles }) =>
    [...articles.values()].flatMap((known) => {
      const { id, article, captures } = known;
      const differing = captures
        .slice(1)
        .map((capture) => ({ capture, fields: compared(article, capture) }))
        .filter(({ fields }) => fields.length > 0);
      if (differing.length === 0) return [];
      const list = differing.map(({ capture, fields }) => `${capture.source.name} (${fields.join(', ')})`).join('; ');
      const isExpected = differing.every(({ capture }) => isOtherRevision(article, capture));
      return [
        {
          ...(isExpected ? { severity: 'info' } : {}),
          articles: [id],
          message: `captures of ${id} differ from ${article.source.name}, which is used: ${list}`,
          advice: isExpected
            ? 'They are of different revisions, so this is no surprise; look at what was changed.'
            : 'Compare them and keep the one that is right.',
          ...placeIn(known, null),
        },
      ];
    }),
};

/** Captures in two languages agree when all but their words does. */
function compared(article: Article, capture: Article): string[] {
  if (article.language === capture.language) return differences(article, capture);
  return differences(withoutWords(article), withoutWords(capture));
}

function isOtherRevision({ revision }: Article, { revision: other }: Article): boolean {
  const differs = (one: string | null, two: string | null): boolean => one !== null && two !== null && one !== two;
  return differs(revision.number, other.number) || differs(revision.reviewed, other.reviewed);
}
