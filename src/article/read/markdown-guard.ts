import { InputError } from '../../model/errors.js';
import { LIMITS } from '../limits.js';

/** Quote marks and list marks at the beginning of a line: each opens a level. */
const OPENERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const DEFINITION = /^[ >\t]*\[[^\]\n]{1,999}\]:/;
/** Columns of indentation that one level of a list takes at least. */
const LEVEL = 2;

/**
 * Refuses Markdown that would stall the parser: deep nesting, runs of marks without partners, lists of definitions.
 * @throws InputError `too-deep`, `too-tangled` or `too-large`.
 */
export function guardMarkdown(text: string, name: string): void {
  if (text.length > LIMITS.markdown) {
    throw new InputError(
      'too-large',
      name,
      `has ${text.length} characters of Markdown beside its tables, more than the ${LIMITS.markdown} that are read`,
    );
  }
  let lines = 0;
  let cost = 0;
  let definitions = 0;
  let marks = 0;
  let length = 0;
  let levels = 0;
  for (let from = 0; from <= text.length; ) {
    const mark = text.indexOf('\n', from);
    const end = mark === -1 ? text.length : mark;
    const line = text.slice(from, end);
    if (line.trim() === '') {
      cost += costOf(marks, length);
      marks = 0;
      length = 0;
    } else {
      levels += guardDepth(line, name);
      if (DEFINITION.test(line)) definitions += 1;
      lines += 1;
      marks += marksIn(line) + (line.endsWith(' ') ? 1 : 0);
      length += line.length;
    }
    if (
      cost + costOf(marks, length) > LIMITS.markdownMarks ||
      definitions > LIMITS.definitions ||
      levels > LIMITS.markdownLevels
    ) {
      throw new InputError(
        'too-tangled',
        name,
        'has more marks of Markdown than a page of text can have; save the article in another form',
      );
    }
    if (lines > LIMITS.markdownLines) {
      throw new InputError(
        'too-large',
        name,
        `has more than the ${LIMITS.markdownLines} lines of Markdown beside tables that are read as one file; cut it into its articles`,
      );
    }
    from = end + 1;
  }
}

const costOf = (marks: number, length: number): number => Math.max(marks * marks, (marks * length) / 16);

/** @returns how many levels a line opens. */
function guardDepth(line: string, name: string): number {
  const opening = OPENERS.exec(line.slice(0, LIMITS.depth * 16))?.[0] ?? '';
  const levels = opening.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
  const indent = opening === '' ? 0 : opening.search(/\S/);
  if (levels > LIMITS.depth || indent > LIMITS.depth * LEVEL) {
    throw new InputError(
      'too-deep',
      name,
      `nests deeper than the ${LIMITS.depth} levels that are followed; save the article in another form`,
    );
  }
  return levels;
}

/** Runs of emphasis marks and backticks, brackets, and what may begin a tag or reference. */
function marksIn(line: string): number {
  let marks = 0;
  let previous = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (isMark(code) && (code !== previous || code === 91 || code === 93)) marks += 1;
    previous = code;
  }
  return marks;
}

/** ! & * < @ [ ] _ ` ~ */
const isMark = (code: number): boolean =>
  code === 33 ||
  code === 38 ||
  code === 42 ||
  code === 60 ||
  code === 64 ||
  code === 91 ||
  code === 93 ||
  code === 95 ||
  code === 96 ||
  code === 126;
