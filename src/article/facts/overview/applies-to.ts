import type { Block, Cell, GridRow, Paragraph } from '../../blocks.js';
import { HEAD_FIELDS } from '../../head-fields.js';
import { sectionKindOf } from '../../language/sections.js';
import { type Manuscript, paragraphsIn, type Section } from '../../manuscript.js';
import { productsBesideReplaced } from '../../table/replaced.js';
import { productsIn as namedProducts } from '../../wording/products.js';
import { headOf } from '../../wording/title.js';

/** A longer paragraph is no product. */
const LONGEST_PRODUCT = 200;
const LONGEST_LINE = 120;
/** A longer line is no label of a list. */
const LONGEST_LABEL = 40;
/** "PRODUCT :Microsoft Windows NT": the head of the old articles names a product line, which is asked where no list names products. */
const HEAD_FIELD = /^product(?:\(s\))?\s*:\s*(?=\S)/i;
/** Another field in the same paragraph ends the list. */
const NEXT_FIELD = /(?:^|\s)[_*]*(?:original )?(?:kb number|kb article|article id|last review|revision)\b.*$/i;

/** The products that the article applies to, as listed, each once. */
export function readAppliesTo(manuscript: Manuscript): string[] {
  const listed = productsOf(
    manuscript.sections.flatMap((section, at) => [
      ...productsIn(section, manuscript),
      ...headingsBehind(section, manuscript.sections.slice(at + 1), manuscript),
    ]),
  );
  if (listed.length === 0) listed.push(...productsOf(listAtTop(manuscript)));
  for (const key of HEAD_FIELDS.products) {
    const field = manuscript.fields.get(key);
    if (listed.length === 0 && field !== undefined) return productsOf(field.value.split(/\n|,\s+(?=\p{Lu})/u));
  }
  if (listed.length > 0) return listed;
  const beside = productsOf(
    manuscript.sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.type === 'grid' ? productsBesideReplaced(block, manuscript.words) : [])),
    ),
  );
  return beside.length > 0 ? beside : productsOf(headProducts(manuscript));
}

function productsOf(texts: readonly string[]): string[] {
  const products = texts
    .flatMap(partsOf)
    .map((text) => text.replace(ON_PLATFORMS, '').replace(/^[\s,;•*_-]+|[\s,;*_]+$/g, ''));
  return [...new Set(products.filter((product) => product.length > 1 && product.length < LONGEST_PRODUCT))];
}

/** Products of the section "Applies to", and of a list behind "... applies to:". */
function productsIn(section: Section, manuscript: Manuscript): string[] {
  const isOwn = section.kind === 'appliesTo';
  const products: string[] = [];
  const hasList = section.blocks.some((block) => block.type === 'list');
  let isListed = isOwn;
  let isNext = false;
  for (const block of section.blocks) {
    if (block.type === 'paragraph') {
      const { value } = block.text;
      if (isOwn && manuscript.words.phrases.notAffected.test(value)) break;
      const inline = HEAD_FIELD.test(value) ? null : manuscript.words.phrases.appliesTo.exec(value);
      if (inline !== null) {
        const rest = value.slice(inline.index + inline[0].length).replace(NEXT_FIELD, '');
        isListed = rest.trim() === '';
        products.push(...splitProducts(rest));
      } else if (isOwn && !hasList && isProductLine(value, manuscript)) products.push(value);
      else if (isNext && linesOf(block).every((line) => isProductLine(line, manuscript) && namesProduct(line))) {
        products.push(...linesOf(block).flatMap(splitProducts));
        continue;
      } else if (!isOwn && isListed && partsOf(value).every(isOwnLine))
        products.push(withoutDownload(block, manuscript));
      else isListed = introducesProducts(value, manuscript);
      isNext =
        inline === null && value.length < LONGEST_LABEL && sectionKindOf(value, manuscript.words) === 'appliesTo';
    } else {
      if (isListed || (isNext && block.type === 'list') || titleRow(block, manuscript) !== -1)
        products.push(...listedIn(block, manuscript));
      isNext = false;
    }
  }
  return products;
}

/** Pages that lay out "Applies to" apart leave its list behind: the first thing of a copy, and nothing but products. */
function listAtTop({ sections }: Manuscript): string[] {
  const [first] = sections[0]?.blocks ?? [];
  if (first?.type !== 'list' || first.ordered) return [];
  const texts = first.items.map((item) => paragraphsIn(item)[0]?.text.value.trim() ?? '');
  return texts.every((text) => text.length < LONGEST_LINE && namedProducts(text)[0]?.from === 0) ? texts : [];
}

/** "Affected software:" at the end of a section, and products as the headings of the next ones. */
function headingsBehind({ blocks }: Section, next: readonly Section[], { words }: Manuscript): string[] {
  const last = blocks.at(-1);
  const label = last?.type === 'paragraph' ? words.phrases.appliesTo.exec(last.text.value) : null;
  if (last?.type !== 'paragraph' || label === null || label[0].length < last.text.length) return [];
  const headings = next.map(({ heading }) => heading?.text.value ?? '');
  const end = headings.findIndex((heading) => namedProducts(heading)[0]?.from !== 0);
  return headings.slice(0, end === -1 ? headings.length : end);
}

/** "The update applies to the following products:", at the end of a paragraph. */
const introducesProducts = (value: string, { words }: Manuscript): boolean =>
  value.endsWith(':') && words.phrases.introducesProducts.test(value);

/** "..., on platform(s):" with the platforms below it, which are no products; "..., when used with:". */
const ON_PLATFORMS = /,? (?:on platform\(s\)|when used with)\s*:?\s*$/i;
const PLATFORM = /^the (?:hardware|operating system)\s*:/i;
/** Fields at the end of a page. */
const KEYWORDS = /^\W*keywords?\W*:/i;

/** The words of a paragraph, parted where lines were broken. */
function linesOf({ text: { value }, breaks = [] }: Paragraph): string[] {
  const ends = [...breaks, value.length];
  return ends.map((end, index) => value.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end));
}

const namesProduct = (value: string): boolean => namedProducts(value).length > 0;

const isProductLine = (value: string, manuscript: Manuscript): boolean =>
  value.length < LONGEST_LINE &&
  !/[.:?]$/.test(value) &&
  !KEYWORDS.test(value) &&
  !manuscript.words.phrases.pointer.test(value);

/** The row "Affected software" over the products of a table of one column; -1 for any other table. */
function titleRow(block: Block, { words }: Manuscript): number {
  if (block.type !== 'grid' || block.rows.some((row) => row.cells.length !== 1)) return -1;
  const texts = block.rows.map((row) => row.cells[0]?.text.value ?? '');
  const first = texts.findIndex((text) => text.trim() !== '');
  return sectionKindOf(texts[first] ?? '', words) === 'appliesTo' ? first : -1;
}

/** "Microsoft Widget 4.6 Microsoft Widget 4.7": products whose limits were lost, told by the maker in front of each. */
const partsOf = (value: string): string[] =>
  value.split(/(?<=(?:^|[\s(])[\p{Lu}\d]\S{0,40}[\p{L}\d)]) (?=Microsoft \S)/u);

/** A product alone in a paragraph below "Affected software:". */
const isOwnLine = (value: string): boolean =>
  value.length < LONGEST_PRODUCT && !/[.:?]$/.test(value) && namedProducts(value)[0]?.from === 0;

function listedIn(block: Block, manuscript: Manuscript): string[] {
  if (block.type === 'list')
    return block.items
      .flatMap((item) => paragraphsIn(item).map((paragraph) => withoutDownload(paragraph, manuscript)))
      .filter((text) => !PLATFORM.test(text));
  if (block.type !== 'grid') return [];
  const rows = block.rows.slice(titleRow(block, manuscript) + 1);
  const cells = rows.flatMap((row) => row.cells.map((cell) => cell.text.value));
  return rows.some((row) => row.cells.length > 1) ? namedIn(rows) : cells;
}

/**
 * The products of a table of several columns: all cells where they hold nothing else, else those of the first column, which the others tell more
 * of, else whatever names one.
 */
function namedIn(rows: readonly GridRow[]): string[] {
  const isNamed = ({ text, isHeader }: Cell): boolean => !isHeader && namedProducts(text.value)[0]?.from === 0;
  const cells = rows.flatMap((row) => row.cells).filter(({ text }) => text.length > 0);
  const named = cells.filter(isNamed);
  const first = rows.flatMap((row) => row.cells.slice(0, 1)).filter(isNamed);
  const isAll = named.length === 0 || named.length === cells.length;
  const taken = isAll ? cells : first.length > 0 ? first : named;
  return taken.map(({ text }) => text.value);
}

/** "Widget Server 2007 - Download the update": the link that a dash or colon sets apart is no part of the product. */
function withoutDownload({ text, links }: Paragraph, { words }: Manuscript): string {
  const offer = words.phrases.downloadLink.exec(text.value);
  if (offer !== null) return text.value.slice(0, offer.index);
  const last = links.at(-1);
  if (last === undefined || !/^[.\s]*$/.test(text.value.slice(last.to))) return text.value;
  const before = text.value.slice(0, last.from);
  return /\s[-\u2013\u2014]\s*$|:\s*$/.test(before)
    ? before.replace(/\s{0,4}[-\u2013\u2014:]\s{0,4}$/, '')
    : text.value;
}

/** "Widget Server 2007, Widget Client 2007": at commas in front of a capital, unless within brackets or in front of an edition. */
function splitProducts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '(') depth += 1;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    const isEnd = mark === ';' || mark === '\n' || (mark === ',' && /^,\s+\p{Lu}/u.test(text.slice(at, at + 4)));
    if (!isEnd || depth > 0) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)].flatMap((part) => part.split(GLUED));
}

/** "Windows 7Windows 8.1", ".NET Framework 4.7.NET Framework 4.6": a name that sticks to the end of the one before it. */
const GLUED = /(?<=[\p{Ll}\d)])(?=\.NET Framework|Windows |Microsoft |Exchange |SQL Server |Office )/u;

function headProducts(manuscript: Manuscript): string[] {
  for (const { value } of headOf(manuscript)) {
    const match = HEAD_FIELD.exec(value);
    if (match !== null) return [value.slice(match[0].length)];
  }
  return [];
}
