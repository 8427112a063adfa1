import type { AddedCapture } from '../library/kb/addition.js';
import { NOTHING, textTable } from './text-table.js';

const list = (words: readonly string[]): string => words.join(' ') || NOTHING;

/** What came of adding captures, for people: a line each, and how many of which. */
export function addedText(dir: string, captures: readonly AddedCapture[]): string {
  const counts = new Map<string, number>();
  for (const { result } of captures) counts.set(result, (counts.get(result) ?? 0) + 1);
  const table = textTable(
    ['RESULT', 'ARTICLE', 'FILE', 'BESIDE'],
    captures.map(({ result, articles, file, others }) => [result, list(articles), file, list(others)]),
  );
  const sum = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([result, count]) => `${count} ${result}`);
  return `${captures.length === 0 ? '' : table}${dir}: ${sum.join(', ') || 'nothing added'}\n`;
}
