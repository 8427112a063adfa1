import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, parseFragment, type TreeAdapter } from 'parse5';
import { InputError } from '../../model/errors.js';
import { LIMITS } from '../limits.js';
import type { ChildNode } from './html-elements.js';

/** What the page at hand has cost so far. One is parsed at a time, from its first tag to its last. */
const cost = { name: '', elements: 0, open: 0 };

/**
 * The parser's own tree, with two differences. The end of a node is noted where its start is: the parser makes an object anew each time a node
 * goes on, with lines and columns that nobody reads here. And what hurts the parser is counted while it is made.
 */
const TREE: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  updateNodeSourceCodeLocation(node, { endOffset }) {
    const place = node.sourceCodeLocation;
    if (place != null && endOffset !== undefined) place.endOffset = endOffset;
  },
  createElement(tagName, namespace, attributes) {
    cost.elements += 1;
    if (cost.elements > LIMITS.elements) {
      throw new InputError(
        'too-tangled',
        cost.name,
        `makes more than the ${LIMITS.elements} elements of HTML that are read as one page, most likely by formatting that is never closed; save the article anew`,
      );
    }
    if (attributes.length > LIMITS.attributes) {
      throw new InputError(
        'too-tangled',
        cost.name,
        `has an element of HTML with ${attributes.length} attributes, more than the ${LIMITS.attributes} that are read; save the article anew`,
      );
    }
    return defaultTreeAdapter.createElement(tagName, namespace, attributes);
  },
  onItemPush() {
    cost.open += 1;
    if (cost.open > LIMITS.open) {
      throw new InputError(
        'too-deep',
        cost.name,
        `has more than the ${LIMITS.open} elements of HTML within one another that are read; save the article anew`,
      );
    }
  },
  onItemPop() {
    cost.open -= 1;
  },
};

const PARSING = { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: TREE };

/** Units that a tag takes at least: "<a>". */
const SHORTEST_TAG = 3;

/** Parses a page. @throws InputError `too-large`, `too-tangled` or `too-deep`, with `name`. */
export function parsePage(source: string, name: string): ChildNode[] {
  begin(source, name);
  return parse(source, PARSING).childNodes;
}

/** Parses a part of a page. @throws InputError as `parsePage`. */
export function parsePart(source: string, name: string): ChildNode[] {
  begin(source, name);
  return parseFragment(source, PARSING).childNodes;
}

function begin(source: string, name: string): void {
  cost.name = name;
  cost.elements = 0;
  cost.open = 0;
  if (source.length > LIMITS.tags * SHORTEST_TAG && tagsIn(source) > LIMITS.tags) {
    throw new InputError(
      'too-large',
      name,
      `has more than the ${LIMITS.tags} tags beside plain tables that are read as one page; cut it into its articles`,
    );
  }
}

function tagsIn(source: string): number {
  let count = 0;
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at + 1)) count += 1;
  return count;
}
