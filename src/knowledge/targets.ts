import type { Article, Supersession } from '../model/generated/article.js';
import { toKbId } from '../model/kb.js';
import { type Families, familiesOf, mentionedFamily } from './families.js';
import { addTo } from './multimap.js';
import { byNumber } from './order.js';
import { familyNode } from './product-line.js';
import type { KnownArticle } from './types.js';

/** What is needed to tell which article a statement means. */
export interface Directory {
  readonly families: Families;
  readonly byAlias: ReadonlyMap<string, string>;
  readonly byBulletin: ReadonlyMap<string, readonly string[]>;
}

export function directoryOf(articles: ReadonlyMap<string, KnownArticle>): Directory {
  const byAlias = new Map<string, string>();
  const byBulletin = new Map<string, string[]>();
  for (const { id, article } of articles.values()) {
    for (const alias of article.aliases) {
      const other = toKbId(alias);
      if (other !== null && !articles.has(other)) byAlias.set(other, id);
    }
    for (const bulletin of article.bulletins) addTo(byBulletin, bulletin, id);
  }
  return { families: familiesOf(articles.values()), byAlias, byBulletin };
}

/** The article that a number means: itself, or the one that has it as another number. */
export function resolveNumber(directory: Directory, kb: string): string {
  return directory.byAlias.get(kb) ?? kb;
}

/**
 * The articles that a statement can mean. One is an answer; none or several are left for a person: no number is guessed.
 * "All previous updates" without a number means the family as a whole.
 */
export function candidates(directory: Directory, article: Article, statement: Supersession): string[] {
  const { kb, ordinal, bulletin, product, label, relation } = statement;
  if (kb !== null) return [resolveNumber(directory, kb)];
  if (ordinal !== null) {
    const key = mentionedFamily(article, product, label);
    const family = key === null ? undefined : directory.families.get(key);
    return [...(family?.get(ordinal) ?? [])].sort(byNumber);
  }
  if (bulletin !== null) return [...(directory.byBulletin.get(bulletin) ?? [])].sort(byNumber);
  const family = relation === 'contains-all-previous' ? familyNode(product ?? article.family.product) : null;
  return family === null ? [] : [family];
}

/** What an article calls a target, for messages. */
export function nameOf({ kb, label, ordinal, bulletin, product, version }: Supersession): string {
  return (
    kb ?? bulletin ?? label ?? (ordinal === null ? null : `number ${ordinal}`) ?? product ?? version ?? 'an article'
  );
}
