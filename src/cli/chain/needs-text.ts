import type { ChainPath, Condition, Knowledge, Needs, Skipped } from '../../knowledge/index.js';
import { titled } from './titled.js';
import { troubles } from './troubles.js';

/** What a host needs to get from one article to another, for people. */
export function needsText(knowledge: Knowledge, needs: Needs): string[] {
  const { from, to, standing, path, steps, met, conditions, skipped, keeps, uncaptured, circles } = needs;
  const lines = [STANDINGS[standing](from, to), ...pathLines(path)];
  if (steps.length > 0) {
    lines.push('', 'Install, in this order:');
    lines.push(...steps.map(({ id, requiredBy }, i) => `  ${i + 1}. ${titled(knowledge, id)}${reason(requiredBy)}`));
  }
  if (conditions.length > 0) lines.push('', 'Before that:', ...conditions.map(conditionLine));
  if (met.length > 0)
    lines.push('', 'There already:', ...met.map(({ id, by }) => `  ${id}${id === by ? '' : `, by ${by}`}`));
  if (skipped.length > 0) lines.push('', 'Skipped:', ...skipped.map((one) => skippedLine(to, one)));
  if (keeps !== null) lines.push('', `What ${from} brought: ${keptWords(to, keeps)}.`);
  for (const id of uncaptured)
    lines.push('', `${id} is not in the knowledge base: what it requires is not known. Add a capture of it.`);
  for (const circle of circles) lines.push('', `${circle.join(', ')} require each other: their order is not certain.`);
  return [...lines, ...troubles(needs)];
}

const STANDINGS: Readonly<Record<Needs['standing'], (from: string, to: string) => string>> = {
  ahead: (from, to) => `${to} takes the place of ${from}:`,
  behind: (from, to) =>
    from === to ? `${to} is there: nothing to do.` : `${from} takes the place of ${to}: nothing to do.`,
  apart: (from, to) =>
    `Nobody says that ${to} takes the place of ${from}, or the other way round. A host with both keeps both.`,
  circle: (from, to) =>
    `${from} and ${to} are each said to take the place of the other, so which is later is not certain:`,
};

function pathLines(path: ChainPath | null): string[] {
  return (path?.steps ?? []).map(({ earlier, later, edges }) => {
    const relations = [...new Set(edges.map(({ relation }) => relation))].join(', ');
    const sources = [...new Set(edges.flatMap(({ statedBy, source }) => (statedBy.length > 0 ? statedBy : [source])))];
    return `  ${later} ${relations} ${earlier} (${sources.join(', ')})`;
  });
}

function reason(requiredBy: Needs['steps'][number]['requiredBy']): string {
  const by = [...new Set(requiredBy.map(({ from }) => from))];
  return by.length === 0 ? '' : `  (required by ${by.join(', ')})`;
}

function conditionLine({ article, text, scope, asBefore }: Condition): string {
  const where = scope === null || text.includes(scope) ? '' : `, on ${scope}`;
  return `  ${article}: ${text}${where}${asBefore ? ' (asked for by what the host has, too)' : ''}`;
}

function skippedLine(to: string, { id, between, as }: Skipped): string {
  return `  ${id}, ${between ? 'between the two' : 'aside'}: ${keptWords(to, as)}`;
}

function keptWords(to: string, as: Skipped['as']): string {
  return as === 'contained'
    ? `${to} is said to contain it`
    : `replaced by ${to}, but nobody says that all of it is in there`;
}
