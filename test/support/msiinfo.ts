import { execFileSync } from 'node:child_process';

const env = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' };

function msiinfo(...args: string[]): string {
  return execFileSync('msiinfo', args, { env, encoding: 'utf8', maxBuffer: 1 << 30 });
}

/** Names of the tables of a package, as msiinfo lists them; its two views that are no tables are left out. */
export function tablesOf(path: string): string[] {
  return msiinfo('tables', path)
    .split('\n')
    .filter((name) => name !== '' && name !== '_SummaryInformation' && name !== '_ForceCodepage');
}

/** What `msiinfo export` prints of one table: cells as text, "" for null. The idt form has them separated by tabs. */
export function exportOf(path: string, table: string): { columns: string[]; types: string[]; rows: string[][] } {
  const [columns = [], types = [], , ...rows] = msiinfo('export', path, table)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  return { columns, types, rows };
}

/** The summary of a package by property number; times as "2008/05/30 08:00:00" in UTC. */
export function summaryOf(path: string): Map<number, string> {
  return new Map(exportOf(path, '_SummaryInformation').rows.map(([id = '', value = '']) => [Number(id), value]));
}
