import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A mark as a reader of the page sees it. */
export interface SeenMark {
  /** Its words, pieces on several lines put together without line ends. */
  text: string;
  /** The line it begins on. */
  line: number;
  /** Classes: "f" and the kind. */
  kind: string;
  /** Labels of the marks around its beginning, outer first. */
  inside: string[];
  /** How it was read, as the tooltip has it. */
  tooltip: string;
}

/** An annotated page, read as a browser would. */
export interface SeenPage {
  /** Text of each line that is shown, by its number; of the first capture that has the line. */
  lines: Map<number, string>;
  marks: Map<string, SeenMark>;
  /** What the margin says, by label, and the line it stands beside. */
  notes: Map<string, { text: string; line: number }>;
  elements: Element[];
  /** All text, styles and scripts left out. */
  text: string;
}

const isElement = (node: Node): node is Element => 'tagName' in node;

const children = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

export const attribute = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? '';

const hasClass = (element: Element, name: string): boolean => attribute(element, 'class').split(' ').includes(name);

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return isElement(node) && ['script', 'style'].includes(node.tagName) ? '' : children(node).map(textOf).join('');
}

function* elementsIn(node: Node): Generator<Element> {
  if (isElement(node)) yield node;
  for (const child of children(node)) yield* elementsIn(child);
}

/** Reads a page with a parser that follows the HTML standard. */
export function readPage(page: string): SeenPage {
  const root = parse(page);
  const elements = [...elementsIn(root)];
  const seen: SeenPage = { lines: new Map(), marks: new Map(), notes: new Map(), elements, text: textOf(root) };
  let line = 0;
  let blockLine = 0;
  for (const element of elements) {
    if (hasClass(element, 'b')) blockLine = 0;
    if (hasClass(element, 'l')) {
      const number = [...elementsIn(element)].find((each) => hasClass(each, 'n'));
      line = number === undefined ? 0 : Number(textOf(number));
      if (blockLine === 0) blockLine = line;
    }
    if (hasClass(element, 't')) {
      seen.lines.set(line, (seen.lines.get(line) ?? '') + textOf(element));
      readMarks(element, line, [], seen.marks);
    }
    if (hasClass(element, 'note')) {
      const [label] = [...elementsIn(element)].filter((each) => hasClass(each, 'k'));
      if (label !== undefined) seen.notes.set(textOf(label), { text: textOf(element), line: blockLine });
    }
  }
  return seen;
}

function readMarks(node: Node, line: number, inside: readonly string[], marks: Map<string, SeenMark>): void {
  for (const child of children(node)) {
    if (!isElement(child) || !hasClass(child, 'f')) {
      readMarks(child, line, inside, marks);
      continue;
    }
    const tooltip = attribute(child, 'title');
    const [label = ''] = tooltip.split(' ');
    const before = marks.get(label);
    if (before !== undefined) before.text += textOf(child);
    else
      marks.set(label, {
        text: textOf(child),
        line,
        kind: attribute(child, 'class').replace(/^f /, ''),
        inside: [...inside],
        tooltip,
      });
    readMarks(child, line, [...inside, label], marks);
  }
}
