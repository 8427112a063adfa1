import type { Position } from '../../../model/generated/article.js';
import type { Edge, Facts, KnownArticle, ProblemSource } from '../../types.js';

/** Where a problem stands. */
export interface Place {
  readonly position: Position | null;
  readonly source: ProblemSource | null;
}

/** The place of a fact within the capture that answers for an article; the capture as a whole where the fact has no place. */
export function placeIn(known: KnownArticle | undefined, position: Position | null | undefined): Place {
  if (known === undefined) return { position: null, source: null };
  const line = position?.start.line ?? null;
  return { position: position ?? null, source: { name: known.article.source.name, line } };
}

/** Where an edge is stated: in the first article that says so, else in the row of a published list. */
export function placeOf({ articles }: Facts, { statements, imported }: Edge): Place {
  const [statement] = statements;
  if (statement !== undefined) return placeIn(articles.get(statement.article), statement.position);
  const [row] = imported;
  return { position: null, source: row === undefined ? null : { name: row.source, line: row.line } };
}

/** Who states an edge, in words: the article, else the list and its line. */
export function saidBy({ statedBy, imported }: Edge): string {
  const [row] = imported;
  return statedBy[0] ?? (row === undefined ? 'the knowledge base' : `${row.source}:${row.line}`);
}
