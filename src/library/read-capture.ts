import { type ArticleInput, openCapture } from '../article/index.js';
import { InputError } from '../model/errors.js';
import type { Article } from '../model/generated/article.js';
import { runWithin, StoppableWorker, Stopped } from '../store/index.js';
import { PARSE_LIMITS } from './limits.js';

/** When the reading of a capture ends, whether it is done or not. */
export interface ReadingTime {
  /** Most milliseconds for one capture; 30,000 when left out. */
  readonly timeout?: number | undefined;
  /** Ends the reading at once. A capture that may be given up is read on a thread of its own, so that the caller's stays free. */
  readonly signal?: AbortSignal | undefined;
}

const worker = new StoppableWorker<ArticleInput, Article[]>(
  new URL('./capture-worker.js', import.meta.url),
  PARSE_LIMITS.heap,
);

/** Cleared when a reading on this thread was stopped: what it left half done must not mislead the next one. */
let isSound = true;

/**
 * Reads a capture, and is sure to end. Captures of ordinary size are read on this thread, watched by a clock; large ones, those that
 * may be given up, and all after one that had to be stopped, by another thread.
 * @throws InputError as `parseArticles`; `too-slow` when the time is over, `too-costly` when memory is; the reason of the signal.
 */
export async function readCapture(
  input: ArticleInput,
  { timeout = PARSE_LIMITS.milliseconds, signal }: ReadingTime = {},
): Promise<Article[]> {
  const isHere = isSound && signal === undefined && input.bytes.length <= PARSE_LIMITS.onThisThread;
  try {
    if (!isHere) return await worker.ask(input, { milliseconds: timeout, signal });
    return runWithin(timeout, await openCapture(input));
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    if (isHere) isSound = false;
    throw refusal(error, input.name, timeout);
  }
}

function refusal({ lack }: Stopped, name: string, timeout: number): InputError {
  return lack === 'time'
    ? new InputError(
        'too-slow',
        name,
        `could not be read within ${timeout / 1000} s; save the article in another form, or give it more time (--timeout)`,
      )
    : new InputError('too-costly', name, 'needs more memory than one article may; save the article in another form');
}
