import type { Lines } from '../blocks.js';
import type { Words } from '../language/words.js';
import { dividedCells } from './divided.js';
import { beginTable, takeRow } from './grid-rows.js';
import { PlannedRows } from './planned-rows.js';
import type { RawTable } from './raw-table.js';
import { TabRows } from './tab-rows.js';

/** Reads a table of files whose cells tabs set apart; its first line are the headings. */
export function readTabTable(block: Lines, words: Words): RawTable {
  const { text, lines, from, to } = block;
  const rows = TabRows.under(lines, from, words);
  if (rows === null) throw new Error('a table without known columns was taken for one of files');
  const reading = beginTable(rows.textsAt(from), rows.columns, () => true, words);
  let planned: PlannedRows | null = null;
  for (let line = from + 1; line < to; line += 1) {
    if (!rows.isPlain(line)) {
      planned = null;
      const range = text.range(lines.start[line] ?? 0, lines.end[line] ?? 0);
      takeRow({ cells: dividedCells('\t', lines, line, text, rows.inset), range }, reading);
      continue;
    }
    if (planned === null) {
      planned = new PlannedRows(block, rows.plan, line);
      reading.table.rows.push(planned);
    }
    planned.extend();
  }
  return reading.table;
}
