import { describe, expect, it } from 'vitest';
import { decodeCapture } from '../../src/article/index.js';

/** First bytes as the formats' own specifications give them, with text behind, as many of these files have. */
const BEGINNINGS: readonly [name: string, bytes: string, is: string][] = [
  ['page.pdf', '%PDF-1.4\n1 0 obj', 'a PDF'],
  ['note.rtf', '{\\rtf1\\ansi KB99000702\\par}', 'RTF'],
  ['page.docx', 'PK\x03\x04\x14\x00', 'office'],
  ['page.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'office'],
  ['page.html.gz', '\x1f\x8b\x08\x00', 'unpack'],
  ['articles.chm', 'ITSF\x03\x00', 'unpack'],
  ['page.webarchive', 'bplist00\xd1', 'Safari'],
  ['page.png', '\x89PNG\r\n\x1a\n', 'picture'],
];

describe('a file that keeps an article in a form that is not read', () => {
  it.each(BEGINNINGS)('%s is refused by what it is, with what to do', (name, bytes, is) => {
    const read = () => decodeCapture(Buffer.from(`${bytes} some text`, 'latin1'), name);
    expect(read).toThrow(is);
    expect(read).toThrow(/; (?:copy|open|unpack|save) /);
  });

  it('is told by its first bytes alone', () => {
    const text = 'To read a %PDF- file, or {\\rtf';
    expect(decodeCapture(Buffer.from(text), 'a.txt').text).toBe(text);
  });
});
