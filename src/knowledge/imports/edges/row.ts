import { toKbId } from '../../../model/kb.js';
import { printable } from '../../../model/printable.js';
import type { EdgeRelation, ImportedEdge } from '../../types.js';
import type { RowProblem } from '../adapter.js';
import { type Column, cellOf, type Header } from './columns.js';

/** A row that has as many cells as the header. */
export interface Row {
  readonly cells: readonly string[];
  /** From 1, in the list. */
  readonly line: number;
  /** What the list is called. */
  readonly list: string;
}

const RELATIONS: readonly EdgeRelation[] = [
  'replaces',
  'includes',
  'contains-all-previous',
  'prerequisite',
  'fixed-in',
];

/** The edges of one row. What it says without doubt is kept; each cell that could not be read is a problem. */
export function readRow(header: Header, row: Row): { edges: ImportedEdge[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const lose = (code: string, message: string): null => {
    problems.push({ code, severity: 'error', line: row.line, message });
    return null;
  };
  const cell = (column: Column): string => cellOf(header, row.cells, column);
  const from =
    toKbId(cell('kb')) ?? lose('row-unread', `"${shown(cell('kb'))}" is not the number of one article; write KB952077`);
  const relation = relationOf(cell('relation'));
  if (relation === null)
    lose('row-unread', `"${shown(cell('relation'))}" is no relation; write one of ${RELATIONS.join(', ')}`);
  if (from === null || relation === null) return { edges: [], problems };
  const named = severalOf(cell('supersedes'), /[|;,\s]+/);
  const targets = named.flatMap((name) => {
    const to =
      toKbId(name) ?? lose('target-unread', `"${shown(name)}" is not the number of an article; this edge was left out`);
    return to === null ? [] : [to];
  });
  const posted = cell('posted') === '' ? null : dayOf(cell('posted'));
  if (posted === null && cell('posted') !== '') {
    lose('date-unread', `"${shown(cell('posted'))}" is no date; write 2008-06-01. The edge was kept without it`);
  }
  const shared = { from, relation, posted, products: severalOf(cell('products'), /[|\n]/), ...sourceOf(cell, row) };
  const ends = targets.length === 0 && named.length === 0 ? [null] : targets;
  return { edges: ends.map((to) => ({ ...shared, to })), problems };
}

/** Characters of a cell that a message shows. */
const SHOWN = 60;

function shown(cell: string): string {
  return printable(cell.length > SHOWN ? `${cell.slice(0, SHOWN)}...` : cell);
}

/** An edge list states replacements, unless a column says otherwise. */
function relationOf(cell: string): EdgeRelation | null {
  return cell === '' ? 'replaces' : (RELATIONS.find((relation) => relation === cell) ?? null);
}

function severalOf(cell: string, separator: RegExp): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A day, with or without a time behind it, or a month. */
const DATE = /^(\d{4}-\d{2}(?:-\d{2})?)(?:[T ][\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/;

function dayOf(cell: string): string | null {
  const date = DATE.exec(cell)?.[1];
  if (date === undefined) return null;
  const day = new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? date : null;
}

/** What stands for the words of an article of the knowledge base as a source: no list may be called so. */
const ARTICLE = 'article';

/** A row of an export says where it was first read; any other row stands where it stands. */
function sourceOf(cell: (column: Column) => string, { line, list }: Row): Pick<ImportedEdge, 'source' | 'line'> {
  const source = cell('source');
  const first = Number(cell('line'));
  const isKnown = source !== '' && source !== ARTICLE && Number.isSafeInteger(first) && first > 0;
  return isKnown ? { source, line: first } : { source: list, line };
}
