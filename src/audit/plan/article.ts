import { chainOf, type Knowledge, replacesOf } from '../../knowledge/index.js';
import type { Article, Position, Restart } from '../../model/generated/article.js';
import { toKbId } from '../../model/kb.js';
import { byText } from '../order.js';
import type { PreparedTarget } from '../prepare.js';

/** What an article says, with its line in the capture. */
export interface Said {
  readonly text: string;
  readonly line: number | null;
}

/** What a change board asks about an article, as it says itself. */
export interface PlanArticle {
  readonly article: string;
  readonly title: string | null;
  readonly released: string | null;
  /** What supersedes it and is superseded by nothing: a change that could be made in place of this one. */
  readonly latest: readonly string[];
  /** Targets of this plan that supersede it. A host that gets one of them does not need this one besides. */
  readonly supersededHere: readonly string[];
  /** Articles that it requires first. */
  readonly requires: readonly string[];
  readonly prerequisites: readonly (Said & { readonly scope: string | null })[];
  readonly restart: {
    readonly computer: Restart['computer'];
    readonly services: readonly string[];
    readonly statements: readonly Said[];
  };
  /** Its procedures, in its order, with the files that each names. */
  readonly installation: readonly {
    readonly title: string | null;
    readonly line: number | null;
    readonly steps: number;
    readonly files: readonly string[];
  }[];
  readonly knownIssues: readonly Said[];
  /** How it is taken back; null when it does not say. */
  readonly removal: Said | null;
  /** That it was withdrawn; null when it does not say. */
  readonly withdrawn: Said | null;
}

/** @param others numbers of all targets of the plan. */
export function planArticle(
  { id, article }: PreparedTarget,
  knowledge: Knowledge,
  others: readonly string[],
): PlanArticle {
  const isKnown = knowledge.ids.has(id);
  const { restart, removal, withdrawn } = article;
  return {
    article: id,
    title: article.title,
    released: article.release.date,
    latest: isKnown ? chainOf(knowledge, id).latest.filter((one) => one !== id) : [],
    supersededHere: others.filter((other) => supersedes(knowledge, other, id)).sort(byText),
    requires: requiredBy(article),
    prerequisites: article.prerequisites.map(({ text, scope, position }) => ({ ...said(text, position), scope })),
    restart: {
      computer: restart.computer,
      services: restart.services,
      statements: restart.statements.map(({ text, position }) => said(text, position)),
    },
    installation: article.installation.map(({ title, position, steps, files }) => ({
      title,
      line: position?.start.line ?? null,
      steps: steps.length,
      files,
    })),
    knownIssues: article.knownIssues.map(({ text, position }) => said(text, position)),
    removal: removal === null ? null : said(removal.text, removal.position),
    withdrawn: withdrawn === null ? null : said(withdrawn.text, withdrawn.position),
  };
}

/**
 * Targets in the order in which they are installed: what another requires, or supersedes, comes before it.
 * @param targets sorted by number.
 */
export function inOrder(targets: readonly PreparedTarget[], knowledge: Knowledge): PreparedTarget[] {
  const comesBefore = (a: PreparedTarget, b: PreparedTarget): boolean =>
    requiredBy(b.article).includes(a.id) || supersedes(knowledge, b.id, a.id);
  const left = [...targets];
  const ordered: PreparedTarget[] = [];
  while (left.length > 0) {
    // In a circle none is free, and the first by number goes on.
    const free = left.findIndex((one) => !left.some((other) => other !== one && comesBefore(other, one)));
    ordered.push(...left.splice(Math.max(0, free), 1));
  }
  return ordered;
}

function supersedes(knowledge: Knowledge, later: string, earlier: string): boolean {
  return knowledge.ids.has(later) && replacesOf(knowledge, later).includes(earlier);
}

function requiredBy({ prerequisites }: Article): string[] {
  const ids = prerequisites.flatMap(({ requires: { kb } }) => toKbId(kb ?? '') ?? []);
  return [...new Set(ids)].sort(byText);
}

function said(text: string, position: Position | null): Said {
  return { text, line: position?.start.line ?? null };
}
