import type { Product } from '../model/generated/inventory.js';
import type { Clock } from '../model/zone.js';
import type { Recognised } from './compare.js';
import type { ExpectedFile, ListedBuild } from './expected.js';
import { momentOf } from './time.js';

/** How an installed product compares with the row that lists its package. */
export interface ProductFacts {
  /**
   * The product's package code against that of the row: "other" when the row's is known and differs, "unknown" when either
   * is not known.
   */
  readonly code: 'equal' | 'other' | 'unknown';
  /** The article that lists the package with the product's code, when it is not the target. */
  readonly known: Recognised | null;
  /** Its date of installation against the date of the row. */
  readonly installed: 'before' | 'not-before' | null;
}

/** Compares a product with one row. The size of its cached package plays no part. */
export function compareProduct(
  product: Product,
  clock: Clock,
  build: ListedBuild,
  { others }: ExpectedFile,
): ProductFacts {
  const code = product.packageCode?.toUpperCase() ?? null;
  const other = others.find(({ packageCodes }) => packageCodes.has(code ?? ''));
  return {
    code: codeAgainst(code, build.packageCodes),
    known:
      other === undefined
        ? null
        : { article: other.article, standing: other.standing, withdrawn: other.withdrawn, grade: 'package-code' },
    installed: installedAgainst(product.installDate, clock, build),
  };
}

function codeAgainst(code: string | null, codes: ReadonlySet<string>): ProductFacts['code'] {
  if (code === null || codes.size === 0) return 'unknown';
  return codes.has(code) ? 'equal' : 'other';
}

/** By the host's own clock where that is known, else day against day. */
function installedAgainst(date: string | null, clock: Clock, { row, moment }: ListedBuild): ProductFacts['installed'] {
  if (date === null || moment === null) return null;
  const day = momentOf(date, clock);
  if (day === null) return null;
  const before = day.certain && moment.certain ? day.to <= moment.from : date < (row.date ?? '');
  return before ? 'before' : 'not-before';
}
