import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureWithHeadings, place, seen } from './articles.js';

describe('marks', () => {
  it('may lie in one another', () => {
    const { marks } = seen(captureWithHeadings('one two three', [0, 13], [4, 7]));
    expect(marks.get('H2')).toMatchObject({ text: 'two', inside: ['H1'] });
    expect(marks.get('H1')?.text).toBe('one two three');
  });

  it('may have the same range', () => {
    const { marks } = seen(captureWithHeadings('one two three', [4, 7], [4, 7]));
    expect([marks.get('H1')?.text, marks.get('H2')?.text]).toEqual(['two', 'two']);
  });

  it('may overlap without one holding the other', () => {
    const { marks, lines } = seen(captureWithHeadings('one two three four', [0, 7], [4, 13], [8, 18]));
    expect(['H1', 'H2', 'H3'].map((label) => marks.get(label)?.text)).toEqual(['one two', 'two three', 'three four']);
    expect(lines.get(1)).toBe('one two three four');
  });

  it('may be empty, at the end of a line, and at the end of the text', () => {
    const { marks } = seen(captureWithHeadings('one\r\ntwo', [1, 1], [3, 5], [8, 8]));
    expect([...marks]).toMatchObject([
      ['H1', { text: '', line: 1 }],
      ['H2', { text: '', line: 1 }],
      ['H3', { text: '', line: 2 }],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('may go over lines that end with %j', (end) => {
    const text = ['zero', 'one', '', 'two', 'three'].join(end);
    const { marks, lines } = seen(captureWithHeadings(text, [2, text.length - 2], [text.indexOf('two'), text.length]));
    expect(marks.get('H1')).toMatchObject({ text: 'roonetwothr', line: 1 });
    expect(marks.get('H2')).toMatchObject({ text: 'twothree', line: 4, inside: ['H1'] });
    expect([...lines.values()]).toEqual(['zero', 'one', '', 'two', 'three']);
  });

  it('over many lines are drawn as a bar, but never a row of a file table', () => {
    const text = Array.from({ length: 12 }, (_, i) => `line ${i}`).join('\n');
    const capture = captureWithHeadings(text, [0, text.length], [0, 13]);
    const [article] = capture.articles;
    const file = { name: 'Relay.dll', version: null, size: null, sizeText: null, date: null, time: null, zone: null };
    const rest = { platform: null, servicePack: null, serviceBranch: null, folder: null, locale: null, hashes: {} };
    const files = [{ ...file, ...rest, group: null, position: place(text, 0, text.length) }];
    const { marks } = seen({ ...capture, articles: article === undefined ? [] : [{ ...article, files }] });
    expect(['H1', 'H2', 'F1'].map((label) => marks.get(label)?.kind)).toEqual(['section long', 'section', 'file']);
  });

  it('hold their words in any number and order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '<b>', '&', '"', '\u00e9', '\u{1F600}'), {
      maxLength: 40,
    });
    const ranges = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 7 });
    fc.assert(
      fc.property(text, ranges, (parts, wanted) => {
        const source = parts.join('');
        // Between characters, as positions are.
        const edges = [0, ...[...source].map((_, i, all) => all.slice(0, i + 1).join('').length)];
        const at = (n: number): number => edges[n % edges.length] ?? 0;
        const sorted = wanted.map(([a, b]): [number, number] => [Math.min(at(a), at(b)), Math.max(at(a), at(b))]);
        const { marks, lines } = seen(captureWithHeadings(source, ...sorted));
        // A lone CR beside LF is shown as its code.
        const shown = (words: string): string => words.replace(/\r?\n/g, '').replaceAll('\r', 'U+000D');
        expect([...lines.values()].join('')).toBe(shown(source));
        for (const [index, [from, to]] of sorted.entries()) {
          const cutEnd = source[to - 1] === '\r' && source[to] === '\n' ? to - 1 : to;
          expect(marks.get(`H${index + 1}`)?.text, JSON.stringify(source)).toBe(shown(source.slice(from, cutEnd)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
