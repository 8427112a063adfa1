import { toKbId } from '../../../model/kb.js';
import { numberInUrl } from '../../addresses.js';
import type { Manuscript, Sentence } from '../../manuscript.js';
import { part } from '../../wording/parts.js';
import { type NamedProduct, productsIn } from '../../wording/products.js';
import { numbersOf } from '../../wording/who.js';
import { byProduct, NOTHING, packsIn, type Requirement, type Requires, requiresOf } from './required-products.js';

/** "... the following update: 952076 Title": the number behind the colon is what is required, its title says nothing more. */
const POINTED = /:(?=\W{1,4}(?:KB\s?|Q)?\d{5,8}\b)/i;
/** "952076 Title": the title of the update says nothing more. */
const NUMBER_IN_FRONT = /^\W{0,4}(?:KB\s?|Q)?\d{5,8}\b/i;
/** Units behind a name in which its service pack stands. */
const PACK = 20;

/** Takes a sentence apart into what it requires; each requirement stands for itself. */
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
  if (phrases.takesAway.test(value) || isAboutPerson(value.slice(lead), manuscript))
    return [{ requires: NOTHING, scope: null, ...whole }];
  const updates = updatesIn(sentence, lead);
  const named = productsIn(withoutScope(value, manuscript)).filter(({ from }) => from >= lead);
  const place = phrases.installedOn.exec(value);
  const isPlaced =
    place !== null &&
    (updates.length > 0 ||
      named.some(({ to }) => to <= place.index && !phrases.itself.test(value.slice(to, place.index))));
  if (place !== null && !isPlaced && subjectOf(value, place.index, manuscript))
    return [
      {
        requires: { ...NOTHING, product: NAME_FIRST.exec(value)?.[1] ?? null },
        scope: place[1]?.trim() ?? null,
        ...whole,
      },
    ];
  const products = wholeNames(named, value, manuscript).filter(({ from }) => !isPlaced || from < place.index);
  const scope = isPlaced ? (place[1]?.trim() ?? null) : null;
  // A service pack of the place is none of what is installed there.
  const said = isPlaced && updates.length === 0 ? part(sentence, 0, place.index) : sentence;
  return requirementsOf(said, lead, products, updates, manuscript).map((requirement) => ({
    ...requirement,
    scope: requirement.scope ?? scope,
  }));
}

/** "The Widget Deployment Tool must be": a name of two words at least in front of a verb. */
const NAME_FIRST = /^(?:\p{Lu}\p{Ll}{2} )?(\p{Lu}[\p{L}\d.+#-]*(?: (?:\p{Lu}|\d)[\p{L}\d.+#-]*){1,8})(?= \p{Ll})/u;

/** Whether what is to be installed on something stands in front, and is not the update itself: then the place is no requirement. */
const subjectOf = (value: string, to: number, { words }: Manuscript): boolean =>
  NAME_FIRST.test(value) && !words.phrases.itself.test(value.slice(0, to));

function requirementsOf(
  { value }: Sentence,
  lead: number,
  products: readonly NamedProduct[],
  updates: readonly Update[],
  manuscript: Manuscript,
): Requirement[] {
  const { phrases } = manuscript.words;
  const whole = { from: 0, to: value.length };
  if (updates.length === 0)
    return products.length === 0
      ? [
          {
            requires: bare(value.slice(lead).replace(phrases.beforeInstallingTail, ''), manuscript),
            scope: null,
            ...whole,
          },
        ]
      : byProduct(products, value, manuscript);
  const [product] = products;
  if (product !== undefined && products.length === 1) return withUpdates(product, updates, value, manuscript);
  const orLater = manuscript.words.phrases.orLater.test(value);
  return updates.map(({ kb }) => ({ requires: { ...NOTHING, kb, orLater }, scope: null, ...whole }));
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
  const [version = null, ...versions] = versionsIn(text, manuscript);
  return {
    ...NOTHING,
    product: NAME_ALONE.exec(text)?.[1] ?? null,
    servicePack: pack,
    version,
    orLater:
      (pack !== null || version !== null) &&
      (more.length > 0 || versions.length > 0 || manuscript.words.phrases.orLater.test(text)),
  };
}

/** "version 1.9, or version 1.8": the lowest first; one where they are no alternatives. */
function versionsIn(text: string, { words }: Manuscript): string[] {
  const versions = new Set<string>();
  let rest = text;
  for (
    let match = words.phrases.versionNumber.exec(rest);
    match !== null;
    match = words.phrases.versionNumber.exec(rest)
  ) {
    versions.add(match[1] ?? '');
    rest = rest.slice(match.index + match[0].length);
  }
  const [first] = versions;
  if (first === undefined) return [];
  if (!words.phrases.or.test(text.replace(words.phrases.orLater, ''))) return [first];
  return [...versions].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
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
