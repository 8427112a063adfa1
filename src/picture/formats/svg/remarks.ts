import type { Problem } from '../../../knowledge/index.js';
import { cut } from '../../../model/columns.js';
import type { Graph } from '../../graph.js';
import { notesOf } from '../../notes.js';
import type { Drawn } from './card.js';
import { LIMITS } from './limits.js';
import { Rows } from './rows.js';

const SIZE = 10;
/** Longer messages are cut before they are measured. */
const MOST_MESSAGE = 1000;

/** What is to be known beside the picture: the problems, rule by rule, and what could not be drawn. */
export function drawRemarks(graph: Graph, width: number): Drawn {
  const rows = new Rows(0, width);
  if (graph.problems.length > 0) rows.text('strong', 'Before you trust this:', 20);
  for (const problems of byRule(graph.problems)) writeRule(rows, problems);
  for (const { heading, lines } of notesOf(graph)) {
    rows.text('strong', heading, 24);
    for (const line of lines.slice(0, LIMITS.noteLines)) rows.wrapped('small', cut(line, MOST_MESSAGE), SIZE);
    tellMore(rows, lines.length);
  }
  return { width, height: rows.height + 6, content: rows.content };
}

function writeRule(rows: Rows, problems: readonly [Problem, ...Problem[]]): void {
  const [{ rule, severity }] = problems;
  rows.space(4);
  rows.sign(severity, problems.length === 1 ? rule : `${rule} (${problems.length})`);
  for (const { message } of problems.slice(0, LIMITS.noteLines)) {
    rows.wrapped('small', cut(message, MOST_MESSAGE), SIZE);
  }
  tellMore(rows, problems.length);
}

function tellMore(rows: Rows, count: number): void {
  if (count > LIMITS.noteLines) rows.text('small dim', `and ${count - LIMITS.noteLines} more`, SIZE + 4);
}

/** Problems of one rule together, in the order in which rules come up, the worst first. */
function byRule(problems: readonly Problem[]): [Problem, ...Problem[]][] {
  const groups = new Map<string, [Problem, ...Problem[]]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.rule}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  const order = ['error', 'warning', 'info'];
  return [...groups.values()].sort(([a], [b]) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
