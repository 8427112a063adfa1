import type { Block } from '../blocks.js';

/** A stretch of lines that is one block, found before the rest is read. */
export interface Stretch {
  /** First line. */
  from: number;
  /** Line after the last. */
  to: number;
  block: Block;
}
