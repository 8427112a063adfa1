import type { Prerequisite } from '../../../model/generated/article.js';
import type { Manuscript } from '../../manuscript.js';
import type { NamedProduct } from '../../wording/products.js';

export type Requires = Prerequisite['requires'];

/** One thing that a sentence requires, and which units of the sentence say so. */
export interface Requirement {
  requires: Requires;
  /** The computers for which it holds, where the sentence gives one requirement to each of several. */
  scope: string | null;
  from: number;
  to: number;
}

export const NOTHING: Requires = { product: null, servicePack: null, version: null, orLater: false, kb: null };

/**
 * What a sentence requires of the products that it names. "A SP2 or B SP2" are two requirements, each for the computers with that product;
 * "A SP1 or A SP2" is one, with SP1 or later; "A or B" is one that names both, since it asks for nothing more of either.
 */
export function byProduct(products: readonly NamedProduct[], value: string, manuscript: Manuscript): Requirement[] {
  const { phrases } = manuscript.words;
  const places = products.map((product, index) => placeOf(product, products[index - 1]?.to ?? 0, value, manuscript));
  const parts = products.map((product, index): Requirement => {
    const place = places[index] ?? { from: product.from, pack: null };
    const to = places[index + 1]?.from ?? value.length;
    const own = requiresOf(product, value.slice(product.to, to), manuscript);
    return { requires: { ...own, servicePack: own.servicePack ?? place.pack }, scope: null, from: place.from, to };
  });
  if (isRepeated(products, value, manuscript)) {
    const scope = scopeFirst(products, value, manuscript);
    return byProduct(products.slice(1), value, manuscript).map((part) => ({ ...part, scope: scope ?? part.scope }));
  }
  const last = parts.at(-1);
  const before = last === undefined ? '' : value.slice(parts.at(-2)?.from ?? 0, last.from);
  const isChoice = parts.length > 1 && phrases.or.test(before.replace(phrases.orLater, ''));
  const names = new Set(products.map(({ name }) => name.replace(/^Microsoft /, '')));
  if (!isChoice) return names.size < parts.length ? merged(parts) : parts;
  if (names.size === 1) return merged(parts);
  const isLater = phrases.orLater.test(value.slice(last?.from ?? 0));
  const isPlain = parts.every(({ requires }) => requires.servicePack === null && requires.version === null);
  if (isPlain) return [either(products, value, isLater)];
  return merged(parts).map((part) => ({
    ...part,
    requires: { ...part.requires, orLater: part.requires.orLater || (isLater && part.requires.servicePack !== null) },
    scope: part.requires.product,
  }));
}

/** "The patch for Widgets 2000 can be installed on Widgets 2000 SP3": the product named first is named again, with what is meant of it. */
function isRepeated([first, second]: readonly NamedProduct[], value: string, { words }: Manuscript): boolean {
  if (first === undefined || second === undefined || first.name !== second.name) return false;
  const { or, servicePack, versionNumber } = words.phrases;
  const says = (text: string): boolean => servicePack.test(text) || versionNumber.test(text);
  const between = value.slice(first.to, second.from);
  return !or.test(between) && !says(between) && says(value.slice(second.to));
}

/** "For Widgets 2000, this update requires Widgets 2000 SP1": what is named first says for which computers that holds. */
function scopeFirst([first, second]: readonly NamedProduct[], value: string, { words }: Manuscript): string | null {
  if (first === undefined || second === undefined) return null;
  return words.phrases.prerequisite.test(value.slice(first.to, second.from)) ? first.name : null;
}

/** "Windows Server 2008 R2 or Windows 7", as printed. */
function either(products: readonly NamedProduct[], value: string, orLater: boolean): Requirement {
  const product = value.slice(products[0]?.from ?? 0, products.at(-1)?.to);
  return { requires: { ...NOTHING, product, orLater }, scope: null, from: 0, to: value.length };
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
    else if (isOtherPack(known.requires, part.requires)) known.requires.orLater = true;
  }
  return [...byName.values()];
}

/** "A SP1 or A SP2"; in "A SP1 or A with B SP4" nothing later is asked for. */
const isOtherPack = (known: Requires, other: Requires): boolean =>
  known.servicePack !== null && other.servicePack !== null && known.version === other.version;

/** What stands behind the name of a product, up to the next one, tells which of it is meant. */
export function requiresOf(product: NamedProduct, behind: string, manuscript: Manuscript): Requires {
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
export function packsIn(text: string, { words }: Manuscript): string[] {
  const packs = new Set<string>();
  let rest = text;
  for (let match = words.phrases.servicePack.exec(rest); match !== null; match = words.phrases.servicePack.exec(rest)) {
    packs.add(`SP${match[1] ?? match[2] ?? ''}`);
    rest = rest.slice(match.index + match[0].length);
  }
  return [...packs].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}
