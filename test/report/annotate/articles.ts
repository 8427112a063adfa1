import { decodeCapture, parseArticles } from '../../../src/article/index.js';
import type { Article, Position } from '../../../src/model/generated/article.js';
import { type AnnotatedCapture, AnnotatedPage } from '../../../src/report/index.js';
import { blankArticle } from '../../support/blank.js';
import { readPage, type SeenPage } from './read-page.js';

/** A capture as `parse` hands it to the page. */
export async function captureOf(bytes: Uint8Array, name: string): Promise<AnnotatedCapture> {
  return { name, text: decodeCapture(bytes, name).text, articles: await parseArticles({ bytes, name }) };
}

/** The page of some captures. */
export function pageOf(...captures: readonly AnnotatedCapture[]): string {
  const page = new AnnotatedPage();
  for (const capture of captures) page.add(capture);
  return page.html();
}

export const seen = (...captures: readonly AnnotatedCapture[]): SeenPage => readPage(pageOf(...captures));

/** An article without any fact, apart from what is given. */
export function articleWith(facts: Partial<Article>): Article {
  return blankArticle('KB99000100', { kind: 'other', ...facts });
}

/** The position of a range of a text, counted in the plainest way. */
export function place(text: string, from: number, to: number): Position {
  const point = (offset: number): Position['start'] => {
    const before = text.slice(0, offset).split(text.includes('\n') ? '\n' : '\r');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1, offset };
  };
  return { start: point(from), end: point(to) };
}

/** A capture whose headings are the given words, each where it first stands. */
export function captureWithHeadings(text: string, ...ranges: readonly (readonly [from: number, to: number])[]) {
  const sections = ranges.map(([from, to]) => ({
    heading: text.slice(from, to),
    level: 2,
    position: place(text, from, to),
  }));
  return { name: 'made-up.txt', text, articles: [articleWith({ sections })] };
}
