import type { ImportedEdge } from '../types.js';

/** A published list as it was found. */
export interface ListInput {
  /** What the list is called: the source of its edges. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A list as text, for an adapter. */
export interface ListText {
  readonly name: string;
  /** Decoded, without a byte order mark. */
  readonly text: string;
}

/** Something wrong with a row. An error means that something the row says was lost. */
export interface RowProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** From 1; null for the list as a whole. */
  readonly line: number | null;
  /** What is wrong and what to do: one clause. */
  readonly message: string;
}

/** What was read of a list. */
export interface ListReading {
  /** Rows with content, those that could not be read among them, without a header. */
  readonly rows: number;
  /** One for each relation of a row, and one for a row that states none; in the order of the list. */
  readonly edges: readonly ImportedEdge[];
  readonly problems: readonly RowProblem[];
}

/** Reads one form of published lists. Its folder's README says where such lists come from. */
export interface ImportAdapter {
  /** For `--from`. */
  readonly name: string;
  /** What it reads, for people: "a CSV of ...". */
  readonly reads: string;
  /** Whether the list is of this form, by its content. */
  recognise(list: ListText): boolean;
  /** @throws InputError when nothing of the list can be read. */
  read(list: ListText): ListReading;
}
