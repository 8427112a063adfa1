import { describe, expect, it } from 'vitest';
import { decodeCapture, parseArticles } from '../../src/article/index.js';

const PAGE = `<html><head><title>KB99000701: Update Rollup 1 for the Sample Server</title></head><body>
<h1>KB99000701: Update Rollup 1 for the Sample Server</h1><p>Gr\u00fc\u00dfe = greetings.</p>
<h2>File information</h2><table><tr><th>File name</th><th>File version</th><th>File size</th><th>Date</th></tr>
<tr><td>sample.dll</td><td>6.5.7654.12</td><td>79,528</td><td>01-Jun-2008</td></tr></table></body></html>`;

type Transfer = 'quoted-printable' | 'base64' | '8bit';
type Charset = 'utf-8' | 'windows-1252';

function encoded(text: string, charset: Charset, transfer: Transfer): string {
  const bytes = Buffer.from(text, charset === 'utf-8' ? 'utf8' : 'latin1');
  if (transfer === 'base64') return bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
  if (transfer === '8bit') return bytes.toString('latin1');
  const escaped = [...bytes].map((byte) =>
    byte === 10
      ? '\r\n'
      : byte === 61 || byte > 126
        ? `=${byte.toString(16).toUpperCase()}`
        : String.fromCharCode(byte),
  );
  let column = 0;
  return escaped
    .map((unit) => {
      if (unit === '\r\n') column = 0;
      else if (column + unit.length > 75) {
        column = unit.length;
        return `=\r\n${unit}`;
      } else column += unit.length;
      return unit;
    })
    .join('');
}

interface Made {
  readonly page?: string;
  readonly charset?: Charset;
  readonly transfer?: Transfer;
  /** How the page is wrapped: in a list with a picture, behind a picture and named by `start`, in a list in a list, or bare. */
  readonly shape?: 'list' | 'start' | 'nested' | 'bare';
}

const PICTURE = ['Content-Type: image/gif', 'Content-Transfer-Encoding: base64', '', 'R0lGODlhAQABAAAAACw=', ''];

function archive({ page = PAGE, charset = 'utf-8', transfer = 'quoted-printable', shape = 'list' }: Made = {}): Buffer {
  const type = [`Content-Type: text/html;`, `\tcharset="${charset}"`, `Content-Transfer-Encoding: ${transfer}`];
  const part = [...type, 'Content-ID: <page@sample.test>', '', encoded(page, charset, transfer), ''];
  const head = ['From: <Saved by a browser>', 'Subject: a page', 'MIME-Version: 1.0'];
  const list = (mark: string, kind: string, parts: readonly string[][]): string[] => [
    `Content-Type: multipart/${kind};`,
    `\tboundary="${mark}"`,
    '',
    'What stands before the first part is for nobody.',
    '',
    ...parts.flatMap((one) => [`--${mark}`, ...one]),
    `--${mark}--`,
    '',
  ];
  const body = {
    bare: part,
    list: list('=_a', 'related; type="text/html"', [part, PICTURE]),
    nested: list('=_a', 'related', [list('=_b', 'alternative', [part]), PICTURE]),
    start: list('=_a', 'related; start="<page@sample.test>"', [
      ['Content-Type: text/html', '', '<p>An advertisement in a frame.</p>', ''],
      part,
    ]),
  }[shape];
  return Buffer.from([...head, ...body].join('\r\n'), 'latin1');
}

const linesOf = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();

describe('a web archive', () => {
  const shapes = ['list', 'start', 'nested', 'bare'] as const;
  const transfers = ['quoted-printable', 'base64', '8bit'] as const;
  const charsets = ['utf-8', 'windows-1252'] as const;
  for (const shape of shapes)
    for (const transfer of transfers)
      for (const charset of charsets)
        it(`of the shape "${shape}", in ${charset} as ${transfer}, is the page in it`, () => {
          const { text, encoding, isWebArchive } = decodeCapture(archive({ shape, transfer, charset }), 'saved.mht');
          expect(linesOf(text)).toBe(PAGE);
          expect({ encoding, isWebArchive }).toEqual({ encoding: charset, isWebArchive: true });
        });

  it('is read as its page is, says so, and gives places in the page', async () => {
    const bytes = archive();
    const [article] = await parseArticles({ bytes, name: 'saved.mht' });
    const [row] = article?.files ?? [];
    expect(row).toMatchObject({ name: 'sample.dll', version: '6.5.7654.12', size: 79528, date: '2008-06-01' });
    expect(article?.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['web-archive', 'info']]);
    expect(article?.source).toMatchObject({ name: 'saved.mht', format: 'html', bytes: bytes.length });
    const { text } = decodeCapture(bytes, 'saved.mht');
    expect(text.slice(row?.position.start.offset, row?.position.end.offset)).toContain('sample.dll');
  });

  it('that was cut is read as far as it goes', async () => {
    const bytes = archive({ shape: 'list' });
    const [article] = await parseArticles({ bytes: bytes.subarray(0, bytes.indexOf('</table>')), name: 'cut.mht' });
    expect(article?.files.map(({ name }) => name)).toEqual(['sample.dll']);
  });

  it('without a page is refused, with what to do', async () => {
    const bytes = Buffer.from(
      archive().toString('latin1').replaceAll('text/html', 'text/css').replace('; type="text/css"', ''),
      'latin1',
    );
    await expect(parseArticles({ bytes, name: 'saved.mht' })).rejects.toMatchObject({ code: 'no-page' });
  });

  it('is no text that only begins with fields', () => {
    const note = Buffer.from('Source: https://support.microsoft.com/kb/99000701\nContent-Type: text/html\n\nA note.\n');
    expect(decodeCapture(note, 'note.txt')).toMatchObject({ isWebArchive: false, text: note.toString() });
  });

  it('whose lists lie in each other without end is refused', () => {
    const depth = 2000;
    const open = (n: number): string => `Content-Type: multipart/related; boundary=b${n}\r\n\r\n--b${n}\r\n`;
    const text = `MIME-Version: 1.0\r\n${Array.from({ length: depth }, (_, n) => open(n)).join('')}`;
    expect(() => decodeCapture(Buffer.from(text), 'deep.mht')).toThrow('without a page');
  });
});
