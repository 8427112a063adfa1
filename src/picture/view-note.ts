import type { ChainView, Edge } from '../knowledge/index.js';
import type { Note } from './note.js';

/** What a question about a day, a product or a kind of machine leaves out: said even if that is nothing. */
export function viewNote(view: ChainView): Note {
  const lines = [
    ...view.absent.map(absentLine),
    ...view.revised.map((id) => `${id} is known in a later revision only; its words may not have been said yet`),
    ...view.outOfScope.map((edge) => `${relationOf(edge)} does not hold there: ${limitOf(edge)}`),
    ...view.unsure.map((edge) => `${relationOf(edge)} may hold there or not: ${limitOf(edge)}`),
  ];
  return {
    heading: `${viewWords(view)}:`,
    lines: lines.length === 0 ? ['nothing else is known, so nothing is left out'] : lines,
  };
}

/** "As of 2008-06-30, for Windows Server 2003". */
export function viewWords({ asOf, product, architecture }: ChainView): string {
  const scope = [product, architecture].filter((part) => part !== null).join(', ');
  const parts = [...(asOf === null ? [] : [`as of ${asOf}`]), ...(scope === '' ? [] : [`for ${scope}`])];
  const text = parts.join(', ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function absentLine({ id, reason, release }: ChainView['absent'][number]): string {
  return reason === 'later'
    ? `${id} is left out: published ${release.date ?? 'later'}`
    : `${id} is left out: nothing tells whether it was there`;
}

const relationOf = ({ from, relation, to }: Edge): string => `${from} ${relation} ${to}`;

function limitOf({ scopes, imported, sides }: Edge): string {
  const products = sides === 'list' ? [...new Set(imported.flatMap((row) => row.products))] : scopes;
  return products.length === 0 ? 'the later article does not apply to it' : products.join('; ');
}
