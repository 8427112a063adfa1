import type { Edge as EdgeRecord, GraphDocument, Known, Statement } from '../../model/generated/graph.js';
import { TOOL } from '../../model/tool.js';
import type { Edge, EdgeStatement, ImportedEdge, Knowledge, KnownArticle } from '../types.js';
import { wholeGraph } from './whole.js';

/** A knowledge base as a document (schemas/graph.schema.json). Nothing that captures and lists say of relations is left out. */
export function graphDocument(knowledge: Knowledge): GraphDocument {
  const { nodes, edges, overruled, unresolved, problems } = wholeGraph(knowledge);
  return {
    schemaVersion: 1,
    tool: { name: TOOL.name, version: TOOL.version },
    nodes: nodes.map((node) => ({ ...node, article: knownOf(knowledge, knowledge.articles.get(node.id)) })),
    edges: edges.map(edgeRecord),
    overruled: overruled.map(({ edge, by }) => ({ edge: edgeRecord(edge), by: by.map(statement) })),
    unresolved: unresolved.map((entry) => ({ ...entry, candidates: [...entry.candidates] })),
    imported: knowledge.imported.map(rowRecord),
    problems: problems.map((problem) => ({ ...problem, articles: [...problem.articles], files: [...problem.files] })),
  };
}

function knownOf({ capturedAt }: Knowledge, known: KnownArticle | undefined): Known | null {
  if (known === undefined) return null;
  const { kind, language, family, cumulative, withdrawn, appliesTo, aliases, bulletins } = known.article;
  return {
    kind,
    language,
    family,
    cumulative,
    withdrawn: withdrawn?.text ?? null,
    appliesTo,
    aliases,
    bulletins,
    captures: known.captures.map(({ source: { name, sha256 }, revision }) => {
      return { name, sha256, capturedAt: capturedAt.get(sha256) ?? null, revision };
    }),
  };
}

/** Rows of lists are told once, in "imported", and named here by their place. */
function edgeRecord({ from, to, relation, statedBy, source, sides, scopes, statements, imported }: Edge): EdgeRecord {
  return {
    from,
    to,
    relation,
    statedBy: [...statedBy],
    source,
    sides,
    scopes: [...scopes],
    statements: statements.map(statement),
    imported: imported.map(({ source: list, line }) => ({ source: list, line })),
  };
}

function statement({ article, relation, scope, text, position }: EdgeStatement): Statement {
  return { article, relation, scope, text, position };
}

function rowRecord({
  from,
  to,
  relation,
  posted,
  products,
  source,
  line,
}: ImportedEdge): GraphDocument['imported'][number] {
  return { from, to, relation, posted, products: [...products], source, line };
}
