import type { Grid } from '../blocks.js';
import { type SourceText, SourceTextBuilder } from '../source-text.js';
import { scanTable } from './html-cut-table.js';
import { behindSpace, declarationEnd, isRaw, PLAIN_TAGS, rawEnd, TAG_NAME, tagEnd } from './html-tags.js';
import { resolveReferences } from './references.js';

/**
 * Preformatted blocks and plain tables make up most of an article with many files, scripts and a head most of a page that a site serves, and the
 * HTML parser spends most of its time on them. Where such a part is so plainly written that a scan of its tags cannot read it in another way than
 * the parser, it is cut out: blocks and tables are scanned, what is no part of an article is dropped.
 */
export type Cut = { start: number; end: number } & (
  | { kind: 'pre'; text: SourceText }
  | { kind: 'table'; grid: Grid }
  | { kind: 'dropped' }
);

/** The page with a placeholder element for each part that was scanned, and without those that were dropped. */
export interface CutPage {
  reduced: string;
  cuts: readonly Cut[];
  /** The offset in the page of an offset in `reduced` that is not within a placeholder. */
  toSource(offset: number): number;
}

/** Name of the placeholder element; its only attribute is the number of the cut. */
export const PLACEHOLDER = 'rollcall-cut';

/** Shorter parts are not worth the cut. */
const LEAST = 400;
const LEAST_DROPPED = 100;
/** Elements of a head that have no content. */
const VOID_IN_HEAD = new Set(['meta', 'link', 'base']);
/** Elements of a head whose content is text. */
const TEXT_IN_HEAD = new Set(['script', 'style', 'title']);

/** Cuts the parts out of a page that can be scanned. */
export function cutPage(source: string): CutPage {
  const cuts: Cut[] = [];
  let at = cutHead(source, cuts);
  for (at = source.indexOf('<', at); at !== -1; at = source.indexOf('<', at)) {
    at = passTag(source, at, cuts);
    if (at === -1) break;
  }
  return withPlaceholders(source, cuts);
}

/** Notes what is dropped, if that is worth it. */
function drop(start: number, end: number, cuts: Cut[]): void {
  if (end - start >= LEAST_DROPPED) cuts.push({ kind: 'dropped', start, end });
}

/** Drops the elements at the top of a head that cannot end it. @returns where to go on. */
function cutHead(source: string, cuts: Cut[]): number {
  let at = behindSpace(source, 0);
  for (let name = ''; name !== 'head'; at = behindSpace(source, at)) {
    if (source.startsWith('<!', at) || source.startsWith('<?', at)) at = declarationEnd(source, at);
    else {
      name = startTag(source, at);
      if (name !== 'html' && name !== 'head') return 0;
      at = tagEnd(source, at + 1 + name.length);
    }
    if (at === -1) return 0;
  }
  const start = at;
  let end = at;
  while (at !== -1) {
    end = at;
    at = headElementEnd(source, behindSpace(source, at));
  }
  drop(start, end, cuts);
  return end;
}

/** Behind an element or comment that a head may hold; -1 when something else stands there. */
function headElementEnd(source: string, at: number): number {
  if (source.startsWith('<!--', at)) return declarationEnd(source, at);
  const name = startTag(source, at);
  const isText = TEXT_IN_HEAD.has(name);
  if (!isText && !VOID_IN_HEAD.has(name)) return -1;
  const open = tagEnd(source, at + 1 + name.length);
  if (open === -1 || !isText) return open;
  const close = rawEnd(source, name, open);
  return close === -1 ? -1 : tagEnd(source, close + 2 + name.length);
}

/** The name of the start tag that begins at a place, in lower case; empty when none does. */
function startTag(source: string, at: number): string {
  TAG_NAME.lastIndex = at;
  const tag = TAG_NAME.exec(source);
  return tag === null || tag[1] === '/' ? '' : (tag[2]?.toLowerCase() ?? '');
}

/** Passes, or cuts, what begins with the "<" at `at`. @returns where to look for the next tag; -1 when none can be told any more. */
function passTag(source: string, at: number, cuts: Cut[]): number {
  TAG_NAME.lastIndex = at;
  const tag = TAG_NAME.exec(source);
  if (tag === null) return isDeclaration(source.charCodeAt(at + 1)) ? passComment(source, at, cuts) : at + 1;
  const open = tagEnd(source, at + tag[0].length);
  if (open === -1 || tag[1] === '/') return open;
  const name = tag[2]?.toLowerCase() ?? '';
  if (isRaw(name)) {
    const close = rawEnd(source, name, open);
    if (close !== -1 && (name === 'script' || name === 'style')) drop(open, close, cuts);
    return close;
  }
  const cut = name === 'pre' ? cutPre(source, at, open) : name === 'table' ? scanTable(source, at, open) : null;
  if (cut === null || cut.end - cut.start < LEAST) return open;
  cuts.push(cut);
  return cut.end;
}

const isDeclaration = (code: number): boolean => code === 33 || code === 47 || code === 63;

function passComment(source: string, at: number, cuts: Cut[]): number {
  const end = declarationEnd(source, at);
  if (end !== -1 && source.startsWith('<!--', at) && source.startsWith('-->', end - 3)) drop(at + 4, end - 3, cuts);
  return end;
}

/** @param open where the content begins. */
function cutPre(source: string, start: number, open: number): Cut | null {
  const builder = new SourceTextBuilder();
  let at = open;
  // HTML drops a line end right behind the tag.
  if (source.startsWith('\r\n', at)) at += 2;
  else if (source.startsWith('\n', at)) at += 1;
  for (;;) {
    const next = source.indexOf('<', at);
    if (next === -1) return null;
    const text = resolveReferences(source, at, next);
    TAG_NAME.lastIndex = next;
    const tag = TAG_NAME.exec(source);
    if (text === null || tag === null) return null;
    builder.append(text);
    const name = tag[2]?.toLowerCase() ?? '';
    at = tagEnd(source, next + tag[0].length);
    if (at === -1) return null;
    if (name === 'pre') return tag[1] === '/' ? { kind: 'pre', start, end: at, text: builder.build() } : null;
    if (name === 'br') builder.push('\n', next, at);
    else if (!PLAIN_TAGS.has(name)) return null;
  }
}

function withPlaceholders(source: string, cuts: readonly Cut[]): CutPage {
  if (cuts.length === 0) return { reduced: source, cuts, toSource: (offset) => offset };
  let reduced = '';
  let at = 0;
  const ends: number[] = [];
  const shifts: number[] = [];
  for (const [index, cut] of cuts.entries()) {
    reduced += source.slice(at, cut.start);
    if (cut.kind !== 'dropped') reduced += `<${PLACEHOLDER} n="${index}"></${PLACEHOLDER}>`;
    at = cut.end;
    ends.push(reduced.length);
    shifts.push(at - reduced.length);
  }
  reduced += source.slice(at);
  const toSource = (offset: number): number => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (low === 0 ? 0 : (shifts[low - 1] ?? 0));
  };
  return { reduced, cuts, toSource };
}
