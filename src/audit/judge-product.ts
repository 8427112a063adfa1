import type { Product } from '../model/generated/inventory.js';
import { ofRows, worstOf } from './combine.js';
import { compareProduct } from './compare-product.js';
import { inWords, seenProduct } from './describe.js';
import { evidenceOf } from './evidence.js';
import type { ExpectedFile, ListedBuild } from './expected.js';
import { productRules } from './findings/index.js';
import { type Judgement, judge, type Trace } from './judgement.js';
import type { Settings } from './settings.js';
import type { HostView, Seen } from './view.js';

/** What the products installed from a package say about an expected file; null when there is none. */
export function judgeProducts(id: string, file: ExpectedFile, view: HostView, settings: Settings): Judgement | null {
  const seen = view.products.get(file.key);
  // Most files of a fleet are on disk alone.
  if (seen === undefined) return null;
  return worstOf(seen.map((one) => judgeProduct(id, one, file, settings)));
}

/** The product that says that it was installed from the very package that the article lists; null when none does. */
export function registeredProduct(file: ExpectedFile, view: HostView): Seen<Product> | null {
  const seen = view.products.get(file.key);
  if (seen === undefined) return null;
  const isOfRow = ({ item: { packageCode } }: Seen<Product>): boolean =>
    file.rows.some(({ packageCodes }) => packageCodes.has(packageCode?.toUpperCase() ?? ''));
  return seen.find(isOfRow) ?? null;
}

function judgeProduct(id: string, seen: Seen<Product>, file: ExpectedFile, settings: Settings): Judgement {
  const { item, inventory, clock } = seen;
  const trace: Trace = {
    thing: item.productCode,
    observed: () => seenProduct(item),
    evidence: (fields) => evidenceOf(item, inventory, fields),
  };
  const words = () => ({ file: file.name, article: id, seen: inWords(seenProduct(item), item.installDate) });
  const against = (listed: ListedBuild): Judgement => {
    const facts = compareProduct(item, clock, listed, file);
    return judge(productRules, facts, {
      known: facts.known,
      minimumGrade: settings.minimumGrade,
      listed,
      trace,
      words: () => ({ ...words(), listed: listed.words }),
    });
  };
  const [first, ...more] = file.rows;
  return ofRows([against(first), ...more.map(against)], null, words);
}
