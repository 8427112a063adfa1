import { InputError } from '../../../model/errors.js';
import type { ImportedEdge } from '../../types.js';
import type { ImportAdapter, ListReading, ListText, RowProblem } from '../adapter.js';
import { csvRecords } from '../csv.js';
import { headerOf } from './columns.js';
import { readRow } from './row.js';

/** Edge lists in CSV: `kb, posted, supersedes, products`. */
export const edges: ImportAdapter = {
  name: 'edges',
  reads: 'a CSV with the columns kb, posted, supersedes and products',
  recognise: ({ text }) => headerOf(firstLine(text)) !== null,
  read,
};

function read({ name, text }: ListText): ListReading {
  const found = headerOf(firstLine(text));
  if (found === null) {
    const problem = 'the first line names no columns "kb" and "supersedes"; put kb,posted,supersedes,products there';
    throw new InputError('no-header', name, problem);
  }
  const { header, delimiter } = found;
  const width = firstLine(text).split(delimiter).length;
  const all: ImportedEdge[] = [];
  const problems: RowProblem[] = [];
  let rows = -1;
  for (const { cells, line } of csvRecords(text, delimiter)) {
    rows += 1;
    if (rows === 0) continue;
    const broken = brokenness(cells, width);
    if (cells === null || broken !== null) {
      problems.push({ code: 'row-unread', severity: 'error', line, message: broken ?? '' });
      continue;
    }
    const row = readRow(header, { cells, line, list: name });
    all.push(...row.edges);
    problems.push(...row.problems);
  }
  return { rows, edges: all, problems };
}

/** What is wrong with a row as a whole; null where nothing is. A cut or shifted row may hold half a number, so none of it counts. */
function brokenness(cells: readonly string[] | null, width: number): string | null {
  if (cells === null) return 'its quotes do not match; double those inside of a cell, and close the last';
  if (cells.length === width) return null;
  return `it has ${cells.length} cells where the header has ${width}; put quotes around a cell with a comma in it`;
}

function firstLine(text: string): string {
  return /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? '';
}
