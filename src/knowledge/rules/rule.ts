import type { Facts, Problem } from '../types.js';

/** Looks at a whole knowledge base and returns one problem for each edge, circle or article concerned. */
export type Rule = (facts: Facts) => readonly Problem[];
