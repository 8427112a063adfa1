import type { Block, Paragraph } from './blocks.js';
import { sectionKindOf } from './language/sections.js';
import type { SectionKind, Words } from './language/words.js';

/**
 * Kinds of section that emphasised words open as well as headings do: bulletins print "**Restart Requirement**" on a line of its own, and
 * "**Known Issues:** ..." in front of a sentence.
 */
const EMPHASISED: ReadonlySet<SectionKind> = new Set([
  'prerequisites',
  'restart',
  'replacement',
  'knownIssues',
  'files',
  'installation',
  'removal',
  'registry',
]);
/** Longer emphasised words are a sentence. */
const LONGEST_LEAD = 100;
/** "Setup.exe", a path, a command. */
const NO_HEADING = /[\\/]|\.[a-z]{3}\b/i;

/** What stands behind the emphasised words. */
export function restOf({ text, links }: Paragraph, lead: number): Paragraph | null {
  const from = lead + (/^[\s:]*/.exec(text.value.slice(lead))?.[0].length ?? 0);
  if (from >= text.length) return null;
  const behind = links.filter((link) => link.from >= from);
  return {
    type: 'paragraph',
    text: text.slice(from),
    links: behind.map((link) => ({ ...link, from: link.from - from, to: link.to - from })),
  };
}

/** Length of the emphasised words that can be a heading in front of a paragraph; 0 where there are none. */
export function leadOf(paragraph: Block | undefined, words: Words): number {
  if (paragraph?.type !== 'paragraph') return 0;
  const length = isWhole(paragraph) ? paragraph.text.length : (paragraph.lead ?? 0);
  if (length === 0 || length > LONGEST_LEAD) return 0;
  const lead = paragraph.text.value.slice(0, length);
  if (NO_HEADING.test(lead) || words.phrases.note.test(lead)) return 0;
  return /[:.?]\s*$/.test(lead) || /^\s*(?:$|[:\p{Lu}\d(])/u.test(paragraph.text.value.slice(length, length + 8))
    ? length
    : 0;
}

/** "Security Update Replacement: None." */
const LABEL = /^\p{Lu}[^.:;,()\d]{3,59}:(?=\s+\S)/u;

/** "Installation platforms:", over what it names. */
const LABEL_ALONE = /^\p{Lu}[^\s.:;,()\d]*(?: [^\s.:;,()\d]+){0,4}:$/u;

/** Whether a paragraph is nothing but a plain label. */
export const isLabelAlone = ({ text: { value } }: Paragraph): boolean => value.endsWith(':') && LABEL_ALONE.test(value);

/** Length of a plain label in front of a statement, with its colon; 0 where there is none. "NOTE:" labels nothing. */
export function labelOf({ text }: Paragraph, { phrases }: Words): number {
  const length = LABEL.exec(text.value)?.[0].length ?? 0;
  return length === 0 || phrases.note.test(text.value) ? 0 : length;
}

const isWhole = (paragraph: Paragraph): boolean => paragraph.strong === true;

/** The kind of section that the emphasised words in front of a paragraph open; null where there are none, or none that are known. */
export function kindOf(paragraph: Block | undefined, words: Words): SectionKind | null {
  const lead = leadOf(paragraph, words);
  return lead === 0 || paragraph?.type !== 'paragraph'
    ? null
    : emphasisedKind(paragraph.text.value.slice(0, lead), words);
}

/** The kind of section that words open where they are emphasised or a label. */
export function emphasisedKind(text: string, words: Words): SectionKind | null {
  if (text.length > LONGEST_LEAD) return null;
  const kind = sectionKindOf(text, words);
  return kind !== null && EMPHASISED.has(kind) ? kind : null;
}
