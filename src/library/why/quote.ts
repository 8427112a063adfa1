import { decodeCapture } from '../../article/index.js';
import { lineOf } from '../../inventory/index.js';
import { InputError } from '../../model/errors.js';
import type { Position } from '../../model/generated/article.js';
import type { Build, InventoryEvidence } from '../../model/generated/report.js';
import { openInput } from '../../store/index.js';
import type { ReadCapture } from '../knowledge-base.js';

/** Characters of a quotation; the rest of a longer one is left out. */
const LONGEST = 600;

/** What stands at a place of a capture, word for word. @returns null when the capture is not at hand any more. */
export function quoteOfArticle(
  captures: readonly ReadCapture[],
  sha256: string,
  position: Position | null,
): { name: string; quote: string } | null {
  const capture = captures.find((one) => one.sha256 === sha256);
  if (capture === undefined || position === null) return null;
  const { text } = decodeCapture(capture.read(), capture.file);
  return { name: capture.file, quote: text.slice(position.start.offset, position.end.offset).slice(0, LONGEST) };
}

/**
 * What stands at the line of a record, word for word: of a long line the record alone.
 * @param seen what was read there.
 * @returns null when the input has no lines, or is not at hand.
 */
export async function quoteOfInventory({ name, line }: InventoryEvidence, seen: Build | null): Promise<string | null> {
  if (line === null || name === '-') return null;
  const text = await lineAt(name, line);
  if (text === null) return null;
  return text.length <= LONGEST ? text : around(text, seen);
}

async function lineAt(name: string, line: number): Promise<string | null> {
  try {
    const { root } = await openInput(name);
    return root.kind === 'file' ? lineOf(root, line) : null;
  } catch (error) {
    // Sources may be of another machine: there is nothing to quote then.
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** The JSON object of a long line that holds the path or name of what was seen, else the beginning of the line. */
function around(text: string, seen: Build | null): string {
  for (const word of [seen?.path, seen?.name]) {
    if (word === null || word === undefined) continue;
    const at = text.indexOf(JSON.stringify(word));
    if (at < 0) continue;
    const start = Math.max(0, text.lastIndexOf('{', at));
    const end = text.indexOf('}', at);
    return text.slice(start, end < 0 ? undefined : end + 1).slice(0, LONGEST);
  }
  return text.slice(0, LONGEST);
}
