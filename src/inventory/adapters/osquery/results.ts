import { type Row, rowOf } from './tables.js';

/** What one place of an input says: rows of one query on one host. */
export interface ResultSet {
  /** How the input names the host; null when it does not. */
  readonly host: string | null;
  /** What its decorations call the host. */
  readonly decorated: string | null;
  /** Name of the query; "" when the input does not give it. */
  readonly query: string;
  /** "rows" come as they are; the others are of a log: all rows at one time, or what has changed since the run before. */
  readonly kind: 'rows' | 'snapshot' | 'added' | 'removed';
  readonly rows: readonly Row[];
  /** Seconds since 1970 UTC. */
  readonly seconds: number | null;
  /** Which run of the query it is: "epoch" and the number within it. */
  readonly run: { readonly epoch: string; readonly counter: number } | null;
  readonly line: number;
}

/** A result, or what is wrong with it. */
export type Interpreted = { readonly sets: readonly ResultSet[]; readonly clipped: boolean };

/** Columns in which Fleet names the host beside those of the query; it was called otherwise in older releases. */
export const HOST_COLUMNS: readonly string[] = ['host_display_name', 'host_hostname', 'host_name'];

type Fields = ReadonlyMap<string, unknown>;

/**
 * Reads one value of JSON as osquery, Fleet or fleetctl write it: a row of `osqueryi --json`, a line of a result log (events,
 * batches, snapshots), the report of a query, one of its results, or what a live query gives for one host.
 * @param lines on which members "columns" stand: of a report, those of its results.
 */
export function interpret(value: unknown, line: number, lines: readonly number[] = []): Interpreted {
  const fields = fieldsOf(value);
  const none = { sets: [], clipped: false };
  if (fields === null) return none;
  const results = fields.get('results');
  if (Array.isArray(results))
    return {
      sets: results.flatMap((result: unknown, i) =>
        reported(fieldsOf(result), fields, lines.length === results.length ? (lines[i] ?? line) : line),
      ),
      clipped: fields.get('report_clipped') === true,
    };
  if (fields.has('columns') && (fields.has('host_name') || fields.has('last_fetched')))
    return { ...none, sets: reported(fields, null, line) };
  const rows = fields.get('rows');
  if (fields.has('host') && Array.isArray(rows))
    return { ...none, sets: [{ ...plain(line), host: textOf(fields.get('host')), rows: rowsOf(rows) }] };
  if (isLogLine(fields)) return { ...none, sets: logged(fields, line) };
  const host = HOST_COLUMNS.map((column) => textOf(fields.get(column))).find((name) => name !== null) ?? null;
  const seconds = momentSeconds(textOf(fields.get('last_fetched')));
  return { ...none, sets: [{ ...plain(line), host, seconds, rows: rowsOf([value]) }] };
}

function isLogLine(fields: Fields): boolean {
  const result = fields.has('columns') || fields.has('snapshot') || fields.has('diffResults');
  return result && (fields.has('hostIdentifier') || fields.has('unixTime') || fields.has('action'));
}

/** A line of `osqueryd.results.log` or `osqueryd.snapshots.log`. */
function logged(fields: Fields, line: number): ResultSet[] {
  const counter = Number(fields.get('counter') ?? Number.NaN);
  const decorations = fieldsOf(fields.get('decorations')) ?? fields;
  const common = {
    ...plain(line),
    host: textOf(fields.get('hostIdentifier')) ?? textOf(fields.get('hostname')),
    decorated: textOf(decorations.get('hostname')) ?? textOf(decorations.get('computer_name')),
    query: textOf(fields.get('name')) ?? '',
    seconds: secondsOf(fields.get('unixTime')),
    run: Number.isInteger(counter) ? { epoch: textOf(fields.get('epoch')) ?? '', counter } : null,
  };
  const snapshot = fields.get('snapshot');
  if (Array.isArray(snapshot)) return [{ ...common, kind: 'snapshot', rows: rowsOf(snapshot) }];
  const action = fields.get('action');
  if (action === 'added' || action === 'removed' || action === 'snapshot')
    return [{ ...common, kind: action, rows: rowsOf([fields.get('columns')], true) }];
  const changes = fieldsOf(fields.get('diffResults'));
  return (['removed', 'added'] as const).map((kind) => ({ ...common, kind, rows: rowsOf(changes?.get(kind), true) }));
}

/** One result of a report: of a host, with the columns of one row. @param report what holds all of them. */
function reported(fields: Fields | null, report: Fields | null, line: number): ResultSet[] {
  if (fields === null) return [];
  const host = textOf(fields.get('host_name')) ?? textOf(report?.get('host_name'));
  const fetched = textOf(fields.get('last_fetched')) ?? textOf(report?.get('last_fetched'));
  return [{ ...plain(line), host, rows: rowsOf([fields.get('columns')]), seconds: momentSeconds(fetched) }];
}

function plain(line: number): ResultSet {
  return { host: null, decorated: null, query: '', kind: 'rows', rows: [], seconds: null, run: null, line };
}

/** "2021-01-19T17:08:31Z" as seconds since 1970; null for anything that is no such time. */
export function momentSeconds(text: string | null): number | null {
  const ms = text !== null && /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? null : Math.floor(ms / 1000);
}

function rowsOf(value: unknown, logged = false): Row[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return [];
    const texts: [string, string][] = [];
    for (const [name, cell] of Object.entries(row)) {
      const text = textOf(cell);
      if (text !== null) texts.push([name, text]);
    }
    return rowOf(texts, logged);
  });
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

/** osquery writes all values as texts, but for those of `numerics`. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function secondsOf(value: unknown): number | null {
  const seconds = Number(textOf(value) ?? Number.NaN);
  return Number.isInteger(seconds) && seconds > 0 ? seconds : null;
}
