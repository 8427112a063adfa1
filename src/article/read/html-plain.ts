import { SourceTextBuilder } from '../source-text.js';
import { PLACEHOLDER } from './html-cut.js';
import {
  attribute,
  BLOCKS,
  type ChildNode,
  type Element,
  isElement,
  isText,
  pushChildren,
  SKIPPED,
} from './html-elements.js';
import type { PageReading } from './html-reading.js';

/** Reads the words of elements that lie too deep, without regard to their layout and without recursion. */
export function readFlattened(top: Element, page: PageReading, isStrong: boolean): void {
  const at = page.toSource(top.sourceCodeLocation?.startOffset ?? 0);
  page.tooDeep ??= { start: at, end: at };
  const stack: ChildNode[] = [top];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) page.addText(node, isStrong);
    else if (isElement(node) && node.nodeName === PLACEHOLDER) readCut(node, page);
    else if (isElement(node) && !SKIPPED.has(node.nodeName)) {
      const place = node.sourceCodeLocation;
      if (place != null && BLOCKS.has(node.nodeName)) page.addSpace(place.startOffset, place.startOffset);
      pushChildren(stack, node);
    }
  }
}

/** Text between the tags of a preformatted block. */
export function readPreformatted(node: Element, page: PageReading): void {
  page.endParagraph();
  const builder = new SourceTextBuilder();
  const stack: ChildNode[] = [];
  pushChildren(stack, node);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (isText(next)) builder.append(page.textOf(next));
    else if (isElement(next)) {
      const place = next.sourceCodeLocation;
      if (next.nodeName === 'br' && place != null)
        builder.push('\n', page.toSource(place.startOffset), page.toSource(place.endOffset));
      pushChildren(stack, next);
    }
  }
  page.putText(builder.build());
}

/** Puts a part that was scanned apart in its place. */
export function readCut(node: Element, page: PageReading): void {
  page.endParagraph();
  const cut = page.parsed.cuts[Number(attribute(node, 'n'))];
  if (cut?.kind === 'pre') page.putText(cut.text);
  else if (cut?.kind === 'table') page.put(cut.grid);
}
