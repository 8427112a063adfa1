/** Adds items to a list, however many: `push(...items)` overflows the stack from about 100,000 on. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
