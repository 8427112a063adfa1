import { type Fields, fieldsOf, listIn } from '../../formats/json-fields.js';
import { jsonValues } from '../../formats/json-values.js';
import type { FormatProblem } from '../../formats/problem.js';
import type { TextLine } from '../../formats/text-lines.js';

/** What a module returned for one host. */
export interface ModuleResult {
  /** Name of the host in Ansible's inventory; null where the output does not name it. */
  readonly host: string | null;
  readonly fields: Fields;
  /** Line where the document begins that it is in. */
  readonly line: number;
  /** Why there is nothing, or not all, of this host; else null. */
  readonly failure: 'unreachable' | 'failed' | null;
}

export type ResultEvent =
  | { readonly kind: 'result'; readonly result: ModuleResult }
  | { readonly kind: 'problem'; readonly problem: FormatProblem };

/** The first line of what `ansible` prints of a host: `web07 | SUCCESS => {`. */
const HOST_LINE = /^(\S[^|]{0,254}?) \| (SUCCESS|CHANGED|FAILED|UNREACHABLE)!?(?: \| rc=-?\d{1,10})? =>(.*)$/s;

/** Whether a line is the first one of a host. */
export function isHostLine(text: string): boolean {
  return HOST_LINE.test(text);
}

/** Reads what `ansible` prints, the files of `--tree` and of the cache of facts, and the callbacks `json` and `jsonl`. */
export function* ansibleResults(lines: Iterable<TextLine>): Generator<ResultEvent> {
  const reader = new PerHost(lines);
  for (let next = reader.next(); next !== null; next = reader.next())
    for (const event of jsonValues(next.lines)) {
      if (event.kind === 'problem') yield event;
      else
        for (const result of resultsIn(event.value, next.host, event.line))
          yield { kind: 'result', result: { ...result, failure: next.failure ?? result.failure } };
    }
}

/** Cuts the output of `ansible` into the documents of its hosts; anything else is one document of no host. */
class PerHost {
  readonly #lines: Iterator<TextLine>;
  #pending: TextLine | null = null;
  #done = false;

  constructor(lines: Iterable<TextLine>) {
    this.#lines = lines[Symbol.iterator]();
    this.#take();
  }

  /** The next document; its lines have to be read before the one behind it. */
  next(): { host: string | null; failure: ModuleResult['failure']; lines: Iterable<TextLine> } | null {
    if (this.#pending === null) return null;
    const [, host, status, rest = ''] = HOST_LINE.exec(this.#pending.text) ?? [];
    if (host !== undefined) this.#pending = { ...this.#pending, text: rest };
    const failure = status === 'UNREACHABLE' ? 'unreachable' : status === 'FAILED' ? 'failed' : null;
    return { host: host ?? null, failure, lines: this.#document() };
  }

  *#document(): Generator<TextLine> {
    for (let first = true; this.#pending !== null && (first || !isHostLine(this.#pending.text)); first = false) {
      yield this.#pending;
      this.#take();
    }
  }

  #take(): void {
    const next = this.#done ? null : this.#lines.next();
    this.#done ||= next?.done === true;
    this.#pending = next === null || next.done === true ? null : next.value;
  }
}

/** The results of a document: those of all tasks of a playbook, of an event of `jsonl`, or the document itself. */
function* resultsIn(value: unknown, host: string | null, line: number): Generator<ModuleResult> {
  const fields = fieldsOf(value);
  if (fields === null) return;
  const plays = listIn(fields, 'plays');
  if (plays.length > 0 || fields.has('global_custom_stats')) {
    for (const play of plays)
      for (const task of listIn(fieldsOf(play), 'tasks')) yield* ofHosts(fieldsOf(task)?.get('hosts'), line);
  } else if (fields.has('_event')) yield* ofHosts(fields.get('hosts'), line);
  else yield* ofLoop(host, fields, line);
}

function* ofHosts(value: unknown, line: number): Generator<ModuleResult> {
  for (const [host, result] of fieldsOf(value) ?? []) {
    const fields = fieldsOf(result);
    if (fields !== null) yield* ofLoop(host, fields, line);
  }
}

/** A task with a loop returns a result for each item. */
function* ofLoop(host: string | null, fields: Fields, line: number): Generator<ModuleResult> {
  const failure = fields.get('unreachable') === true ? 'unreachable' : fields.get('failed') === true ? 'failed' : null;
  yield { host, fields, line, failure };
  for (const item of listIn(fields, 'results')) {
    const own = fieldsOf(item);
    if (own !== null) yield { host, fields: own, line, failure: own.get('failed') === true ? 'failed' : null };
  }
}
