import { differences } from '../captures.js';
import type { Rule } from './rule.js';

/** Captures of one article that do not say the same: one problem an article. */
export const captureDiffers: Rule = ({ articles }) =>
  [...articles.values()].flatMap(({ id, article, captures }) => {
    const other = captures
      .slice(1)
      .map((capture) => ({ name: capture.source.name, fields: differences(article, capture) }));
    const differing = other.filter(({ fields }) => fields.length > 0);
    if (differing.length === 0) return [];
    const list = differing.map(({ name, fields }) => `${name} (${fields.join(', ')})`).join('; ');
    return [
      {
        rule: 'capture-differs' as const,
        severity: 'warning' as const,
        articles: [id],
        message: `captures of ${id} differ from ${article.source.name}, which is used: ${list}`,
        advice: 'Compare them and keep the one that is right.',
        position: null,
      },
    ];
  });
