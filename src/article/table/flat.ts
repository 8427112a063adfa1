import type { Lines } from '../blocks.js';
import type { ColumnRole, Words } from '../language/words.js';
import type { Range } from '../source-text.js';
import { planOf } from './column-plan.js';
import { FlatCells } from './flat-cells.js';
import { FlatDoubts } from './flat-doubts.js';
import { readRecord } from './flat-record.js';
import { roleOf } from './headings.js';
import { emptyTable, type RawTable } from './raw-table.js';

/** The order in which such tables print their columns when no headings tell. */
const USUAL_ORDER: readonly ColumnRole[] = ['name', 'version', 'size', 'date', 'time', 'platform'];

/** Reads a table that holds one cell a line, its headings first where it has any. */
export function readFlatTable(block: Lines, words: Words): RawTable {
  const cells = new FlatCells(block, words);
  const table = emptyTable();
  const columns = readHeadings(cells, table);
  table.hasHeadings = columns.length > 0;
  table.columns = columns;
  const order = columns.length > 0 ? columns : USUAL_ORDER;
  const plan = planOf(order);
  const doubts = new FlatDoubts(block, order, columns.length > 0);
  let caption: string | null = null;
  while (!cells.isAtEnd) {
    const planned = plan === null ? null : cells.takePlanned(plan, caption);
    const record = planned === null ? readRecord(cells, order) : null;
    if (planned !== null) table.rows.push(planned);
    else if (record !== null) {
      const { row } = record;
      const hashes = row.hash === null ? [] : [{ algorithm: null, digest: row.hash }];
      const read = { ...row, caption, hashes };
      table.rows.push(read);
      doubts.note(read, record.hasBlank, record.lacks);
    } else if (isCaption(cells)) {
      caption = cells.text() ?? null;
      cells.at += 1;
    } else table.unreadRows.push(skipToName(cells));
  }
  doubts.tell(table);
  return table;
}

/** Words between the last cell of a record and the name of the next are a caption: "For all supported x64-based versions". */
const isCaption = (cells: FlatCells): boolean =>
  cells.text()?.includes(' ') === true && cells.kind() === 'word' && cells.kind(1) === 'name';

/** Passes what stands there up to the next name, a cell at least; returns where it stood. */
function skipToName(cells: FlatCells): Range {
  const from = cells.at;
  cells.at += 1;
  while (!cells.isAtEnd && cells.kind() !== 'name') cells.at += 1;
  return cells.range(from, cells.at);
}

function readHeadings(cells: FlatCells, table: RawTable): ColumnRole[] {
  const columns: ColumnRole[] = [];
  const { words } = cells;
  while (!cells.isAtEnd) {
    let taken = 0;
    for (let length = 3; length > 0 && taken === 0; length -= 1) {
      const heading = cells.texts(length).join(' ');
      const role = roleOf(heading, words);
      if (role === null || columns.includes(role)) continue;
      columns.push(role);
      if ((role === 'date' || role === 'time') && words.utc.test(heading)) table.saysUtc = true;
      taken = length;
    }
    if (taken === 0) break;
    cells.at += taken;
  }
  return columns;
}
