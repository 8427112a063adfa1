import type { ChangePlan, PlanHost, PlanTarget } from '../audit/index.js';
import { counted } from '../model/counted.js';
import { printable } from '../model/printable.js';

/** Files of one host that are listed; the others are counted. */
const MOST_FILES = 3;

/** A change plan, for people. */
export function planText({ evaluatedAt, targets }: ChangePlan): string {
  const lines = targets.flatMap((target, i) => [
    ...(i === 0 ? [] : ['']),
    ...targetLines(target, i + 1, targets.length),
  ]);
  return [
    ...lines,
    '',
    `As of ${evaluatedAt}. Nothing here is said by anything but the articles, the policy and the inventories.`,
  ]
    .map((line) => `${printable(line.replace(/\s+$/, ''))}\n`)
    .join('');
}

function targetLines(target: PlanTarget, number: number, of: number): string[] {
  const { article, title, released, change, blocked, unknown, waived, nothing, files, paths } = target;
  const clean = Object.entries(nothing).map(([verdict, count]) => `${count} ${verdict}`);
  return [
    `${of > 1 ? `${number}. ` : ''}${[article, released, title].filter((part) => part !== null).join('  ')}`,
    `${change.length} to change, ${blocked.length} blocked, ${unknown.length} not known well enough, ${waived.length} waived; nothing to do: ${clean.join(', ') || 'none'}`,
    ...articleLines(target),
    ...hostLines('Change', change, article),
    ...hostLines('Blocked: a prerequisite comes first', blocked, article),
    ...hostLines('Not known well enough: find out first', unknown, article),
    ...hostLines('Waived: nothing is planned', waived, article),
    ...section(
      'What lies between',
      paths.map(({ from, hosts, install, skipped }) => {
        const left =
          skipped.length === 0 ? '' : `; skipped: ${skipped.map(({ id, as }) => `${id} (${as})`).join(', ')}`;
        return `${from} on ${counted(hosts.length, 'host')}: install ${install.join(', then ') || 'nothing'}${left}`;
      }),
    ),
    ...section(
      'Files to hand out',
      files.map(({ file, to, hosts }) => `${file}  ${buildText(to)}  ${counted(hosts.length, 'host')}`),
    ),
  ];
}

function articleLines({
  latest,
  supersededHere,
  requires,
  prerequisites,
  restart,
  installation,
  knownIssues,
  removal,
  withdrawn,
}: PlanTarget): string[] {
  const services = restart.services.length === 0 ? '' : `; services: ${restart.services.join(', ')}`;
  return [
    ...section('Withdrawn', withdrawn === null ? [] : [quote(withdrawn)]),
    ...section('Superseded', [
      ...latest.map((one) => `${one} is later on its chain: consider it in place of this`),
      ...supersededHere.map(
        (one) => `${one} of this plan takes its place: a host that gets that one does not need this one besides`,
      ),
    ]),
    ...section('Requires first', requires),
    ...section(
      'Prerequisites',
      prerequisites.map((one) => quote(one)),
    ),
    ...section(`Restart of the computer: ${restart.computer}${services}`, restart.statements.map(quote), true),
    ...section(
      'Procedures, in this order',
      installation.map(({ title, line, steps }) => `${title ?? 'untitled'}  (${counted(steps, 'step')}${at(line)})`),
    ),
    ...section('Known issues', knownIssues.map(quote)),
    ...section('Taking it back', [removal === null ? 'the article does not say how' : quote(removal)]),
  ];
}

function hostLines(title: string, hosts: readonly PlanHost[], article: string): string[] {
  if (hosts.length === 0) return [];
  return ['', `${title}: ${hosts.length}`, ...hosts.flatMap((host) => oneHost(host, article))];
}

function oneHost(
  { host, roles, verdict, carries, dueDate, daysOverdue, text, files, prerequisites, waiver, waived }: PlanHost,
  article: string,
): string[] {
  const facts = [
    verdict,
    roles.join(', ') || null,
    carries.length === 0 ? null : `carries ${carries.join(', ')}`,
    dueDate === null ? null : `due ${dueDate}${daysOverdue ? `, ${counted(daysOverdue, 'day')} ago` : ''}`,
    waived && waiver !== null ? `waived by ${waiver.id} until ${waiver.expires}` : null,
  ].filter((fact) => fact !== null);
  const goal = `To be compliant with ${article}: `;
  const lines = [`  ${host}  (${facts.join('; ')})`, `    ${text.startsWith(goal) ? text.slice(goal.length) : text}`];
  const shown = files.slice(0, MOST_FILES).map(({ file, action }) => `${action} ${file}`);
  if (shown.length > 0)
    lines.push(`    ${shown.join(', ')}${files.length > MOST_FILES ? `, and ${files.length - MOST_FILES} more` : ''}`);
  for (const { met, reason } of prerequisites)
    lines.push(`    prerequisite ${met === false ? 'not met' : 'not known to be met'}: ${reason}`);
  return lines;
}

function section(title: string, entries: readonly string[], always = false): string[] {
  if (entries.length === 0 && !always) return [];
  return ['', `${title}${entries.length === 0 ? '' : ':'}`, ...entries.map((entry) => `  ${entry}`)];
}

function quote({ text, line }: { readonly text: string; readonly line: number | null }): string {
  return `${text.replace(/\s+/g, ' ').trim()}${at(line)}`;
}

function at(line: number | null): string {
  return line === null ? '' : `, line ${line}`;
}

function buildText({ version, size, modified }: PlanTarget['files'][number]['to']): string {
  return (
    [version, size === null ? null : `${size} bytes`, modified].filter((part) => part !== null).join(', ') ||
    'no attribute'
  );
}
