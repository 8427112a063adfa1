import { type Problem, RULES } from '../knowledge/index.js';
import type { LintAnswer, LintScope } from '../library/lint.js';
import { wrap } from '../model/columns.js';
import { printable } from '../model/printable.js';

/** Problems of one rule and severity that are shown unless all are asked for. */
const SHOWN = 10;

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** How the problems are shown. */
interface View {
  /** Columns of the terminal. */
  readonly width: number;
  /** Every problem, however many there are. */
  readonly all: boolean;
}

/** Problems for people: counted, grouped by severity and rule, each with its place and what to do. */
export function lintText({ problems, silenced, counts }: LintAnswer, scope: LintScope, view: View): string {
  const lines = [...wrap(`${printable(scope.dir)}: ${scopeText(scope)}`, view.width)];
  lines.push(SEVERITIES.map((severity) => `${counts[severity]} ${severity}`).join(', '));
  for (const severity of SEVERITIES) {
    for (const { name, finds } of RULES) {
      const group = problems.filter((problem) => problem.rule === name && problem.severity === severity);
      if (group.length > 0)
        lines.push('', ...groupText(`${severity} ${name} (${group.length}): ${finds}`, group, view));
    }
  }
  if (silenced.length > 0) {
    lines.push('', `silenced (${silenced.length})`);
    for (const { rule, articles, silencedBy } of view.all ? silenced : silenced.slice(0, SHOWN)) {
      const reason = `${rule} ${articles[0] ?? ''}: until ${silencedBy.expires}, ${silencedBy.reason}`;
      lines.push(...indented(reason, 2, view.width));
    }
  }
  return `${lines.join('\n')}\n`;
}

function scopeText({ articles, captures, listedRows, edges }: LintScope): string {
  return `${articles} articles (${captures} captures), ${listedRows} rows of imported lists, ${edges} edges`;
}

function groupText(heading: string, problems: readonly Problem[], { width, all }: View): string[] {
  const shown = all ? problems : problems.slice(0, SHOWN);
  const lines = [...wrap(heading, width)];
  let advised = '';
  for (const problem of shown) {
    lines.push(`  ${placeOf(problem)}`, ...indented(problem.message, 4, width));
    if (problem.advice !== advised) lines.push(...indented(`> ${problem.advice}`, 4, width));
    advised = problem.advice;
  }
  const rest = problems.length - shown.length;
  return rest === 0 ? lines : [...lines, `  and ${rest} more; --all shows them`];
}

/** "imports/list.csv:17", "KB952077.html:31:7". */
function placeOf({ source, position }: Problem): string {
  if (source === null) return 'the knowledge base';
  const parts = [source.name, source.line, position?.start.column ?? null];
  return printable(parts.filter((part) => part !== null).join(':'));
}

function indented(text: string, by: number, width: number): string[] {
  return wrap(printable(text), width - by).map((line) => `${' '.repeat(by)}${line}`);
}
