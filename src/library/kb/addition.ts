import type { ListedCapture } from '../../model/generated/kb-index.js';
import {
  isSameFile,
  type KbCapture,
  type KbFolder,
  type KbWriter,
  type Places,
  type Plan,
  safeCapturePath,
} from '../../store/index.js';
import type { CachedParser } from '../cached-parser.js';
import { attempt, type InputProblem } from '../problem.js';
import { type Candidate, refuseNothing } from './candidates.js';
import { type Bytes, entryAgain, entryFound, numbersOf, provenance, type Said } from './entries.js';
import { originOf } from './origin.js';
import { kbProblems } from './problems.js';

/**
 * What came of a capture: its bytes are new; they were in the folder and are now in the index; something else is said of them now;
 * nothing was changed.
 */
export type AddResult = 'added' | 'listed' | 'updated' | 'unchanged';

export interface AddedCapture {
  /** The capture as the user named it; one that was only found in the folder by its path. */
  readonly input: string;
  /** Its path below the folder of the knowledge base. */
  readonly file: string;
  readonly sha256: string;
  /** Numbers of its articles. */
  readonly articles: readonly string[];
  readonly result: AddResult;
  /** Other captures of the same articles. */
  readonly others: readonly string[];
}

/** What adding comes to, and what is to be told beside it. */
export interface Outcome {
  readonly captures: readonly AddedCapture[];
  readonly problems: readonly InputProblem[];
}

interface Step {
  readonly input: string;
  readonly entry: ListedCapture;
  readonly result: AddResult;
}

/** Adding captures to one state of a folder. Nothing is written; `plan` is to be called once. */
export class Addition {
  readonly #steps: Step[] = [];
  /** What of the candidates was lost. */
  readonly #lost: InputProblem[] = [];
  /** What of the folder cannot be listed. */
  readonly #unlisted: InputProblem[] = [];
  readonly #places: Places;
  /** By hash: what is to be listed. */
  readonly #entries = new Map<string, ListedCapture>();
  /** By hash: what is in the folder. */
  readonly #there = new Map<string, KbCapture[]>();

  constructor(
    private readonly folder: KbFolder,
    private readonly writer: KbWriter,
    private readonly parser: CachedParser,
    private readonly said: Said,
  ) {
    this.#places = folder.places();
    for (const capture of folder.captures) {
      const same = this.#there.get(capture.sha256) ?? [];
      this.#there.set(capture.sha256, [...same, capture]);
    }
  }

  async plan(candidates: readonly Candidate[]): Promise<Plan<Outcome>> {
    for (const candidate of candidates) await attempt(this.#lost, () => this.#add(candidate));
    const named = new Set(this.#steps.map(({ entry }) => entry.file));
    for (const capture of this.folder.captures) {
      const isForgotten = capture.state === 'not-listed' || capture.state === 'moved';
      if (isForgotten && !named.has(capture.file)) await attempt(this.#unlisted, () => this.#list(capture));
    }
    const captures = this.#steps.flatMap(({ entry, result }) => (result === 'unchanged' ? [] : [entry]));
    return {
      answer: { captures: this.#told(), problems: [...this.#lost, ...this.#disagreements()] },
      change: captures.length === 0 ? null : { captures, imports: [] },
      planned: this.folder.indexText,
    };
  }

  async #add(candidate: Candidate): Promise<void> {
    const { input, sha256 } = candidate;
    const capture = this.#captureOf(candidate);
    const before = this.#entries.get(sha256);
    if (before !== undefined && (capture === null || capture.file === before.file))
      this.#take({ input, entry: before, result: 'unchanged' });
    else if (capture === null) this.#take({ input, entry: await this.#entryOf(candidate), result: 'added' });
    else {
      const note = this.folder.index.captures.find(({ file }) => file === capture.file)?.note ?? null;
      const entry = await entryAgain(capture, candidate, this.said, note, this.parser);
      this.#take({ input, entry, result: resultFor(capture, entry) });
    }
  }

  /** The capture of the folder that has the bytes: the very file that was named, else one that the index knows. */
  #captureOf({ input, sha256 }: Candidate): KbCapture | null {
    const same = this.#there.get(sha256) ?? [];
    return (
      same.find(({ path }) => input !== '-' && isSameFile(path, input)) ??
      same.find(({ state }) => state === 'listed') ??
      same[0] ??
      null
    );
  }

  /**
   * Finds a name under which the capture tells the same numbers as under the name it had, since that of a text without its number
   * may be all that tells one.
   */
  async #entryOf(candidate: Candidate): Promise<ListedCapture> {
    const { sha256, articles, kb, origin, modified } = candidate;
    const bytes: Bytes = { sha256, read: () => this.writer.staged(sha256) };
    const rest = { sha256, ...provenance(this.said, origin, modified), note: null };
    const names = namesFor(candidate);
    for (const name of names) {
      const file = this.#places.find(name);
      const numbers = await numbersOf(bytes, file, kb, this.parser);
      if (numbers.articles.join() === articles.join()) return { file, ...numbers, ...rest };
    }
    const file = this.#places.find(names[0] ?? sha256);
    const [only = null] = articles.length === 1 ? articles : [];
    return { file, ...(await numbersOf(bytes, file, only, this.parser)), ...rest };
  }

  /** Lists what somebody put into the folder. */
  async #list(capture: KbCapture): Promise<void> {
    const { file, path, sha256 } = capture;
    const bytes = capture.read();
    const kb = capture.entry?.kb ?? null;
    refuseNothing(await this.parser.articlesOf({ name: file, sha256, kb, read: () => bytes }), path);
    const entry = await entryFound(capture, originOf(bytes), this.parser);
    this.#take({ input: path, entry, result: 'listed' });
  }

  #take(step: Step): void {
    this.#steps.push(step);
    this.#places.claim(step.entry.file);
    this.#entries.set(step.entry.sha256, step.entry);
  }

  #told(): AddedCapture[] {
    const files = new Map<string, Set<string>>();
    const listed = this.folder.captures.flatMap(({ entry }) => entry ?? []);
    for (const { articles, file } of [...listed, ...this.#steps.map(({ entry }) => entry)]) {
      for (const id of articles) files.set(id, (files.get(id) ?? new Set()).add(file));
    }
    return this.#steps.map(({ input, entry: { file, sha256, articles }, result }) => {
      const all = new Set(articles.flatMap((id) => [...(files.get(id) ?? [])]));
      return { input, file, sha256, articles, result, others: [...all].filter((other) => other !== file).sort() };
    });
  }

  /** Where folder and index still disagree: not what was asked, so nothing that makes it fail. */
  #disagreements(): InputProblem[] {
    const now = new Set(this.#steps.map(({ entry }) => entry.file));
    const told = kbProblems({
      ...this.folder,
      captures: this.folder.captures.filter(({ file, state }) => state === 'changed' && !now.has(file)),
    });
    return [...this.#unlisted, ...told].map((problem) => ({
      ...problem,
      severity: problem.severity === 'error' ? 'warning' : problem.severity,
    }));
  }
}

function resultFor({ state, entry: before }: KbCapture, entry: ListedCapture): AddResult {
  if (state === 'not-listed' || state === 'moved') return 'listed';
  return JSON.stringify(sorted(before)) === JSON.stringify(sorted(entry)) ? 'unchanged' : 'updated';
}

function sorted(entry: ListedCapture | null): [string, unknown][] {
  return Object.entries(entry ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Names that a capture may have, the best first. */
function namesFor({ name, ending, articles, sha256 }: Candidate): string[] {
  return [
    ...(name === null ? [] : [safeCapturePath(name, ending)]),
    ...(articles.length === 1 ? [`${articles[0]}${ending}`] : []),
    `capture-${sha256.slice(0, 12)}${ending}`,
  ];
}
