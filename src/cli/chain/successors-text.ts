import type { CommonSuccessors, Knowledge } from '../../knowledge/index.js';
import { titled } from './titled.js';
import { troubles } from './troubles.js';

/** What takes the place of several articles, for people. */
export function successorsText(knowledge: Knowledge, answer: CommonSuccessors): string[] {
  const { of, nearest, latest, all } = answer;
  const names = of.join(' and ');
  if (all.length === 0) return [`Nothing known here takes the place of ${names} together.`, ...troubles(answer)];
  const list = (ids: readonly string[]): string[] => ids.map((id) => `  ${titled(knowledge, id)}`);
  return [
    `Takes the place of ${names}, the smallest step:`,
    ...list(nearest),
    'The latest:',
    ...list(latest),
    ...troubles(answer),
  ];
}
