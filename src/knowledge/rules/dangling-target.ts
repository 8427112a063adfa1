import { SUPERSEDING } from '../edges.js';
import type { Problem } from '../types.js';
import type { Rule } from './rule.js';

/** A statement whose other article is not in the knowledge base, or could not be told: the chain may go on there unseen. */
export const danglingTarget: Rule = ({ edges, unresolved, articles }) => {
  const problems: Problem[] = [];
  for (const { from, to, relation, statements } of edges) {
    if (!SUPERSEDING.has(relation)) continue;
    for (const missing of [from, to]) {
      const [statement] = statements;
      if (!missing.startsWith('KB') || articles.has(missing) || statement === undefined) continue;
      problems.push({
        rule: 'dangling-target',
        severity: 'warning',
        articles: [statement.article, missing],
        message: `${statement.article} names ${missing} (${statement.relation}), whose own text is not in the knowledge base`,
        advice: `Add a capture of ${missing}; until then what it supersedes, fixes and ships is not known.`,
        position: statement.position,
      });
    }
  }
  for (const { article, target, candidates, position } of unresolved) {
    if (candidates.length > 0) continue;
    problems.push({
      rule: 'dangling-target',
      severity: 'warning',
      articles: [article],
      message: `${article} names "${target}" without a number, and no article of its family in the knowledge base is that`,
      advice: 'Add a capture of the article that is meant; no number was guessed.',
      position,
    });
  }
  return problems;
};
