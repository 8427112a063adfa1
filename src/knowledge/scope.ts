import type { Architecture } from '../model/architecture.js';
import { architecturesIn, withoutArchitecture } from './architecture.js';
import { productLine } from './product-line.js';

/** The products and machines that a question is about. */
export interface Scope {
  /** "Windows Server 2003 Service Pack 1": with a service pack or without; null for every product. */
  readonly product: string | null;
  readonly architecture: Architecture | null;
}

/** What one item of a list of products names. */
interface Item {
  /** Words of the product line; none when the item only tells a service pack or a machine. */
  readonly words: readonly string[];
  readonly servicePack: string | null;
  readonly architectures: readonly Architecture[];
}

/** Between two products: "A; B", "A | B", "A, B". A decimal comma has no space behind it. */
const BETWEEN = /[;|\n]|,\s/;
/** May stand between two products, and within one: "Hosted Messaging and Collaboration". */
const AND = /\s(?:and|und|or|oder|y|e|o)\s/i;
const SERVICE_PACK = /\b(?:service pack|sp)\s?(\d+[a-z]?)\b/i;
/** "+14": so many products that a list leaves out. */
const MORE = /^\+\d+$/;
/** Names have a number, or a capital letter inside the text: "these computers" names nothing. */
const NAME = /\d|\S.*\p{Lu}/u;
/** Words between product and edition that decide nothing. */
const SMALL =
  /[()"']|\b(?:based|editions?|systems?|for|für|para|per|with|when|used|installed|on|in|auf|the|all|versions?|running|and|und|or|oder|y|e|o)\b/gi;
/** A release of its own, not a part of the product in front of it: Windows Server 2008 R2 is not Windows Server 2008. */
const OWN_RELEASE = /^r\d$/;

/** Whether texts that name products (one or more each) cover a scope; null when they cannot tell: incomplete, or no names of products. */
export type Coverage = (texts: readonly string[]) => boolean | null;

/** Reads each text once: lists repeat the same products thousands of times. */
export function coverageOf(scope: Scope): Coverage {
  const wanted = scope.product === null ? null : itemOf(scope.product);
  const asked: Item = {
    words: wanted?.words ?? [],
    servicePack: wanted?.servicePack ?? null,
    architectures: scope.architecture === null ? (wanted?.architectures ?? []) : [scope.architecture],
  };
  const read = new Map<string, boolean | null>();
  const coversOne = (text: string): boolean | null => {
    const known = read.get(text);
    if (known !== undefined) return known;
    const isClear = !MORE.test(text.trim()) && NAME.test(text);
    const covered = isClear ? itemsIn(text).some((item) => meets(item, asked)) : null;
    read.set(text, covered);
    return covered;
  };
  return (texts) => {
    const each = texts.map(coversOne);
    return each.includes(true) ? true : each.includes(null) ? null : false;
  };
}

/** An item that tells no more than a service pack or a machine is about the product in front of it. */
function itemsIn(text: string): Item[] {
  const items: Item[] = [];
  for (const part of text.split(BETWEEN).flatMap(apart)) {
    const item = itemOf(part);
    const words = item.words.length > 0 ? item.words : (items.at(-1)?.words ?? []);
    if (words.length > 0 || item.servicePack !== null || item.architectures.length > 0) items.push({ ...item, words });
  }
  return items;
}

/** Splits "Windows 2000 SP3 and SP4" and "Windows XP and Windows Vista": at an "and" behind a number, or in front of the first word again. */
function apart(text: string): string[] {
  const [first = '', ...others] = text.split(AND);
  const parts = [first];
  const opening = first.trim().split(/\s/)[0] ?? '';
  for (const other of others) {
    const before = parts.at(-1) ?? '';
    if (/\d\S*$/.test(before) || other.startsWith(opening)) parts.push(other);
    else parts.splice(-1, 1, `${before} and ${other}`);
  }
  return parts;
}

function itemOf(text: string): Item {
  const architectures = architecturesIn(text);
  const rest = withoutArchitecture(text);
  const servicePack = SERVICE_PACK.exec(rest)?.[1]?.toLowerCase() ?? null;
  const line = (productLine(rest.replace(SERVICE_PACK, ' ')) ?? '').replace(SMALL, ' ');
  return { words: line.match(/[\p{L}\d.,+#]+/gu) ?? [], servicePack, architectures };
}

function meets(item: Item, asked: Item): boolean {
  const packs = item.servicePack === null || asked.servicePack === null || item.servicePack === asked.servicePack;
  const machines =
    item.architectures.length === 0 ||
    asked.architectures.length === 0 ||
    item.architectures.some((one) => asked.architectures.includes(one));
  return packs && machines && (within(item.words, asked.words) || within(asked.words, item.words));
}

/** Whether a name of a product is a part of a longer one: "Windows XP" of "Windows XP Professional". */
function within(short: readonly string[], long: readonly string[]): boolean {
  for (let at = 0; at + short.length <= long.length; at += 1) {
    const next = long[at + short.length];
    if (short.every((word, i) => word === long[at + i]) && (next === undefined || !OWN_RELEASE.test(next))) return true;
  }
  return false;
}
