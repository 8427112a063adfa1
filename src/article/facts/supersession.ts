import type { Supersession } from '../../model/generated/article.js';
import { toKbId } from '../../model/kb.js';
import { numberInUrl } from '../addresses.js';
import type { Paragraph } from '../blocks.js';
import { type Manuscript, paragraphsIn, type Section, type Sentence, sentencesOf } from '../manuscript.js';
import { joinTexts, type SourceText } from '../source-text.js';
import { readReplaced } from './replaced.js';

type Relation = Supersession['relation'];

/** What one sentence names as the other side of a relation. */
interface Target {
  kb: string | null;
  ordinal: number | null;
  label: string | null;
  product: string | null;
  version: string | null;
  bulletin: string | null;
}

const PRINTED_KB = /(?<![\w.-])(?:KB\s?|Q)(\d{5,8})\b|(?<![\w.,:/-])(\d{6,7})(?![\w,:/-]|\.\d)/gi;
const BULLETIN = /\bMS\d{2}-\d{3}\b/gi;
/** Longest product of a target. */
const LONGEST_PRODUCT = 160;
/** How many updates "RU1 through RU5" may name. */
const LONGEST_RANGE = 100;

/** Reads what the article replaces, includes and is replaced by: one entry a relation and target. */
export function readSupersession(manuscript: Manuscript): Supersession[] {
  const found: Supersession[] = [];
  for (const section of manuscript.sections) {
    const isReplacement = section.kind === 'replacement';
    for (const statement of statementsOf(section)) {
      const relation = relationOf(statement.sentence, isReplacement, manuscript);
      if (relation !== null) found.push(...entriesOf(relation, statement, manuscript));
    }
  }
  return withoutRepeats([...found, ...fromTables(manuscript)]);
}

/** What tables list as replaced; "none" counts where no row of any table names something. */
function fromTables(manuscript: Manuscript): Supersession[] {
  const tables = manuscript.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'grid' ? (readReplaced(block, manuscript) ?? []) : []));
  const entries = tables.flatMap((table) => table.entries);
  const none = tables.find((table) => table.none !== null)?.none ?? null;
  if (entries.length > 0 || none === null) return entries;
  const { text } = none;
  const entry = { ...blankTarget(), scope: null, text: text.value, position: manuscript.locate(text.range()) };
  return [{ relation: 'replaces-none', ...entry }];
}

interface Statement {
  sentence: Sentence;
  /** The words that state the relation, without the article that they lead to. */
  said: SourceText;
  /** What follows the sentence and may name its target: the pointer behind it, the list that it introduces. */
  following: Paragraph[];
}

/** Each sentence of a section with the paragraphs that may complete it. */
function statementsOf(section: Section): Statement[] {
  const paragraphs = [...paragraphsIn(section.blocks)];
  return paragraphs.flatMap((paragraph, index) => {
    const sentences = sentencesOf(paragraph);
    return sentences.map((sentence, at) => ({
      sentence:
        at + 1 < sentences.length && sentence.value.endsWith(':') ? merged(sentence, sentences[at + 1]) : sentence,
      said: withoutPointer(sentence.text),
      following: at >= sentences.length - 2 ? paragraphs.slice(index + 1, index + 9) : [],
    }));
  });
}

/** "... replaces the following update: 952076 (http://...) Title": the number and what follows are the target, not the statement. */
function withoutPointer(text: SourceText): SourceText {
  const colon = /:(?=\s+(?:KB|Q)?\d{5,8}\b)/i.exec(text.value);
  return colon === null ? text : text.slice(0, colon.index + 1);
}

function merged(first: Sentence, second: Sentence | undefined): Sentence {
  if (second === undefined) return first;
  const text = joinTexts([first.text, second.text]);
  const shift = first.value.length + 1;
  return {
    text,
    value: text.value,
    links: [...first.links, ...second.links.map((link) => ({ ...link, from: link.from + shift, to: link.to + shift }))],
  };
}

function relationOf(sentence: Sentence, isReplacement: boolean, manuscript: Manuscript): Relation | null {
  const { phrases } = manuscript.words;
  const { value } = sentence;
  if (/\?$/.test(value)) return null;
  if (phrases.replacesNone.test(value)) return isReplacement || phrases.update.test(value) ? 'replaces-none' : null;
  if (phrases.replacedBy.test(value)) return isReplacement || phrases.subject.test(value) ? 'replaced-by' : null;
  if (
    phrases.replaces.test(value) &&
    (isReplacement || (phrases.subject.test(value) && phrases.update.test(value.replace(phrases.subject, ''))))
  )
    return 'replaces';
  if (phrases.containsAll.test(value) && phrases.subject.test(value)) return 'contains-all-previous';
  if (phrases.includes.test(value) && phrases.subject.test(value) && namesTarget(value, manuscript)) return 'includes';
  return null;
}

function namesTarget(value: string, manuscript: Manuscript): boolean {
  return value.search(manuscript.words.phrases.label) !== -1 || value.search(PRINTED_KB) !== -1;
}

function entriesOf(relation: Relation, statement: Statement, manuscript: Manuscript): Supersession[] {
  const { sentence, said } = statement;
  const targets = relation === 'replaces-none' ? [blankTarget()] : targetsOf(statement, relation, manuscript);
  const scope = manuscript.words.phrases.replacementScope.exec(sentence.value)?.[1] ?? null;
  return targets.map((target) => {
    if (target.kb === null && relation !== 'replaces-none')
      manuscript.diagnostics.add('target-unknown', said.value, said.range());
    return { relation, ...target, scope, text: said.value, position: manuscript.locate(said.range()) };
  });
}

const blankTarget = (): Target => ({
  kb: null,
  ordinal: null,
  label: null,
  product: null,
  version: null,
  bulletin: null,
});

function targetsOf(statement: Statement, relation: Relation, manuscript: Manuscript): Target[] {
  const { sentence, following } = statement;
  const object = objectOf(sentence.value, relation, manuscript);
  const labels = labelsIn(object, manuscript);
  const product = productIn(object, manuscript);
  const version = manuscript.words.phrases.versionNumber.exec(object)?.[1] ?? null;
  const numbers = numbersIn(sentence, object);
  const fromFollowing = numbers.length > 0 ? [] : followingNumbers(statement, labels, manuscript);
  const bulletins = [...object.matchAll(BULLETIN)].map((match) => match[0].toUpperCase());
  const kbs = [...numbers, ...fromFollowing.map((entry) => entry.kb)];
  if (kbs.length > 0) {
    return kbs.map((kb, index) => {
      const title = fromFollowing.find((entry) => entry.kb === kb)?.title ?? null;
      const label =
        labels.length === kbs.length ? labels[index] : title === null ? undefined : labelsIn(title, manuscript)[0];
      return {
        kb,
        ordinal: label?.ordinal ?? null,
        label: label?.label ?? null,
        product: product ?? (title === null ? null : productIn(title, manuscript)),
        version,
        bulletin: bulletins[index] ?? null,
      };
    });
  }
  if (labels.length > 0)
    return labels.map(({ label, ordinal }) => ({ ...blankTarget(), label, ordinal, product, version }));
  if (bulletins.length > 0) return bulletins.map((bulletin) => ({ ...blankTarget(), bulletin }));
  if (relation === 'contains-all-previous') return [{ ...blankTarget(), product, version }];
  if (following.length === 0 && version === null && product === null)
    return relation === 'replaces' || relation === 'replaced-by'
      ? [{ ...blankTarget(), label: object.trim().replace(/[.:]$/, '') || null }]
      : [];
  return version !== null || product !== null ? [{ ...blankTarget(), product, version }] : [];
}

/** The part of a sentence behind its verb, which names the target. */
function objectOf(value: string, relation: Relation, manuscript: Manuscript): string {
  const { phrases } = manuscript.words;
  const verb =
    relation === 'replaced-by'
      ? phrases.replacedBy
      : relation === 'replaces'
        ? phrases.replaces
        : relation === 'includes'
          ? phrases.includesVerb
          : phrases.containsAllVerb;
  const match = verb.exec(value);
  return match === null ? value : value.slice(match.index + match[0].length);
}

/** All ordinals that a text names; "RU1-RU5" and "RU1, RU2 and RU5" name each. */
function labelsIn(text: string, manuscript: Manuscript): { label: string; ordinal: number }[] {
  const { label, labelRange } = manuscript.words.phrases;
  const range = labelRange.exec(text);
  if (range !== null) {
    const [, word = '', first = '', last = ''] = range;
    const from = Number(first);
    const to = Number(last);
    if (to > from && to - from < LONGEST_RANGE)
      return Array.from({ length: to - from + 1 }, (_, i) => ({ label: `${word}${from + i}`, ordinal: from + i }));
  }
  const labels = [...text.matchAll(label)].filter((match) => !/^(?:service pack|sp)$/i.test(match[1] ?? ''));
  return labels.map((match) => ({ label: match[0], ordinal: Number(match[2]) }));
}

function productIn(text: string, manuscript: Manuscript): string | null {
  const product = manuscript.words.phrases.forProduct.exec(text)?.[1]?.trim() ?? null;
  return product === null || product.length > LONGEST_PRODUCT ? null : product;
}

function numbersIn(sentence: Sentence, object: string): string[] {
  const found = new Set<string>();
  const start = sentence.value.length - object.length;
  for (const link of sentence.links) {
    const kb = link.from >= start ? numberInUrl(link.url) : null;
    if (kb !== null) found.add(kb);
  }
  if (found.size > 0) return [...found];
  for (const match of object.matchAll(PRINTED_KB)) {
    const kb = toKbId(match[1] ?? match[2] ?? '');
    if (kb !== null) found.add(kb);
  }
  return [...found];
}

interface Named {
  kb: string;
  title: string;
}

/**
 * Articles named behind a sentence: right behind it where it introduces them, or in a pointer ("For more information ...") whose title has the
 * same label.
 */
function followingNumbers(statement: Statement, labels: readonly { label: string }[], manuscript: Manuscript): Named[] {
  const isIntroduction = statement.sentence.value.endsWith(':');
  const found: Named[] = [];
  for (const paragraph of statement.following) {
    const named = namedIn(paragraph);
    if (named === null) {
      if (manuscript.words.phrases.pointer.test(paragraph.text.value)) continue;
      break;
    }
    const fits = labels.some(({ label }) => named.title.toLowerCase().includes(label.toLowerCase()));
    if (!isIntroduction && !fits) break;
    if (!found.some((entry) => entry.kb === named.kb)) found.push(named);
  }
  return found;
}

function namedIn(paragraph: Paragraph): Named | null {
  const { value } = paragraph.text;
  for (const link of paragraph.links) {
    const kb = numberInUrl(link.url);
    if (kb !== null) return { kb, title: value };
  }
  const match = /(?:^|:\s*)(?:KB\s?|Q)?(\d{5,8})\b/i.exec(value);
  const kb = match?.[1] === undefined ? null : toKbId(match[1]);
  return kb === null ? null : { kb, title: value };
}

function withoutRepeats(entries: readonly Supersession[]): Supersession[] {
  const seen = new Map<string, Supersession>();
  for (const entry of entries) {
    const key = [
      entry.relation,
      entry.kb ?? '',
      entry.kb === null
        ? `${entry.ordinal ?? ''}/${entry.bulletin ?? ''}/${entry.version ?? ''}/${entry.product ?? ''}`
        : '',
    ].join('|');
    const known = seen.get(key);
    if (known === undefined || (known.scope === null && entry.scope !== null)) seen.set(key, entry);
  }
  const kept = [...seen.values()];
  const names = kept.some((entry) => entry.relation === 'replaces' && isNamed(entry));
  return names ? kept.filter((entry) => entry.relation !== 'replaces-none' && !isVague(entry)) : kept;
}

const isNamed = (entry: Supersession): boolean =>
  entry.kb !== null || entry.ordinal !== null || entry.bulletin !== null || entry.version !== null;

/** "It replaces several earlier updates", where others say which. */
const isVague = (entry: Supersession): boolean => entry.relation === 'replaces' && !isNamed(entry);
