import type { Article } from '../model/generated/article.js';
import { byNumber, byText } from './order.js';
import { candidates, type Directory, nameOf, resolveNumber } from './targets.js';
import type { Edge, EdgeRelation, EdgeStatement, ImportedEdge, KnownArticle, UnresolvedTarget } from './types.js';

/** Relations by which the later article takes the place of the earlier: who has the later one lacks nothing of the earlier. */
export const SUPERSEDING: ReadonlySet<EdgeRelation> = new Set<EdgeRelation>([
  'replaces',
  'includes',
  'contains-all-previous',
]);

interface Draft {
  readonly from: string;
  readonly to: string;
  readonly relation: EdgeRelation;
  readonly statements: EdgeStatement[];
  readonly imported: ImportedEdge[];
}

/** Edges between articles as their words and published lists state them, and the statements whose target is not certain. */
export function edgesOf(
  articles: ReadonlyMap<string, KnownArticle>,
  directory: Directory,
  imported: readonly ImportedEdge[],
): { edges: Edge[]; unresolved: UnresolvedTarget[] } {
  const drafts = new Map<string, Draft>();
  const unresolved: UnresolvedTarget[] = [];
  const draftOf = (from: string, to: string, relation: EdgeRelation): Draft => {
    const key = `${from} ${relation} ${to}`;
    const draft = drafts.get(key) ?? { from, to, relation, statements: [], imported: [] };
    drafts.set(key, draft);
    return draft;
  };
  const add: Add = (from, to, relation, statement) => draftOf(from, to, relation).statements.push(statement);
  for (const { id, article } of articles.values()) {
    unresolved.push(...addSupersession(add, directory, id, article));
    addOthers(add, directory, id, article);
  }
  for (const row of imported) {
    if (row.to === null) continue;
    const ends = [resolveNumber(directory, row.from), resolveNumber(directory, row.to)] as const;
    draftOf(...ends, row.relation).imported.push(row);
  }
  return { edges: [...drafts.values()].map(finished).sort(byEnds), unresolved: unresolved.sort(byArticle) };
}

type Add = (from: string, to: string, relation: EdgeRelation, statement: EdgeStatement) => void;

function addSupersession(add: Add, directory: Directory, id: string, article: Article): UnresolvedTarget[] {
  const unresolved: UnresolvedTarget[] = [];
  for (const entry of article.supersession) {
    const { relation, scope, text, position } = entry;
    if (relation === 'replaces-none') continue;
    const found = candidates(directory, article, entry);
    const [target] = found;
    if (target === undefined || found.length > 1) {
      unresolved.push({ article: id, relation, target: nameOf(entry), candidates: found, text, position });
    } else if (relation === 'replaced-by') {
      add(target, id, 'replaces', { article: id, relation, scope, text, position });
    } else {
      add(id, target, relation, { article: id, relation, scope, text, position });
    }
  }
  return unresolved;
}

/** A rollup names the articles of its issues, at times itself among them: that is no edge. */
function addOthers(add: Add, directory: Directory, id: string, article: Article): void {
  for (const { requires, scope, text, position } of article.prerequisites) {
    if (requires.kb === null) continue;
    const statement: EdgeStatement = { article: id, relation: 'prerequisite', scope, text, position };
    add(id, resolveNumber(directory, requires.kb), 'prerequisite', statement);
  }
  for (const { kb, text, position } of article.fixes) {
    const target = kb === null ? id : resolveNumber(directory, kb);
    if (target !== id) add(id, target, 'fixed-in', { article: id, relation: 'fixed-in', scope: null, text, position });
  }
}

function finished({ from, to, relation, statements, imported }: Draft): Edge {
  const sorted = [...statements].sort((a, b) => byNumber(a.article, b.article) || offset(a) - offset(b));
  const statedBy = [...new Set(sorted.map((statement) => statement.article))];
  const source = sorted.length > 0 ? 'article' : (imported[0]?.source ?? 'article');
  const sides =
    statedBy.length > 1 ? 'both' : statedBy[0] === undefined ? 'list' : statedBy[0] === from ? 'later' : 'earlier';
  const scopes = sorted.map(({ scope }) => scope);
  const limits = scopes.includes(null) ? [] : [...new Set(scopes)].filter((scope) => scope !== null).sort(byText);
  return { from, to, relation, statedBy, source, statements: sorted, imported, sides, scopes: limits };
}

function offset({ position }: EdgeStatement): number {
  return position?.start.offset ?? 0;
}

function byEnds(a: Edge, b: Edge): number {
  return byNumber(a.from, b.from) || byNumber(a.to, b.to) || byText(a.relation, b.relation);
}

function byArticle(a: UnresolvedTarget, b: UnresolvedTarget): number {
  return byNumber(a.article, b.article) || byText(a.target, b.target);
}
