import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addCaptures } from '../../../src/library/kb/add.js';
import { readKnowledge } from '../../../src/library/knowledge-base.js';
import { readIndex } from '../../../src/store/index.js';
import { codeOf } from '../../store/helper.js';
import { arm } from '../../support/faults.mjs';
import { memoryFolder } from '../../support/memory-folder.js';
import { add, article, filesOf, filled } from './base.js';

const top = memoryFolder('add');
const folder = (): string => mkdtempSync(join(top, 'kb-'));
/** Text of an article that does not say its number. */
const unnumbered = (words = 'An example.'): string =>
  `Update Rollup for Example Server\n\nSummary\n\n${words}\n\nThis update rollup replaces KB99000999.\n`;
const page = (head: string, number = 1): string =>
  `<!DOCTYPE html>\n${head}<html><head><title>KB${99000000 + number}: Update</title></head><body><h1>KB${99000000 + number}: Update</h1><h2>Summary</h2><p>Text.</p></body></html>`;
const entryOf = (dir: string, file: string) => readIndex(dir)?.captures.find((entry) => entry.file === file);

describe('addCaptures', () => {
  it('adds files and folders, with their paths, and makes the folder', async () => {
    const inputs = filled(folder(), {
      'a.txt': article(1),
      'f/x/b.md': article(2),
      'f/README.md': 'about',
      'f/c.png': '',
    });
    const dir = join(folder(), 'new/kb');
    const { results, problems } = await add([join(inputs, 'a.txt'), join(inputs, 'f')], { dir });
    expect(results).toEqual(['added a.txt', 'added x/b.md']);
    expect(problems).toEqual([]);
    expect(filesOf(dir)).toMatchObject({ 'a.txt': article(1), 'x/b.md': article(2) });
    expect(readIndex(dir)?.captures.map(({ file, articles }) => [file, ...articles])).toEqual([
      ['a.txt', 'KB99000001'],
      ['x/b.md', 'KB99000002'],
    ]);
  });

  it('changes nothing for what is there already, by whatever name, not even in a folder that cannot be written', async () => {
    const inputs = filled(folder(), { 'a.txt': article(1), 'b.txt': article(2) });
    const dir = folder();
    await add([inputs], { dir });
    renameSync(join(inputs, 'a.txt'), join(inputs, 'other.txt'));
    const before = filesOf(dir);
    rmSync(join(dir, '.rollcall'), { recursive: true });
    writeFileSync(join(dir, '.rollcall'), 'no folder can be made here');
    expect((await add([inputs, dir], { dir })).results).toEqual([
      'unchanged b.txt',
      'unchanged a.txt',
      'unchanged a.txt',
      'unchanged b.txt',
    ]);
    expect(filesOf(dir)).toEqual(before);
  });

  it('keeps two captures of one article, and names the other', async () => {
    const dir = folder();
    await add([filled(folder(), { 'KB99000001.txt': article(1) })], { dir });
    const inputs = [{ 'KB99000001.txt': article(1, 'Another.') }, { 'kb99000001.TXT': article(1, 'A third.') }];
    const paths = inputs.map((files) => filled(folder(), files));
    const { captures } = await addCaptures(paths, { dir, cache: null });
    expect(captures.map(({ file, others }) => [file, ...others])).toEqual([
      ['KB99000001-2.txt', 'KB99000001.txt', 'kb99000001-3.TXT'],
      ['kb99000001-3.TXT', 'KB99000001-2.txt', 'KB99000001.txt'],
    ]);
    const { knowledge } = await readKnowledge(dir, { cache: null });
    expect(knowledge.articles.get('KB99000001')?.captures).toHaveLength(3);
  });

  it('takes a page with several articles as one capture', async () => {
    const dir = folder();
    const text = `# KB99000001: Update One\n\n## Summary\n\nText.\n\n# KB99000002: Update Two\n\n## Summary\n\nText.\n`;
    const inputs = filled(folder(), { 'two.md': text });
    expect((await add([inputs], { dir })).results).toEqual(['added two.md']);
    expect(entryOf(dir, 'two.md')?.articles).toEqual(['KB99000001', 'KB99000002']);
    expect((await add([inputs], { dir, kb: 'KB99000003' })).problems).toEqual(['error one-number']);
  });

  it('takes the number that was given for a capture without one, for good', async () => {
    const dir = folder();
    const inputs = filled(folder(), { 'note.txt': unnumbered() });
    expect(await add([inputs], { dir })).toEqual({ results: ['added note.txt'], problems: ['warning no-number'] });
    expect(entryOf(dir, 'note.txt')).toMatchObject({ articles: [], kb: null });
    expect(await add([inputs], { dir, kb: '99000007' })).toEqual({ results: ['updated note.txt'], problems: [] });
    expect(entryOf(dir, 'note.txt')).toMatchObject({ articles: ['KB99000007'], kb: 'KB99000007' });
    expect((await add([inputs], { dir, kb: 'kb99000007' })).results).toEqual(['unchanged note.txt']);
    expect((await add([inputs], { dir })).results).toEqual(['unchanged note.txt']);
    expect((await readKnowledge(dir, { cache: null })).articles.map(({ id }) => id)).toEqual(['KB99000007']);
    const said = filled(folder(), { 'a.txt': article(1) });
    await add([said], { dir, kb: 'KB99000001' });
    expect(entryOf(dir, 'a.txt')).toMatchObject({ articles: ['KB99000001'], kb: null });
  });

  it('does not lose a number that only the name of the file says', async () => {
    const dir = folder();
    for (const [name, content] of [
      ['99000001.txt', unnumbered('One.')],
      ['99000001.txt', unnumbered('Two.')],
      ['99000001.TXT', unnumbered('Three.')],
      ['99000001', unnumbered('Four.')],
      ['KB 99000001 saved: page.txt', unnumbered('Five.')],
    ] as const) {
      const input = join(filled(folder(), { [name]: content }), name);
      await add([input], { dir });
    }
    const { captures } = readIndex(dir) ?? { captures: [] };
    expect(captures).toHaveLength(5);
    expect(captures.map(({ articles }) => articles.join())).toEqual(captures.map(() => 'KB99000001'));
    expect((await readKnowledge(dir, { cache: null })).articles.map(({ id }) => id)).toEqual(
      captures.map(() => 'KB99000001'),
    );
  });

  it('keeps names that no system can take for another, or for something else', async () => {
    const names = [
      'Ä.txt',
      'ä.txt',
      'x:y?.txt',
      'con.txt',
      '.dot.txt',
      'trailing. .txt',
      'imports/z.txt',
      'new\nline.txt',
    ];
    const inputs = folder();
    for (const [i, name] of names.entries()) filled(inputs, { [name]: article(i) });
    const dir = filled(folder(), { 'CON.TXT': 'not an article' });
    const paths = names.map((name) => (name.includes('/') ? inputs : join(inputs, name)));
    await add(paths, { dir });
    const files = Object.keys(filesOf(dir)).filter((name) => name !== 'index.json' && name !== 'CON.TXT');
    expect(files).toHaveLength(names.length);
    const keys = files.map((name) => name.normalize('NFC').toLowerCase());
    expect(new Set(keys).size).toBe(names.length);
    for (const name of files) expect(name).not.toMatch(/[:?\n]|^\.|^con\.|[. ]$|^imports\//i);
  });

  it('never writes over or through what is in the folder', async () => {
    const outside = filled(folder(), { 'target.txt': 'untouched' });
    const dir = filled(folder(), { sub: 'a file where a folder would be' });
    symlinkSync(join(outside, 'target.txt'), join(dir, 'a.txt'));
    symlinkSync(join(outside, 'nowhere.txt'), join(dir, 'b.txt'));
    const inputs = filled(folder(), { 'a.txt': article(1), 'b.txt': article(2), 'sub/c.txt': article(3) });
    const { results } = await add([inputs], { dir });
    expect(results.filter((line) => line.startsWith('added'))).toEqual([
      'added a-2.txt',
      'added b-2.txt',
      'added sub_c.txt',
    ]);
    expect(readdirSync(outside)).toEqual(['target.txt']);
    expect(readFileSync(join(outside, 'target.txt'), 'utf8')).toBe('untouched');
  });

  it('names what cannot be read or says nothing, and adds the rest', async () => {
    const inputs = filled(folder(), {
      'a.txt': article(1),
      'empty.txt': '',
      'binary.txt': '\0\u0001\ufffd\0PK'.repeat(99),
      'z.txt': 'hello\n',
    });
    const dir = folder();
    expect(await add([join(inputs, 'missing.txt'), inputs], { dir })).toEqual({
      results: ['added a.txt'],
      problems: ['error not-found', 'error binary-file', 'error empty-file', 'error nothing-read'],
    });
    const none = await add([join(inputs, 'empty.txt')], { dir: join(top, 'none') });
    expect(none).toEqual({ results: [], problems: ['error empty-file'] });
    expect(filesOf(join(top, 'none'))).toEqual({});
  });

  it('lists captures that somebody put into the folder, or moved, and tells of those that changed or are gone', async () => {
    const dir = filled(folder(), {
      'a.txt': article(1),
      'b.txt': article(2),
      'c.txt': article(3),
      'log.txt': 'hello\n',
    });
    expect(await add([join(dir, 'a.txt')], { dir })).toEqual({
      results: ['listed a.txt', 'listed b.txt', 'listed c.txt'],
      problems: ['warning nothing-read'],
    });
    expect(entryOf(dir, 'a.txt')?.capturedBy).toBe('file-time');
    expect(entryOf(dir, 'b.txt')?.capturedAt).toBeNull();
    renameSync(join(dir, 'a.txt'), join(dir, 'moved.txt'));
    writeFileSync(join(dir, 'b.txt'), article(2, 'Changed.'));
    rmSync(join(dir, 'c.txt'));
    const inputs = filled(folder(), { 'd.txt': article(4) });
    expect(await add([inputs], { dir })).toEqual({
      results: ['added d.txt', 'listed moved.txt'],
      problems: ['warning nothing-read', 'warning capture-gone', 'warning capture-changed'],
    });
    expect(readIndex(dir)?.captures.map(({ file }) => file)).toEqual(['b.txt', 'c.txt', 'd.txt', 'moved.txt']);
    expect(entryOf(dir, 'moved.txt')?.capturedBy).toBe('file-time');
    expect((await add([join(dir, 'b.txt')], { dir })).results).toEqual(['updated b.txt']);
    expect((await add([join(dir, 'b.txt')], { dir })).results).toEqual(['unchanged b.txt']);
  });

  it('keeps what the keeper wrote into the index', async () => {
    const dir = folder();
    await add([filled(folder(), { 'a.txt': article(1) })], { dir });
    const index = readIndex(dir);
    const [entry] = index?.captures ?? [];
    const mine = { ...index, about: 'mine', captures: [{ ...entry, note: 'checked', source: 'a colleague' }] };
    writeFileSync(join(dir, 'index.json'), JSON.stringify(mine));
    await add([filled(folder(), { 'b.txt': article(2) })], { dir });
    expect(readIndex(dir)).toMatchObject({ about: 'mine', captures: [{ note: 'checked', source: 'a colleague' }, {}] });
  });

  it('refuses a folder with an index that cannot be read, one that cannot be written, and a date that is none', async () => {
    const inputs = filled(folder(), { 'a.txt': article(1) });
    const broken = filled(folder(), { 'index.json': '{' });
    expect(await codeOf(() => add([inputs], { dir: broken }))).toBe('bad-index');
    expect(filesOf(broken)).toEqual({ 'index.json': '{' });
    const file = join(inputs, 'a.txt');
    expect(await codeOf(() => add([inputs], { dir: file }))).toBe('not-a-folder');
    for (const captured of ['yesterday', '2009-02-30', '2009-1-1', '2009-01-01T10:00']) {
      expect(await codeOf(() => add([inputs], { dir: folder(), captured }))).toBe('not-a-time');
    }
    expect(await codeOf(() => add([inputs], { dir: folder(), kb: 'x' }))).toBe('not-a-kb');
  });

  it('says that a folder is read-only, and reads it all the same', async () => {
    const dir = filled(folder(), { 'b.txt': article(2) });
    const inputs = filled(folder(), { 'a.txt': article(1) });
    const fault = arm({ under: dir, at: 1, when: 'before', how: 'EROFS' });
    try {
      expect(await codeOf(() => add([inputs], { dir }))).toBe('read-only');
    } finally {
      fault.disarm();
    }
    expect(filesOf(dir)).toEqual({ 'b.txt': article(2) });
    expect((await readKnowledge(dir, { cache: null })).articles).toHaveLength(1);
  });

  it('plans again when another came in between', async () => {
    const dir = folder();
    const adding = [1, 2, 3, 4].map((n) => {
      const files = { 'same-name.txt': article(n), 'same.txt': article(9), [`own-${n}.txt`]: article(10 + n) };
      return add([filled(folder(), files)], { dir });
    });
    const results = (await Promise.all(adding)).flatMap((each) => each.results);
    expect(results.filter((line) => line.startsWith('unchanged'))).toEqual(Array(3).fill('unchanged same.txt'));
    expect(readIndex(dir)?.captures.map(({ file }) => file)).toEqual(
      Object.keys(filesOf(dir)).filter((name) => name !== 'index.json'),
    );
    expect(readIndex(dir)?.captures).toHaveLength(9);
  });

  it('reads a folder that holds the knowledge base itself', async () => {
    const around = filled(folder(), { 'a.txt': article(1) });
    const dir = join(around, 'kb');
    mkdirSync(dir);
    await add([around], { dir });
    expect((await add([around], { dir })).results).toEqual(['unchanged a.txt', 'unchanged a.txt']);
    expect(Object.keys(filesOf(dir))).toEqual(['a.txt', 'index.json']);
  });
});

describe('where and when', () => {
  const cases: [name: string, content: string, source: string | null, capturedAt: string | null, by: string | null][] =
    [
      [
        'mark of the web',
        page('<!-- saved from url=(0034)http://support.microsoft.com/kb/99000001 -->\r\n'),
        'http://support.microsoft.com/kb/99000001',
        '2010-02-03T04:05:06Z',
        'file-time',
      ],
      [
        'a mark without an address',
        page('<!-- saved from url=(0014)about:internet -->\r\n'),
        null,
        '2010-02-03T04:05:06Z',
        'file-time',
      ],
      [
        'SingleFile',
        page(
          '<!--\n Page saved with SingleFile \n url: https://example.test/kb \n saved date: Mon Jun 02 2008 10:36:00 GMT+0200 (CEST)\n-->',
        ),
        'https://example.test/kb',
        '2008-06-02T10:36:00+02:00',
        'page',
      ],
      [
        'an archive',
        page(
          '<!-- saved from url=(0099)https://web.archive.org/web/20090415210525/http://support.microsoft.com/kb/99000001 -->\n',
        ),
        'https://web.archive.org/web/20090415210525/http://support.microsoft.com/kb/99000001',
        '2009-04-15T21:05:25Z',
        'page',
      ],
      [
        'a web archive',
        [
          'From: <Saved by a browser>\r\nDate: Mon, 2 Jun 2008 10:36:00 +0200\r\nMIME-Version: 1.0',
          'Content-Type: multipart/related; boundary="=_a"\r\n\r\n--=_a\r\nContent-Type: text/html',
          'Content-Location: http://support.microsoft.com/kb/99000001',
          `\r\n${page('')}\r\n--=_a--\r\n`,
        ].join('\r\n'),
        'http://support.microsoft.com/kb/99000001',
        '2008-06-02T10:36:00+02:00',
        'page',
      ],
      [
        'lines of a note',
        `Source: https://example.test/a\nSaved on: 2009-01-31\n\n# KB99000001: Update\n\nText.\n`,
        'https://example.test/a',
        '2009-01-31',
        'page',
      ],
      [
        'a day that is none',
        `Saved: 2009-02-31\n\n# KB99000001: Update\n\nText.\n`,
        null,
        '2010-02-03T04:05:06Z',
        'file-time',
      ],
      ['nothing', page(''), null, '2010-02-03T04:05:06Z', 'file-time'],
    ];
  it.each(cases)('reads %s', async (_, content, source, capturedAt, capturedBy) => {
    const inputs = filled(folder(), { 'KB99000001.html': content });
    utimesSync(join(inputs, 'KB99000001.html'), 1265169906.7, 1265169906.7);
    const dir = folder();
    await add([inputs], { dir });
    expect(entryOf(dir, 'KB99000001.html')).toMatchObject({ source, capturedAt, capturedBy });
  });

  it('reads the mark of a page in UTF-16', async () => {
    const text = page('<!-- saved from url=(0034)http://support.microsoft.com/kb/99000001 -->\r\n');
    const inputs = folder();
    writeFileSync(join(inputs, 'a.html'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    const dir = folder();
    await add([inputs], { dir });
    expect(entryOf(dir, 'a.html')?.source).toBe('http://support.microsoft.com/kb/99000001');
  });

  it('takes the word of the keeper before that of the page, also later', async () => {
    const inputs = filled(folder(), { 'a.html': page('<!-- saved from url=(0021)http://example.test/a -->\r\n') });
    const dir = folder();
    await add([inputs], { dir, source: 'https://example.test/b', captured: '2009-01-31T10:00:00+01:00' });
    const first = { source: 'https://example.test/b', capturedAt: '2009-01-31T10:00:00+01:00', capturedBy: 'keeper' };
    expect(entryOf(dir, 'a.html')).toMatchObject(first);
    expect((await add([inputs], { dir })).results).toEqual(['unchanged a.html']);
    expect((await add([inputs], { dir, captured: '2009-02-01' })).results).toEqual(['updated a.html']);
    expect(entryOf(dir, 'a.html')).toMatchObject({ ...first, capturedAt: '2009-02-01' });
  });
});
