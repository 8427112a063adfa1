import { addTo } from '../../multimap.js';

/** Names shown in a message; the problem itself has all of them. */
const SHOWN = 6;

/** Names as a sentence has them: all, or the first few and how many more. */
export function someOf(names: readonly string[]): string {
  const shown = names.slice(0, names.length > SHOWN ? SHOWN - 1 : SHOWN);
  const rest = names.length - shown.length;
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
}

/** Items by a key, in their order. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    addTo(groups, keyOf(item), item);
  }
  return groups;
}
