import type { LiveQuery, LiveRow } from './live.js';
import { textAt } from './tables.js';

/** What a host of the input is called. */
export interface Naming {
  /** null when nothing in the input says. */
  readonly host: string | null;
  readonly aliases: readonly string[];
  /** The only name is the number of the machine. */
  readonly number: boolean;
}

const UUID = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

/**
 * Names a host. A log can name hosts by their UUID; then the name is what decorations, `system_info` or `patches` call it. Rows
 * that name no host are of the one that `system_info` or `patches` beside them names.
 * @param queries all of one host, as the input tells hosts apart.
 */
export function namingOf(given: string | null, queries: readonly LiveQuery[]): Naming {
  const found = new Map<string, string>();
  const add = (name: string | null) => {
    if (name !== null && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  };
  const patched = new Map<string, string>();
  for (const { decorated, rows } of queries) {
    add(decorated);
    for (const { row } of rows) {
      const { table } = row;
      if (table === 'system_info') for (const column of ['computer_name', 'hostname']) add(textAt(row, column));
      const name = table === 'patches' ? textAt(row, 'csname') : null;
      if (name !== null) patched.set(name.toLowerCase(), name);
    }
  }
  // Rows of several hosts in one file without any column for the host belong to none of them.
  const [csname] = patched.size === 1 ? patched.values() : [];
  if (csname !== undefined) add(csname);
  const names = [...found.values()];
  const named = given !== null && !UUID.test(given) ? given : (names[0] ?? given);
  const aliases = names.filter((name) => name.toLowerCase() !== named?.toLowerCase());
  return { host: named, aliases, number: named !== null && UUID.test(named) };
}

/** Rows sorted by whose they are. */
export interface SelfNamed {
  readonly queries: LiveQuery[];
  /** Line of the first row that nothing ties to one of several hosts, and that was left out for that; null when there is none. */
  readonly lost: number | null;
  /** The hosts that rows name which nothing else names. */
  readonly names: readonly string[];
}

/**
 * Rows that nothing gives a host may be of several hosts, as outputs of the shell put together are. Rows of `patches` and
 * `system_info` name theirs; of the others nobody can tell then.
 */
export function bySelfNamed(queries: readonly LiveQuery[]): SelfNamed {
  const nameless = queries.filter(({ host }) => host === null);
  const names = new Map<string, string>();
  for (const { row } of nameless.flatMap(({ rows }) => rows)) {
    const name = ownName(row);
    if (name !== null && !names.has(shortName(name))) names.set(shortName(name), name);
  }
  if (names.size < 2) return { queries: [...queries], lost: null, names: [] };
  const lost = nameless.flatMap(({ rows }) => rows.filter(({ row }) => ownName(row) === null).map(({ line }) => line));
  const split = queries.flatMap((query) => (query.host === null ? splitByName(query, names) : [query]));
  return {
    queries: split,
    lost: lost.length === 0 ? null : lost.reduce((a, b) => Math.min(a, b)),
    names: [...names.values()],
  };
}

function splitByName(query: LiveQuery, names: ReadonlyMap<string, string>): LiveQuery[] {
  const byHost = new Map<string, LiveRow[]>();
  for (const live of query.rows) {
    const name = ownName(live.row);
    const host = name === null ? undefined : names.get(shortName(name));
    if (host === undefined) continue;
    const known = byHost.get(host);
    if (known === undefined) byHost.set(host, [live]);
    else known.push(live);
  }
  return [...byHost].map(([host, rows]) => ({ ...query, host, rows }));
}

/** What a row calls its own host. */
function ownName(row: LiveRow['row']): string | null {
  if (row.table === 'patches') return textAt(row, 'csname');
  return row.table === 'system_info' ? (textAt(row, 'computer_name') ?? textAt(row, 'hostname')) : null;
}

/** `patches` gives the short name where `system_info` may give the whole one. */
function shortName(name: string): string {
  return name.toLowerCase().split('.', 1)[0] ?? '';
}
