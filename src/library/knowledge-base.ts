import { buildKnowledge, type Knowledge } from '../knowledge/index.js';
import { InputError } from '../model/errors.js';
import type { Article } from '../model/generated/article.js';
import { findKbDir, type KbCapture, type KbFolder, readKbFolder, type ValueCache } from '../store/index.js';
import { articleCache, CachedParser } from './cached-parser.js';
import { kbProblems } from './kb/problems.js';
import { keptLists } from './lists.js';
import { attempt, type InputProblem } from './problem.js';

/** A capture of the knowledge base, with the articles that were read from it. */
export interface ReadCapture extends KbCapture {
  readonly articles: readonly Article[];
}

/** A folder of captures, read. */
export interface KnowledgeBase {
  /** The folder that was used. */
  readonly dir: string;
  /** The folder and its index, before anything is parsed. */
  readonly folder: KbFolder;
  readonly knowledge: Knowledge;
  /** Every capture that could be read, by path; one article may have several. */
  readonly captures: readonly ReadCapture[];
  /** The articles of all captures, in their order. */
  readonly articles: readonly Article[];
  /** Captures and lists that could not be read, and where folder and index disagree. */
  readonly problems: readonly InputProblem[];
}

export interface KnowledgeOptions {
  /** Articles that were parsed before; null: none. Else those of this account, where the code that made them is known. */
  readonly cache?: ValueCache | null;
}

/**
 * Reads a knowledge base. Nothing in its folder is written.
 * @param dir the folder; without it ROLLCALL_KB_DIR, ./kb-sources or the set that ships with rollcall.
 * @throws InputError when the folder cannot be read.
 */
export async function readKnowledge(
  dir?: string,
  { cache = articleCache() }: KnowledgeOptions = {},
): Promise<KnowledgeBase> {
  const { path } = findKbDir({ flag: dir });
  const folder = readKbFolder(path);
  const problems = kbProblems(folder);
  // An index that cannot be read is told of once.
  const lists = folder.indexProblem === null ? await keptLists(path, problems) : [];
  const holdsNothing = folder.captures.length === 0 && lists.length === 0;
  if (holdsNothing && !problems.some(({ severity }) => severity === 'error')) {
    const advice =
      'this folder holds no article (.html, .htm, .mht, .mhtml, .md, .txt) and no imported list; name another one with --kb-dir';
    throw new InputError('nothing-readable', path, advice);
  }
  const parser = new CachedParser(cache);
  const captures: ReadCapture[] = [];
  for (const capture of folder.captures) {
    const articles = await attempt(problems, () => parser.articlesOf(hashed(capture)));
    if (articles !== null) captures.push({ ...capture, articles });
  }
  const articles = captures.flatMap((capture) => capture.articles);
  problems.push(...parser.problems);
  const knowledge = buildKnowledge(articles, lists, captureTimes(folder));
  return { dir: path, folder, knowledge, captures, articles, problems };
}

/** When captures were made, as far as the index says, by the hash of their bytes. */
function captureTimes({ captures }: KbFolder): Map<string, string> {
  const times = new Map<string, string>();
  for (const { sha256, entry } of captures) if (entry?.capturedAt) times.set(sha256, entry.capturedAt);
  return times;
}

/** A number that was given stands for the bytes that it was given for. */
function hashed({ file, sha256, entry, read }: KbCapture) {
  return { name: file, sha256, kb: entry?.kb ?? null, read };
}
