import type { ChainNode, EdgeRelation } from '../knowledge/index.js';

/** What the later article does to the earlier, as a verb between the two. */
export const RELATION_WORDS: Readonly<Record<EdgeRelation, string>> = {
  replaces: 'replaces',
  includes: 'includes',
  'contains-all-previous': 'contains all earlier updates for',
  prerequisite: 'requires',
  'fixed-in': 'fixes',
};

/** What a box for a whole product line stands for; the name of the product follows. */
export const FAMILY_WORDS = 'all earlier updates for';

/** Who says that an arrow is there, where it is not both sides. */
export const SAID_WORDS = { one: 'said by one side', list: 'from a list' } as const;

/** What stands on an article that nobody captured. */
export const NOT_CAPTURED = 'not in the knowledge base';

const FAMILY = 'family:';

/** Whether a node stands for all articles of a product line. */
export const isFamily = (id: string): boolean => id.startsWith(FAMILY);

/** What a node is called: the number of an article, or the product line. */
export const nameOf = ({ id, title }: Pick<ChainNode, 'id' | 'title'>): string =>
  isFamily(id) ? (title ?? id.slice(FAMILY.length)) : id;

/** "2008-06-01", and where it comes from when that is no article. */
export const dateOf = ({ release, releaseFrom }: Pick<ChainNode, 'release' | 'releaseFrom'>): string | null =>
  release.date === null || releaseFrom === null || releaseFrom === 'article'
    ? release.date
    : `${release.date} (${SAID_WORDS.list})`;

/** "no. 4" for an Update Rollup 4. */
export const ordinalOf = ({ ordinal }: Pick<ChainNode, 'ordinal'>): string | null =>
  ordinal === null ? null : `no. ${ordinal}`;
