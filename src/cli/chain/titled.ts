import { chainOf, type Knowledge } from '../../knowledge/index.js';

/** An article with its date and title, as far as they are known. */
export function titled(knowledge: Knowledge, id: string): string {
  const node = chainOf(knowledge, id).nodes.find((one) => one.id === id);
  return [id, node?.release.date, node?.title].filter((part) => part !== null && part !== undefined).join('  ');
}
