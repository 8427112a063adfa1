import type { Article, Position } from '../model/generated/article.js';
import type { Block, Grid, List, Paragraph } from './blocks.js';
import type { SectionKind } from './language/words.js';
import { itemText } from './lists.js';
import { type Manuscript, paragraphsIn } from './manuscript.js';
import type { Range } from './source-text.js';
import { NUMBER_IN_FRONT } from './wording/numbered.js';

/** Sections in which articles are listed for other reasons. */
const ELSEWHERE: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'references',
  'appliesTo',
  'foot',
  'symptoms',
  'cause',
  'workaround',
  'files',
]);
/** Fewer items are no list of fixes that somebody would miss. */
const FEWEST = 3;
/** This share of the items must begin with a number. */
const MOST = 0.8;

type Facts = Pick<Article, 'kind' | 'fixes' | 'supersession' | 'prerequisites' | 'knownIssues'>;

/**
 * Tells of lists and tables of articles that no fact was read from, in articles about updates: fixes, most likely, in a layout that is not
 * known. Lists of further reading are introduced as such.
 */
export function tellUnreadLists(manuscript: Manuscript, facts: Facts): void {
  if (facts.kind === 'other') return;
  const places = [facts.fixes, facts.supersession, facts.prerequisites, facts.knownIssues].flatMap((kind) =>
    kind.flatMap(({ position }) => (position === null ? [] : [position])),
  );
  for (const section of manuscript.sections) {
    if (ELSEWHERE.has(section.kind)) continue;
    let intro: Paragraph | null = null;
    for (const block of section.blocks) {
      if (block.type === 'paragraph') intro = block;
      const isPointed = intro !== null && manuscript.words.phrases.pointer.test(intro.text.value);
      const range = isPointed ? null : rangeOf(block, manuscript);
      if (range === null || holdsAny(manuscript.locate(range), places)) continue;
      manuscript.diagnostics.add('list-unread', wordsOf(block), range);
    }
  }
}

/** Where a list or table of articles stands; null for any other block. */
function rangeOf(block: Block, manuscript: Manuscript): Range | null {
  if (block.type === 'list' && isNumbered(block)) {
    const texts = block.items.map(itemText).filter((text) => text.length > 0);
    const [first, last] = [texts[0], texts.at(-1)];
    return first === undefined || last === undefined ? null : { start: first.range().start, end: last.range().end };
  }
  if (block.type === 'grid' && listsFixes(block, manuscript)) {
    const [first, last] = [block.rows[0], block.rows.at(-1)];
    return first === undefined || last === undefined ? null : { start: first.range.start, end: last.range.end };
  }
  return null;
}

function isNumbered({ items }: List): boolean {
  if (items.length < FEWEST) return false;
  const numbered = items.filter((item) => {
    const [first] = paragraphsIn(item);
    return first !== undefined && NUMBER_IN_FRONT.test(first.text.value);
  });
  return numbered.length >= items.length * MOST;
}

/** A table with a column of articles or references, and one of words about them. */
function listsFixes({ rows }: Grid, { words }: Manuscript): boolean {
  const [header] = rows;
  if (header === undefined || rows.length <= FEWEST) return false;
  const columns = header.cells.map((cell) => {
    const heading = cell.text.value.trim();
    return words.fixColumns.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
  });
  return columns.includes('text') && (columns.includes('kb') || columns.includes('reference'));
}

const holdsAny = (place: Position, positions: readonly Position[]): boolean =>
  positions.some(({ start }) => start.offset >= place.start.offset && start.offset < place.end.offset);

const wordsOf = (block: Block): string =>
  block.type === 'list'
    ? itemText(block.items[0] ?? []).value
    : block.type === 'grid'
      ? (block.rows[0]?.cells.map((cell) => cell.text.value).join(' | ') ?? '')
      : '';
