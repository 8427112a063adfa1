import { EDITION_WORDS } from '../data/product-versions.js';

/** A product's name without its maker, marks, service pack and case: the form in which names are compared. */
export function productKey(name: string): string {
  return name
    .replace(/[®™©]|\((?:r|tm|c)\)/gi, ' ')
    .replace(/\bservice pack \d+\b|\bsp\d+\b|\(\s*\)/gi, ' ')
    .replace(/^\s*microsoft\b/i, ' ')
    .replace(/[\s()]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** "Service Pack 1 (SP1)" and "SP1" are one. */
export function packKey(text: string): string {
  const number = /(\d+)/.exec(text)?.[1];
  return number === undefined ? text : `SP${Number(number)}`;
}

/** Whether an operating system is a product: by its name, behind which its edition may stand. "R2" is another product. */
export function isSystem(name: string, wanted: string): boolean {
  const own = productKey(name);
  if (own === wanted) return true;
  const rest = own.startsWith(wanted) ? own.slice(wanted.length) : '';
  return /^[\s,]/.test(rest) && rest.split(/[\s,]+/).every((word) => word === '' || EDITION_WORDS.has(word));
}
