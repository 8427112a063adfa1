/**
 * One expression that matches whatever any of several does: most sentences state nothing, and one test tells.
 * @param patterns with the same flags.
 */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  const flags = new Set(patterns.map((pattern) => pattern.flags));
  if (flags.size !== 1) throw new Error(`expressions with the flags ${[...flags].join(', ')} cannot be one`);
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), [...flags].join(''));
}
