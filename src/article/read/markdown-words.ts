import type { PhrasingContent } from 'mdast';
import { append } from '../append.js';
import type { Block } from '../blocks.js';
import { align } from './align.js';
import { InlineBuilder } from './inline.js';
import { linksIn } from './links.js';
import { tableAt } from './markdown-parts.js';
import { type MarkdownReading, PLACEHOLDER, type Placed, placeOf, toSource } from './markdown-reduced.js';

/** The words of a paragraph; tables that were cut out of it are put before it or behind it as blocks of their own. */
export function inlineOf(
  nodes: readonly PhrasingContent[],
  reader: MarkdownReading,
  blocks: Block[],
): ReturnType<InlineBuilder['take']> {
  const inline = new InlineBuilder();
  const flush = (): void => {
    const paragraph = inline.take();
    if (paragraph !== null) blocks.push(withPrintedLinks(paragraph));
  };
  collect(nodes, reader, inline, false, (index) => {
    flush();
    append(blocks, tableAt(index, reader));
  });
  const paragraph = withoutAlert(inline.take());
  return paragraph === null ||
    reader.words.chrome.test(paragraph.text.value) ||
    /^\{%.*%\}$|^:::/.test(paragraph.text.value)
    ? null
    : withPrintedLinks(paragraph);
}

/** "[!NOTE]" marks an alert block and is no word of it. */
const ALERT = /^\[!\w{3,12}\]\s*/;

function withoutAlert(paragraph: ReturnType<InlineBuilder['take']>): ReturnType<InlineBuilder['take']> {
  const length = paragraph === null ? 0 : (ALERT.exec(paragraph.text.value)?.[0].length ?? 0);
  if (paragraph === null || length === 0) return paragraph;
  if (length === paragraph.text.length) return null;
  const links = paragraph.links.map((link) => ({ ...link, from: link.from - length, to: link.to - length }));
  return { ...paragraph, text: paragraph.text.slice(length), links };
}

function withPrintedLinks(
  paragraph: NonNullable<ReturnType<InlineBuilder['take']>>,
): NonNullable<ReturnType<InlineBuilder['take']>> {
  return paragraph.links.length > 0 ? paragraph : { ...paragraph, links: linksIn(paragraph.text.value) };
}

function collect(
  nodes: readonly PhrasingContent[],
  reader: MarkdownReading,
  inline: InlineBuilder,
  isStrong: boolean,
  onTable: (index: number) => void,
): void {
  for (const node of nodes) {
    const place = placeOf(node);
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        addText(node.value, place, node.type === 'inlineCode', reader, inline, isStrong, onTable);
        break;
      case 'strong':
        collect(node.children, reader, inline, true, onTable);
        break;
      case 'emphasis':
      case 'delete':
        collect(node.children, reader, inline, isStrong, onTable);
        break;
      case 'link': {
        const from = inline.next;
        collect(node.children, reader, inline, isStrong, onTable);
        inline.link(from, node.url);
        break;
      }
      case 'linkReference':
        collect(node.children, reader, inline, isStrong, onTable);
        break;
      case 'break':
        addSpace(place, reader, inline);
        break;
      case 'html':
        if (/^<\/?br\b/i.test(node.value)) addSpace(place, reader, inline);
        break;
      default:
        break;
    }
  }
}

function addSpace(place: Placed, reader: MarkdownReading, inline: InlineBuilder): void {
  const range = reader.reduced.range(place.start, place.end);
  inline.addSpace(range.start, range.end);
}

function addText(
  value: string,
  place: Placed,
  isCode: boolean,
  reader: MarkdownReading,
  inline: InlineBuilder,
  isStrong: boolean,
  onTable: (index: number) => void,
): void {
  const { reduced } = reader;
  const ticks = isCode ? (/^`+/.exec(reduced.value.slice(place.start, place.end))?.[0].length ?? 0) : 0;
  const local = align(reduced.value, place.start + ticks, place.end - ticks, value);
  let at = 0;
  for (const match of value.matchAll(PLACEHOLDER)) {
    inline.add(toSource(local.slice(at, match.index), reduced), isStrong);
    onTable(Number(match[1]));
    at = match.index + match[0].length;
  }
  inline.add(toSource(at === 0 ? local : local.slice(at), reduced), isStrong);
}
