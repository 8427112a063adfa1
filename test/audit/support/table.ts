/** The cases as a table for people: test/cases/audit/README.md holds it. */
import { auditHost, prepareAudit, subjectsOf } from '../../../src/audit/index.js';
import type { VerdictRecord } from '../../../src/model/generated/report.js';
import { caseNames, type Expected, questionOf, readCase, readShared } from './case.js';

interface Topic {
  topic: string;
  /** Names of cases, with "*" at their end. */
  names: string[];
}

/** Two hosts that are nearly the same, and what tells them apart. */
interface Pair {
  pair: string;
  /** A case and a host of it. */
  one: string;
  other: string;
  by: string;
}

/** What was decided on one host, and by which rules. */
interface Decision {
  readonly host: string;
  /** "outdated by `outdated`: Relay.dll outdated by `lower-version`" */
  readonly text: string;
}

export function tableOfCases(): string {
  const topics = readShared<Topic[]>('topics.yaml');
  const left = new Set(caseNames());
  const sections = topics.map(({ topic, names }) => {
    const own = [...left].filter((name) => names.some((pattern) => matches(pattern, name)));
    for (const name of own) left.delete(name);
    if (own.length === 0) throw new Error(`no case is of the topic "${topic}"`);
    return [
      `## ${topic}`,
      '',
      '| case | what it proves | decided, and by which rule |',
      '|---|---|---|',
      ...own.map(rowOf),
    ].join('\n');
  });
  if (left.size > 0) throw new Error(`cases without a topic in topics.yaml: ${[...left].join(', ')}`);
  return [...sections, pairsTable()].join('\n\n');
}

/** Both decisions of each pair. */
export function decidedPairs(): { pair: string; by: string; places: [string, string]; decided: [string, string] }[] {
  return readShared<Pair[]>('pairs.yaml').map(({ pair, by, one, other }) => ({
    pair,
    by,
    places: [one, other],
    decided: [decisionAt(one), decisionAt(other)],
  }));
}

function pairsTable(): string {
  const rows = decidedPairs().map(
    ({ pair, by, places, decided }) =>
      `| ${pair} | ${places[0]}: ${cell(decided[0])} | ${places[1]}: ${cell(decided[1])} | ${by} |`,
  );
  return [
    '## Pairs that are easily confused',
    '',
    '| pair | one | other | told apart by |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function decisionAt(place: string): string {
  const [name = '', host] = place.split(' ');
  const found = decisionsOf(name).find((one) => one.host === host);
  if (found === undefined) throw new Error(`${place}: no such case or host`);
  return found.text;
}

function rowOf(name: string): string {
  const { input, expected } = readCase(name);
  const decided =
    expected.refused === undefined
      ? decisionsOf(name).map(({ host, text }) => `${host} ${text}`)
      : [`refused: ${expected.refused}`];
  return `| ${name} | ${cell(input.says)} | ${decided.map(cell).join('<br>')} |`;
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();
}

/** What stands beside the verdict, as far as the case is about it. */
function besideOf(
  { waived, waiver, dueDate, daysOverdue, behind, prerequisites }: VerdictRecord,
  expected: Expected,
): string {
  const parts: string[] = [];
  if (expected.waivers !== undefined) parts.push(waived ? `waived by ${waiver?.id}` : 'not waived');
  if (expected.due !== undefined)
    parts.push(dueDate === null ? 'not due' : `due ${dueDate}, ${daysOverdue} days overdue`);
  if (expected.behind !== undefined) {
    const allowed =
      behind?.allowed === true ? 'allowed' : behind?.allowed === false ? 'too far' : 'not limited or not told';
    parts.push(
      behind === null
        ? 'not told how far behind'
        : `${behind.articles ?? '?'} articles, ${behind.days ?? '?'} days behind: ${allowed}`,
    );
  }
  if (expected.prerequisites !== undefined) {
    parts.push(
      ...prerequisites.map(({ text, met }) => `"${text}" ${met === null ? 'not told' : met ? 'met' : 'unmet'}`),
    );
  }
  return parts.map((part) => `; ${part}`).join('');
}

function decisionsOf(name: string): Decision[] {
  const { input, expected } = readCase(name);
  const question = questionOf(input);
  const prepared = prepareAudit(question, question.hosts);
  return subjectsOf(prepared.roster, question.hosts).flatMap((subject) => {
    const { verdicts, findings, rules } = auditHost(prepared, subject);
    const several = verdicts.length > 1;
    return verdicts.map((record): Decision => {
      const { host, article, verdict, reason } = record;
      const files = new Map<string, string[]>();
      for (const [index, finding] of findings.entries()) {
        if (finding.article !== article) continue;
        const by = `${finding.status} by \`${rules[index]}\``;
        files.set(by, [...(files.get(by) ?? []), finding.file]);
      }
      const details = [...files].map(([by, names]) => `${names.join(', ')} ${by}`).join('; ');
      const of = several ? `(${article}) ` : '';
      const beside = besideOf(record, expected);
      return { host, text: `${of}${verdict} by \`${reason.code}\`${details === '' ? '' : `: ${details}`}${beside}` };
    });
  });
}
