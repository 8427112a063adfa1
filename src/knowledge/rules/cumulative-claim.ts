import { fixKey } from '../fixes.js';
import { impliedOf } from '../implied.js';
import type { Edge, Facts, KnownArticle } from '../types.js';
import { isClaim } from './shared/claims.js';
import { placeIn, placeOf } from './shared/evidence.js';
import { droppedFiles, olderFiles } from './shared/file-tables.js';
import { someOf } from './shared/list.js';
import type { Finding, Rule } from './shared/rule.js';

/** One finding for each pair of articles and kind of evidence. Without a table or list on both sides there is nothing to compare. */
export const cumulativeClaim: Rule = {
  name: 'cumulative-claim',
  severity: 'warning',
  finds: 'an article said to contain another whose files or fixes it lacks',
  find: (facts) => {
    const claims = new Map<string, Edge>();
    for (const edge of facts.edges) {
      const key = `${edge.from} ${edge.to}`;
      if (isClaim(facts, edge) && !claims.has(key)) claims.set(key, edge);
    }
    return [
      ...[...claims.values()].flatMap((edge) => borneOut(facts, edge, edge.to)),
      ...impliedClaims(facts).flatMap(({ edge, to }) => borneOut(facts, edge, to)),
    ];
  },
};

/** "Contains all previously released updates for" a product: the articles of that product that were published before for certain. */
function impliedClaims(facts: Facts): { edge: Edge; to: string }[] {
  const byEnds = new Map(facts.edges.map((edge) => [`${edge.from} ${edge.to}`, edge]));
  return impliedOf(facts).flatMap(({ from, to, family, line, earlier }) => {
    const edge = byEnds.get(`${from} ${family}`);
    return edge === undefined || line !== 'same' || earlier !== true ? [] : [{ edge, to }];
  });
}

function borneOut(facts: Facts, edge: Edge, to: string): Finding[] {
  const later = facts.articles.get(edge.from);
  const earlier = facts.articles.get(to);
  if (later === undefined || earlier === undefined) return [];
  const claim = `${later.id} is said to contain ${earlier.id}`;
  const shared = { articles: [later.id, earlier.id], ...placeOfClaim(facts, later, edge) };
  const findings: Finding[] = [];
  const dropped = droppedFiles(later, earlier);
  if (dropped.length > 0) {
    findings.push({
      ...shared,
      files: dropped,
      message: `${claim}, but no longer lists ${someOf(dropped)}`,
      advice: `Keep to the build of ${earlier.id} for these, unless the later article says what became of them.`,
    });
  }
  const older = olderFiles(later, earlier);
  if (older.length > 0) {
    findings.push({
      ...shared,
      files: older,
      message: `${claim}, but lists an older build of ${someOf(older)}`,
      advice: 'Compare both file tables with the pages; installing the later article may take files back.',
    });
  }
  const missing = missingFixes(later, earlier);
  if (missing.length > 0) {
    findings.push({
      ...shared,
      message: `${claim} and lists some of its fixes again, but not ${someOf(missing)}`,
      advice: 'Compare both lists with the pages, and ask for proof before you rely on these fixes.',
    });
  }
  return findings;
}

/** The sentence that claims it; for an article that calls itself cumulative, that word. */
function placeOfClaim(facts: Facts, later: KnownArticle, edge: Edge): ReturnType<typeof placeOf> {
  const word = later.article.positions['/cumulative'];
  return edge.relation === 'replaces' && word !== undefined ? placeIn(later, word) : placeOf(facts, edge);
}

/**
 * Fixes of the earlier article that the later one lacks. Most cumulative articles list what is new alone, so this is asked only
 * of one that lists at least one fix of the earlier article again.
 */
function missingFixes({ article: later }: KnownArticle, { article: earlier }: KnownArticle): string[] {
  const listed = new Set(later.fixes.map(fixKey));
  const missing = earlier.fixes.filter((fix) => !listed.has(fixKey(fix)));
  if (missing.length === earlier.fixes.length) return [];
  return missing.map(({ kb, reference, text }) => kb ?? reference ?? `"${text}"`);
}
