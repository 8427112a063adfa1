import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/article/language/index.js';
import { plainCell } from '../../../src/article/table/plain-cells.js';
import { Token } from '../../../src/article/table/tokens.js';
import { kindOf } from '../../../src/article/table/values.js';
import { runs } from '../support/runs.js';

const SAID: Readonly<Record<number, string>> = {
  [Token.number]: 'number',
  [Token.grouped]: 'size',
  [Token.version]: 'version',
  [Token.time]: 'time',
  [Token.name]: 'name',
};
/** Pieces of which cells are made, and cells that look like others. */
const pieces = fc.constantFrom(
  ...[
    '0',
    '1',
    '12',
    '123',
    '1998',
    '2008',
    ',',
    '.',
    '-',
    ':',
    '_',
    '/',
    ' ',
    'a',
    'p',
    'v',
    'n',
    'd',
    'k',
    'x86',
    'win',
  ],
  ...['Jun', 'Mai', 'Iris', 'dll', 'sys', 'KB', 'bit', 'none', 'build', 'deadbeef', 'é', '\u00ad', '\u2011', '('],
);
const cell = fc.oneof(
  fc.constantFrom('01-Jun-2008', '10:36', '79,528', '79528', '5.0.2195.4959', 'Iris_Server-2.dll', 'x86'),
  fc.array(pieces, { minLength: 1, maxLength: 9 }).map((parts) => parts.join('')),
  fc.constantFrom(...LANGUAGES.flatMap(({ notApplicable }) => notApplicable)),
);
const kindIn = (text: string): number => {
  const units = Uint16Array.from(`${text}\n12:34`, (unit) => unit.charCodeAt(0));
  return plainCell(units, 0, text.length);
};

describe('a cell in its usual dress', () => {
  it('is what a close look says, in any language', () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(cell, fc.constantFrom(...LANGUAGES), (text, words) => {
        const kind = kindIn(text);
        seen.add(kind);
        if (SAID[kind] !== undefined) expect(`${text}: ${kindOf(text, words)}`).toBe(`${text}: ${SAID[kind]}`);
      }),
      runs(5000),
    );
    expect(seen.size).toBe(8);
  });

  it('is never taken for words of the site, a field of the head or a glued heading', () => {
    fc.assert(
      fc.property(cell, fc.constantFrom(...LANGUAGES), (text, words) => {
        const kind = kindIn(text);
        if (kind === -1 || (kind === Token.word && !/\d$/.test(text))) return;
        const { releaseField, revision, numberField } = words.phrases;
        for (const pattern of [words.chrome, words.headLine, releaseField, revision, numberField])
          expect(pattern.test(text)).toBe(false);
      }),
      runs(2000),
    );
  });

  it('is told for what nearly all tables print', () => {
    for (const [text, kind] of [
      ['01-Jun-2008', Token.date],
      ['10:36', Token.time],
      ['79,528', Token.grouped],
      ['1,079,528', Token.grouped],
      ['79528', Token.number],
      ['5.0.2195.4959', Token.version],
      ['Iris.Server_2-x.dll', Token.name],
      ['KB_99000001.exe', -1],
      ['Iris.Server-2.dll', Token.name],
      ['x86', Token.word],
      ['1,2345', -1],
      ['4.10.1998', -1],
      ['win32k.sys', -1],
    ] as const)
      expect([text, kindIn(text)]).toEqual([text, kind]);
  });
});
