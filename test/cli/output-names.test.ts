import { expect, it } from 'vitest';
import { OutputNames } from '../../src/cli/output-names.js';

it('names a file by the article, or by its source and a number', () => {
  const names = new OutputNames();
  expect(names.next('KB952077', 'a.html')).toBe('KB952077.json');
  expect(names.next('KB952077', 'b.html')).toBe('b-1.json');
  expect(names.next(null, 'folder/b.md')).toBe('b-2.json');
  expect(names.next(null, 'x.htm')).toBe('x-1.json');
  expect(names.next(null, 'x.v2.txt')).toBe('x.v2-1.json');
});

it('takes names that differ in case for the same, as many file systems do', () => {
  const names = new OutputNames();
  expect(names.next(null, 'Page.txt')).toBe('Page-1.json');
  expect(names.next(null, 'page.html')).toBe('page-2.json');
});

it('keeps a name inside its folder', () => {
  const names = new OutputNames();
  expect(names.next(null, '../../etc/passwd')).toBe('passwd-1.json');
  expect(names.next(null, 'C:\\temp\\a b.txt')).toBe('C_temp_a_b-1.json');
  expect(names.next(null, '..')).toBe('_-1.json');
  expect(names.next(null, '.txt')).toBe('_txt-1.json');
  expect(names.next(null, '')).toBe('article-1.json');
});
