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
 * @param seen values that were read there, those that tell the record from others first.
 * @returns null when the input has no lines, or is not at hand.
 */
export async function quoteOfInventory(
  { name, line }: Pick<InventoryEvidence, 'name' | 'line'>,
  seen: readonly (string | number | null)[],
): Promise<string | null> {
  if (line === null || name === '-') return null;
  const text = await lineAt(name, line);
  if (text === null) return null;
  const said = seen.filter((one) => one !== null);
  return text.length <= LONGEST ? text : (recordIn(text, said) ?? around(text, said));
}

/** What of a build stands in the record that it was read from. */
export function wordsOf(seen: Build | null): (string | number | null)[] {
  return seen === null ? [] : [seen.path, seen.name, seen.version, seen.size, seen.modified, seen.packageCode];
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

/** A string of JSON, or where an object begins or ends. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}]/g;

/** The JSON object of a long line that holds most of what was seen; null when the line holds none of it in JSON. */
function recordIn(text: string, seen: readonly (string | number)[]): string | null {
  const values = seen.map((one) => JSON.stringify(one));
  /** Objects that are open, and whether a value was seen in each. */
  const open: { readonly start: number; hit: boolean }[] = [];
  let best: string | null = null;
  let most = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === '{') open.push({ start: index, hit: false });
    else if (token !== '}') {
      if (inner !== undefined && values.includes(token)) inner.hit = true;
    } else if (open.pop()?.hit && inner !== undefined && index - inner.start < LONGEST) {
      const record = text.slice(inner.start, index + 1);
      const held = values.filter((value) => record.includes(value)).length;
      if (held > most) [best, most] = [record, held];
    }
  }
  return best;
}

/** The part of a long line around the first thing that was seen, else its beginning. */
function around(text: string, seen: readonly (string | number)[]): string {
  const at = seen.map((one) => text.indexOf(String(one))).find((found) => found >= 0) ?? 0;
  const start = Math.max(0, at - LONGEST / 3);
  return text.slice(start, start + LONGEST);
}
