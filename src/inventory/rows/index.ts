import type { HostInventory } from '../../model/generated/inventory.js';
import type { RecordKind } from '../../model/record-fields.js';
import { emptyDraft, type HostDraft } from '../adapters/adapter.js';
import { explainInvalid, isInventory } from '../input/validate.js';
import { type Cells, partOf } from './part.js';

/** A row that holds one record. */
export interface RecordRow {
  readonly record: RecordKind;
  /** null for the host that the table does not name. */
  readonly host: string | null;
  /** Gives the value of a field of `RECORD_FIELDS`. */
  readonly cells: Cells;
  readonly line: number;
}

/** The hosts of a table that holds one record a row. Names are compared without case. */
export class RowHosts {
  readonly #input: string;
  readonly #hosts = new Map<string, HostDraft>();

  /** @param input how sources name the table. */
  constructor(input: string) {
    this.#input = input;
  }

  /** Adds what a row says to its host. @returns what is wrong with the row, in which case it adds nothing. */
  add({ record, host: name, cells, line }: RecordRow): string | null {
    const part: unknown = { ...emptyDraft(name ?? UNNAMED), ...partOf(record, cells, { name: this.#input, line }) };
    if (!isInventory(part)) return `it does not fit: ${explainInvalid(part)}`;
    const key = name?.toLowerCase() ?? '';
    const host = this.#hosts.get(key) ?? emptyDraft(name);
    const { products, patches, updates, files } = host;
    this.#hosts.set(key, { ...(record === 'host' ? part : host), host: host.host, products, patches, updates, files });
    products.push(...part.products);
    patches.push(...part.patches);
    updates.push(...part.updates);
    files.push(...part.files);
    return null;
  }

  /** In the order in which they were first told of. */
  drafts(source: HostInventory['sources'][number]): HostDraft[] {
    return [...this.#hosts.values()].map((host) => ({ ...host, sources: [source] }));
  }
}

/** Stands for the missing name while a row is checked. */
const UNNAMED = '-';
