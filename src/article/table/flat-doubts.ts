import type { Lines } from '../blocks.js';
import type { ColumnRole } from '../language/words.js';
import { Line } from '../line-index.js';
import { PlannedRows } from './planned-rows.js';
import type { RawRow } from './raw.js';
import { lastRow, type RawTable } from './raw-table.js';

/** "see below" and "unknown" begin so; headings and captions do not. */
const IN_PLACE_OF_A_CELL = /^\p{Ll}[^.!?:]{1,23}$/u;
/** What is left of the extension of a name. */
const REST_OF_NAME = /^[a-z\d]{1,3}$/i;

/** "Ir" over "is.dll": what is left of the beginning of a name, and a name that may go on from there. */
const BEGINNING_OF_NAME = /^[\w-]{1,16}$/;
const GOES_ON = /^[^\p{Lu}]/u;

/** What may be wrong about the records of a flattened table, and shows only when all of them were read. */
export class FlatDoubts {
  private readonly shifted: { row: RawRow; lacks: readonly ColumnRole[] }[] = [];
  private lacking: readonly ColumnRole[] = [];

  constructor(
    private readonly block: Lines,
    private readonly order: readonly ColumnRole[],
    private readonly isHeaded: boolean,
  ) {}

  /** @param isBlank whether "not applicable" was taken for one of its typed cells. @param lacks columns of free text without a cell. */
  note(row: RawRow, isBlank: boolean, lacks: readonly ColumnRole[]): void {
    this.lacking = lacks;
    if (isBlank && lacks.length > 0) this.shifted.push({ row, lacks });
  }

  tell(table: RawTable): void {
    // The blank cell of a record may be that of the column which it lacks and others have.
    for (const { row, lacks } of this.shifted)
      if (lacks.some((role) => this.isHeaded || hasValue(table, role))) row.unread = [...row.unread, lacks.join(', ')];
    this.tellBefore(table);
    this.tellBehind(table);
  }

  /** The line right in front of a table without headings may be the beginning of its first name. */
  private tellBefore(table: RawTable): void {
    const { lines, from } = this.block;
    const [first] = table.rows;
    if (this.isHeaded || from === 0 || lines.kind[from - 1] !== Line.prose || first === undefined) return;
    if (first instanceof PlannedRows || !GOES_ON.test(first.name ?? '')) return;
    const text = lines.text.slice(lines.start[from - 1] ?? 0, lines.end[from - 1] ?? 0);
    if (BEGINNING_OF_NAME.test(text)) first.unread = [...first.unread, text];
  }

  /** The line right behind the table may be the last cell of its last record, or the rest of it. */
  private tellBehind(table: RawTable): void {
    const { lines, to } = this.block;
    if (to >= lines.count || lines.kind[to] !== Line.prose || lines.end[to] === lines.start[to]) return;
    const text = lines.text.slice(lines.start[to] ?? 0, lines.end[to] ?? 0);
    const last = this.order.at(-1);
    const isCell = last !== undefined && this.lacking.includes(last) && IN_PLACE_OF_A_CELL.test(text);
    const isRest = last === 'name' && REST_OF_NAME.test(text);
    const row = isCell || isRest ? lastRow(table) : undefined;
    if (row !== undefined) row.unread = [...row.unread, text];
  }
}

const hasValue = (table: RawTable, role: ColumnRole): boolean =>
  role !== 'hash' &&
  table.rows.some((part) => (part instanceof PlannedRows ? part.plan.wordRole === role : part[role] !== null));
