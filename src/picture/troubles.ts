import type { Problem } from '../knowledge/index.js';
import type { Graph } from './graph.js';

/** Where the problems of a graph are to be marked. */
export interface Troubles {
  /** Worst first, each rule once. */
  ofCard(id: string): Problem[];
  ofArrow(from: string, to: string): Problem[];
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Rules about a relation: marked on its arrow when the picture has it, else on the articles. */
const ARROW_RULES: ReadonlySet<string> = new Set(['self-loop', 'cycle', 'date-inversion']);
/** Arrows say this themselves. */
const UNMARKED_RULES: ReadonlySet<string> = new Set(['one-sided']);
const SEVERITIES = ['error', 'warning', 'info'];

export function troublesOf({ problems, nodes }: Graph, arrows: readonly Ends[]): Troubles {
  const marked = problems.filter(({ rule }) => !UNMARKED_RULES.has(rule));
  const byArticle = indexed(marked, ({ articles }) => articles);
  const ofArrow = ({ from, to }: Ends): Problem[] => {
    const here = byArticle.get(from) ?? [];
    if (from === to) return here.filter(({ rule }) => rule === 'self-loop');
    const there = new Set(byArticle.get(to));
    return here.filter((problem) => ARROW_RULES.has(problem.rule) && there.has(problem));
  };
  const onArrows = new Set(arrows.flatMap(ofArrow));
  const absent = new Set(nodes.flatMap(({ id, known }) => (known ? [] : [id])));
  /** What is missing is marked where it is missing. */
  const places = ({ articles }: Problem): readonly string[] => {
    const missing = articles.filter((id) => absent.has(id));
    return missing.length > 0 ? missing : articles;
  };
  const byCard = indexed(
    marked.filter((problem) => !onArrows.has(problem)),
    places,
  );
  return {
    ofCard: (id) => worstFirst(byCard.get(id) ?? []),
    ofArrow: (from, to) => worstFirst(ofArrow({ from, to })),
  };
}

function indexed(
  problems: readonly Problem[],
  places: (problem: Problem) => readonly string[],
): Map<string, Problem[]> {
  const index = new Map<string, Problem[]>();
  for (const problem of problems) {
    for (const id of new Set(places(problem))) {
      const list = index.get(id);
      if (list === undefined) index.set(id, [problem]);
      else list.push(problem);
    }
  }
  return index;
}

function worstFirst(problems: readonly Problem[]): Problem[] {
  const rules = new Map<string, Problem>();
  for (const problem of problems) if (!rules.has(problem.rule)) rules.set(problem.rule, problem);
  return [...rules.values()].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
