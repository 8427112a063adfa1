import { type Lint, parseLintSettings, silence } from '../knowledge/index.js';
import { readLintFile } from '../store/index.js';
import { readKnowledge } from './knowledge-base.js';
import { attempt, type InputProblem } from './problem.js';
import { silentCaptures } from './silent-captures.js';

/** What is wrong with a knowledge base. */
export interface LintAnswer extends Lint {
  /** How many problems of each severity there are, without those that are silenced. */
  readonly counts: Readonly<Record<'error' | 'warning' | 'info', number>>;
}

/** Captures, lists and edges that were looked at. */
export interface LintScope {
  readonly dir: string;
  readonly articles: number;
  readonly captures: number;
  readonly listedRows: number;
  readonly edges: number;
}

/**
 * Looks for what makes a chain of a knowledge base less than certain.
 * @param dir the folder, as for `readKnowledge`.
 * @param asOf decides which silencings hold; its day in UTC counts.
 * @returns problems, and what could not be read. Settings that cannot be read silence nothing.
 * @throws InputError when the folder cannot be read.
 */
export async function lintKnowledge(
  dir: string | undefined,
  asOf: Date,
): Promise<{ answer: LintAnswer; scope: LintScope; inputs: readonly InputProblem[] }> {
  const { knowledge, articles, problems, dir: folder } = await readKnowledge(dir);
  const inputs = [...problems, ...silentCaptures(articles)];
  const settings = await attempt(inputs, async () => {
    const file = await readLintFile(folder);
    return file === null ? null : parseLintSettings(file);
  });
  const lint = silence(knowledge.problems, settings ?? { silence: [] }, asOf.toISOString().slice(0, 10));
  for (const { rule, article, expires, state } of lint.silencings) {
    if (state === 'used') continue;
    const message =
      state === 'expired'
        ? `the silencing of ${rule} ended on ${expires}; mend what it was about, or give it another day and reason`
        : `the silencing of ${rule} has nothing to silence any more; take it out`;
    inputs.push({ code: `${state}-silencing`, severity: 'warning', input: article, line: null, message });
  }
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of lint.problems) counts[severity] += 1;
  const scope = {
    dir: folder,
    articles: knowledge.articles.size,
    captures: articles.length,
    listedRows: knowledge.imported.length,
    edges: knowledge.edges.length,
  };
  return { answer: { ...lint, counts }, scope, inputs };
}
