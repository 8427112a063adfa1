import { InputError } from '../model/errors.js';
import type { Article } from '../model/generated/article.js';
import validate from '../model/generated/article.validate.js';
import { codeHash, damagedCache, findCacheDir, ValueCache } from '../store/index.js';
import { asProblem, type InputProblem } from './problem.js';

/** A capture whose hash is known, read only when it must be. */
export interface HashedCapture {
  /** What the article calls its source; its form and its number may be told by it. */
  readonly name: string;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  /** Number of its article, given by its keeper; null when the capture says it. */
  readonly kb: string | null;
  read(): Uint8Array;
}

/**
 * The cache of articles of this account, for the code that runs.
 * @returns null when there is to be none, or the code is not known: what other code has read may be read otherwise by this.
 */
export function articleCache(): ValueCache | null {
  const code = codeHash();
  const folder = findCacheDir();
  return code === null || folder === null ? null : new ValueCache(`${folder}/articles/${code.slice(0, 32)}`);
}

/** Parses captures, each only once as long as neither it nor the parser changes. */
export class CachedParser {
  /** What was wrong with the cache; the articles are right all the same. */
  readonly problems: InputProblem[] = [];
  #cache: ValueCache | null;

  /** @param cache null: none. */
  constructor(cache: ValueCache | null) {
    this.#cache = cache;
  }

  /** @throws InputError as `readCapture` and `read` do. */
  async articlesOf(capture: HashedCapture): Promise<readonly Article[]> {
    const known = this.#known(capture);
    if (known !== null) return known;
    // The parser is most of the program; with a warm cache it is not even loaded.
    const { readCapture } = await import('./read-capture.js');
    const { name, kb } = capture;
    const articles = await readCapture({ bytes: capture.read(), name, ...(kb === null ? {} : { kb }) });
    this.#keep(capture, articles);
    return articles;
  }

  #known(capture: HashedCapture): readonly Article[] | null {
    const cache = this.#cache;
    if (cache === null) return null;
    const value = this.#tried(() => cache.get(keyOf(capture)));
    if (value === undefined) return null;
    if (isArticles(value) && value.every((article) => isOf(capture, article))) return value;
    this.#tell(damagedCache(cache.folder));
    return null;
  }

  #keep(capture: HashedCapture, articles: readonly Article[]): void {
    this.#tried(() => this.#cache?.put(keyOf(capture), articles));
  }

  #tried<T>(step: () => T): T | undefined {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.#tell(error);
      return undefined;
    }
  }

  /** Where the cache cannot be used at all, time is all that is lost: a word, and nothing more is tried. */
  #tell(error: InputError): void {
    const isDamaged = error.code === 'damaged-cache';
    this.problems.push({ ...asProblem(error), severity: isDamaged ? 'warning' : 'info' });
    if (!isDamaged) this.#cache = null;
  }
}

/** All that the outcome of parsing depends on, but for the code. */
function keyOf({ sha256, name, kb }: HashedCapture): string {
  return JSON.stringify([sha256, name, kb]);
}

function isOf({ sha256, name }: HashedCapture, { source }: Article): boolean {
  return source.sha256 === sha256 && source.name === name;
}

function isArticles(value: unknown): value is Article[] {
  return Array.isArray(value) && value.length > 0 && value.every((each: unknown) => validate(each));
}
