import { InputError } from '../../model/errors.js';
import type { Article } from '../../model/generated/article.js';
import { momentOf } from '../../model/moment.js';
import { type FileEntry, LIMITS, openInputs, sha256 } from '../../store/index.js';
import type { CachedParser } from '../cached-parser.js';
import { type CaptureFile, captureFiles, oneNumber } from '../capture-files.js';
import { asProblem, attempt, type InputProblem } from '../problem.js';
import { type Origin, originOf } from './origin.js';

/** A capture that may be added. */
export interface Candidate {
  /** As the user knows it. */
  readonly input: string;
  /** Path below the folder that was named, else the file's name; null for standard input, which has none. */
  readonly name: string | null;
  readonly sha256: string;
  /** Ending of names for the form it has. */
  readonly ending: '.html' | '.md' | '.mht' | '.txt';
  /** Numbers of its articles, as its own name and the number given tell them. */
  readonly articles: readonly string[];
  /** The number given, where the capture does not say the same. */
  readonly kb: string | null;
  readonly origin: Origin;
  /** Last change of the file, RFC 3339; null for standard input and pipes. */
  readonly modified: string | null;
}

const ENDINGS = { html: '.html', markdown: '.md', text: '.txt' } as const;
/** Remarks on the number of an article, which is what a knowledge base finds it by. */
const OF_NUMBERS: ReadonlySet<string> = new Set(['id-disagrees', 'id-uncertain']);

/**
 * Reads what may be added, one file after the other.
 * @param asked the number of the one article, in any spelling, and who is told each file before it is read.
 * @param problems takes what could not be read, or says nothing of an article.
 * @returns each with its bytes, which are not to be kept: there may be many.
 * @throws InputError when `kb` is no number, or stands for more than one file.
 */
export async function* candidatesIn(
  paths: readonly string[],
  { kb, onFile }: { readonly kb?: string | undefined; readonly onFile?: ((input: string) => void) | undefined },
  parser: CachedParser,
  problems: InputProblem[],
): AsyncGenerator<{ candidate: Candidate; bytes: Uint8Array }> {
  const { roots, problems: unopened } = await openInputs(paths);
  problems.push(...unopened.map(asProblem));
  const files: CaptureFile[] = [];
  for (const root of roots) files.push(...((await attempt(problems, () => captureFiles(root, false))) ?? []));
  const given = kb === undefined ? null : oneNumber(kb, files);
  for (const { file, name } of files) {
    onFile?.(file.path);
    const failed: InputProblem[] = [];
    const read = await attempt(failed, async () => {
      const bytes = file.read(LIMITS.articleBytes);
      return { bytes, candidate: await candidateOf(file, name, bytes, given, parser, problems) };
    });
    problems.push(...failed.map((problem) => ({ ...problem, input: file.path })));
    if (read !== null) yield read;
  }
}

async function candidateOf(
  file: FileEntry,
  name: string,
  bytes: Uint8Array,
  kb: string | null,
  parser: CachedParser,
  problems: InputProblem[],
): Promise<Candidate> {
  const hash = sha256(bytes);
  const articles = await parser.articlesOf({ name, sha256: hash, kb, read: () => bytes });
  refuseNothing(articles, file.path);
  problems.push(...remarksOnNumbers(articles, file.path));
  return {
    input: file.path,
    name: file.path === '-' ? null : name,
    sha256: hash,
    ending: endingFor(articles),
    articles: idsIn(articles),
    kb,
    origin: originOf(bytes),
    modified: file.modifiedMs === null ? null : momentOf(file.modifiedMs),
  };
}

function endingFor([article]: readonly Article[]): Candidate['ending'] {
  if (article?.diagnostics.some(({ code }) => code === 'web-archive')) return '.mht';
  return ENDINGS[article?.source.format ?? 'text'];
}

function remarksOnNumbers(articles: readonly Article[], input: string): InputProblem[] {
  const remarks = articles.flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => OF_NUMBERS.has(code));
  const told = remarks.map(({ code, severity, message, position }): InputProblem => {
    // Whatever is doubtful about the number, the capture itself is read and kept.
    return {
      code,
      severity: severity === 'error' ? 'warning' : severity,
      input,
      line: position?.start.line ?? null,
      message,
    };
  });
  const unnumbered = articles.filter(({ id }) => id === null).length;
  if (unnumbered === 0) return told;
  const message = `${articles.length === 1 ? 'the article does' : `${unnumbered} of ${articles.length} articles do`} not say the number, and answers nothing without it; give it with --kb, one file at a time`;
  return [...told, { code: 'no-number', severity: 'warning', input, line: null, message }];
}

/** The numbers of articles, in their order, each once. */
export function idsIn(articles: readonly Article[]): string[] {
  return [...new Set(articles.flatMap(({ id }) => id ?? []))];
}

/** @throws InputError "nothing-read" for an error page, a log, the wrong file. */
export function refuseNothing(articles: readonly Article[], input: string): void {
  if (articles.some(({ diagnostics }) => !diagnostics.some(({ code }) => code === 'nothing-read'))) return;
  throw new InputError('nothing-read', input, 'nothing of an article was found in it; it was left out');
}
