import type { Block } from './blocks.js';
import type { SourceText } from './source-text.js';

/** A block whose places are in `part`, with the places that `part` has. */
export function placed(block: Block, part: SourceText): Block {
  const move = (text: SourceText): SourceText => text.mapRuns((start, end) => part.range(start, end));
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'lines':
      return { ...block, text: move(block.text) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => placed(inner, part))) };
    case 'grid':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          cells: row.cells.map((cell) => ({ ...cell, text: move(cell.text) })),
          range: part.range(row.range.start, row.range.end),
        })),
      };
  }
}
