import { describe, expect, it } from 'vitest';
import { parseArticles } from '../../src/article/index.js';
import { type Case, caseNames, pick, readCase, unexpectedProblems, untold } from './support/cases.js';

/** Cases that are read wrongly so far, and in what. One that is mended fails here until it is taken off the list. */
const NOT_YET: ReadonlyMap<string, string> = new Map([
  ['md-two-front-matters', 'front matter is looked for at the top of a capture only'],
]);

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

async function check({ input, articles }: Case): Promise<void> {
  const text = textOf(input.bytes);
  const parsed = await parseArticles(input);
  expect(parsed).toHaveLength(articles.length);
  parsed.forEach((article, i) => {
    const { problems, told, ...facts } = Object(articles[i]);
    const surprises = isStrings(problems) ? unexpectedProblems(article, problems, text) : [];
    const silent = isStrings(told) ? untold(article, told, text) : [];
    expect({ ...Object(pick(article, facts, text)), surprises, silent }).toEqual({
      ...facts,
      surprises: [],
      silent: [],
    });
  });
}

/** The decoded text, to which positions refer. */
function textOf(bytes: Uint8Array): string {
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const mark = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, 2));
    if (mark === '\ufeff') return new TextDecoder(encoding).decode(bytes);
  }
  return bytes[0] === 0 || bytes[1] === 0
    ? new TextDecoder(bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes)
    : new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  return !new TextDecoder('utf-8').decode(bytes).includes('\ufffd');
}

describe('cases', () => {
  for (const name of caseNames()) {
    const one = readCase(name);
    const reason = NOT_YET.get(name);
    if (reason === undefined) it(`${name}: ${one.why}`, () => check(one));
    else it.fails(`${name}: ${one.why} (not yet: ${reason})`, () => check(one));
  }

  it('are all there that are said to be read wrongly', () => {
    expect([...NOT_YET.keys()].filter((name) => !caseNames().includes(name))).toEqual([]);
  });
});
