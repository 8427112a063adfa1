import { jsonValues } from '../../formats/json-values.js';
import { guessedLines } from '../../input/guessed-lines.js';
import { Remarks, tooManyRows, unendedRemark } from '../../input/remarks.js';
import { endsWithLine, MOST_ROWS, type Sample, sha256Of, toTime } from '../../input/sample.js';
import type { FileAdapter, Reading, Recognition } from '../adapter.js';
import { ColumnLines } from './column-lines.js';
import { csvResults, headerOf, isHeader } from './csv.js';
import { draftsOf } from './drafts.js';
import { bySelfNamed } from './hosts.js';
import { Live } from './live.js';
import { interpret, type ResultSet } from './results.js';
import { tableOf } from './tables.js';

/** Results of osquery: its shell, its logs, and what Fleet exports. */
export const osquery: FileAdapter = {
  kind: 'file',
  name: 'osquery',
  reads: 'results of osquery or Fleet (.json, .ndjson, .log, .csv)',
  recognise: ({ text }): Recognition => ((isJson(text) ? isResult(text) : isCsv(text)) ? 'content' : null),
  read(sample): Reading {
    const { file, reader, text } = sample;
    const remarks = new Remarks(file.path);
    const live = new Live();
    const unknown = new Unknown();
    // What Fleet writes is quoted, and ends without a line end.
    if (!isJson(text) && !text.includes('"') && !endsWithLine(sample)) remarks.push(unendedRemark(file.path, true));
    for (const set of isJson(text) ? jsonResults(sample, remarks) : csvResults(reader, remarks)) {
      unknown.look(set);
      live.add(set);
      if (live.size <= MOST_ROWS) continue;
      remarks.push(tooManyRows(file.path, MOST_ROWS, set.line));
      break;
    }
    const input = { name: file.path, sha256: sha256Of(reader), modified: toTime(file.modifiedMs) };
    const { queries, lost, names } = bySelfNamed(live.list());
    if (lost !== null) remarks.add('error', 'several-hosts', severalHosts(names), lost);
    const drafts = draftsOf(queries, input);
    unknown.tell(remarks);
    if (drafts.length === 0 && remarks.list.length === 0)
      remarks.add('warning', 'no-rows', 'the results have no rows, so they say nothing of any host', null);
    return { drafts, remarks: remarks.list };
  },
};

function* jsonResults({ reader }: Sample, remarks: Remarks): Generator<ResultSet> {
  const columns = new ColumnLines();
  for (const event of jsonValues(columns.watch(guessedLines(reader, remarks, 'take what osquery writes as it is')))) {
    if (event.kind === 'problem') {
      const { severity, code, message, line } = event.problem;
      remarks.add(severity, code, message, line);
      continue;
    }
    const { sets, clipped } = interpret(event.value, event.line, columns.take());
    if (clipped)
      remarks.add(
        'error',
        'report-clipped',
        'Fleet did not keep all results of this query; run it live, or on fewer hosts',
        event.line,
      );
    yield* sets;
  }
}

function severalHosts(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => JSON.stringify(name.slice(0, 80)));
  return `it holds rows of several hosts (${shown.join(', ')}), and from here on some that do not say whose they are: those were left out; keep one file for each host`;
}

function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/** By the columns of a row, or by what lies around rows. */
function isResult(text: string): boolean {
  if (/"(?:action"\s*:\s*"(?:added|removed|snapshot)|snapshot"\s*:\s*\[|diffResults"\s*:)/.test(text)) return true;
  if (/"last_fetched"\s*:/.test(text) && /"(?:columns|results)"\s*:/.test(text)) return true;
  const names = new Set([...text.matchAll(/"([A-Za-z_]{1,40})"\s*:/g)].flatMap(([, name]) => name ?? []));
  return !names.has('schemaVersion') && tableOf(names) !== null;
}

function isCsv(text: string): boolean {
  const { columns } = headerOf(/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '');
  return isHeader(columns);
}

/** Rows of tables that say nothing here: one remark for each kind of row, so that a query that was not meant is noticed. */
class Unknown {
  readonly #kinds = new Map<string, number>();

  look({ rows, line }: ResultSet): void {
    for (const row of rows) {
      const { table, columns } = row;
      if (table !== null || this.#kinds.size >= MOST_KINDS) continue;
      if (!this.#kinds.has(columns)) this.#kinds.set(columns, line);
    }
  }

  tell(remarks: Remarks): void {
    for (const [columns, line] of this.#kinds)
      remarks.add('info', 'unknown-table', `nothing was read from rows with the columns ${columns}`, line);
  }
}

const MOST_KINDS = 10;
