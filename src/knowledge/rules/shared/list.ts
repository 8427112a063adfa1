/** Names shown in a message; the problem itself has all of them. */
const SHOWN = 6;

/** Names as a sentence has them: all, or the first few and how many more. */
export function someOf(names: readonly string[]): string {
  const shown = names.slice(0, names.length > SHOWN ? SHOWN - 1 : SHOWN);
  const rest = names.length - shown.length;
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
}
