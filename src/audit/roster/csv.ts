import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../../model/errors.js';
import type { RosterHost } from '../../model/generated/roster.js';
import { type Entry, rosterError } from './entry.js';

const COLUMNS = ['host', 'aliases', 'roles', 'owner', 'environment'] as const;
type Column = (typeof COLUMNS)[number];

/** A row of the table, from its first line on. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a table: `host,aliases,roles[,owner,environment]`, several values in a cell separated by ";".
 * @throws InputError that names file and line: no host column, an unknown column, a row with too many or too few cells.
 */
export function readCsv(text: string, name: string): Entry[] {
  const [header = { line: 1, cells: [] }, ...rows] = rowsOf(text, name);
  const columns = columnsOf(header, name);
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map((row) => ({ host: hostOf(row, columns, name), place: () => `${name}:${row.line}` }));
}

/** The records of the table; a record that goes over several lines has the number of its last. */
function rowsOf(text: string, name: string): Row[] {
  const rows: Row[] = [];
  try {
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError('roster-syntax', `${name}:${String(error.lines ?? 1)}`, problemOf(error));
  }
  return rows;
}

/** What the reader of CSV refuses, in words. */
function problemOf({ code, message }: CsvError): string {
  return code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE'
    ? 'a quote is not closed, or stands within a cell; close it, or double it where it belongs to the text'
    : message;
}

type Columns = ReadonlyMap<Column, number>;

function columnsOf({ line, cells }: Row, name: string): Columns {
  const columns = new Map<Column, number>();
  const place = () => `${name}:${line}`;
  for (const [index, cell] of cells.entries()) {
    const column = COLUMNS.find((candidate) => candidate === cell.trim().toLowerCase());
    if (column === undefined) {
      const hint = /[;\t|]/.test(cell) ? '; separate them by commas' : '';
      throw rosterError(place, `unknown column "${cell.trim()}"; the columns are ${COLUMNS.join(', ')}${hint}`);
    }
    if (columns.has(column)) throw rosterError(place, `the column "${column}" is there twice`);
    columns.set(column, index);
  }
  if (columns.has('host')) return columns;
  throw rosterError(place, 'no column "host"; the first line names the columns: host,aliases,roles');
}

function hostOf({ line, cells }: Row, columns: Columns, name: string): RosterHost {
  if (cells.length !== columns.size) {
    const counts = `${cells.length} cells, but ${columns.size} columns`;
    throw rosterError(() => `${name}:${line}`, `${counts}; several values in a cell are separated by ";"`);
  }
  const cell = (column: Column): string => cells[columns.get(column) ?? -1]?.trim() ?? '';
  const host = cell('host');
  if (host === '') throw rosterError(() => `${name}:${line}`, 'the host has no name');
  return {
    host,
    aliases: valuesOf(cell('aliases')),
    roles: valuesOf(cell('roles')),
    owner: cell('owner') || null,
    environment: cell('environment') || null,
  };
}

function valuesOf(cell: string): string[] {
  const values = cell.split(';').map((value) => value.trim());
  return [...new Set(values)].filter((value) => value !== '');
}
