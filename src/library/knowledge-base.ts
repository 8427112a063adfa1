import { buildKnowledge, type Knowledge } from '../knowledge/index.js';
import { InputError } from '../model/errors.js';
import type { Article } from '../model/generated/article.js';
import { findKbDir, readCaptures } from '../store/index.js';
import { keptLists } from './lists.js';
import { asProblem, collect, type InputProblem } from './problem.js';
import { readCapture } from './read-capture.js';

/** A folder of captures, read. */
export interface KnowledgeBase {
  /** The folder that was used. */
  readonly dir: string;
  readonly knowledge: Knowledge;
  /** Every capture that could be read, by path; one article may have several. */
  readonly articles: readonly Article[];
  /** Captures and lists that could not be read. */
  readonly problems: readonly InputProblem[];
}

/**
 * Reads a knowledge base.
 * @param dir the folder; without it ROLLCALL_KB_DIR, ./kb-sources or the set that ships with rollcall.
 * @throws InputError when the folder cannot be read.
 */
export async function readKnowledge(dir?: string): Promise<KnowledgeBase> {
  const { path } = findKbDir({ flag: dir });
  const { captures, problems: unread } = await readCaptures(path);
  const problems = unread.map(asProblem);
  const lists = await keptLists(path, problems);
  if (captures.length === 0 && lists.length === 0 && problems.length === 0) {
    const advice =
      'this folder holds no article (.html, .htm, .md, .txt) and no imported list; name another one with --kb-dir';
    throw new InputError('nothing-readable', path, advice);
  }
  const articles: Article[] = [];
  for (const capture of captures) articles.push(...((await collect(problems, () => readCapture(capture))) ?? []));
  return { dir: path, knowledge: buildKnowledge(articles, lists), articles, problems };
}
