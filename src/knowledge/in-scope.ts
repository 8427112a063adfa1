import { type Coverage, coverageOf, type Scope } from './scope.js';
import type { Edge, KnownArticle } from './types.js';

/** Edges by whether they hold for a product and machine. */
export interface Scoped {
  /** Those that hold, or may. */
  readonly edges: readonly Edge[];
  readonly outOfScope: readonly Edge[];
  /** Those of `edges` of which nobody can tell. */
  readonly unsure: readonly Edge[];
}

/**
 * The edges that hold for a product and machine: by the sentence that states them and by what the later article applies to; where a list
 * alone has them, by the products of its row.
 */
export function inScope(articles: ReadonlyMap<string, KnownArticle>, all: readonly Edge[], scope: Scope): Scoped {
  if (scope.product === null && scope.architecture === null) return { edges: all, outOfScope: [], unsure: [] };
  const covers = coverageOf(scope);
  const applies = new Map<string, boolean | null>();
  const appliesTo = (id: string): boolean | null => {
    const known = applies.get(id);
    if (known !== undefined) return known;
    const products = articles.get(id)?.article.appliesTo ?? [];
    const covered = products.length === 0 ? true : covers(products);
    applies.set(id, covered);
    return covered;
  };
  const edges: Edge[] = [];
  const outOfScope: Edge[] = [];
  const unsure: Edge[] = [];
  for (const edge of all) {
    const holds = both(appliesTo(edge.from), stated(edge, covers));
    if (holds === false) outOfScope.push(edge);
    else edges.push(edge);
    if (holds === null) unsure.push(edge);
  }
  return { edges, outOfScope, unsure };
}

function stated({ sides, scopes, imported }: Edge, covers: Coverage): boolean | null {
  if (sides !== 'list') return scopes.length === 0 ? true : covers(scopes);
  const rows = imported.map(({ products }) => (products.length === 0 ? null : covers(products)));
  return rows.includes(true) ? true : rows.includes(null) ? null : false;
}

function both(one: boolean | null, other: boolean | null): boolean | null {
  if (one === false || other === false) return false;
  return one === null || other === null ? null : true;
}
