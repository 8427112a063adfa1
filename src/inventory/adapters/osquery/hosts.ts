import type { LiveQuery } from './live.js';
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
