import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article, Position } from '../../../src/model/generated/article.js';
import { top } from '../../support/copy.js';
import { articleWith, captureOf, captureWithHeadings, place, seen } from './articles.js';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPosition = (value: unknown): value is Position => isObject(value) && 'start' in value && 'end' in value;

/** Every position of an article, wherever it is. */
function positionsIn(value: unknown): Position[] {
  if (isPosition(value)) return [value];
  return isObject(value) ? Object.values(value).flatMap(positionsIn) : [];
}

const withoutEnds = (text: string): string => text.replace(/[\r\n]+/g, '');

/** What the marks of a page must be: words and line of each position. */
const expected = (articles: readonly Article[], text: string): string[] =>
  articles
    .flatMap(positionsIn)
    .map(({ start, end }) => `${start.line}: ${withoutEnds(text.slice(start.offset, end.offset))}`)
    .sort();

const folder = join(top, 'kb-sources');
const captures = readdirSync(folder).filter((name) => name.startsWith('KB'));

describe('a page of a capture', () => {
  it.each(captures)('of %s marks every position where it stands, and shows all lines', async (name) => {
    const capture = await captureOf(readFileSync(join(folder, name)), name);
    const page = seen(capture);
    const wanted = expected(capture.articles, capture.text);
    expect(wanted.length).toBeGreaterThan(2);
    expect([...page.marks.values()].map(({ line, text }) => `${line}: ${text}`).sort()).toEqual(wanted);
    expect(page.notes.size).toBe(wanted.length);
    for (const [label, note] of page.notes) expect(note.line, label).toBe(page.marks.get(label)?.line);
    const lines = [...page.lines].sort(([a], [b]) => a - b).map(([, text]) => text);
    expect(lines).toEqual(capture.text.split(/\r?\n/));
  });

  it('says in the margin how a file row was read, and what it lacks', async () => {
    const name = 'KB952077.html';
    const { notes, marks } = seen(await captureOf(readFileSync(join(folder, name)), name));
    expect(notes.get('F1')?.text).toBe(
      'F1 Makegallinked.exe \u00b7 no version \u00b7 79,528 bytes \u00b7 2008-06-01 10:36 UTC \u00b7 x86 \u00b7 group File information',
    );
    expect(notes.get('F2')?.text).not.toContain('group');
    expect(marks.get('F1')?.tooltip).toMatch(
      /^F1 file row: name: Makegallinked.exe; version: none; size: 79,528 bytes;/,
    );
  });

  it('counts each kind over the source, also those of which nothing was read', async () => {
    const name = 'KB952077.md';
    const { text } = seen(await captureOf(readFileSync(join(folder, name)), name));
    for (const words of ['25 file rows', '4 fixes', '2 tools', '1 prerequisite', '1 restart', '0 known issues'])
      expect(text).toContain(words);
    expect(text).toMatch(/relations\s*(?:includes|replaces) KB952076/);
    expect(text).toContain('No diagnostics');
  });
});

describe('a fact', () => {
  const text = 'A made-up update.\nIt replaces nothing.\n';

  it('of a kind that the page does not know yet is marked all the same', () => {
    const position = place(text, 2, 9);
    const article = { ...articleWith({}), novelty: [{ deep: { text: 'made-up', position } }] };
    const { marks, notes } = seen({ name: 'made-up.txt', text, articles: [article] });
    expect(marks.get('O1')).toMatchObject({ text: 'made-up', line: 1 });
    expect(notes.get('O1')?.text).toContain('/novelty/0/deep');
  });

  it('without a place is counted, and said to have none', () => {
    const fixes = [{ kb: null, reference: null, text: 'Something', component: null, area: null, position: null }];
    const page = seen({ name: 'made-up.txt', text, articles: [articleWith({ fixes })] });
    expect(page.text).toContain('1 fix (1 without a place)');
    expect(page.marks.size).toBe(0);
  });

  it('whose place is not in the text is a bug, and told as one', () => {
    const beyond = { ...captureWithHeadings(text, [2, 9]), text: text.slice(0, 5) };
    expect(() => seen(beyond)).toThrow(/\/sections\/0 has a place that the text does not have/);
    const other = { ...captureWithHeadings(text, [21, 29]), text: text.replace('\n', ' ') };
    expect(() => seen(other)).toThrow(/\/sections\/0/);
  });
});

describe('a diagnostic', () => {
  const text = 'Relay.dll 1.0 12 KB\nRelay.dll ?\n';
  const diagnostics: Article['diagnostics'] = [
    { code: 'row-unread', severity: 'warning', message: 'cannot be read: Relay.dll ?', position: place(text, 20, 31) },
    { code: 'size-rounded', severity: 'info', message: 'the size is rounded: 12 KB', position: place(text, 14, 19) },
    { code: 'id-unknown', severity: 'error', message: 'nothing gives the number', position: null },
  ];

  it('stands beside its line and in the list over the source, with a link', () => {
    const page = seen({ name: 'made-up.txt', text, articles: [articleWith({ diagnostics })] });
    expect(page.notes.get('!W1')).toEqual({
      line: 2,
      text: '!W1 warning cannot be read: Relay.dll ? \u00b7 row-unread',
    });
    expect(page.marks.get('!i1')).toMatchObject({ text: '12 KB', line: 1, kind: 'info' });
    expect(page.text).toContain('1 error, 1 warning, 1 info');
    expect(page.text).toContain('no placenothing gives the number');
    expect(page.text).toContain('line 2cannot be read');
    const targets = page.elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'href'));
    const ids = new Set(
      page.elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id')).map((id) => id.value),
    );
    for (const { value } of targets) expect(ids, value).toContain(value.slice(1));
    expect(targets.map(({ value }) => value)).toContain('#c1a1warning1');
  });
});
