/** Words that a product's name is printed with or without. */
const DECORATION = /\b(?:the|microsoft|solution for|version(?=\s+\d))\b|[®™©]/gi;

/** What articles shorten, spelled out. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['hmc', 'hosted messaging and collaboration'],
  ['ie', 'internet explorer'],
  ['iis', 'internet information services'],
  ['sms', 'systems management server'],
  ['wsus', 'windows server update services'],
]);

/**
 * The product line that a name means, for comparison: lower case, without words such as "Microsoft", short forms spelled out.
 * @returns null for no name, and for one that says nothing.
 */
export function productLine(product: string | null): string | null {
  if (product === null) return null;
  const words = product.replace(DECORATION, ' ').toLowerCase().split(/\s+/);
  const line = words
    .filter((word) => word !== '')
    .map((word) => SHORT.get(word) ?? word)
    .join(' ');
  return line === '' ? null : line;
}

/** Whether a line is a part of another: "hosted exchange services in hosted messaging and collaboration 4.0". */
export function isPartOf(line: string, whole: string): boolean {
  return line.endsWith(` in ${whole}`) || line.endsWith(` for ${whole}`) || line.endsWith(` of ${whole}`);
}

const FAMILY = 'family:';

/** The node that stands for all updates of a product line. */
export function familyNode(product: string | null): string | null {
  const line = productLine(product);
  return line === null ? null : `${FAMILY}${line}`;
}

/** The product line of such a node; null for an article. */
export function lineOf(id: string): string | null {
  return id.startsWith(FAMILY) ? id.slice(FAMILY.length) : null;
}
