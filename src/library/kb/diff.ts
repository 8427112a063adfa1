import { compareArticles, type Difference, knownArticle } from '../../knowledge/index.js';
import { InputError } from '../../model/errors.js';
import type { Article } from '../../model/generated/article.js';
import { toKbId } from '../../model/kb.js';
import type { KnowledgeBase, ReadCapture } from '../knowledge-base.js';

/** One of two that are compared. */
export interface Compared {
  readonly id: string | null;
  /** Path of the capture below the folder. */
  readonly file: string;
  readonly sha256: string;
}

export interface Comparison {
  readonly first: Compared;
  readonly second: Compared;
  readonly differences: readonly Difference[];
}

interface Side extends Compared {
  readonly article: Article;
}

/**
 * Compares two articles, two captures, or the captures of one article: the one that answers questions with each other.
 * @param first an article by its number, or a capture by its path below the folder or by the path under which it is found.
 * @param second another one; without it the first is an article, and its captures are compared.
 * @throws InputError for what is not in the knowledge base, an article with one capture only, a capture with several articles.
 */
export function compareIn(base: KnowledgeBase, first: string, second: string | undefined): Comparison[] {
  if (second === undefined) return compareCaptures(base, first);
  const left = sideOf(base, first, second);
  return [comparison(left, sideOf(base, second, first))];
}

function compareCaptures(base: KnowledgeBase, kb: string): Comparison[] {
  const { id, article } = knownArticle(base.knowledge, kb);
  const sides = sidesOf(base, id);
  const used = sides.find((side) => side.article === article);
  const others = sides.filter((side) => side.sha256 !== used?.sha256);
  if (used === undefined || others.length === 0) {
    const advice = 'has one capture only; add another one, or name a second article or file to compare it with';
    throw new InputError('one-capture', id, advice);
  }
  return others.map((other) => comparison(used, other));
}

function sideOf(base: KnowledgeBase, text: string, other: string): Side {
  const capture = captureOf(base, text);
  if (capture !== null) return oneOf(capture, text, toKbId(other));
  if (toKbId(text) === null) {
    const advice =
      'neither the number of an article nor a capture of this knowledge base; `rollcall kb list` shows both';
    throw new InputError('unknown-capture', text, advice);
  }
  const { id, article } = knownArticle(base.knowledge, text);
  const used = sidesOf(base, id).find((side) => side.article === article);
  if (used === undefined) throw new Error(`${id} answers from no capture`);
  return used;
}

function captureOf({ captures, dir }: KnowledgeBase, text: string): ReadCapture | null {
  const path = text.replaceAll('\\', '/');
  return captures.find(({ file }) => file === path) ?? captures.find(({ file }) => `${dir}/${file}` === path) ?? null;
}

/** Of a capture with several articles the one that the other side names. */
function oneOf(capture: ReadCapture, text: string, wanted: string | null): Side {
  const { articles } = capture;
  const [article] = articles.length === 1 ? articles : articles.filter(({ id }) => id !== null && id === wanted);
  if (article !== undefined) return side(capture, article);
  const ids = articles.map(({ id }) => id ?? 'one without a number').join(', ');
  throw new InputError('several-articles', text, `holds several articles (${ids}); name one of them by its number`);
}

function sidesOf({ captures }: KnowledgeBase, id: string): Side[] {
  return captures.flatMap((capture) =>
    capture.articles.filter((article) => article.id === id).map((article) => side(capture, article)),
  );
}

function side({ file, sha256 }: ReadCapture, article: Article): Side {
  return { id: article.id, file, sha256, article };
}

function comparison({ article: one, ...first }: Side, { article: other, ...second }: Side): Comparison {
  return { first, second, differences: compareArticles(one, other) };
}
