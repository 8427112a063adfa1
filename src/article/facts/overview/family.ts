import type { Article, Position } from '../../../model/generated/article.js';
import type { Manuscript, Sentence } from '../../manuscript.js';
import type { SourceText } from '../../source-text.js';

type Family = Article['family'];

const NUMBERED = /\b(\d+)\b/;
/** A longer name holds more than a product: lines whose limits were lost. */
const LONGEST_PRODUCT = 120;
const NONE: Family = { product: null, ordinal: null, label: null };

/**
 * The series in which the article counts, its ordinal and how it is printed: from the title, else from a sentence that says what it is.
 * @param head the sentences in which the article says what it is.
 */
export function readFamily(
  kind: Article['kind'],
  title: SourceText | null,
  head: readonly Sentence[],
  manuscript: Manuscript,
  positions: Record<string, Position>,
): Family {
  const { introducesItself, releasedWith, afterwards, pointer } = manuscript.words.phrases;
  // "FIX: Widgets stop", "How to install ...": an ordinal in its words is that of another update.
  if (title !== null && afterwards.test(title.value)) return NONE;
  const places = [
    ...(title === null ? [] : [title]),
    ...head
      .filter(({ value }) => introducesItself.test(value) && !pointer.test(value) && !releasedWith.test(value))
      .map((sentence) => sentence.text),
  ];
  for (const text of places) {
    const match = manuscript.words.phrases.ordinal.exec(text.value);
    const label = match?.[1];
    if (match === null || label === undefined) continue;
    if (kind !== 'service-pack' && isServicePack(label, manuscript)) continue;
    positions['/family/label'] = manuscript.locate(text.range(match.index, match.index + label.length));
    return familyFrom(match, text.value, manuscript);
  }
  return NONE;
}

/** Outside of the article of a service pack, its ordinal is part of a product's name. */
const isServicePack = (label: string, { words }: Manuscript): boolean => words.phrases.servicePack.test(label);

function familyFrom(match: RegExpExecArray, text: string, manuscript: Manuscript): Family {
  const [, label = '', ordinal = '', named] = match;
  const { productEnd, productBefore } = manuscript.words.phrases;
  const before = productBefore.exec(text.slice(0, match.index))?.[1];
  const product = (named ?? before ?? '')
    .replace(/\s{0,4}[-–(].*$/, '')
    .replace(productEnd, '')
    .replace(/\.$/, '')
    .trim();
  const isName = product !== '' && product.length <= LONGEST_PRODUCT;
  return { product: isName ? product : null, ordinal: Number(NUMBERED.exec(ordinal)?.[1] ?? ordinal), label };
}
