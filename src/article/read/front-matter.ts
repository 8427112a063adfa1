import { SourceText } from '../source-text.js';

const BLOCK = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const FIELD = /^([\w:.-]+?)\s*:[ \t]+(?:(["'])(.*)\2|(.*?))[ \t]*$/;
/** Longer heads are no front matter. */
const LONGEST = 20_000;

/**
 * Reads the fields of a YAML head, one a line; nested values are left out. Keys in lower case.
 * @returns the fields, and the offset at which the article begins.
 */
export function readFrontMatter(source: string): { fields: Map<string, SourceText>; end: number } {
  const fields = new Map<string, SourceText>();
  const match = BLOCK.exec(source.slice(0, LONGEST));
  if (match === null) return { fields, end: 0 };
  let at = match[0].indexOf('\n') + 1;
  for (const line of (match[1] ?? '').split('\n')) {
    const field = FIELD.exec(line.replace(/\r$/, ''));
    const value = field?.[3] ?? field?.[4] ?? '';
    const key = field?.[1]?.toLowerCase();
    if (key !== undefined && value !== '') {
      const start = at + line.lastIndexOf(value);
      fields.set(key, new SourceText(value.replace(/''/g, "'"), [0, start, start + value.length]));
    }
    at += line.length + 1;
  }
  return { fields, end: match[0].length };
}
