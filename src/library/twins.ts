import { nameTwins } from '../audit/index.js';
import type { InputProblem } from './problem.js';

/** One collector may leave the domain out for a whole fleet. */
const MOST = 20;

/** What is said of hosts that are judged apart and may be one. @param hosts names of all hosts of an audit, each once. */
export function twinProblems(hosts: Iterable<string>): InputProblem[] {
  const twins = nameTwins(hosts);
  const problems = twins
    .slice(0, MOST)
    .map(({ short, full }) =>
      problemOf(
        short,
        `judged apart from ${full}, which may be the same host; if it is, make one name an alias of the other in the roster`,
      ),
    );
  const left = twins.length - problems.length;
  const [first] = twins;
  if (left <= 0 || first === undefined) return problems;
  return [...problems, problemOf(first.short, `${left} more pairs of hosts like this one are judged apart`)];
}

function problemOf(input: string, message: string): InputProblem {
  return { code: 'host-name-short', severity: 'warning', input, line: null, message };
}
