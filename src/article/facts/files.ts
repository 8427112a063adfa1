import { fileKey } from '../../model/filename.js';
import type { FileRow } from '../../model/generated/article.js';
import type { Block, Grid, Lines, Paragraph } from '../blocks.js';
import { Diagnostics } from '../diagnostics.js';
import type { Manuscript, Section } from '../manuscript.js';
import type { SourceText } from '../source-text.js';
import { readConsoleTable } from '../table/console.js';
import type { ConsoleHeadings } from '../table/console-headings.js';
import { finishTable, type TableContext } from '../table/finish.js';
import { readFlatTable } from '../table/flat.js';
import { readGrid } from '../table/grid.js';
import { type ListedHash, listedHashes } from '../table/hashes.js';
import { mayBePressed, readPressed } from '../table/pressed.js';
import type { RawTable } from '../table/raw-table.js';
import { looksLikeRow } from '../table/set-apart.js';
import { readTabTable } from '../table/tabs.js';

/** A caption is short; a longer paragraph over a table only leads to it, unless it is one long list of products. */
const LONGEST_CAPTION = 200;
const LONGEST_PRODUCTS = 1000;
const HOLDS_SENTENCES = /[.!?]\s+\p{Lu}/u;

/** State of the walk over the blocks: what the next table takes over. */
interface Walk {
  manuscript: Manuscript;
  isUtc: boolean;
  /** The last paragraph of the section: it may speak of files that have the problem, "the following attributes (or earlier)". */
  before: string;
  /** The last heading or caption before the table. */
  group: string | null;
  /** Whether the section, or the one that it is a part of, is about files, or a paragraph speaks of their attributes. */
  speaksOfFiles: boolean;
  /** Paragraphs of the section that may be rows of a table, which no reader of tables took for one. */
  passed: SourceText[];
  /** Headings of the console table before, for a part that follows without its own. */
  headings: ConsoleHeadings | null;
  files: FileRow[];
  hashes: ListedHash[];
}

/** Reads the rows of all file tables, in order; hashes listed in tables of their own join the rows of the same name. */
export function readFiles(manuscript: Manuscript): FileRow[] {
  const walk: Walk = {
    manuscript,
    isUtc: false,
    before: '',
    group: null,
    speaksOfFiles: false,
    passed: [],
    headings: null,
    files: [],
    hashes: [],
  };
  for (const section of manuscript.sections) {
    walk.group = section.heading?.text.value ?? null;
    walk.headings = null;
    walk.before = '';
    if (section.kind !== null) walk.speaksOfFiles = section.kind === 'files';
    walk.passed = [];
    const before = walk.files.length;
    readBlocks(section.blocks, walk, section);
    if (walk.speaksOfFiles || walk.files.length > before) tellPassed(walk);
  }
  joinHashes(walk);
  return walk.files;
}

function readBlocks(blocks: readonly Block[], walk: Walk, section: Section): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') passParagraph(block, walk);
    else if (block.type === 'list') {
      for (const item of block.items) readBlocks(item, walk, section);
    } else if (block.type === 'grid') {
      const table = readGrid(block, walk.manuscript.words, walk.speaksOfFiles);
      if (table !== null) takeTable(table, walk);
      else if (walk.speaksOfFiles) passCells(block, walk);
    } else if (block.type === 'lines') readLines(block, walk);
  }
}

/** A table of something else may hold rows of files in its cells. */
function passCells({ rows }: Grid, walk: Walk): void {
  for (const { cells } of rows)
    for (const { text } of cells) if (looksLikeRow(text.value, walk.manuscript.words)) walk.passed.push(text);
}

function passParagraph(paragraph: Paragraph, walk: Walk): void {
  const { value } = paragraph.text;
  if (mayBePressed(value)) {
    takeTable(readPressed(paragraph.text, walk.manuscript.words), walk);
    return;
  }
  if (looksLikeRow(value, walk.manuscript.words)) walk.passed.push(paragraph.text);
  if (ATTRIBUTES.test(value)) walk.speaksOfFiles = true;
  if (walk.manuscript.words.utc.test(value)) walk.isUtc = true;
  walk.before = value;
  if (isCaption(paragraph)) walk.group = value.replace(/:$/, '');
}

/** "file attributes", as every language that is known says it. */
const ATTRIBUTES = /att?ribut/i;

function tellPassed({ passed, manuscript }: Walk): void {
  for (const text of passed) manuscript.diagnostics.add('row-unread', text.value, text.range());
}

function isCaption({ text: { value }, strong }: Paragraph): boolean {
  if (value.length <= LONGEST_CAPTION) return value.endsWith(':') || strong === true || !endsSentence(value);
  return value.length <= LONGEST_PRODUCTS && value.endsWith(':') && !HOLDS_SENTENCES.test(value);
}

const endsSentence = (value: string): boolean => value.endsWith('.') || value.endsWith('!') || value.endsWith('?');

function readLines(block: Lines, walk: Walk): void {
  const { words } = walk.manuscript;
  if (block.shape === 'flat') takeTable(readFlatTable(block, words), walk);
  else if (block.shape === 'tabs') takeTable(readTabTable(block, words), walk);
  else if (block.shape === 'console') {
    const { table, headings } = readConsoleTable(block, words, walk.headings);
    walk.headings = headings;
    takeTable(table, walk);
  }
}

function takeTable(table: RawTable, walk: Walk): void {
  const { words, diagnostics, locate } = walk.manuscript;
  const context: TableContext = { words, isUtc: walk.isUtc, group: walk.group, diagnostics, locate };
  const listed = listedHashes(table);
  if (listed !== null) walk.hashes.push(...listed);
  else if (words.phrases.earlierFiles.test(walk.before) || table.isOfOthers) passOver(table, context);
  else finishTable(table, context, walk.files);
}

/** Tells of a table that lists the files of others, and reads nothing of it. */
function passOver(table: RawTable, context: TableContext): void {
  const rows: FileRow[] = [];
  finishTable(table, { ...context, diagnostics: new Diagnostics(context.locate) }, rows);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return;
  const names = rows.map(({ name }) => name).join(', ');
  context.diagnostics.addAt('files-of-others', names, { start: first.position.start, end: last.position.end });
}

function joinHashes(walk: Walk): void {
  if (walk.hashes.length === 0) return;
  const byName = new Map<string, FileRow[]>();
  for (const file of walk.files) {
    const key = fileKey(file.name);
    byName.set(key, [...(byName.get(key) ?? []), file]);
  }
  for (const { name, algorithm, digest, range } of walk.hashes) {
    const files = byName.get(fileKey(name));
    if (files === undefined) walk.manuscript.diagnostics.add('hash-unmatched', name, range);
    else for (const file of files) file.hashes = { ...file.hashes, [algorithm]: digest };
  }
}
