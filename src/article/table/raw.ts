import type { Range } from '../source-text.js';

/** The cells of one row as printed, by role; null where it has no such cell, empty where the cell is. */
export interface RawRow {
  name: string | null;
  version: string | null;
  size: string | null;
  date: string | null;
  time: string | null;
  platform: string | null;
  servicePack: string | null;
  serviceBranch: string | null;
  folder: string | null;
  locale: string | null;
  /** A digest as printed, in layouts that have one column of digests at most. */
  hash: string | null;
  /** Digests as printed, with the algorithm where a heading says it. */
  hashes: readonly RawHash[];
  /** What the row holds besides and could not be given a role. */
  unread: readonly string[];
  /** Where the row stands in the source. */
  range: Range;
  /** Caption within the table over this row. */
  caption: string | null;
}

/** A digest of a row. */
export interface RawHash {
  algorithm: string | null;
  digest: string;
}

const NOTHING: readonly string[] = [];
const NO_HASHES: readonly RawHash[] = [];

export function emptyRow(range: Range): RawRow {
  return {
    name: null,
    version: null,
    size: null,
    date: null,
    time: null,
    platform: null,
    servicePack: null,
    serviceBranch: null,
    folder: null,
    locale: null,
    hash: null,
    hashes: NO_HASHES,
    unread: NOTHING,
    range,
    caption: null,
  };
}
