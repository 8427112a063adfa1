import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowTokens } from '../../../src/article/table/row-tokens.js';
import { Tokenizer } from '../../../src/article/table/tokenizer.js';
import { runs } from '../support/runs.js';

/** What rows are made of in their usual dress, and what else may stand there. */
const USUAL = [
  '01-Jun-2008',
  '31-Dec-1999',
  '10:36',
  '79,528',
  '1,000,000',
  '5.0.2195.4959',
  'Iris.dll',
  'Iris.Server_2-x.dll',
  'x86',
  'X64',
] as const;
const ODD = [
  '1-Jun-2008',
  '01-Juin-2008',
  '01-J\u00fcn-2008',
  '10/09/2000',
  '1:36',
  '10:36p',
  '5.0:2195',
  '8,1012',
  ',79',
  '79528',
  '177.424',
  '1.232.969',
  '5.0.2195.',
  'Iris.',
  '_iris.dll',
  'Iris.dll.',
  'Iris.mani-fest',
  '1.2.3a',
  '7z.dll',
  'SP1\u00e9',
  '(x86)',
  'a-b',
  '-',
  '12KB',
  'Iris/a.dll',
  '\u0001',
] as const;
const cell = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...USUAL) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);
const gap = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(' ', '   ') },
  { weight: 1, arbitrary: fc.constantFrom('\t', '\u00a0') },
);

const line = fc
  .array(fc.tuple(cell, gap), { minLength: 1, maxLength: 9 })
  .map((cells) => cells.flat().join('').trimEnd());
/** A line, and one like it in which at most one cell is another. */
const pair = fc.tuple(line, fc.nat(8), cell).map(([above, at, other]) => {
  const cells = above.split(/(\s+)/);
  cells[at % cells.length] = other;
  return [above, cells.join('')] as const;
});

interface Kept {
  kinds: number;
  cells: [number, string][];
}

/** What is kept of the second of two lines, taken as one like the first or looked at closely. */
function keptOf(above: string, below: string, isAlike: boolean): Kept | null {
  const text = `${above}\n${below}`;
  const tokens = new RowTokens(text);
  const tokenizer = new Tokenizer(text, true);
  tokens.keep(0, tokenizer, tokenizer.split(0, above.length));
  const start = above.length + 1;
  const count = tokenizer.split(start, text.length);
  const place = isAlike ? tokens.keepAlike(start, text.length, tokenizer) : tokens.keep(start, tokenizer, count);
  return place === 0
    ? null
    : {
        kinds: tokens.kindsAt(place),
        cells: Array.from({ length: count }, (_, i) => [tokens.fromAt(place, i), tokens.textAt(place, i, start)]),
      };
}

describe('a row that is taken as one like the row above it', () => {
  it('is kept as a close look keeps it, or not taken', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(pair, fc.tuple(line, line)), ([above, below]) => {
        const alike = keptOf(above, below, true);
        if (alike === null) return;
        taken += 1;
        expect(alike).toEqual(keptOf(above, below, false));
      }),
      runs(3000),
    );
    expect(taken).toBeGreaterThan(20);
  });

  it('may have other names, dates, times, sizes, versions and words, other spaces, but not other kinds of cells', () => {
    const above = '01-Jun-2008  10:36  5.0.2195.4959  79,528  Iris.dll  x86';
    for (const below of [above, '31-Dec-1999 01:02 4.10.2222.0  1,000,000     Iris.Server_2.exe     Itanium'])
      expect(keptOf(above, below, true)?.cells).toHaveLength(6);
    for (const below of [`${above} x64`, '01-Jun-2008  10:36  5.0.2195.4959  79528  Iris.dll  x86', above.slice(0, -3)])
      expect(keptOf(above, below, true)).toBeNull();
  });
});
