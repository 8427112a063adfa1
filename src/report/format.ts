import type { Article } from '../model/generated/article.js';
import type { Report } from '../model/generated/report.js';

/** What a format may need beside the report. */
export interface ReportContext {
  /** The audited articles, for titles and release dates; others are ignored. */
  readonly articles: readonly Article[];
  /** Columns of the terminal, for formats that people read; 100 when not given. */
  readonly width?: number;
}

/** One format: pure. */
export type Render = (report: Report, context: ReportContext) => string;

/** The articles of a context by number. */
export function articlesById({ articles }: ReportContext): ReadonlyMap<string, Article> {
  return new Map(articles.flatMap((article) => (article.id === null ? [] : [[article.id, article] as const])));
}
