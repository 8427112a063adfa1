import { InputError } from '../model/errors.js';
import type { Fix } from '../model/generated/article.js';
import type { FixRecord } from './answers.js';
import { containment } from './contained.js';
import { earliestFirst } from './earliest.js';
import { reachable } from './graph.js';
import { addTo, grouped } from './multimap.js';
import { byNumber, newestFirst } from './order.js';
import { knownArticle, knownId } from './question.js';
import type { Knowledge } from './types.js';

/** Which fixes are wanted. */
export interface FixQuestion {
  /** Also those of everything that the article supersedes. */
  readonly inherited?: boolean | undefined;
  /** Only those that this earlier article does not bring; walks the chain like `inherited`. */
  readonly since?: string | undefined;
  /** Only those whose words, numbers, component or area match. */
  readonly grep?: RegExp | undefined;
}

/**
 * The fixes of articles, in the order asked, each article's in its own order, then those of what it supersedes, nearest first.
 * A fix that several articles of a chain list is told once, with the one that had it first: one that supersedes none of the others, and
 * among several of these the one published first.
 * @throws InputError for an article that is not captured, and for a `since` that an article does not supersede.
 */
export function fixesOf(knowledge: Knowledge, kbs: readonly string[], question: FixQuestion = {}): FixRecord[] {
  const told = new Map<string, FixRecord>();
  for (const kb of kbs) {
    for (const fix of fixesOfOne(knowledge, kb, question)) {
      const key = `${fix.article} ${fixKey(fix)}`;
      if (!told.has(key)) told.set(key, fix);
    }
  }
  const fixes = [...told.values()];
  return question.grep === undefined ? fixes : fixes.filter(matcher(question.grep));
}

function fixesOfOne(knowledge: Knowledge, kb: string, { inherited = false, since }: FixQuestion): FixRecord[] {
  const { id } = knownArticle(knowledge, kb);
  if (!inherited && since === undefined)
    return own(knowledge, id).map((fix) => ({ article: id, ...fix, alsoIn: [], as: 'listed' }));
  const before = since === undefined ? [] : broughtBy(knowledge, id, knownId(knowledge, since));
  const skip = new Set(before);
  const old = new Set(before.flatMap((member) => own(knowledge, member)).map(fixKey));
  const members = chainDown(knowledge, id).filter((member) => !skip.has(member));
  const listing = new Map<string, string[]>();
  for (const member of earliestFirst(knowledge, members)) {
    for (const key of new Set(own(knowledge, member).map(fixKey))) addTo(listing, key, member);
  }
  const contained = new Set(reachable(containment(knowledge), id, byNumber));
  const held = (listers: readonly string[]): FixRecord['as'] => {
    if (listers.includes(id)) return 'listed';
    return listers.some((lister) => contained.has(lister)) ? 'contained' : 'replaced';
  };
  return members.flatMap((member) => {
    const fixes = grouped(own(knowledge, member), fixKey);
    return [...fixes].flatMap(([key, [fix]]) => {
      const [first, ...others] = listing.get(key) ?? [];
      if (fix === undefined || first !== member || old.has(key)) return [];
      return [{ article: member, ...fix, alsoIn: others.sort(byNumber), as: held([first, ...others]) }];
    });
  });
}

/**
 * What an answer about the inherited fixes leaves out: articles that these articles supersede and that nobody captured.
 * @returns their numbers, nearest first.
 */
export function uncaptured(knowledge: Knowledge, kb: string): string[] {
  return chainDown(knowledge, knownId(knowledge, kb)).filter((id) => !knowledge.articles.has(id));
}

function broughtBy(knowledge: Knowledge, id: string, since: string): string[] {
  const chain = chainDown(knowledge, id);
  if (chain.includes(since)) return chainDown(knowledge, since);
  throw new InputError(
    'not-on-chain',
    since,
    `${id} does not supersede it, so what is new since it cannot be told; ask for each article by itself`,
  );
}

function chainDown(knowledge: Knowledge, id: string): string[] {
  return [id, ...reachable(knowledge.down, id, newestFirst(knowledge.published))];
}

function own(knowledge: Knowledge, id: string): readonly Fix[] {
  return knowledge.articles.get(id)?.article.fixes ?? [];
}

/** The same issue, wherever it is listed: by its article, else by its reference and words. */
export function fixKey({ kb, reference, text }: Fix): string {
  return kb ?? `${reference ?? ''} ${text.replace(/\s+/gu, ' ').trim().toLowerCase()}`;
}

/** Without the flags that make a RegExp remember where it stopped. */
function matcher(grep: RegExp): (fix: FixRecord) => boolean {
  const pattern = new RegExp(grep.source, grep.flags.replace(/[gy]/g, ''));
  return ({ kb, reference, text, component, area }) =>
    [kb, reference, text, component, area].some((part) => part !== null && pattern.test(part));
}
