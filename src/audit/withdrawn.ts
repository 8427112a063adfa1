import { type Chain, type Knowledge, replacedByOf } from '../knowledge/index.js';

/** Whether an article says that its update was taken back. It does not say since when. */
export function isWithdrawn({ articles }: Knowledge, id: string): boolean {
  const withdrawn = articles.get(id)?.article.withdrawn ?? null;
  return withdrawn !== null;
}

/** What is latest on a chain of what can still be had; where nothing can, what is latest at all. */
export function latestOf(knowledge: Knowledge, { id, replacedBy, latest }: Chain): readonly string[] {
  if (!latest.some((one) => isWithdrawn(knowledge, one))) return latest;
  const standing = [id, ...replacedBy].filter((one) => !isWithdrawn(knowledge, one));
  const ends = standing.filter((one) => !replacedByOf(knowledge, one).some((later) => standing.includes(later)));
  return ends.length > 0 ? ends : latest;
}
