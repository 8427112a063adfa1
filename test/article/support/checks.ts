import { expect } from 'vitest';
import { type ArticleInput, parseArticles } from '../../../src/article/index.js';
import { InputError } from '../../../src/model/errors.js';
import type { Article } from '../../../src/model/generated/article.js';
import validate from '../../../src/model/generated/article.validate.js';

/** Parses, and holds the result against what must be true whatever the input is. A refusal gives no articles. */
export async function parseSoundly(input: ArticleInput): Promise<Article[]> {
  let articles: Article[];
  try {
    articles = await parseArticles(input);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.code).toMatch(/^[a-z][a-z0-9-]*$/);
    return [];
  }
  expect(articles.length).toBeGreaterThan(0);
  for (const article of articles) {
    expect(validate(article) ? [] : validate.errors).toEqual([]);
    expect(article.source.bytes).toBe(input.bytes.length);
    const text = new TextDecoder(article.source.encoding).decode(input.bytes);
    expect(misplaced(article, text)).toEqual([]);
  }
  return articles;
}

interface Point {
  line: number;
  column: number;
  offset: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPoint = (value: unknown): value is Point => isRecord(value) && typeof value.offset === 'number';

/** Positions that lie outside of the text, end before they begin, or whose line and column are not those of the offset. */
function misplaced(article: Article, text: string): string[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  const wrong = ({ line, column, offset }: Point): boolean => {
    const start = starts[line - 1];
    const next = starts[line] ?? text.length + 1;
    return start === undefined || start + column - 1 !== offset || offset > text.length || offset > next;
  };
  const found: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, `${path}/${i}`);
    if (!isRecord(value)) return;
    const { start, end } = value;
    if (isPoint(start) && isPoint(end)) {
      if (wrong(start) || wrong(end) || start.offset > end.offset) found.push(`${path} ${JSON.stringify(value)}`);
      return;
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`);
  };
  walk(article, '');
  return found;
}

/** All that an article says, without where it stands and in which bytes. */
export function factsOf(articles: readonly Article[]): unknown {
  const aside = new Set(['position', 'positions', 'source']);
  return JSON.parse(JSON.stringify(articles, (key, value: unknown) => (aside.has(key) ? undefined : value)));
}
