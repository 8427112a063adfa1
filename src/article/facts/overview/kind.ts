import type { Article } from '../../../model/generated/article.js';
import type { Manuscript, Sentence } from '../../manuscript.js';
import { offersHotfix } from '../../wording/offers.js';
import { productsIn } from '../../wording/products.js';

/** Sentences from the top that tell the kind where the title does not. */
const LEAD = 4;

/** What the article describes: by its title, else by what its first sentences call it, else by whether it offers a hotfix. */
export function readKind(title: string | null, head: readonly Sentence[], manuscript: Manuscript): Article['kind'] {
  const { kinds, ownKinds, phrases } = manuscript.words;
  const isAboutUse = title !== null && phrases.afterwards.test(title);
  if (title !== null && !isAboutUse) {
    for (const [kind, pattern] of kinds) if (pattern.test(title)) return kind;
    if (isServicePack(title, manuscript)) return 'service-pack';
  }
  // Without a title, what its sentences call the article is all that there is.
  const told = title === null ? head.filter(({ value }) => !speaksOfOther(value, manuscript)) : head.slice(0, LEAD);
  if (title === null) {
    const lead = wordsOf(told.filter((sentence) => head.indexOf(sentence) < LEAD));
    for (const [kind, pattern] of kinds) if (pattern.test(lead)) return kind;
  }
  const said = wordsOf(told);
  for (const [kind, pattern] of ownKinds) if (pattern.test(said)) return kind;
  return offersHotfix(manuscript) ? 'hotfix' : 'other';
}

const wordsOf = (sentences: readonly Sentence[]): string => sentences.map(({ value }) => value).join(' ');

/** "The fix was first released in Cumulative Update 6", "Install the latest security update": a kind of another update. */
function speaksOfOther(sentence: string, { words }: Manuscript): boolean {
  const { releasedWith, later, pointer, introducesItself } = words.phrases;
  if (releasedWith.test(sentence) || pointer.test(sentence)) return true;
  return later.test(sentence) && !introducesItself.test(sentence);
}

/** "Widget Server 2007 Service Pack 1": nothing but a product and its service pack. */
function isServicePack(title: string, { words }: Manuscript): boolean {
  const [product] = productsIn(title);
  const pack = words.phrases.servicePack.exec(title);
  return product?.from === 0 && pack !== null && title.slice(product.to, pack.index).trim() === '';
}
