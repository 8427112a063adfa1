import type { DefaultTreeAdapterTypes } from 'parse5';

export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Elements whose content is no part of the article. */
export const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'nav',
  'map',
  'input',
]);
/** Elements that begin a line of their own. */
export const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'hr',
  'html',
  'legend',
  'main',
  'menu',
  'p',
  'section',
  'summary',
  'caption',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
]);
export const HEADING = /^h([1-6])$/;

export const isElement = (node: ChildNode): node is Element => 'tagName' in node;
export const isText = (node: ChildNode): node is TextNode => node.nodeName === '#text';

/** The value of an attribute; undefined when the element does not have it. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

/** Puts the children of an element on a stack, of which the first is taken next. */
export function pushChildren(stack: ChildNode[], { childNodes }: Element): void {
  for (let i = childNodes.length - 1; i >= 0; i -= 1) {
    const child = childNodes[i];
    if (child !== undefined) stack.push(child);
  }
}
