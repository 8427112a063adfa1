import type { Supersession } from '../../../model/generated/article.js';
import { toKbId } from '../../../model/kb.js';
import { numberInUrl } from '../../addresses.js';
import type { Manuscript, Sentence } from '../../manuscript.js';
import { labelsOf, type Who } from '../../wording/who.js';

/** What one sentence names as the other side of a relation. */
export type Target = Pick<Supersession, 'kb' | 'ordinal' | 'label' | 'product' | 'version' | 'bulletin'>;

export const blankTarget = (): Target => ({
  kb: null,
  ordinal: null,
  label: null,
  product: null,
  version: null,
  bulletin: null,
});

/** One word of a text that names a target or a part of one. */
interface Mention {
  kind: 'kb' | 'label' | 'bulletin';
  value: string;
  from: number;
  to: number;
}

const PRINTED_KB = /(?<![\w.-])(?:KB\s?|Q)(\d{5,8})\b|(?<![\w.,:/#-])(\d{6,8})(?![\w/-]|[.,:]\d)/gi;
const BULLETIN = /\bMS\d{2}-\d{3}\b/gi;
/** Between two words that name two targets. */
const SEPARATOR = /[,;\n•|]/;
/** Longest product of a target. */
const LONGEST_PRODUCT = 160;
/** "Widget Analytics" in front of "version 1.9". */
const NAME_BEFORE = /(?<![\p{L}\d] )(\p{Lu}[\p{L}\d.+#-]*(?: (?:\p{Lu}|\d)[\p{L}\d.+#-]*){0,6}),?\s+$/u;
/** How many updates "RU1 through RU5" may name. */
const LONGEST_RANGE = 100;
/** Words in front of a name. */
const SMALL_WORDS = /^(?:\p{Ll}[\p{L}\d-]*\s+)+(?=[\p{Lu}\d])/u;
/** "... and hotfix", in front of the number of the next target. */
const NEXT_TARGET = /\s(?:and|or|und|oder|y|e|o)\s\p{Ll}[\p{L}\s]{0,40}$/u;
const NUMBERED = /(\d+)\D*$/;

/** The updates that a text names, in its order: by number, bulletin, ordinal, or by version alone. The article itself is none. */
export function targetsIn(text: Sentence, who: Who, manuscript: Manuscript): Target[] {
  const mentions = mentionsIn(text, manuscript);
  const groups = groupsOf(mentions, text.value, manuscript);
  const targets = groups.map((group, index): Target => {
    const from = group[0]?.from ?? 0;
    const label = group.find((mention) => mention.kind === 'label')?.value ?? null;
    return {
      kb: group.find((mention) => mention.kind === 'kb')?.value ?? null,
      ordinal: label === null ? null : Number(NUMBERED.exec(label)?.[1] ?? Number.NaN),
      label,
      product: productIn(text.value.slice(from, groups[index + 1]?.[0]?.from), manuscript),
      version: null,
      bulletin: group.find((mention) => mention.kind === 'bulletin')?.value ?? null,
    };
  });
  shareProducts(targets);
  const others = targets.filter((target) => !isItself(target, who));
  if (targets.length > 0) return others;
  const version = manuscript.words.phrases.versionNumber.exec(text.value);
  if (version?.[1] === undefined) return [];
  const product =
    productIn(text.value, manuscript) ?? NAME_BEFORE.exec(text.value.slice(0, version.index))?.[1] ?? null;
  return [{ ...blankTarget(), version: version[1], product }];
}

/** The product behind "for" in a text. */
export function productIn(text: string, manuscript: Manuscript): string | null {
  const product =
    manuscript.words.phrases.forProduct.exec(text)?.[1]?.replace(SMALL_WORDS, '').replace(NEXT_TARGET, '').trim() ?? '';
  return product === '' || product.length > LONGEST_PRODUCT ? null : product;
}

const isItself = (target: Target, who: Who): boolean =>
  who.id !== null && target.kb === who.id
    ? true
    : target.kb === null && target.label !== null && target.label.toLowerCase() === who.label?.toLowerCase();

function mentionsIn({ value, links }: Sentence, manuscript: Manuscript): Mention[] {
  const mentions: Mention[] = [];
  const kbs = new Set<string>();
  const add = (kind: Mention['kind'], text: string, from: number, to: number): void => {
    mentions.push({ kind, value: text, from, to });
  };
  for (const match of value.matchAll(PRINTED_KB)) {
    const kb = toKbId(match[1] ?? match[2] ?? '');
    if (kb === null || kbs.has(kb)) continue;
    kbs.add(kb);
    add('kb', kb, match.index, match.index + match[0].length);
  }
  for (const link of links) {
    const kb = numberInUrl(link.url);
    if (kb === null || kbs.has(kb)) continue;
    kbs.add(kb);
    add('kb', kb, link.from, link.from);
  }
  const bulletins = new Set<string>();
  for (const match of value.matchAll(BULLETIN)) {
    const bulletin = match[0].toUpperCase();
    if (!bulletins.has(bulletin)) add('bulletin', bulletin, match.index, match.index + match[0].length);
    bulletins.add(bulletin);
  }
  for (const { label, from, to } of labelled(value, manuscript)) add('label', label, from, to);
  return mentions.sort((one, other) => one.from - other.from);
}

interface Labelled {
  label: string;
  from: number;
  to: number;
}

/** All ordinals that a text names; "RU1-RU5", "Update Rollups 1, 2 and 3" and "RU1, RU2 and RU5" name each. */
function labelled(text: string, manuscript: Manuscript): Labelled[] {
  const { label: pattern, labelRange, labelList } = manuscript.words.phrases;
  const range = labelRange.exec(text);
  if (range !== null) {
    const [whole, word = '', first = '', last = ''] = range;
    const numbers = from(Number(first), Number(last));
    if (numbers.length > 0) return named(word, numbers, range.index, whole);
  }
  const list = labelList.exec(text);
  if (list !== null) {
    const [whole, word = '', numbers = ''] = list;
    return named(
      word.replace(/s$/i, ''),
      [...numbers.matchAll(/\d+/g)].map(([digits]) => Number(digits)),
      list.index,
      whole,
    );
  }
  let at = 0;
  return labelsOf(text, pattern).map((label) => {
    const start = text.indexOf(label, at);
    at = start + label.length;
    return { label, from: start, to: at };
  });
}

/** The numbers from `low` to `high`; none when there are fewer than two, or more than anybody would name. */
function from(low: number, high: number): number[] {
  const count = high - low + 1;
  return count > 1 && count <= LONGEST_RANGE ? Array.from({ length: count }, (_, index) => low + index) : [];
}

/** "RU" and 3 are "RU3", "Update Rollup" and 3 are "Update Rollup 3". */
const named = (word: string, numbers: readonly number[], at: number, whole: string): Labelled[] =>
  numbers.map((number) => ({
    label: /^[A-Z]{2}$/.test(word) ? `${word}${number}` : `${word} ${number}`,
    from: at,
    to: at + whole.length,
  }));

/** Words that name one target stand together: "Update Rollup 3 (KB952076)", "MS08-039 (953747)". */
function groupsOf(mentions: readonly Mention[], text: string, manuscript: Manuscript): Mention[][] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last === undefined ? '' : text.slice(last.to, mention.from);
    const isSame =
      group !== undefined &&
      last !== undefined &&
      !group.some(({ kind }) => kind === mention.kind) &&
      !SEPARATOR.test(between) &&
      !manuscript.words.phrases.and.test(between);
    if (isSame) group.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

/** "RU1, RU2 and RU3 for Widgets": a product behind the last of several is that of all. */
function shareProducts(targets: readonly Target[]): void {
  let product: string | null = null;
  for (const target of [...targets].reverse()) {
    target.product ??= product;
    product = target.product;
  }
}
