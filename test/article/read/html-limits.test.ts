import { describe, expect, it } from 'vitest';
import { parseArticles } from '../../../src/article/index.js';
import { LIMITS } from '../../../src/article/limits.js';
import { InputError } from '../../../src/model/errors.js';

const HEAD = '<html><body><h1>KB99000001: Parts</h1>';

/** The code with which a page is refused; "read" when it is read. */
async function outcomeOf(body: string): Promise<string> {
  try {
    const [article] = await parseArticles({ bytes: Buffer.from(HEAD + body), name: 'saved.html', from: 'html' });
    return article?.id === 'KB99000001' ? 'read' : 'not read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.input).toBe('saved.html');
    return error.code;
  }
}

const attributes = (count: number): string => Array.from({ length: count }, (_, i) => `a${i}`).join(' ');
const fonts = (count: number): string => Array.from({ length: count }, (_, i) => `<p><font color=${i}>x</p>`).join('');
const spanned = (rows: number): string => '<tr><td colspan=100><a>x</a></td><td>y</td></tr>'.repeat(rows);

describe('a page of HTML', () => {
  it.each([
    ['elements within one another', '<div>'.repeat(LIMITS.open - 10), '<div>'.repeat(LIMITS.open + 1), 'too-deep'],
    ['formatting that is never closed', fonts(100), fonts(600), 'too-tangled'],
    ['attributes', `<p ${attributes(LIMITS.attributes)}>x`, `<p ${attributes(LIMITS.attributes + 1)}>x`, 'too-tangled'],
    ['tags', '<b>x</b>'.repeat(LIMITS.tags / 4), '<b>x</b>'.repeat(LIMITS.tags / 2 + 1), 'too-large'],
    [
      'spans',
      `<table>${spanned(LIMITS.spanned / 99 - 1)}</table>`,
      `<table>${spanned(LIMITS.spanned / 99 + 1)}</table>`,
      'too-tangled',
    ],
    ['blocks', '<p>a</p>'.repeat(LIMITS.blocks - 10), '<p>a</p>'.repeat(LIMITS.blocks + 1), 'too-large'],
    ['blocks of several articles', '<p>a</p>', '<h1>KB99000002: x</h1>'.repeat(LIMITS.pageBlocks + 1), 'too-large'],
    [
      'rows',
      `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(1000)}</table>`,
      `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(LIMITS.rows + 1)}</table>`,
      'too-large',
    ],
  ])('is refused for more %s than are read, and the next one is read', async (_, few, many, code) => {
    expect(await outcomeOf(few)).toBe('read');
    expect(await outcomeOf(many)).toBe(code);
    expect(await outcomeOf(few)).toBe('read');
  });

  it('is read behind a comment that ends with "--!>"', async () => {
    const bytes = Buffer.from(`<html><body>${'<!-- a --!>'.repeat(3)}<h1>KB99000001: Parts</h1>`);
    const [article] = await parseArticles({ bytes, name: 'saved.html' });
    expect(article?.id).toBe('KB99000001');
  });
});
