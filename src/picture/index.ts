/** A chain in, a picture of it out: text for a terminal, a page or another program. */
export { chainTree } from './tree.js';
