import type { Fix } from '../../../model/generated/article.js';
import type { Block } from '../../blocks.js';
import type { Manuscript } from '../../manuscript.js';
import type { SourceText } from '../../source-text.js';
import { fixOf } from '../../wording/items.js';

/** The number of a vulnerability, as bulletins print it behind its name: "CVE-2005-0001", "(CAN-2005-0001):". */
const NUMBER_BEHIND = /[\s:\u2013\u2014-]{1,4}\(?((?:CVE|CAN)-\d{4}-\d{4,7})\)?[\s:.]*$/i;
/** The same where nothing but the line tells that it is a name: no sentence that ends with a number. */
const SET_APART = /(?:\s[\u2013\u2014-]\s?|:\s|\s?\()(?:CVE|CAN)-\d{4}-\d{4,7}\)?:?$/i;
const LONGEST_LINE = 250;
/** Fewer units are no name. */
const SHORTEST_NAME = 8;

/** The vulnerabilities that a bulletin names with their numbers, in tables, headings and lines of their own, each once: where it is named first. */
export function vulnerabilities(manuscript: Manuscript): Fix[] {
  const fixes = new Map<string, Fix>();
  const take = (text: SourceText): void => {
    if (!text.value.includes('-', SHORTEST_NAME)) return;
    const number = NUMBER_BEHIND.exec(text.value);
    if (number?.[1] === undefined || number.index < SHORTEST_NAME) return;
    const reference = number[1].toUpperCase();
    if (fixes.has(reference) || manuscript.words.phrases.aboutVulnerability.test(text.value)) return;
    fixes.set(reference, { ...fixOf(text.slice(0, number.index).trim(), null, manuscript), reference });
  };
  const takeBlock = (block: Block): void => {
    if (block.type === 'grid') for (const row of block.rows) for (const { text } of row.cells) take(text);
    if (block.type === 'paragraph' && (block.strong === true || isSetApart(block.text.value))) take(block.text);
  };
  for (const { heading, blocks } of manuscript.sections) {
    if (heading !== null) take(heading.text);
    for (const block of blocks) takeBlock(block);
  }
  return [...fixes.values()];
}

const isSetApart = (line: string): boolean =>
  line.length <= LONGEST_LINE && !/[.?!]\s/.test(line) && SET_APART.test(line);
