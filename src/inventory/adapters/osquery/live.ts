import type { ResultSet } from './results.js';
import type { Row } from './tables.js';

/** A row with the line that it was read from. */
export interface LiveRow {
  readonly row: Row;
  readonly line: number;
}

/** The rows of one query on one host, as they stand at the end of the input. */
export interface LiveQuery {
  readonly host: string | null;
  readonly decorated: string | null;
  readonly query: string;
  readonly rows: readonly LiveRow[];
  /** When the rows were so: seconds since 1970 UTC. */
  readonly seconds: number | null;
  /** Whether they were logged as changes, and so hold as long as the host goes on logging. */
  readonly changes: boolean;
  /** Whether any row was ever logged as removed: a query can be set not to log that. */
  readonly removals: boolean;
  /** What makes the rows doubtful: the log does not begin with the first run, or is not in the order of time. */
  readonly doubt: { readonly code: string; readonly why: string; readonly line: number } | null;
}

/** Plays a log, or a file of plain rows, to its end. Memory holds the rows that are in force. */
export class Live {
  readonly #queries = new Map<string, Play>();
  #size = 0;

  add(set: ResultSet): void {
    const id = JSON.stringify([set.host?.toLowerCase() ?? null, set.query]);
    let play = this.#queries.get(id);
    if (play === undefined) {
      play = new Play(set);
      this.#queries.set(id, play);
    }
    const before = play.size;
    play.add(set);
    this.#size += play.size - before;
  }

  /** Rows that are in force. */
  get size(): number {
    return this.#size;
  }

  list(): LiveQuery[] {
    return [...this.#queries.values()].map((play) => play.result());
  }
}

/** One query on one host. */
class Play {
  readonly #first: ResultSet;
  readonly #rows = new Map<string | number, LiveRow>();
  #plain = 0;
  #decorated: string | null = null;
  #seconds: number | null = null;
  #run: ResultSet['run'] = null;
  #doubt: LiveQuery['doubt'] = null;
  #changes = false;
  #removals = false;

  constructor(first: ResultSet) {
    this.#first = first;
  }

  get size(): number {
    return this.#rows.size;
  }

  add(set: ResultSet): void {
    this.#decorated ??= set.decorated;
    if (set.kind === 'rows') this.#collect(set);
    else if (set.kind === 'snapshot') this.#snapshot(set);
    else this.#change(set);
  }

  result(): LiveQuery {
    const { host, query } = this.#first;
    return {
      host,
      decorated: this.#decorated,
      query,
      rows: [...this.#rows.values()],
      seconds: this.#seconds,
      changes: this.#changes,
      removals: this.#removals,
      doubt: this.#doubt,
    };
  }

  /** Plain rows are as old as the oldest of them. */
  #collect({ rows, line, seconds }: ResultSet): void {
    for (const row of rows) this.#put(this.#plain++, row, line);
    if (seconds !== null) this.#seconds = Math.min(this.#seconds ?? seconds, seconds);
  }

  /** The newest snapshot counts. One that is logged row by row has one time and one number for all of them. */
  #snapshot(set: ResultSet): void {
    const [known, next] = [this.#seconds ?? 0, set.seconds ?? this.#seconds ?? 0];
    if (next < known) return;
    const same = next === known && this.#run?.counter === set.run?.counter && this.#run?.epoch === set.run?.epoch;
    if (!same || set.rows.length !== 1) this.#rows.clear();
    for (const row of set.rows) this.#put(this.#plain++, row, set.line);
    this.#seconds = set.seconds ?? this.#seconds;
    this.#run = set.run;
  }

  #change(set: ResultSet): void {
    this.#changes = true;
    this.#removals ||= set.kind === 'removed' && set.rows.length > 0;
    const other = this.#run === null || (set.run !== null && set.run.epoch !== this.#run.epoch);
    if (this.#startsAnew(set)) this.#rows.clear();
    if (other && set.run?.counter !== 0) this.#lacksBeginning(set.line);
    if (set.seconds !== null && this.#seconds !== null && set.seconds < this.#seconds)
      this.#doubt ??= { code: 'log-out-of-order', why: 'its lines are not in the order of time', line: set.line };
    for (const row of set.rows) {
      if (set.kind === 'removed') this.#rows.delete(row.id);
      else this.#put(row.id, row, set.line);
    }
    this.#seconds = Math.max(this.#seconds ?? 0, set.seconds ?? 0) || null;
    this.#run = set.run ?? this.#run ?? { epoch: '', counter: 1 };
  }

  /** The first run of a query, or of one that began anew, gives all its rows. */
  #startsAnew({ run, seconds }: ResultSet): boolean {
    if (run === null || run.counter !== 0) return run !== null && this.#run !== null && run.epoch !== this.#run.epoch;
    return this.#run === null || this.#run.counter !== 0 || this.#run.epoch !== run.epoch || seconds !== this.#seconds;
  }

  #lacksBeginning(line: number): void {
    this.#doubt = {
      code: 'log-without-beginning',
      why: 'the log does not begin with the first run of this query, so rows that did not change since are missing',
      line,
    };
  }

  #put(key: string | number, row: Row, line: number): void {
    if (row.table !== null) this.#rows.set(key, { row, line });
  }
}
