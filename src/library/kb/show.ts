import { compareArticles, knownArticle } from '../../knowledge/index.js';
import type { Article } from '../../model/generated/article.js';
import type { ListState } from '../../store/index.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import { type Provenance, provenanceOf } from './list.js';

/** One of the captures of an article. */
export interface ShownCapture extends Provenance {
  readonly file: string;
  readonly sha256: string;
  readonly format: Article['source']['format'];
  readonly state: ListState;
  /** Whether questions are answered from it. */
  readonly answers: boolean;
  /** Remarks of the parser of warning level and above. */
  readonly remarks: number;
  /** Fields in which it differs from the one that answers; empty for that one itself. */
  readonly differs: readonly string[];
}

/** What a knowledge base knows of one article by itself. */
export interface Shown {
  readonly id: string;
  /** As the capture says that answers. */
  readonly article: Article;
  /** That one first. */
  readonly captures: readonly ShownCapture[];
}

/** @throws InputError as `knownArticle`. */
export function shownArticle(base: KnowledgeBase, kb: string): Shown {
  const { id, article } = knownArticle(base.knowledge, kb);
  const captures = base.captures.flatMap((capture) =>
    capture.articles
      .filter((one) => one.id === id)
      .map((one): ShownCapture => {
        const { file, sha256, state } = capture;
        return {
          file,
          sha256,
          format: one.source.format,
          state,
          answers: one === article,
          remarks: one.diagnostics.filter(({ severity }) => severity !== 'info').length,
          differs: [...new Set(compareArticles(article, one).map(({ field }) => field))],
          ...provenanceOf(capture),
        };
      }),
  );
  return { id, article, captures: captures.sort((a, b) => Number(b.answers) - Number(a.answers)) };
}
