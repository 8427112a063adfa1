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
  const lead = head
    .slice(0, LEAD)
    .map((sentence) => sentence.value)
    .join(' ');
  if (title === null) for (const [kind, pattern] of kinds) if (pattern.test(lead)) return kind;
  // Without a title, what its later sentences call the article is all that there is.
  const said = title === null ? head.map((sentence) => sentence.value).join(' ') : lead;
  for (const [kind, pattern] of ownKinds) if (pattern.test(said)) return kind;
  return offersHotfix(manuscript) ? 'hotfix' : 'other';
}

/** "Widget Server 2007 Service Pack 1": nothing but a product and its service pack. */
function isServicePack(title: string, { words }: Manuscript): boolean {
  const [product] = productsIn(title);
  const pack = words.phrases.servicePack.exec(title);
  return product?.from === 0 && pack !== null && title.slice(product.to, pack.index).trim() === '';
}
