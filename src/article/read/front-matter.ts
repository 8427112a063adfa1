import { SourceText, SourceTextBuilder } from '../source-text.js';

const BLOCK = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const FIELD = /^([\w:.-]+?)\s*:[ \t]+(?:(["'])(.*)\2|(.*?))[ \t]*$/;
/** A key whose values follow as a list, one a line. */
const LIST_KEY = /^([\w:.-]+?)\s*:[ \t]*$/;
const LIST_ITEM = /^[ \t]*-[ \t]+(\S.*)$/;
/** Longer heads are no front matter. */
const LONGEST = 20_000;

/**
 * Reads the fields of a YAML head, one a line; the values of a list are joined by line feeds, other nested values are left out. Keys in
 * lower case.
 * @returns the fields, and the offset at which the article begins.
 */
export function readFrontMatter(source: string): { fields: Map<string, SourceText>; end: number } {
  const fields = new Map<string, SourceText>();
  const match = BLOCK.exec(source.slice(0, LONGEST));
  if (match === null) return { fields, end: 0 };
  let at = match[0].indexOf('\n') + 1;
  let list: string | null = null;
  for (const raw of (match[1] ?? '').split('\n')) {
    const line = raw.replace(/\r$/, '');
    const item = LIST_ITEM.exec(line.trimEnd())?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
    if (list !== null && item !== undefined && item !== '') {
      fields.set(list, appended(fields.get(list), item, at + line.lastIndexOf(item)));
      at += raw.length + 1;
      continue;
    }
    list = LIST_KEY.exec(line)?.[1]?.toLowerCase() ?? null;
    const field = FIELD.exec(line);
    const value = field?.[3] ?? field?.[4] ?? '';
    const key = field?.[1]?.toLowerCase();
    if (key !== undefined && value !== '') {
      const start = at + line.lastIndexOf(value);
      fields.set(key, new SourceText(value.replace(/''/g, "'"), [0, start, start + value.length]));
    }
    at += raw.length + 1;
  }
  return { fields, end: match[0].length };
}

function appended(before: SourceText | undefined, item: string, at: number): SourceText {
  const builder = new SourceTextBuilder();
  if (before !== undefined) {
    builder.append(before);
    builder.push('\n', before.range().end, at);
  }
  builder.push(item, at, at + item.length);
  return builder.build();
}
