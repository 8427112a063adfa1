import { cut, pad, wrap } from '../../model/columns.js';
import type { Finding, Report, VerdictRecord } from '../../model/generated/report.js';
import { printable } from '../../model/printable.js';
import { articlesById, type ReportContext } from '../format.js';
import { verdictKey } from '../verdict-key.js';
import { hostTable } from './table/hosts.js';
import { carriersOf, type Line, lackersOf, unknownOf, waiversOf } from './table/sections.js';

/** Keeps a count on the line of what it counts, until the lines are made. */
const NO_BREAK = '\u00a0';
const WIDTH = { usual: 100, least: 66 };

/** What people read on a terminal: for each article who lacks it, who carries older files, then all hosts with their counts. */
export function render(report: Report, context: ReportContext): string {
  const width = Math.max(WIDTH.least, context.width ?? WIDTH.usual);
  const articles = articlesById(context);
  const findings = groupedFindings(report);
  const lines: string[] = [];
  for (const id of report.targets) {
    const article = articles.get(id);
    const release = article?.release.date == null ? '' : ` (${article.release.date})`;
    const verdicts = report.verdicts.filter((verdict) => verdict.article === id);
    lines.push(cut(printable(`${id}${release} ${article?.title ?? ''}`.trim()), width));
    lines.push(...wrap(summaryOf(verdicts), width).map((line) => line.replaceAll(NO_BREAK, ' ')));
    const of = (verdict: VerdictRecord): readonly Finding[] => findings.get(verdictKey(verdict)) ?? [];
    lines.push(...section('Lack files of it', lackersOf(verdicts, of), width));
    lines.push(...section('Carry older files', carriersOf(verdicts, of), width));
    lines.push(...section('Not known', unknownOf(verdicts), width));
    lines.push(...section('Waived', waiversOf(verdicts), width));
    lines.push('', ...hostTable(verdicts, width), '');
  }
  lines.push(
    cut(
      `As of ${printable(report.evaluatedAt)}, run ${report.runId.slice(0, 12)}, rollcall ${report.tool.version}`,
      width,
    ),
  );
  return `${lines.join('\n')}\n`;
}

function groupedFindings({ findings }: Report): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = verdictKey(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return groups;
}

/** "5 hosts: 2 compliant, 1 missing, ..." */
function summaryOf(verdicts: readonly VerdictRecord[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([verdict, count]) => `${count}${NO_BREAK}${verdict}`);
  return `${verdicts.length} ${verdicts.length === 1 ? 'host' : 'hosts'}${parts.length === 0 ? '' : ': '}${parts.join(', ')}`;
}

function section(title: string, entries: readonly Line[], width: number): string[] {
  const heading = `${title}: ${entries.length === 0 ? 'none' : entries.length}`;
  if (entries.length === 0) return title === 'Waived' ? [] : ['', heading];
  const first = Math.min(24, Math.max(...entries.map(({ host }) => printable(host).length)));
  const lines = entries.flatMap(({ host, text }) => {
    const [head = '', ...rest] = wrap(printable(text), width - first - 4);
    const indent = ' '.repeat(first + 4);
    return [`  ${pad(cut(printable(host), first), first)}  ${head}`, ...rest.map((line) => indent + line)];
  });
  return ['', heading, ...lines];
}
