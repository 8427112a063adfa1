import type { Cell } from '../blocks.js';
import { LIMITS } from '../limits.js';
import { SourceText } from '../source-text.js';
import { BLOCKS, type ChildNode, type Element, isElement, isText, SKIPPED } from './html-elements.js';
import { readFlattened } from './html-plain.js';
import type { PageReading } from './html-reading.js';
import { breaksOf, InlineBuilder } from './inline.js';

/** Reads a cell of a table, `depth` elements below the root. */
export function cellOf(element: Element, page: PageReading, depth: number): Cell {
  const outer = page.inline;
  page.inline = new InlineBuilder();
  readWords(element.childNodes, page, depth);
  const paragraph = page.inline.take();
  page.inline = outer;
  const at = page.toSource(element.sourceCodeLocation?.startOffset ?? 0);
  const text = paragraph?.text ?? new SourceText('', [0, at, at]);
  return { text, links: paragraph?.links ?? [], isHeader: element.nodeName === 'th', ...breaksOf(paragraph) };
}

/** Words of a cell: blocks within it only set words apart. */
function readWords(nodes: readonly ChildNode[], page: PageReading, depth: number): void {
  for (const node of nodes) {
    if (isText(node)) page.addText(node, false);
    else if (isElement(node) && !SKIPPED.has(node.nodeName) && !isNoteMark(node, page)) {
      const place = node.sourceCodeLocation;
      const isApart = node.nodeName === 'br' || BLOCKS.has(node.nodeName) || node.nodeName === 'li';
      if (isApart && place != null) page.addBreak(place.startOffset, place.startOffset);
      if (depth > LIMITS.depth) readFlattened(node, page, false);
      else if (node.nodeName === 'a') {
        const from = page.inline.next;
        readWords(node.childNodes, page, depth + 1);
        page.addLink(node, from);
      } else readWords(node.childNodes, page, depth + 1);
      if (isApart && place != null) page.addBreak(place.endOffset, place.endOffset);
    }
  }
}

/** What points to a note below a table, and is no part of the value that it is raised behind. */
const NOTE_MARK = /^[\d*\u2020\u2021,()[\]]{1,4}$/;

function isNoteMark(node: Element, page: PageReading): boolean {
  if (node.nodeName !== 'sup' || page.inline.length === 0) return false;
  const [only] = node.childNodes;
  return only !== undefined && isText(only) && NOTE_MARK.test(page.textOf(only).value.trim());
}
