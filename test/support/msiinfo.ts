import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const env = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' };

/** Runs msiinfo in a folder of its own: beside what it prints, it writes the streams of a table to where it runs. */
function msiinfo(command: string, path: string, ...more: string[]): string {
  const cwd = mkdtempSync(join(tmpdir(), 'rollcall-msiinfo-'));
  try {
    return execFileSync('msiinfo', [command, resolve(path), ...more], {
      cwd,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** Names of the tables of a package, as msiinfo lists them; its two views that are no tables are left out. */
export function tablesOf(path: string): string[] {
  return msiinfo('tables', path)
    .split('\n')
    .filter((name) => name !== '' && name !== '_SummaryInformation' && name !== '_ForceCodepage');
}

/** What `msiinfo export` prints of one table. */
export interface Exported {
  columns: string[];
  types: string[];
  /** The name of the table and those of its keys. */
  keys: string[];
  /** The cells of each row as text, "" for null; a text with a line break or a tab makes more of them than there are. */
  rows: string[][];
  /** All rows as they are printed. */
  body: string;
}

/** The idt form has cells separated by tabs. */
export function exportOf(path: string, table: string): Exported {
  const text = msiinfo('export', path, table);
  const [columns = [], types = [], keys = [], ...rows] = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  const body = text
    .split(/(?<=\n)/)
    .slice(3)
    .join('');
  return { columns, types, keys, rows, body };
}

/** The summary of a package by property number; times as "2008/05/30 08:00:00" in UTC. */
export function summaryOf(path: string): Map<number, string> {
  return new Map(exportOf(path, '_SummaryInformation').rows.map(([id = '', value = '']) => [Number(id), value]));
}
