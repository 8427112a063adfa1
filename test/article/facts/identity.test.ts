import { describe, expect, it } from 'vitest';
import { at, complaints, read } from './read.js';

describe('the number of an article', () => {
  it.each([
    ['a field below the title', '# A title\n\nArticle ID: 99000501 - Last Review: May 14, 2009 - Revision: 1.0\n'],
    ['the field of a page that was moved', '# A title\n\n_Original KB number:_ &nbsp; 99000501\n'],
    ['the beginning of the title', '# KB99000501 - Cumulative Update 1 for Widget Server\n\nText.\n'],
    ['the end of the title', '# Update Rollup 2 for Widget Server (KB99000501)\n\nText.\n'],
    ['the address in the front matter', '---\npermalink: /kb/990/KB99000501/\n---\n\n# A title\n\nText.\n'],
    [
      'the keywords at the end',
      '# A title\n\nText.\n\n## APPLIES TO\n\n- Widget Server\n\nKeywords: kbfix KB99000501\n',
    ],
  ])('is read from %s', async (_place, text) => {
    const article = await read(text, 'saved.md');
    expect(article.id).toBe('KB99000501');
    expect(article.positions['/id']).toBeDefined();
    expect(complaints(article)).toEqual([]);
  });

  it.each(['KB99000501.md', '99000501.md', 'folder/kb-99000501 saved.md'])('is read from the name %s', async (name) => {
    const article = await read('# A title\n\nText.\n', name);
    expect(article.id).toBe('KB99000501');
    expect(complaints(article)).toEqual([]);
  });

  it.each([
    [
      'the comment of a browser',
      '<!-- saved from url=(0040)http://support.microsoft.com/kb/99000501 -->\n<html><body><h1>A title</h1><p>Text.</p></body></html>',
    ],
    [
      'the address of the page',
      '<html><head><link rel="canonical" href="https://support.microsoft.com/en-us/help/99000501/a"></head><body><h1>A title</h1><p>Text.</p></body></html>',
    ],
    [
      'a table of fields',
      '<html><body><h1>A title</h1><table><tr><td>Article ID</td><td>:</td><td>99000501</td></tr></table></body></html>',
    ],
  ])('is read from %s', async (_place, html) => {
    const article = await read(html, 'saved.html');
    expect(article.id).toBe('KB99000501');
    expect(complaints(article)).toEqual([]);
  });

  it.each([
    '# A title\n\nSource: https://support.microsoft.com/en-us/help/99000501/a-title\n\nText.\n',
    '---\nsource: https://support.microsoft.com/help/99000501\n---\n\n# A title\n\nText.\n',
    '# Hotfix rollup 99000501 is available for Widgets\n\nText.\n',
    '# May 12, 2020—KB99000501 (OS Build 17763.1757)\n\nText.\n',
  ])('is read from %j', async (text) => {
    const article = await read(text, 'saved.md');
    expect(article.id).toBe('KB99000501');
    expect(complaints(article)).toEqual([]);
  });

  it('is not the day in the name of a file', async () => {
    const article = await read('# A title\n\nText.\n', '20090514.md');
    expect(article.id).toBeNull();
    expect(complaints(article)).toEqual(['id-unknown']);
  });

  it('is doubtful where only a title that speaks of another article has one', async () => {
    const article = await read('# Widgets stop after you install KB99000502 on a server\n\nText.\n', 'saved.md');
    expect(article.id).toBe('KB99000502');
    expect(complaints(article)).toEqual(['id-uncertain']);
    const named = await read('# Widgets stop after you install KB99000502 on a server\n\nText.\n', 'KB99000501.md');
    expect(named.id).toBe('KB99000501');
    expect(complaints(named)).toEqual([]);
  });

  it('is told of where two places disagree', async () => {
    const text = '# A title (KB99000502)\n\nArticle ID: 99000503\n';
    const article = await read(text, 'saved.md');
    expect(article.id).toBe('KB99000503');
    const [problem] = article.diagnostics;
    expect(problem?.code).toBe('id-disagrees');
    expect(problem?.message).toContain('KB99000503 and KB99000502');
    expect(at(text, problem?.position ?? null)).toBe('KB99000502');
  });

  it('keeps the number under which the article was published before', async () => {
    const article = await read('# A title\n\nThis article was previously published under Q99000502\n', 'KB99000502.md');
    expect(article).toMatchObject({ id: 'KB99000502', aliases: ['Q99000502'] });
    expect(complaints(article)).toEqual([]);
  });
});

describe('the title', () => {
  it('is the same with and without the number in front of it', async () => {
    const heading = await read('## Q99000502: Widgets Do Not Turn\n\nText.\n', 'Q99000502.md');
    const field = await read('DOCUMENT:Q99000502  08-MAY-2002  [winnt]\nTITLE   :Widgets Do Not Turn\n', 'a.txt');
    const page = await read(
      '<html><head><title>Q99000502: Widgets Do Not Turn | Archive of Articles</title></head><body>' +
        '<h1>Archive of Articles</h1><h2>Q99000502: Widgets Do Not Turn</h2><p>Text.</p></body></html>',
      'a.html',
    );
    for (const article of [heading, field, page]) {
      expect(article).toMatchObject({ id: 'KB99000502', aliases: ['Q99000502'], title: 'Widgets Do Not Turn' });
      expect(complaints(article)).toEqual([]);
    }
  });

  it('is as printed; only an archive that numbers its titles makes plain marks curly', async () => {
    const printed = await read('<h1>Widgets Can’t “Turn”…</h1><p>Text.</p>', 'KB99000502.html');
    expect(printed.title).toBe('Widgets Can’t “Turn”…');
    const archived = await read('<h1>Q99000502: Widgets Can’t “Turn”…</h1><p>Text.</p>', 'a.html');
    expect(archived.title).toBe('Widgets Can\'t "Turn"...');
  });

  it.each([
    ['over a line of fields', 'Widgets stop at night\n\nArticle ID: 99000502 - Last Review: May 14, 2008\n\nText.\n'],
    ['behind the number', 'Article ID: 99000502\nWidgets stop at night\n\nText of the article.\n'],
    ['with the number in front', 'KB99000502 - Widgets stop at night\n\nText of the article.\n'],
  ])('of a text is its first line %s', async (_place, text) => {
    expect(await read(text, 'a.txt')).toMatchObject({ id: 'KB99000502', title: 'Widgets stop at night' });
  });
});
