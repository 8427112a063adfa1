import { type DefaultTreeAdapterMap, defaultTreeAdapter, type TreeAdapter } from 'parse5';

/**
 * The parser's own tree, in which the end of a node is noted where its start is: the parser makes an object anew each time a node goes on, with
 * lines and columns that nobody reads here.
 */
export const TREE: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  updateNodeSourceCodeLocation(node, { endOffset }) {
    const place = node.sourceCodeLocation;
    if (place != null && endOffset !== undefined) place.endOffset = endOffset;
  },
};
