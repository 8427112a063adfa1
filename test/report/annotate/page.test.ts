import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnotatedPage } from '../../../src/report/index.js';
import { articleWith, captureOf, captureWithHeadings, pageOf, place, seen } from './articles.js';
import { attribute, readPage, textOf } from './read-page.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const row = (name: string): string => `| ${name} | 2.0.20.0 | 100,200 | 02-Mar-2010 | 10:36 | x86 |\n`;
const table = `| File name | File version | File size | Date | Time | Platform |\n|---|---|---|---|---|---|\n`;

describe('a page', () => {
  it('asks nothing from anywhere, and forbids itself to', () => {
    const page = pageOf(captureWithHeadings('one\ntwo', [0, 3]));
    const { elements } = readPage(page);
    const policy = elements.find((each) => attribute(each, 'http-equiv') === 'Content-Security-Policy');
    const content = policy === undefined ? '' : attribute(policy, 'content');
    expect(content).toMatch(
      /^default-src 'none'; style-src '[^ ]+'; script-src '[^ ]+'; base-uri 'none'; form-action 'none'$/,
    );
    for (const name of ['style', 'script']) {
      const inside = elements.filter((each) => each.tagName === name);
      expect(inside).toHaveLength(1);
      const [text = ''] = inside.flatMap((each) =>
        each.childNodes.map((child) => ('value' in child ? child.value : '')),
      );
      expect(content).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
      expect(text).not.toMatch(/url\(|@import|fetch|XMLHttp|import\(/);
    }
    const attributes = elements.flatMap(({ attrs }) => attrs);
    expect(attributes.filter(({ name }) => /^(?:src|srcset|style|action|on.*)$/.test(name))).toEqual([]);
    expect(attributes.filter(({ name, value }) => name === 'href' && !value.startsWith('#'))).toEqual([]);
    expect(elements.filter(({ tagName }) => /^(?:link|img|iframe|object|embed|base|form)$/.test(tagName))).toEqual([]);
  });

  it('is the same for the same captures', async () => {
    const capture = await captureOf(bytes(`# KB99000100: A made-up update\n\n${table}${row('Relay.dll')}`), 'a.md');
    expect(pageOf(capture)).toBe(pageOf(capture));
  });

  it('holds several captures, each with places of its own, and what could not be read', async () => {
    const page = new AnnotatedPage();
    page.add(await captureOf(bytes(`# KB99000100: First\n\n${table}${row('Relay.dll')}`), 'first.md'));
    page.addUnreadable('broken.md', 'is not text');
    page.add(await captureOf(bytes(`# KB99000101: Second\n\n${table}${row('Other.dll')}`), 'second.md'));
    const { elements, text } = readPage(page.html());
    expect(elements.filter((each) => attribute(each, 'class') === 'capture')).toHaveLength(2);
    expect(text).toContain('broken.mdcould not be read: is not text');
    expect(text).toContain('KB99000100 and 2 others, as read by rollcall');
    expect(text).toContain('first.mdKB99000100First1');
    const ids = elements.map((each) => attribute(each, 'id')).filter((id) => id !== '');
    expect(new Set(ids).size).toBe(ids.length);
    const links = elements.map((each) => attribute(each, 'href')).filter((link) => link !== '');
    for (const link of links) expect(ids).toContain(link.slice(1));
  });

  it('tells several articles of one capture apart', () => {
    const text = 'First article\nSecond article\n';
    const heading = (from: number, to: number) => [{ heading: 'x', level: 1, position: place(text, from, to) }];
    const { marks, text: all } = seen({
      name: 'both.txt',
      text,
      articles: [
        articleWith({ id: 'KB99000100', sections: heading(0, 13) }),
        articleWith({ id: 'KB99000101', sections: heading(14, 28) }),
      ],
    });
    expect(marks.get('1\u00b7H1')).toMatchObject({ text: 'First article', line: 1 });
    expect(marks.get('2\u00b7H1')).toMatchObject({ text: 'Second article', line: 2 });
    expect(all).toContain('both.txt: 2 articles');
    expect(all).toMatch(/KB99000100: no title(?:.|\n)*KB99000101: no title/);
  });

  it('folds the markup before the text of an HTML page, and no line with text', async () => {
    const head = Array.from({ length: 20 }, (_, i) => `<meta name="x${i}">`).join('\n');
    const source = `<html><head>\n${head}\n</head><body>\n<h1>KB99000100: Made up</h1>\n<script>\nlet x = "text";\n</script>\n<p>Words.</p></body></html>`;
    const capture = await captureOf(bytes(source), 'a.html');
    const { elements, lines } = seen(capture);
    const folds = elements.filter((each) => attribute(each, 'class') === 'fold');
    expect(folds.map((fold) => textOf(fold).trim().split('\n')[0])).toEqual(['Lines 1 to 22: markup only']);
    expect([...lines.values()].join('\n')).toBe(source);
  });
});

describe('a hostile capture', () => {
  const hostile = `</code></div><script>alert(1)</script><img src=x onerror=alert(1)>"'\`<!--`;

  it('stays text, wherever its words get to', () => {
    const text = `${hostile}\nplain\n`;
    const position = place(text, 0, hostile.length);
    const article = articleWith({
      id: hostile,
      title: hostile,
      aliases: [hostile],
      appliesTo: [hostile],
      family: { product: hostile, ordinal: 1, label: hostile },
      sections: [{ heading: hostile, level: 1, position }],
      references: [{ kb: null, title: hostile, url: 'javascript:alert(1)', position }],
      files: [
        {
          name: hostile,
          version: hostile,
          size: null,
          sizeText: hostile,
          date: null,
          time: null,
          zone: null,
          platform: hostile,
          servicePack: hostile,
          serviceBranch: hostile,
          folder: hostile,
          locale: hostile,
          hashes: { [hostile]: hostile },
          group: hostile,
          position,
        },
      ],
      positions: { [`/${hostile}`]: position },
      diagnostics: [{ code: hostile, severity: 'error', message: hostile, position }],
    });
    const page = new AnnotatedPage();
    page.add({ name: hostile, text, articles: [{ ...article, source: { ...article.source, name: hostile } }] });
    page.addUnreadable(hostile, hostile);
    const { elements, lines } = readPage(page.html());
    expect(elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
    expect(elements.filter(({ tagName }) => tagName === 'img')).toHaveLength(0);
    expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => /^on|^src$/.test(name))).toEqual([]);
    expect(lines.get(1)).toBe(hostile);
  });

  it('cannot hide characters or turn the direction of the page', () => {
    const text = 'a\u0000b\u001b[31mc\u202Ed\u200be\ufefff\u2028g\ud800h\u00a0i\tj';
    const page = pageOf(captureWithHeadings(text, [0, text.length]));
    const { lines } = readPage(page);
    expect(lines.get(1)).toBe('aU+0000bU+001B[31mcU+202EdU+200BeU+FEFFfU+2028gU+D800h\u00a0i\tj');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(page).not.toMatch(/[\u0000\u001b\u202e\u200b\ufeff\u2028]|[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('of any characters gives a page with its text and nothing else', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '!', '-', 'script', 'a', ' ', '\n', '=', '#', ';'),
    });
    fc.assert(
      fc.property(nasty, fc.constantFrom('html', 'text'), (text, format) => {
        const article = articleWith({ title: text });
        const page = pageOf({
          name: text,
          text,
          articles: [{ ...article, source: { ...article.source, format } }],
        });
        const { elements, lines } = readPage(page);
        expect([...lines.values()].join('\n')).toBe(text);
        expect(elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('markup', () => {
  const faint = (text: string, format: 'html' | 'markdown' | 'text'): string[] => {
    const article = articleWith({});
    const source = { ...article.source, format };
    const { elements, lines } = seen({ name: 'a', text, articles: [{ ...article, source }] });
    expect([...lines.values()].join('\n')).toBe(text);
    return elements.filter((each) => attribute(each, 'class') === 'g').map(textOf);
  };

  it('is fainter than text: tags, comments, scripts, styles', () => {
    const text = '<p>a<!-- <b> -->b<script>if (1<2) x</script>c</p> 1 < 2 <style>p {}';
    expect(faint(text, 'html')).toEqual(['<p>', '<!-- <b> -->', '<script>if (1<2) x</script>', '</p>', '<style>p {}']);
  });

  it('in Markdown is a tag that ends on its line', () => {
    expect(faint('a <b>c</b> <d\n> 1 <2> <br/>', 'markdown')).toEqual(['<b>', '</b>', '<br/>']);
  });

  it('in text there is none', () => {
    expect(faint('<p>a</p>', 'text')).toEqual([]);
  });

  it.each(['<a', '<!--', '<script>', '</', '<a\n', '<!-- >'])('is found in one pass: %j again and again', (part) => {
    for (const format of ['html', 'markdown'] as const) {
      const article = articleWith({});
      const source = { ...article.source, format };
      const page = pageOf({ name: 'a', text: part.repeat(120_000), articles: [{ ...article, source }] });
      expect(page.length).toBeLessThan(20_000_000);
    }
  });
});

describe('a huge capture', () => {
  const filler = `${'x'.repeat(99)}\n`.repeat(30_000);

  it('is shown around its facts, and what is left out is said', () => {
    const text = `first\n${filler}HEADING\n${filler}last`;
    const at = text.indexOf('HEADING');
    const page = pageOf(captureWithHeadings(text, [at, at + 7]));
    expect(page.length).toBeLessThan(60_000);
    const { marks, lines, text: all } = readPage(page);
    expect(marks.get('H1')).toMatchObject({ text: 'HEADING', line: 30_002 });
    expect(lines.get(1)).toBe('first');
    expect(lines.get(30_003)).toHaveLength(99);
    const cuts = [
      ...all.matchAll(/Not shown: ([\d,]+) characters of lines ([\d,]+) to ([\d,]+); nothing was read there/g),
    ];
    expect(cuts).toHaveLength(2);
    const left = cuts.map(([, count = '']) => Number(count.replaceAll(',', ''))).reduce((sum, count) => sum + count, 0);
    const shown = [...lines.values()].reduce((sum, line) => sum + line.length + 1, 0);
    expect(left + shown).toBe(text.length);
  });

  it('in one line is shown around its facts too', () => {
    const text = `${'y'.repeat(2_000_000)}HEADINGz${'\u{1F600}'.repeat(1_000_000)}`;
    const page = pageOf(captureWithHeadings(text, [2_000_000, 2_000_007]));
    expect(page.length).toBeLessThan(40_000);
    expect(readPage(page).marks.get('H1')?.text).toBe('HEADING');
    expect(page).not.toContain('U+D83D');
  });

  it('with facts everywhere ends where the page is full, and the facts that are lost are counted', () => {
    const text = `${'heading '.repeat(60_000)}\n`.repeat(5);
    const capture = captureWithHeadings(text);
    const sections = Array.from({ length: 30_000 }, (_, index) => {
      const from = index * 80;
      const [line, column] = [Math.floor(from / 480_001), from % 480_001];
      const start = { line: line + 1, column: column + 1, offset: from };
      return { heading: 'heading', level: 2, position: { start, end: { ...start, offset: from + 7 } } };
    });
    const page = pageOf({ ...capture, articles: [articleWith({ sections })] });
    const { text: all } = readPage(page);
    expect(page.length).toBeLessThan(20_000_000);
    expect(all).toContain('Not marked: 10,000 further facts');
    expect(all).toMatch(/Not shown: [\d,]+ characters of lines? .*; [\d,]+ facts and diagnostics there/);
  });

  it('of characters that grow when they are shown stays bounded', () => {
    const page = pageOf(captureWithHeadings(`${'\u0001'.repeat(500)}\n`.repeat(1_800)));
    expect(page.length).toBeLessThan(14_000_000);
    const endless = pageOf(
      ...Array.from({ length: 7 }, () => captureWithHeadings(`${'\u0001'.repeat(500)}\n`.repeat(1_800))),
    );
    expect(endless.length).toBeLessThan(70_000_000);
    expect(endless).toContain('source not shown: the page is full');
  });

  it('with marks in marks draws some and names all', () => {
    const text = `${'z'.repeat(200)}\n`.repeat(200);
    const ranges = Array.from({ length: 2_000 }, (_, index): [number, number] => [0, text.length - index]);
    const page = pageOf(captureWithHeadings(text, ...ranges));
    expect(page.length).toBeLessThan(3_000_000);
    expect(readPage(page).notes.size).toBe(2_000);
  });
});
