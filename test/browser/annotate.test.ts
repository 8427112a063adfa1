import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleWith, captureOf, pageOf, place } from '../report/annotate/articles.js';
import { Browser, inBrowser } from '../support/browser.js';
import { top } from '../support/copy.js';

inBrowser('an annotated page in a browser', () => {
  let browser: Browser;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rollcall-page-'));
    const name = 'KB952077.html';
    const capture = await captureOf(readFileSync(join(top, 'kb-sources', name)), name);
    const text = 'fine\n<img src="http://localhost:9/x"><script src="http://localhost:9/y"></script>\nodd\n';
    const diagnostics = (['warning', 'info'] as const).map((severity) => ({
      severity,
      code: 'row-unread',
      message: 'odd',
      position: place(text, text.indexOf('odd'), text.length - 1),
    }));
    const file = join(folder, 'page.html');
    writeFileSync(
      file,
      pageOf(capture, { name: '<img src="//localhost:9/z">', text, articles: [articleWith({ diagnostics })] }),
    );
    address = pathToFileURL(file).href;
    browser = new Browser();
    await browser.open(address, 1280);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks for nothing but itself, and its own style and script are let through', async () => {
    expect(browser.requests).toEqual([address]);
    expect(browser.complaints).toEqual([]);
    expect(await browser.evaluate(`getComputedStyle(document.querySelector('.legend')).position`)).toBe('sticky');
    expect(await browser.evaluate(`document.querySelector('.keys').hidden`)).toBe(false);
  });

  it('fits 1280 pixels, and paper', async () => {
    expect(await browser.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await browser.emulate('print');
    expect(await browser.evaluate(`getComputedStyle(document.querySelector('.legend')).position`)).toBe('static');
    expect(await browser.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await browser.emulate('screen');
  });

  it('has every note beside the line that its mark begins on', async () => {
    const apart = await browser.evaluate(`[...document.querySelectorAll('.m .note:first-child')].map((note) => {
      const line = note.closest('.b').querySelector('.l');
      return note.getBoundingClientRect().top - line.getBoundingClientRect().top;
    })`);
    const distances = Array.isArray(apart) ? apart.map(Number) : [];
    expect(distances.length).toBeGreaterThan(40);
    expect(Math.max(...distances.map(Math.abs))).toBeLessThan(8);
  });

  it('tells kinds apart without colour: by label or by line', async () => {
    const looks = await browser.evaluate(`[...document.querySelectorAll('.legend .f')].map((sample) => {
      const style = getComputedStyle(sample);
      return [sample.dataset.k, style.textDecorationStyle, style.textDecorationThickness, getComputedStyle(sample, '::before').content].join(' ');
    })`);
    const list = Array.isArray(looks) ? looks.map(String) : [];
    expect(list.length).toBeGreaterThan(15);
    expect(new Set(list.map((look) => look.split(' ')[0])).size).toBe(list.length);
    for (const look of list) expect(look).toMatch(/^(\S+) (?:solid|double|dotted|dashed|wavy) [\d.]+px "\1"$/);
  });

  it('jumps from diagnostic to diagnostic, and hides a kind', async () => {
    const current = `document.querySelector('.current')?.id`;
    await browser.press('n');
    expect(await browser.evaluate(current)).toBe('c2a1warning1');
    await browser.press('n');
    expect(await browser.evaluate(current)).toBe('c2a1info1');
    await browser.press('p');
    expect(await browser.evaluate(current)).toBe('c2a1warning1');
    const shown = `document.querySelector('#c1a1file1').offsetParent !== null`;
    expect(await browser.evaluate(shown)).toBe(true);
    await browser.evaluate(`document.querySelector('#show-file').click()`);
    expect(await browser.evaluate(shown)).toBe(false);
  });
});
