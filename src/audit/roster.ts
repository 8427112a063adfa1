import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../model/errors.js';
import type { Roster, RosterHost } from '../model/generated/roster.js';
import { decodeRoster } from './decode.js';
import { hostKey } from './hosts.js';
import { byText } from './order.js';
import { roleKey } from './settings.js';

const COLUMNS = ['host', 'aliases', 'roles', 'owner', 'environment'] as const;
type Column = (typeof COLUMNS)[number];

/** A row of the table, from its first line on. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a roster (CSV, UTF-8): `host,aliases,roles[,owner,environment]`, several values in a cell separated by ";".
 * @throws InputError that names file and line: no host column, an unknown column, a host twice with different roles.
 */
export function parseRoster({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }): Roster {
  const [header, ...rows] = rowsOf(decodeRoster(bytes, name), name);
  const columns = columnsOf(header, name);
  const hosts = new Map<string, { readonly line: number; readonly host: RosterHost }>();
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const host = hostOf(row, columns, name);
    const known = hosts.get(hostKey(host.host));
    if (known === undefined) hosts.set(hostKey(host.host), { line: row.line, host });
    else requireSame(known, host, row.line, name);
  }
  requireDistinctAliases(hosts, name);
  return { hosts: [...hosts.values()].map(({ host }) => host) };
}

/** The records of the table; a record that goes over several lines has the number of its last. */
function rowsOf(text: string, name: string): Row[] {
  const rows: Row[] = [];
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError('roster-syntax', `${name}:${String(error.lines ?? 1)}`, error.message);
  }
  return rows;
}

type Columns = ReadonlyMap<Column, number>;

function columnsOf(header: Row | undefined, name: string): Columns {
  const columns = new Map<Column, number>();
  const place = `${name}:${header?.line ?? 1}`;
  for (const [index, cell] of (header?.cells ?? []).entries()) {
    const column = COLUMNS.find((candidate) => candidate === cell.trim().toLowerCase());
    if (column === undefined) {
      throw new InputError(
        'roster-invalid',
        place,
        `unknown column "${cell.trim()}"; the columns are ${COLUMNS.join(', ')}`,
      );
    }
    if (columns.has(column)) throw new InputError('roster-invalid', place, `the column "${column}" is there twice`);
    columns.set(column, index);
  }
  if (columns.has('host')) return columns;
  throw new InputError(
    'roster-invalid',
    place,
    'no column "host"; the first line names the columns: host,aliases,roles',
  );
}

function hostOf({ line, cells }: Row, columns: Columns, name: string): RosterHost {
  if (cells.length !== columns.size) {
    const counts = `${cells.length} cells, but ${columns.size} columns`;
    throw new InputError(
      'roster-invalid',
      `${name}:${line}`,
      `${counts}; several values in a cell are separated by ";"`,
    );
  }
  const cell = (column: Column): string => cells[columns.get(column) ?? -1]?.trim() ?? '';
  const host = cell('host');
  if (host === '') throw new InputError('roster-invalid', `${name}:${line}`, 'the host has no name');
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

interface Known {
  readonly line: number;
  readonly host: RosterHost;
}

/** A line that repeats another is harmless; one that says something else is not. */
function requireSame({ line, host: first }: Known, second: RosterHost, at: number, name: string): void {
  for (const field of ['roles', 'aliases', 'owner', 'environment'] as const) {
    if (comparable(first[field]) === comparable(second[field])) continue;
    const problem = `${second.host} is there twice with different ${field}: see line ${line}; keep one line`;
    throw new InputError('roster-invalid', `${name}:${at}`, problem);
  }
}

function comparable(value: string | readonly string[] | null | undefined): string {
  return typeof value === 'string' || value == null ? (value ?? '') : value.map(roleKey).sort(byText).join(';');
}

/** A name that stands for two hosts would give one the inventory of the other. */
function requireDistinctAliases(hosts: ReadonlyMap<string, Known>, name: string): void {
  const owners = new Map<string, RosterHost>([...hosts].map(([key, { host }]) => [key, host]));
  for (const { host, line } of hosts.values()) {
    for (const alias of host.aliases ?? []) {
      const owner = owners.get(hostKey(alias));
      if (owner !== undefined && owner !== host) {
        throw new InputError(
          'roster-invalid',
          `${name}:${line}`,
          `"${alias}" stands for ${owner.host} and for ${host.host}`,
        );
      }
      owners.set(hostKey(alias), host);
    }
  }
}
