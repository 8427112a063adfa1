import { InputError } from '../model/errors.js';
import { toKbId } from '../model/kb.js';
import type { Facts, KnownArticle, View } from './types.js';

/**
 * The number under which the knowledge base has an article, or has heard of it.
 * @param kb any usual spelling: "KB952077", "952077".
 * @throws InputError "unknown-article" when it has not, "not-a-kb" when this is no article number.
 */
export function knownId(facts: Facts, kb: string): string {
  const id = toKbId(kb);
  if (id === null)
    throw new InputError('not-a-kb', kb, 'this is not an article number; write it as KB952077 or 952077');
  if (facts.ids.has(id)) return id;
  const other = [...facts.articles.values()].find(({ article }) =>
    article.aliases.some((alias) => toKbId(alias) === id),
  );
  if (other !== undefined) return other.id;
  if (facts.view !== null) throw notInView(facts.view, knownId(facts.view.whole, id));
  throw new InputError(
    'unknown-article',
    id,
    `not in the knowledge base, which has ${have(facts)}; check the number, or name the folder with its capture (--kb-dir)`,
  );
}

/**
 * The article itself, for questions that a mere mention cannot answer.
 * @throws InputError as `knownId`, and "not-captured" when other articles mention it and nobody captured it.
 */
export function knownArticle(facts: Facts, kb: string): KnownArticle {
  const id = knownId(facts, kb);
  const known = facts.articles.get(id);
  if (known !== undefined) return known;
  throw new InputError(
    'not-captured',
    id,
    'other articles mention it, but its own text is not in the knowledge base; add a capture of it',
  );
}

function notInView({ asOf, absent, whole }: View, id: string): InputError {
  const reason =
    absent.get(id) === 'later'
      ? `published ${whole.published.get(id)?.first ?? ''}, after the day that was asked for (${asOf ?? ''})`
      : `nothing tells that it was published by the day that was asked for (${asOf ?? ''}); leave out the day, or add a capture with its date`;
  return new InputError('not-in-view', id, reason);
}

function have({ articles }: Facts): string {
  const ids = [...articles.keys()].sort();
  if (ids.length === 0) return 'no article';
  return ids.length <= 5 ? ids.join(', ') : `${ids.length} articles`;
}
