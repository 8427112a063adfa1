import type { Article } from '../model/generated/article.js';
import type { InputProblem } from './problem.js';

/** Captures that were read and answer no question: those without a number, and those that say nothing but it. */
export function silentCaptures(articles: readonly Article[]): InputProblem[] {
  return articles.flatMap((article) => {
    const { id, source } = article;
    const shared = { severity: 'warning' as const, input: source.name, line: null };
    if (id === null) {
      const message =
        'does not say the number of its article, and answers nothing without it; give it with kb add --kb';
      return [{ ...shared, code: 'unnumbered', message }];
    }
    if (!saysNothing(article)) return [];
    const message = `says nothing of ${id} that could be read; look whether the page was saved whole, and capture it again`;
    return [{ ...shared, code: 'nothing-read', message }];
  });
}

function saysNothing({ title, sections, files, fixes, supersession, installation, prerequisites }: Article): boolean {
  const facts = [sections, files, fixes, supersession, installation, prerequisites];
  return title === null && facts.every((list) => list.length === 0);
}
