import type { Article, Position } from '../../model/generated/article.js';
import type { Manuscript, Sentence } from '../manuscript.js';
import { sentencesOf } from '../manuscript.js';
import type { SourceText } from '../source-text.js';
import { readAppliesTo } from './overview/applies-to.js';
import { readCumulative } from './overview/cumulative.js';
import { readFamily } from './overview/family.js';
import { readKind } from './overview/kind.js';
import { readRelease } from './overview/release.js';
import { readRevision } from './overview/revision.js';

type Overview = Pick<Article, 'kind' | 'family' | 'release' | 'revision' | 'appliesTo' | 'cumulative'>;

/** Sentences from the top in which the article says what it is. */
const HEAD = 14;
/** Sections that name other updates: what is required and what is replaced. */
const ABOUT_OTHERS: ReadonlySet<string> = new Set(['prerequisites', 'replacement', 'included', 'references']);

/**
 * Reads what the article is: kind, family and ordinal, dates, products, whether it is cumulative.
 * @param positions takes where each stands.
 */
export function readOverview(
  manuscript: Manuscript,
  id: string | null,
  title: SourceText | null,
  positions: Record<string, Position>,
): Overview {
  const head = headSentences(manuscript);
  const kind = readKind(title?.value ?? null, head, manuscript);
  const family = readFamily(kind, title, head, manuscript, positions);
  const who = { id, label: family.label };
  return {
    kind,
    family,
    release: readRelease(who, title, head, manuscript, positions),
    revision: readRevision(manuscript, positions),
    appliesTo: readAppliesTo(manuscript),
    cumulative: readCumulative(who, title, manuscript, positions),
  };
}

function headSentences(manuscript: Manuscript): Sentence[] {
  const head: Sentence[] = [];
  for (const section of manuscript.sections) {
    if (section.kind !== null && ABOUT_OTHERS.has(section.kind)) continue;
    for (const paragraph of section.paragraphs) {
      head.push(...sentencesOf(paragraph));
      if (head.length >= HEAD) return head.slice(0, HEAD);
    }
  }
  return head;
}
