import type { HostInventory } from '../../model/generated/inventory.js';
import type { HostDraft, Remark } from '../adapters/adapter.js';

/** What may name a host beside the input itself. */
export interface Names {
  /** `--host`. */
  readonly given: string | undefined;
  readonly folder: string | null;
  /** What the inputs of the same folder state. */
  readonly neighbours: ReadonlyMap<string, string>;
}

/**
 * The host of an input: what that says itself goes before `--host`, and that before the folder's name.
 * @param remarks gets what is doubtful about it.
 * @returns null where nothing names it, which is an error among the remarks.
 */
export function named(
  draft: HostDraft,
  { given, folder, neighbours }: Names,
  remarks: Remark[],
  input: string,
): HostInventory | null {
  const source = { name: input, line: null };
  const host = draft.host ?? given ?? folder;
  if (host === null || host === '') {
    const message = 'nothing says which host this is of; give --host, or put it into a folder named as the host';
    remarks.push({ code: 'no-host-name', severity: 'error', message, source });
    return null;
  }
  const quoted = (name: string) => JSON.stringify(name.slice(0, 80));
  if (given !== undefined && given.toLowerCase() !== host.toLowerCase()) {
    const message = `this is of the host ${quoted(host)}, not of ${quoted(given)}; it was kept under its own name`;
    remarks.push({ code: 'other-host', severity: 'warning', message, source });
  }
  const [neighbour] = neighbours.values();
  if (draft.host === null && given === undefined && neighbour !== undefined && !neighbours.has(host.toLowerCase())) {
    const message = `this names no host, so it belongs to ${quoted(host)} as its folder says, but another file there is of ${quoted(neighbour)}; if they are one host, name the folder so, or give --host`;
    remarks.push({ code: 'folder-of-another-host', severity: 'warning', message, source });
  }
  return { ...draft, host };
}
