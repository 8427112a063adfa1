import type { Prerequisite } from '../../../model/generated/article.js';
import { toKbId } from '../../../model/kb.js';
import { numberInUrl } from '../../addresses.js';
import type { Manuscript, Sentence } from '../../manuscript.js';
import { part } from '../../wording/parts.js';
import { type NamedProduct, productsIn } from '../../wording/products.js';
import { numbersOf } from '../../wording/who.js';

type Requires = Prerequisite['requires'];

/** One thing that a sentence requires, and which units of the sentence say so. */
export interface Requirement {
  requires: Requires;
  /** The computers for which it holds, where the sentence gives one requirement to each of several. */
  scope: string | null;
  from: number;
  to: number;
}

/** "... the following update: 952076 Title": the number behind the colon is what is required, its title says nothing more. */
const POINTED = /:(?=\W{1,4}(?:KB\s?|Q)?\d{5,8}\b)/i;
/** "952076 Title": the title of the update says nothing more. */
const NUMBER_IN_FRONT = /^\W{0,4}(?:KB\s?|Q)?\d{5,8}\b/i;
/** Units behind a name in which its service pack stands. */
const PACK = 20;
const NOTHING: Requires = { product: null, servicePack: null, version: null, orLater: false, kb: null };

/**
 * Takes a sentence apart into what it requires. Each requirement stands for itself: "A SP2 or B SP2" are two, each for the computers with that
 * product; "A SP1 or A SP2" is one, with SP1 or later.
 */
export function requirementsIn(sentence: Sentence, manuscript: Manuscript): Requirement[] {
  const [first] = NUMBER_IN_FRONT.test(sentence.value) ? updatesIn(sentence, 0) : [];
  if (first !== undefined)
    return [{ requires: { ...NOTHING, kb: first.kb }, scope: null, from: 0, to: sentence.value.length }];
  const colon = POINTED.exec(sentence.value);
  if (colon === null) return directly(sentence, manuscript);
  const said = part(sentence, 0, colon.index);
  const pointed = part(sentence, colon.index + 1, sentence.value.length);
  const [update] = updatesIn(pointed, 0);
  const own = /\d/.test(said.value) ? directly(said, manuscript) : [];
  if (update === undefined) return own;
  const place = { from: colon.index + 1, to: sentence.value.length };
  return [...own, { requires: { ...NOTHING, kb: update.kb }, scope: null, ...place }];
}

/** "Widget Messaging and Collaboration version 4.5": a name of words with capitals, and nothing else but its version. */
const NAME_ALONE =
  /^(?:the )?((?:\p{Lu}[\p{L}\d.+#-]*)(?: (?:\p{Lu}[\p{L}\d.+#-]*|\d[\w.]*|and|for|of)){0,9}?)(?=,? (?:version|build|service pack|SP ?\d)|\s*\(|\.?$| or (?:a )?(?:later|newer))/u;

function directly(sentence: Sentence, manuscript: Manuscript): Requirement[] {
  const { phrases } = manuscript.words;
  const { value } = sentence;
  const whole = { from: 0, to: value.length };
  const lead = phrases.beforeInstallingLead.exec(value)?.[0].length ?? condition(value, manuscript)?.to ?? 0;
  if (isAboutPerson(value.slice(lead), manuscript)) return [{ requires: NOTHING, scope: null, ...whole }];
  const updates = updatesIn(sentence, lead);
  const named = productsIn(withoutScope(value, manuscript)).filter(({ from }) => from >= lead);
  const products = wholeNames(named, value, manuscript);
  if (updates.length === 0)
    return products.length === 0
      ? [{ requires: bare(value.slice(lead), manuscript), scope: null, ...whole }]
      : byProduct(products, value, manuscript);
  const [product] = products;
  if (product !== undefined && products.length === 1) return withUpdates(product, updates, value, manuscript);
  const scope = phrases.installedOn.exec(value)?.[1]?.trim() ?? null;
  return updates.map(({ kb }) => ({
    requires: { ...NOTHING, kb, orLater: phrases.orLater.test(value) },
    scope,
    ...whole,
  }));
}

/** "You must be an administrator on the computer that is running Widgets" requires nothing of the computer. */
function isAboutPerson(value: string, { words }: Manuscript): boolean {
  const person = words.phrases.person.exec(value)?.index ?? -1;
  const installed = words.phrases.installed.exec(value)?.index ?? value.length;
  return person !== -1 && person < installed;
}

/** The computers that a sentence is about may be told by a product, which is not required. As long as the sentence. */
const withoutScope = (value: string, { words }: Manuscript): string =>
  value.replace(words.phrases.prerequisiteScope, (scope) => ' '.repeat(scope.length));

/** "The Exchange hotfix requires Exchange 2007": the shorter name says nothing more, unless a service pack follows it. */
function wholeNames(products: readonly NamedProduct[], value: string, { words }: Manuscript): NamedProduct[] {
  const plain = (name: string): string => name.replace(/^Microsoft /, '');
  const hasPack = ({ to }: NamedProduct): boolean =>
    words.phrases.servicePack.exec(value.slice(to, to + PACK))?.index === 1;
  return products.filter(
    (product) =>
      hasPack(product) ||
      !products.some(({ name }) => name !== product.name && plain(name).startsWith(`${plain(product.name)} `)),
  );
}

/** "If you use Widgets, ...": the condition is the scope of what follows. */
export function condition(value: string, { words }: Manuscript): { scope: string; to: number } | null {
  const [pattern] = words.phrases.restartScopes;
  const match = pattern?.exec(value);
  const scope = match?.[1];
  return match == null || scope === undefined || match.index > 0 ? null : { scope, to: match[0].length };
}

interface Update {
  kb: string;
  at: number;
}

function updatesIn({ value, links }: Sentence, from: number): Update[] {
  const found = new Map<string, number>();
  for (const link of links) {
    const kb = link.from >= from ? numberInUrl(link.url) : null;
    if (kb !== null && !found.has(kb)) found.set(kb, link.from);
  }
  for (const kb of numbersOf(value.slice(from)))
    if (!found.has(kb)) found.set(kb, Math.max(0, value.indexOf(kb.slice(2), from)));
  return [...found].map(([kb, at]) => ({ kb: toKbId(kb) ?? kb, at }));
}

/** No product is named: a service pack or version alone. */
function bare(text: string, manuscript: Manuscript): Requires {
  const [pack = null, ...more] = packsIn(text, manuscript);
  return {
    ...NOTHING,
    product: NAME_ALONE.exec(text)?.[1] ?? null,
    servicePack: pack,
    version: manuscript.words.phrases.versionNumber.exec(text)?.[1] ?? null,
    orLater:
      (pack !== null || manuscript.words.phrases.versionNumber.test(text)) &&
      (more.length > 0 || manuscript.words.phrases.orLater.test(text)),
  };
}

/** "Update Rollup 1 (KB3190600) for Widgets": one requirement; "Widgets 4.0 and update KB3190600": two. */
function withUpdates(
  product: NamedProduct,
  updates: readonly Update[],
  value: string,
  manuscript: Manuscript,
): Requirement[] {
  const { phrases } = manuscript.words;
  const whole = { from: 0, to: value.length };
  const [only] = updates;
  const between = only === undefined ? '' : value.slice(Math.min(product.to, only.at), Math.max(product.from, only.at));
  const isOne =
    updates.length === 1 && !phrases.and.test(between) && !phrases.inAddition.test(between) && !between.includes(':');
  const own = requiresOf(product, value.slice(product.to), manuscript);
  if (isOne && only !== undefined) return [{ requires: { ...own, kb: only.kb }, scope: null, ...whole }];
  const others = updates.map(({ kb }) => ({ requires: { ...NOTHING, kb }, scope: null, ...whole }));
  return [{ requires: own, scope: null, ...whole }, ...others];
}

function byProduct(products: readonly NamedProduct[], value: string, manuscript: Manuscript): Requirement[] {
  const { phrases } = manuscript.words;
  const places = products.map((product, index) => placeOf(product, products[index - 1]?.to ?? 0, value, manuscript));
  const parts = products.map((product, index): Requirement => {
    const place = places[index] ?? { from: product.from, pack: null };
    const to = places[index + 1]?.from ?? value.length;
    const own = requiresOf(product, value.slice(product.to, to), manuscript);
    return { requires: { ...own, servicePack: own.servicePack ?? place.pack }, scope: null, from: place.from, to };
  });
  const last = parts.at(-1);
  const before = last === undefined ? '' : value.slice(parts.at(-2)?.from ?? 0, last.from);
  const isChoice = parts.length > 1 && phrases.or.test(before.replace(phrases.orLater, ''));
  const names = new Set(products.map(({ name }) => name.replace(/^Microsoft /, '')));
  if (!isChoice) return names.size < parts.length ? merged(parts) : parts;
  if (names.size === 1) return merged(parts);
  const isLater = phrases.orLater.test(value.slice(last?.from ?? 0));
  return merged(parts).map((part) => ({
    ...part,
    requires: { ...part.requires, orLater: part.requires.orLater || (isLater && part.requires.servicePack !== null) },
    scope: part.requires.product,
  }));
}

/** Where what is required of a product begins: "Service Pack 2 for Widgets" does so in front of its name. */
function placeOf(
  product: NamedProduct,
  after: number,
  value: string,
  { words }: Manuscript,
): { from: number; pack: string | null } {
  const before = words.phrases.servicePackFor.exec(value.slice(after, product.from));
  const pack = before?.[1];
  return pack === undefined
    ? { from: product.from, pack: null }
    : { from: after + (before?.index ?? 0), pack: `SP${pack}` };
}

/** Parts about one product are one, with the lowest of its service packs. */
function merged(parts: readonly Requirement[]): Requirement[] {
  const byName = new Map<string | null, Requirement>();
  for (const part of parts) {
    const name = part.requires.product?.replace(/^Microsoft /, '') ?? null;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, part);
    else if (known.requires.servicePack !== null && known.requires.version === part.requires.version)
      known.requires.orLater = true;
  }
  return [...byName.values()];
}

/** What stands behind the name of a product, up to the next one, tells which of it is meant. */
function requiresOf(product: NamedProduct, behind: string, manuscript: Manuscript): Requires {
  const { phrases } = manuscript.words;
  const packs = packsIn(behind, manuscript);
  return {
    product: product.name,
    servicePack: packs[0] ?? null,
    version: phrases.versionNumber.exec(behind)?.[1] ?? null,
    orLater: packs.length > 1 || phrases.orLater.test(behind),
    kb: null,
  };
}

/** Service packs as "SP1", the lowest first; "Service Pack 1 (SP1)" is one. */
function packsIn(text: string, { words }: Manuscript): string[] {
  const packs = new Set<string>();
  let rest = text;
  for (let match = words.phrases.servicePack.exec(rest); match !== null; match = words.phrases.servicePack.exec(rest)) {
    packs.add(`SP${match[1] ?? match[2] ?? ''}`);
    rest = rest.slice(match.index + match[0].length);
  }
  return [...packs].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}
