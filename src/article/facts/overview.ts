import type { Article, Position } from '../../model/generated/article.js';
import type { Manuscript, Sentence } from '../manuscript.js';
import { paragraphsIn, sentencesOf } from '../manuscript.js';
import type { SourceText } from '../source-text.js';
import { isoDate, readDateParts } from '../table/values.js';

type Overview = Pick<Article, 'kind' | 'family' | 'release' | 'revision' | 'appliesTo' | 'cumulative'> & {
  positions: Record<string, Position>;
};

const NUMBERED = /\b(\d+)\b/;
const MONTH_YEAR = /\b(\p{L}{3,12})\.?\s+(?:de\s+)?(\d{4})\b/u;
const DATE_TEXT =
  /(?:\p{L}{2,10},?\s+)?(\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th|\.)?[-\s](?:de\s+)?\p{L}{3,12}\.?[-\s](?:de\s+)?\d{2,4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}[/-]\d{1,2}[/-]\d{1,2})/u;
/** Sentences from the top in which the article says what it is. */
const HEAD = 14;

/** Reads what the article is: kind, family and ordinal, dates, products, whether it is cumulative. */
export function readOverview(manuscript: Manuscript, title: string | null): Overview {
  const positions: Record<string, Position> = {};
  const head = headSentences(manuscript);
  return {
    kind: kindOf(title, head, manuscript),
    family: familyOf(title, head, positions, manuscript),
    release: releaseOf(head, positions, manuscript),
    revision: revisionOf(positions, manuscript),
    appliesTo: appliesToOf(manuscript),
    cumulative: cumulativeOf(positions, manuscript),
    positions,
  };
}

function allSentences(manuscript: Manuscript): Sentence[] {
  return manuscript.sections.flatMap((section) => [...paragraphsIn(section.blocks)].flatMap(sentencesOf));
}

const headSentences = (manuscript: Manuscript): Sentence[] => allSentences(manuscript).slice(0, HEAD);

function kindOf(title: string | null, head: readonly Sentence[], manuscript: Manuscript): Article['kind'] {
  const { kinds, ownKinds, phrases } = manuscript.words;
  for (const [kind, pattern] of kinds) if (title !== null && pattern.test(title)) return kind;
  const lead = head
    .slice(0, 4)
    .map((sentence) => sentence.value)
    .join(' ');
  if (title === null) for (const [kind, pattern] of kinds) if (pattern.test(lead)) return kind;
  for (const [kind, pattern] of ownKinds) if (pattern.test(lead)) return kind;
  const isHotfix = manuscript.sections.some((section) =>
    [...paragraphsIn(section.blocks)].some((paragraph) => phrases.offersHotfix.test(paragraph.text.value)),
  );
  return isHotfix ? 'hotfix' : 'other';
}

function familyOf(
  title: string | null,
  head: readonly Sentence[],
  positions: Record<string, Position>,
  manuscript: Manuscript,
): Article['family'] {
  const { ordinal, introducesItself, productEnd } = manuscript.words.phrases;
  const fromTitle = title === null ? null : ordinal.exec(title);
  if (fromTitle !== null) return familyFrom(fromTitle, productEnd);
  for (const sentence of head) {
    const match = ordinal.exec(sentence.value);
    if (match === null || !introducesItself.test(sentence.value)) continue;
    positions['/family/label'] = manuscript.locate(
      sentence.text.range(match.index, match.index + (match[1] ?? '').length),
    );
    return familyFrom(match, productEnd);
  }
  return { product: null, ordinal: null, label: null };
}

function familyFrom(match: RegExpExecArray, productEnd: RegExp): Article['family'] {
  const [, label = '', ordinal = '', product] = match;
  const name = product
    ?.replace(/\s*[-–(].*$/, '')
    .replace(productEnd, '')
    .replace(/\.$/, '')
    .trim();
  return {
    product: name === undefined || name === '' ? null : name,
    ordinal: Number(NUMBERED.exec(ordinal)?.[1] ?? ordinal),
    label,
  };
}

function releaseOf(
  head: readonly Sentence[],
  positions: Record<string, Position>,
  manuscript: Manuscript,
): Article['release'] {
  for (const { value, text } of [
    ...head,
    ...allSentences(manuscript)
      .slice(HEAD, 200)
      .filter((sentence) => manuscript.words.phrases.dated.test(sentence.value)),
  ]) {
    const match = manuscript.words.phrases.released.exec(value);
    if (match === null) continue;
    const at = match.index + match[0].length;
    const found = dateAt(value.slice(at, at + 40), manuscript);
    if (found === null) continue;
    positions['/release/date'] = manuscript.locate(text.range(at + found.from, at + found.to));
    return { date: found.date, precision: found.date.length === 7 ? 'month' : 'day' };
  }
  return { date: null, precision: null };
}

function dateAt(text: string, manuscript: Manuscript): { date: string; from: number; to: number } | null {
  const { words } = manuscript;
  const match = DATE_TEXT.exec(text);
  if (match !== null && match.index <= 12) {
    const printed = match[1] ?? '';
    const parts = readDateParts(printed.replace(/\bde\s+/gi, ''), words);
    const from = match.index + match[0].length - printed.length;
    if (parts !== null) {
      if (!parts.numeric) return { date: isoDate(parts.year, parts.month, parts.day), from, to: from + printed.length };
      const isMonthFirst = parts.second > 12 || (parts.first <= 12 && words.monthFirst);
      const [month, day] = isMonthFirst ? [parts.first, parts.second] : [parts.second, parts.first];
      return { date: isoDate(parts.year, month, day), from, to: from + printed.length };
    }
  }
  const month = MONTH_YEAR.exec(text);
  const number = month?.[1] === undefined ? undefined : words.months[month[1].toLowerCase()];
  if (month === null || number === undefined || month.index > 12) return null;
  return {
    date: `${month[2]}-${String(number).padStart(2, '0')}`,
    from: month.index,
    to: month.index + month[0].length,
  };
}

function revisionOf(positions: Record<string, Position>, manuscript: Manuscript): Article['revision'] {
  const { reviewed, revision } = manuscript.words.phrases;
  const lines: SourceText[] = manuscript.sections.flatMap((section) =>
    [...paragraphsIn(section.blocks)].map((paragraph) => paragraph.text),
  );
  const result: Article['revision'] = { number: null, reviewed: null };
  for (const text of [...lines.slice(0, 12), ...lines.slice(12).filter((line) => line.length < 160)]) {
    const match = result.reviewed === null ? reviewed.exec(text.value) : null;
    const found =
      match === null
        ? null
        : dateAt(text.value.slice(match.index + match[0].length, match.index + match[0].length + 40), manuscript);
    if (match !== null && found !== null) {
      result.reviewed = found.date;
      positions['/revision/reviewed'] = manuscript.locate(
        text.range(match.index + match[0].length + found.from, match.index + match[0].length + found.to),
      );
    }
    const number = result.number === null && text.length < 160 ? revision.exec(text.value) : null;
    if (number?.[1] !== undefined) {
      result.number = number[1];
      const at = number.index + number[0].lastIndexOf(number[1]);
      positions['/revision/number'] = manuscript.locate(text.range(at, at + number[1].length));
    }
    if (result.reviewed !== null && result.number !== null) break;
  }
  const field = manuscript.fields.get('ms.date');
  const date = field === undefined ? null : dateAt(field.value, manuscript);
  if (result.reviewed === null && date !== null && field !== undefined) {
    result.reviewed = date.date;
    positions['/revision/reviewed'] = manuscript.locate(field.range(date.from, date.to));
  }
  return result;
}

function appliesToOf(manuscript: Manuscript): string[] {
  const products = new Set<string>();
  const add = (text: string): void => {
    const product = text.replace(/^[\s,;•-]+|[\s,;]+$/g, '');
    if (product.length > 1 && product.length < 200) products.add(product);
  };
  for (const section of manuscript.sections) {
    let isListed = section.kind === 'appliesTo';
    for (const block of section.blocks) {
      if (block.type === 'paragraph') {
        const { value } = block.text;
        const inline = manuscript.words.phrases.appliesTo.exec(value);
        if (inline !== null) {
          const rest = value.slice(inline.index + inline[0].length);
          isListed = rest.trim() === '';
          if (!isListed) for (const product of rest.split(/,\s+(?=\p{Lu})|;\s*|\n/u)) add(product);
        } else if (section.kind === 'appliesTo' && value.length < 120) add(value);
        else isListed = false;
      } else if (block.type === 'list' && isListed)
        for (const item of block.items) for (const paragraph of paragraphsIn(item)) add(paragraph.text.value);
    }
  }
  return [...products];
}

function cumulativeOf(positions: Record<string, Position>, manuscript: Manuscript): boolean | null {
  const { cumulative, notCumulative } = manuscript.words.phrases;
  for (const sentence of allSentences(manuscript)) {
    const isNot = notCumulative.test(sentence.value);
    if (!isNot && !cumulative.test(sentence.value)) continue;
    positions['/cumulative'] = manuscript.locate(sentence.text.range());
    return !isNot;
  }
  return null;
}
