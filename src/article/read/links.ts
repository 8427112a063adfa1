import type { Link } from '../blocks.js';

const ADDRESS = /\b(?:https?|ftp):\/\/[^\s<>"'()]+(?:\([^\s<>"'()]*\)[^\s<>"'()]*)*/gi;
/** Hardly ever part of an address when they stand at its end. */
const TRAILING = /[.,;:!?]+$/;

/** Finds the addresses that are printed in a text. */
export function linksIn(text: string): Link[] {
  if (!text.includes('://')) return [];
  return [...text.matchAll(ADDRESS)].map((match) => {
    const url = match[0].replace(TRAILING, '');
    return { from: match.index, to: match.index + url.length, url };
  });
}
