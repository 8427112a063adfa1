import { placeIn } from './shared/evidence.js';
import { someOf } from './shared/list.js';
import type { Rule } from './shared/rule.js';

/** One finding an article. */
export const withdrawn: Rule = {
  name: 'withdrawn',
  severity: 'warning',
  finds: 'an article that says its update was taken back, or can no longer be had',
  find: ({ articles, up }) =>
    [...articles.values()].flatMap((known) => {
      const { id, article } = known;
      if (article.withdrawn === null) return [];
      const later = up.get(id) ?? [];
      return [
        {
          articles: [id],
          message: `${id} says that it was withdrawn: "${article.withdrawn.text}"`,
          advice:
            later.length === 0
              ? 'Do not plan with it; nothing that supersedes it is known here, so look for a later article.'
              : `Do not plan with it; ${someOf(later)} supersedes it.`,
          ...placeIn(known, article.withdrawn.position),
        },
      ];
    }),
};
