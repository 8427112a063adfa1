import type { Edge, EdgeStatement, ImportedEdge, Knowledge, KnownArticle } from '../types.js';

/** A knowledge base as an edge list. */
export interface EdgeRows {
  /** Rows of imported lists as they were, then what captures say. */
  readonly rows: readonly ImportedEdge[];
  /** Edges to a product as a whole, which a list of articles cannot hold. */
  readonly left: readonly Edge[];
}

/**
 * All edges between articles as rows that `readList` reads back: each sentence of a capture and each row of a list is one, with its
 * source; an article that no row is about has one that names no other.
 */
export function edgeRows(knowledge: Knowledge): EdgeRows {
  const { articles, edges, imported } = knowledge;
  const between = edges.filter(({ to }) => to.startsWith('KB'));
  const stated = between.flatMap((edge) => edge.statements.map((statement) => statedRow(knowledge, edge, statement)));
  const told = new Set([...imported, ...stated].map(({ from }) => from));
  const silent = [...articles.values()].filter(({ id }) => !told.has(id));
  return {
    rows: [...imported, ...stated, ...silent.map(ownRow)],
    left: edges.filter(({ to }) => !to.startsWith('KB')),
  };
}

/** Where the sentence is limited to products or computers, these are the products of the row. */
function statedRow({ articles }: Knowledge, { from, to, relation }: Edge, statement: EdgeStatement): ImportedEdge {
  const later = articles.get(from)?.article;
  const { scope, position } = statement;
  return {
    from,
    to,
    relation,
    posted: later?.release.date ?? null,
    products: productsOf(scope === null ? (later?.appliesTo ?? []) : [scope]),
    source: articles.get(statement.article)?.article.source.name ?? statement.article,
    line: position?.start.line ?? 1,
  };
}

function ownRow({ id, article }: KnownArticle): ImportedEdge {
  const { release, appliesTo, source, positions } = article;
  return {
    from: id,
    to: null,
    relation: 'replaces',
    posted: release.date,
    products: productsOf(appliesTo),
    source: source.name,
    line: positions['/title']?.start.line ?? 1,
  };
}

/** A list separates products by a bar. */
function productsOf(names: readonly string[]): string[] {
  return names.map((name) => name.replace(/[|\s]+/g, ' ').trim()).filter((name) => name !== '');
}
