import { attribute, type ChildNode, type Element, isElement, pushChildren } from './html-elements.js';

/** Ids and classes under which sites put the article itself, apart from their own header, navigation and footer. */
const CONTENT =
  /^(?:main[-_]?content|content[-_]?(?:main|area|body)?|article[-_]?(?:content|body)?|kb[-_]?(?:article|content|body)|sup[-_]?article[-_]?content|post[-_]?body|entry[-_]?content|markdown-body)$/i;
/** Ids and classes of what a site puts around an article. */
const CHROME =
  /^(?:(?:site|page|global|uhf)?[-_]?(?:header|footer|masthead|breadcrumbs?|navigation|navbar|nav|toolbar|sidebar|topnav|leftnav|feedback|searchbox)|gsfx.*|ux-header|ux-footer)$/i;
/** The content must make up this share of the page's source, or it is something else. */
const LEAST_CONTENT = 0.4;

/** Ids and classes of the properties of an article: its number, products, keywords. Beside the content, they are part of the article too. */
const PROPERTIES = /^(?:prop(?:s|erties)?[-_]?section|applies[-_]?to|(?:kb|article)[-_]?(?:properties|info|id))$/i;

/** The element that holds the whole article, where the page sets it apart. */
export function contentOf(nodes: readonly ChildNode[], toSource: (offset: number) => number): Element | null {
  const lengthOf = ({ sourceCodeLocation: place }: Element): number =>
    place == null ? 0 : toSource(place.endOffset) - toSource(place.startOffset);
  let body: Element | null = null;
  let best: Element | null = null;
  const stack: ChildNode[] = [...nodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    if (node.nodeName === 'body') body = node;
    if (best !== null && namesOf(node).some((name) => PROPERTIES.test(name))) return null;
    const isContent =
      node.nodeName === 'main' || node.nodeName === 'article' || namesOf(node).some((name) => CONTENT.test(name));
    if (best === null && isContent && body !== null && lengthOf(node) >= lengthOf(body) * LEAST_CONTENT) {
      best = node;
      continue;
    }
    pushChildren(stack, node);
  }
  return best;
}

const NONE: readonly string[] = [];

/** Its id and classes. */
function namesOf(element: Element): readonly string[] {
  // Most elements have no attribute at all, and a page has many of them.
  if (element.attrs.length === 0) return NONE;
  const names = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`.trim();
  return names === '' ? NONE : names.split(/\s+/);
}

/** Header, navigation and footer of the site, which hold no heading of level 1. */
export function isChrome(element: Element): boolean {
  if (
    element.nodeName !== 'div' &&
    element.nodeName !== 'footer' &&
    element.nodeName !== 'header' &&
    element.nodeName !== 'section'
  )
    return false;
  return element.nodeName === 'footer' || namesOf(element).some((name) => CHROME.test(name));
}
