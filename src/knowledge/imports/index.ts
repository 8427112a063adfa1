import { InputError } from '../../model/errors.js';
import type { ImportAdapter, ListInput, ListReading } from './adapter.js';
import { decodeList } from './decode.js';
import { edges } from './edges/index.js';

export type { ImportAdapter, ListInput, ListReading, RowProblem } from './adapter.js';

/** Every form of published lists that rollcall reads. A new one is a folder here and a line in this list. */
export const IMPORT_ADAPTERS: readonly ImportAdapter[] = [edges];

/** For `--from`. */
export function importNames(): string[] {
  return IMPORT_ADAPTERS.map(({ name }) => name);
}

/** A list that was read, and by what. */
export interface Imported extends ListReading {
  /** Name of the adapter. */
  readonly from: string;
}

/**
 * Reads a published list of what supersedes what.
 * @param from name of an adapter, or "auto" to find it by content.
 * @throws InputError when the list is empty or no text, "unknown-list" when no adapter knows its form, and when an adapter can
 *   read nothing of it.
 */
export function readList(input: ListInput, from = 'auto'): Imported {
  const forms = IMPORT_ADAPTERS.map(({ name, reads }) => `${name}: ${reads}`).join('; ');
  if (from !== 'auto' && !importNames().includes(from))
    throw new InputError('no-adapter', `--from ${from}`, `there is no such form of lists; take auto, or ${forms}`);
  const { list, problems } = decodeList(input);
  const adapter = IMPORT_ADAPTERS.find((one) => (from === 'auto' ? one.recognise(list) : one.name === from));
  if (adapter === undefined) {
    throw new InputError(
      'unknown-list',
      input.name,
      `this is no list of a form that is known; give one of these: ${forms}`,
    );
  }
  const reading = adapter.read(list);
  return { from: adapter.name, ...reading, problems: [...problems, ...reading.problems] };
}
