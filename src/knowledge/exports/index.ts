/** A knowledge base as data for other programs. */
export { graphDocument } from './document.js';
export { type EdgeRows, edgeRows } from './rows.js';
export { type WholeGraph, wholeGraph } from './whole.js';
