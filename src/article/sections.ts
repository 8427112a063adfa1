import type { Block, Grid, Heading, List, Paragraph } from './blocks.js';
import { sectionKindOf } from './language/sections.js';
import type { SectionKind, Words } from './language/words.js';
import { emphasisedKind, isLabelAlone, kindOf, labelOf, leadOf, restOf } from './section-labels.js';

/** A heading with what stands under it, up to the next heading. */
export interface Section {
  /** Null for what stands over the first heading, and for what goes on behind a part with a heading of its own. */
  heading: Heading | null;
  /** What the heading announces; null when its words are not known. */
  kind: SectionKind | null;
  blocks: Block[];
  /** The paragraphs of its blocks in reading order, those of the items of lists included. */
  paragraphs: Paragraph[];
}

const DEEPEST = 6;
/** Units of a paragraph that tell whether the foot of the page begins. */
const FOOT = 100;
/** Units from the end of a paragraph in which it introduces what follows. */
const LONGEST_INTRODUCTION = 300;

/** Cuts a block tree at its headings, and at emphasised words and cells of reference tables that stand in for headings. */
export function sectionsOf(blocks: readonly Block[], words: Words): Section[] {
  const cutter = new Cutter(words);
  for (const block of blocks) cutter.take(block);
  for (const { blocks: within, paragraphs } of cutter.sections) paragraphsIn(within, paragraphs);
  return cutter.sections;
}

/** Paragraphs of blocks in reading order, those of list items included. */
export function paragraphsIn(blocks: readonly Block[], found: Paragraph[] = []): Paragraph[] {
  for (const block of blocks) {
    if (block.type === 'paragraph') found.push(block);
    else if (block.type === 'list') for (const item of block.items) paragraphsIn(item, found);
  }
  return found;
}

const sectionOf = (heading: Heading | null, kind: SectionKind | null): Section => ({
  heading,
  kind,
  blocks: [],
  paragraphs: [],
});

/** Puts blocks into sections, one after the other. */
class Cutter {
  readonly sections: Section[] = [sectionOf(null, null)];
  /** The section of the last real heading. */
  private outer: Section | undefined = this.sections[0];
  /** Whether the paragraph before introduces a list of what the article tells: that list states nothing. */
  private isContents = false;
  /** Whether the current section was opened by emphasised words. */
  private isWithin = false;
  /** Whether the current section was opened by a plain label: it ends with its paragraph and what that introduces. */
  private isLabelled = false;

  constructor(private readonly words: Words) {}

  take(block: Block): void {
    const isContents = this.isContents && block.type === 'list';
    this.isContents =
      block.type === 'paragraph' &&
      this.words.phrases.introducesContents.test(block.text.value.slice(-LONGEST_INTRODUCTION));
    if (isContents) return;
    switch (block.type) {
      case 'heading':
        this.sections.push(sectionOf(block, sectionKindOf(block.text.value, this.words)));
        this.outer = this.sections.at(-1);
        this.isWithin = false;
        break;
      case 'paragraph':
        this.takeParagraph(block);
        break;
      case 'list':
        this.takeList(block);
        break;
      case 'grid':
        this.takeGrid(block);
        break;
      default:
        this.put(block);
    }
  }

  private put(block: Block): void {
    this.sections.at(-1)?.blocks.push(block);
  }

  private takeParagraph(paragraph: Paragraph): void {
    if (this.words.foot.test(paragraph.text.value.slice(0, FOOT)) && this.outer?.kind !== 'foot') {
      this.outer = sectionOf(null, 'foot');
      this.sections.push(this.outer);
      this.isWithin = false;
    }
    const lead = leadOf(paragraph, this.words);
    if (this.isLabelled && lead === 0) this.close();
    this.isLabelled = false;
    if (lead > 0 && this.open(paragraph.text.slice(0, lead).trim())) {
      this.putRest(paragraph, lead);
      return;
    }
    if (lead === 0 && isLabelAlone(paragraph)) {
      if (this.open(paragraph.text)) return;
      this.close();
    }
    const label = lead === 0 || lead === paragraph.text.length ? labelOf(paragraph, this.words) : 0;
    if (label > 0 && this.open(paragraph.text.slice(0, label).trim())) {
      const rest = this.putRest(paragraph, label);
      this.isLabelled = rest?.text.value.endsWith(':') === false;
      return;
    }
    if (lead > 0) this.close();
    this.put(paragraph);
  }

  private putRest(paragraph: Paragraph, from: number): Paragraph | null {
    const rest = restOf(paragraph, from);
    if (rest !== null) this.put(rest);
    return rest;
  }

  /** Items that begin with such words are sections; the items between stay a list. */
  private takeList(list: List): void {
    const { words } = this;
    if (!list.items.some(([first]) => kindOf(first, words) !== null)) {
      this.put(list);
      return;
    }
    let kept: List = { ...list, items: [] };
    const flush = (): void => {
      if (kept.items.length > 0) this.put(kept);
      kept = { ...list, items: [] };
    };
    for (const item of list.items) {
      const [first, ...rest] = item;
      const isSection = kindOf(first, words) !== null;
      if (isSection || (this.isWithin && leadOf(first, words) > 0)) flush();
      if (isSection && first?.type === 'paragraph') {
        this.takeParagraph(first);
        for (const block of rest) this.put(block);
      } else {
        if (leadOf(first, words) > 0) this.close();
        kept.items.push(item);
      }
    }
    flush();
  }

  /** A table of a label and a statement a row: each row with a label that is known is a section. */
  private takeGrid(grid: Grid): void {
    this.put(grid);
    const labels = grid.rows.map((row) => (row.cells.length === 2 ? (row.cells[0]?.text ?? null) : null));
    const kinds = labels.map((label) => (label === null ? null : emphasisedKind(label.value, this.words)));
    if (labels.includes(null) || kinds.filter((kind) => kind !== null).length < 2) return;
    for (const [index, row] of grid.rows.entries()) {
      const [label, statement] = row.cells;
      if (label === undefined || statement === undefined) continue;
      if (label.text.length > 0 && (kinds[index] === null || !this.open(label.text))) this.close();
      if (this.isWithin && statement.text.length > 0)
        this.put({ type: 'paragraph', text: statement.text, links: statement.links });
    }
    this.close();
  }

  /** Opens a section one level below the heading over it; false when the words are no such heading. */
  private open(text: Heading['text']): boolean {
    const kind = emphasisedKind(text.value, this.words);
    if (kind === null) return false;
    const level = Math.min((this.outer?.heading?.level ?? 1) + 1, DEEPEST);
    this.sections.push(sectionOf({ type: 'heading', level, text }, kind));
    this.isWithin = true;
    return true;
  }

  /** Goes on with the section that emphasised words interrupted. */
  private close(): void {
    if (!this.isWithin) return;
    this.sections.push(sectionOf(null, this.outer?.kind ?? null));
    this.isWithin = false;
  }
}
