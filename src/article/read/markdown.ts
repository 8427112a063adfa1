import type { RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { append } from '../append.js';
import type { Block, List } from '../blocks.js';
import type { Words } from '../language/words.js';
import { LIMITS } from '../limits.js';
import { pushParagraph } from './bulleted.js';
import { readFrontMatter } from './front-matter.js';
import { guardMarkdown } from './markdown-guard.js';
import { readCode, readTags } from './markdown-parts.js';
import { type MarkdownReading, reduce } from './markdown-reduced.js';
import { findTables } from './markdown-tables.js';
import { inlineOf } from './markdown-words.js';
import type { ReadForm } from './reading.js';

/**
 * Of GitHub's extensions those that are not read by scans of our own, as tables and printed addresses are: the search for addresses alone takes a
 * fifth of the whole time, at the beginning of every word.
 */
const REMARK = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmFootnote(), gfmStrikethrough()],
    fromMarkdownExtensions: [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
  })
  .freeze();

/** Reads Markdown: front matter and tables by scans of their own, the rest by the parser of remark. */
export function readMarkdown(source: string, words: Words, name: string): ReadForm {
  const { fields, end } = readFrontMatter(source);
  const tables = findTables(source).filter((table) => table.start >= end);
  const reduced = reduce(source, end, tables);
  guardMarkdown(reduced.value, name);
  const reader: MarkdownReading = { source, name, words, tables, reduced, quoted: 0 };
  const tree = REMARK.parse(reduced.value);
  return { blocks: readNodes(tree.children, reader, 0), fields, tooDeep: null };
}

function readNodes(nodes: readonly RootContent[], reader: MarkdownReading, depth: number): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) readNode(node, reader, depth, blocks);
  return blocks;
}

function readNode(node: RootContent, reader: MarkdownReading, depth: number, blocks: Block[]): void {
  if (depth > LIMITS.depth) return;
  switch (node.type) {
    case 'heading': {
      const paragraph = inlineOf(node.children, reader, blocks);
      if (paragraph !== null) blocks.push({ type: 'heading', level: node.depth, text: paragraph.text });
      return;
    }
    case 'paragraph': {
      const paragraph = inlineOf(node.children, reader, blocks);
      if (paragraph !== null) pushParagraph(blocks, paragraph);
      return;
    }
    case 'list': {
      const list: List = { type: 'list', ordered: node.ordered === true, items: [] };
      for (const item of node.children) {
        const inner = readNodes(item.children, reader, depth + 1);
        if (inner.length > 0) list.items.push(inner);
      }
      if (list.items.length > 0) blocks.push(list);
      return;
    }
    case 'blockquote':
      reader.quoted += 1;
      append(blocks, readNodes(node.children, reader, depth + 1));
      reader.quoted -= 1;
      return;
    case 'code':
      append(blocks, readCode(node, reader));
      return;
    case 'html':
      readTags(node, reader, blocks);
      return;
    case 'footnoteDefinition':
      append(blocks, readNodes(node.children, reader, depth + 1));
      return;
    default:
      return;
  }
}
