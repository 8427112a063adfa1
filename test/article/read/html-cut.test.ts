import { describe, expect, it } from 'vitest';
import { parseArticles } from '../../../src/article/index.js';

/** Long enough to be cut out of the page before it is parsed. */
const ROWS = 12;
const row = (i: number): string =>
  `<tr><td>Part${i}.dll</td><td>1.0.0.${i}</td><td>${10_000 + i}</td><td>01-Jun-2008</td></tr>\n`;
const TABLE = `<table><tr><th>File name</th><th>File version</th><th>File size</th><th>Date</th></tr>\n${Array.from({ length: ROWS }, (_, i) => row(i)).join('')}</table>`;

const filesOf = async (body: string): Promise<string[]> => {
  const bytes = Buffer.from(`<html><body><h1>KB99000001: Parts</h1>${body}</body></html>`);
  const [article] = await parseArticles({ bytes, name: 'KB99000001.html' });
  return (article?.files ?? []).map(({ name }) => name);
};

describe('a table that is cut out of a page', () => {
  const names = Array.from({ length: ROWS }, (_, i) => `Part${i}.dll`);

  it('is read in its place', async () => {
    expect(await filesOf(TABLE)).toEqual(names);
  });

  it('is read within a cell of a layout table of two columns', async () => {
    const layout = `<table><tr><td>Print<br>Email</td><td><p>Files:</p>${TABLE}</td></tr></table>`;
    expect(await filesOf(layout)).toEqual(names);
  });

  it('is read where it lies too deep to be followed, and the depth is told of', async () => {
    const deep = `${'<div>'.repeat(300)}${TABLE}${'</div>'.repeat(300)}`;
    expect(await filesOf(deep)).toEqual(names);
    const [article] = await parseArticles({ bytes: Buffer.from(`<html><body>${deep}`), name: 'KB99000001.html' });
    expect(article?.diagnostics.map(({ code }) => code)).toContain('too-deep');
  });
});
