import { describe, expect, it } from 'vitest';
import { comparisonsText } from '../../src/cli/kb-diff-text.js';
import { addedText, listingText } from '../../src/cli/kb-text.js';
import { compareArticles } from '../../src/knowledge/index.js';
import { article, row } from '../knowledge/articles.js';

const side = (file: string) => ({ id: 'KB99000001', file, sha256: '' });

describe('text of kb commands', () => {
  it('has a line for each difference, with the place where long texts part', () => {
    const long = 'word '.repeat(40);
    const one = article('KB99000001', { title: `${long}one`, files: [row('a.dll', { size: 1 }), row('b.dll')] });
    const other = article('KB99000001', { title: `${long}other`, files: [row('a.dll', { size: 2 })] });
    const compared = { first: side('a.html'), second: side('b.md'), differences: compareArticles(one, other) };
    const lines = comparisonsText([compared]).split('\n');
    expect(lines[0]).toBe('KB99000001 a.html | KB99000001 b.md: 3 differences');
    expect(lines[1]).toMatch(/^ {2}title: ….{10,30}one \| ….{10,30}other$/);
    expect(lines.slice(2)).toEqual(['  files, a.dll, size: 1 | 2', '  files, b.dll: only in a.html', '']);
    expect(comparisonsText([{ ...compared, differences: [] }])).toBe(
      'KB99000001 a.html | KB99000001 b.md: the same facts\n',
    );
  });

  it('sends a terminal nothing that it could obey', () => {
    const evil = 'x\u001b[31m\n.txt';
    const unknown = { kb: null, source: evil, capturedAt: null, capturedBy: null, note: null };
    const capture = {
      file: evil,
      sha256: '',
      state: 'gone' as const,
      articles: [{ id: null, title: evil, date: null }],
    };
    const texts = [
      listingText({ dir: evil, about: null, captures: [{ ...capture, ...unknown }], imports: [] }),
      addedText(evil, [{ input: evil, file: evil, sha256: '', articles: [], result: 'added', others: [evil] }]),
      comparisonsText([{ first: side(evil), second: side(evil), differences: [] }]),
    ];
    for (const text of texts) expect(text).not.toContain('\u001b');
    expect(texts.map((text) => text.split('\n').length)).toEqual([4, 4, 2]);
  });

  it('says that nothing was added', () => {
    expect(addedText('kb', [])).toBe('kb: nothing added\n');
  });
});
