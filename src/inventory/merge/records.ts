import type { FieldSource, RecordSource } from '../../model/generated/inventory.js';
import type { Kind, Sourced } from './kinds.js';

/** Two inputs that say different things of one record. */
export interface Conflict {
  readonly what: string;
  readonly fields: readonly string[];
  readonly first: RecordSource;
  readonly second: RecordSource;
}

/** Records with one key that are tried; real inputs have two or three. */
const MOST_CANDIDATES = 16;

/** Places of records with one key. */
interface Places {
  readonly all: number[];
  /** The list that is being read, and how many at the beginning it has had already: those need no second look. */
  list: number;
  had: number;
}

/**
 * Puts the records of several inputs together. A record that another input has as well fills its gaps, and it is kept which input
 * gave which field; where they contradict each other both are kept, and the conflict is told. Records of one input are never merged
 * with each other.
 */
export function mergeRecords<T extends Sourced>(
  lists: readonly (readonly T[])[],
  kind: Kind<T>,
): { records: T[]; conflicts: Conflict[] } {
  const filled = lists.filter((list) => list.length > 0);
  const [only] = filled;
  if (only === undefined || filled.length === 1) return { records: [...(only ?? [])], conflicts: [] };
  const merged = new Merging(kind);
  filled.forEach((list, number) => {
    for (const record of list) merged.add(record, number);
  });
  return merged;
}

class Merging<T extends Sourced> {
  readonly records: T[] = [];
  readonly conflicts: Conflict[] = [];
  readonly #kind: Kind<T>;
  /** Places in `records` by key, and by what records are like. */
  readonly #byKey = new Map<string, Places>();
  readonly #byLike = new Map<string, Places>();
  /** For each record the last list that had it. */
  readonly #lastList: number[] = [];

  constructor(kind: Kind<T>) {
    this.#kind = kind;
  }

  add(record: T, list: number): void {
    const { keyOf, likeOf } = this.#kind;
    const key = keyOf(record);
    const like = likeOf(record);
    const same = this.#open(this.#byKey, key, list);
    const at =
      same.find((place) => this.#differences(place, record).length === 0) ?? this.#likeness(like, record, list);
    if (at !== undefined) {
      this.#fill(at, record);
      this.#lastList[at] = list;
      note(this.#byKey, key, at);
      return;
    }
    const [rival] = same;
    const earlier = rival === undefined ? undefined : this.records[rival];
    if (rival !== undefined && earlier !== undefined)
      this.conflicts.push({
        what: this.#kind.describe(record),
        fields: this.#differences(rival, record),
        first: earlier.source,
        second: record.source,
      });
    this.records.push(record);
    this.#lastList.push(list);
    note(this.#byKey, key, this.records.length - 1);
    if (like !== null) note(this.#byLike, like, this.records.length - 1);
  }

  /** The one record that it can only be, where one side lacks what tells records apart. */
  #likeness(like: string | null, record: T, list: number): number | undefined {
    if (like === null) return undefined;
    const [first, second] = this.#open(this.#byLike, like, list).filter(
      (place) => this.#differences(place, record).length === 0,
    );
    return second === undefined ? first : undefined;
  }

  /** Records of earlier lists that this list has not had yet. */
  #open(index: ReadonlyMap<string, Places>, key: string, list: number): number[] {
    const places = index.get(key);
    if (places === undefined) return [];
    if (places.list !== list) {
      places.list = list;
      places.had = 0;
    }
    const isHad = (at: number) => this.#lastList[places.all[at] ?? -1] === list;
    while (places.had < places.all.length && isHad(places.had)) places.had += 1;
    return places.all.slice(places.had, places.had + MOST_CANDIDATES).filter((place) => this.#lastList[place] !== list);
  }

  #differences(place: number, record: T): string[] {
    const known = this.records[place];
    if (known === undefined) return [];
    return this.#kind.fields.filter((field) => {
      const [a, b] = [known[field], record[field]];
      return a !== null && b !== null && a !== b && !this.#kind.alike(field, a, b);
    });
  }

  #fill(place: number, other: T): void {
    const known = this.records[place];
    if (known === undefined) return;
    const result = { ...known };
    const taken: string[] = [];
    for (const field of this.#kind.fields) {
      const [a, b] = [known[field], other[field]];
      if (b === null || (a !== null && !this.#kind.better(field, a, b))) continue;
      result[field] = b;
      taken.push(field);
    }
    this.records[place] = { ...result, fieldSources: sourcesOf(known, other, taken) };
  }
}

function note(index: Map<string, Places>, key: string, place: number): void {
  const places = index.get(key);
  if (places === undefined) index.set(key, { all: [place], list: -1, had: 0 });
  else places.all.push(place);
}

/** A field is of the last input that it was taken from; what an input took over from others stays theirs. */
function sourcesOf(known: Sourced, other: Sourced, taken: readonly string[]): FieldSource[] {
  const further = other.fieldSources ?? [];
  const theirs = new Set(further.flatMap(({ fields }) => fields));
  return [
    ...(known.fieldSources ?? []).map((one) => ({
      ...one,
      fields: one.fields.filter((field) => !taken.includes(field)),
    })),
    { ...other.source, fields: taken.filter((field) => !theirs.has(field)) },
    ...further.map((one) => ({ ...one, fields: one.fields.filter((field) => taken.includes(field)) })),
  ];
}
