import type { Fix, Tool } from '../../model/generated/article.js';
import { toKbId } from '../../model/kb.js';
import { numberInUrl } from '../addresses.js';
import type { Block, Grid, Paragraph } from '../blocks.js';
import { itemText } from '../lists.js';
import { type Manuscript, paragraphsIn, type Section } from '../manuscript.js';
import type { SourceText } from '../source-text.js';

/** The issues that the article fixes by itself, in its order. */
export function readFixes(manuscript: Manuscript): Fix[] {
  const fixes: Fix[] = [];
  let within: { level: number } | null = null;
  for (const section of manuscript.sections) {
    const level = section.heading?.level ?? 0;
    if (section.kind === 'fixes') within = { level };
    else if (within !== null && section.heading !== null && (level <= within.level || isOther(section))) within = null;
    fixes.push(...(within === null ? introducedFixes(section, manuscript) : sectionFixes(section, manuscript)));
  }
  return fixes;
}

const isOther = (section: Section): boolean => section.kind !== null && section.kind !== 'fixes';

/** Everything listed in a section about fixes. */
function sectionFixes(section: Section, manuscript: Manuscript): Fix[] {
  const fixes: Fix[] = [];
  let isIncluded = false;
  for (const block of section.blocks) {
    if (block.type === 'paragraph') {
      if (block.text.value.endsWith(':') || manuscript.words.phrases.introducesIncluded.test(block.text.value)) {
        isIncluded =
          manuscript.words.phrases.introducesIncluded.test(block.text.value) &&
          !manuscript.words.phrases.introducesFixes.test(block.text.value);
      }
    } else if (block.type === 'list' && !isIncluded) fixes.push(...block.items.map((item) => fixOf(item, manuscript)));
    else if (block.type === 'grid' && !isIncluded) fixes.push(...tableFixes(block, manuscript));
  }
  return fixes;
}

/** Lists outside of such sections count when a sentence introduces them as fixes. */
function introducedFixes(section: Section, manuscript: Manuscript): Fix[] {
  const { introducesFixes, introducesIncluded, introducesSteps } = manuscript.words.phrases;
  const fixes: Fix[] = [];
  let intro: Paragraph | null = null;
  for (const block of section.blocks) {
    if (block.type === 'paragraph') intro = block;
    else if (intro?.text.value.endsWith(':') === true) {
      const lead = lastSentence(intro.text.value);
      const isFixes =
        introducesFixes.test(lead) &&
        !introducesSteps.test(lead) &&
        !(introducesIncluded.test(lead) && !introducesFixes.test(lead));
      if (isFixes && block.type === 'list' && !block.ordered)
        fixes.push(...block.items.map((item) => fixOf(item, manuscript)));
      else if (isFixes && block.type === 'grid') fixes.push(...tableFixes(block, manuscript));
    }
  }
  return fixes;
}

const lastSentence = (text: string): string => text.slice(text.slice(0, -1).search(/[.?!]\s+[^.?!]*$/) + 1).trim();

function fixOf(item: readonly Block[], manuscript: Manuscript): Fix {
  const text = itemText(item);
  const [first] = paragraphsIn(item);
  return {
    kb: first === undefined ? null : articleOf(first),
    reference: null,
    text: text.value,
    component: null,
    area: null,
    position: manuscript.locate(text.range()),
  };
}

/** An issue that begins with a number, or with a link to an article, is described by that article. */
function articleOf(paragraph: Paragraph): string | null {
  const printed = /^\s*(?:KB\s?|Q)?(\d{6,8})\b(?!\s*[.)]\s*$)/i.exec(paragraph.text.value);
  if (printed?.[1] !== undefined) return toKbId(printed[1]);
  const link = paragraph.links.find((candidate) => candidate.from <= 3);
  return link === undefined ? (/^KB\s?(\d{6,8})/i.exec(paragraph.text.value)?.[1] ?? null) : numberInUrl(link.url);
}

function tableFixes(grid: Grid, manuscript: Manuscript): Fix[] {
  const [header, ...rows] = grid.rows;
  if (header === undefined) return [];
  const columns = header.cells.map((cell) => columnOf(cell.text.value, manuscript));
  if (!columns.includes('text')) return [];
  const fixes: Fix[] = [];
  for (const row of rows) {
    const fix: Fix = {
      kb: null,
      reference: null,
      text: '',
      component: null,
      area: null,
      position: manuscript.locate(row.range),
    };
    for (const [index, column] of columns.entries()) {
      const cell = row.cells[index];
      if (column === null || cell === undefined || cell.text.value === '') continue;
      if (column === 'kb') {
        const url = cell.links.map((link) => numberInUrl(link.url)).find((kb) => kb !== null);
        fix.kb = url ?? toKbId(cell.text.value);
      } else if (column === 'text' || column === 'reference' || column === 'component' || column === 'area')
        fix[column] = cell.text.value;
    }
    if (fix.text !== '') fixes.push(fix);
  }
  return fixes;
}

function columnOf(heading: string, manuscript: Manuscript): keyof Fix | null {
  for (const [column, pattern] of manuscript.words.fixColumns) if (pattern.test(heading.trim())) return column;
  return null;
}

/** Tools that come with the article, each with the file of the file table that carries it where a procedure tells. */
export function readTools(manuscript: Manuscript): Tool[] {
  const tools: Tool[] = [];
  for (const section of manuscript.sections) {
    let intro: Paragraph | null = null;
    for (const block of section.blocks) {
      if (block.type === 'paragraph') intro = block;
      else if (
        block.type === 'list' &&
        intro !== null &&
        manuscript.words.phrases.introducesTools.test(intro.text.value)
      ) {
        for (const item of block.items) {
          const text = itemText(item);
          tools.push({ text: text.value, file: fileIn(text), position: manuscript.locate(text.range()) });
        }
      }
    }
  }
  return tools;
}

const fileIn = (text: SourceText): string | null =>
  /[\w-]+\.(?:exe|msi|dll|cmd|vbs|ps1)\b/i.exec(text.value)?.[0] ?? null;
