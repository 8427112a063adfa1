import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { parseArticles } from '../../src/article/index.js';
import { shippedKbDir } from '../../src/store/index.js';
import { Browser, inBrowser } from '../support/browser.js';

inBrowser('a page that Chromium saved as one file', () => {
  it('gives the facts of the page itself', async () => {
    const page = join(shippedKbDir(), 'KB952077.html');
    const bytes = readFileSync(page);
    const browser = new Browser();
    try {
      await browser.open(pathToFileURL(page).href, 1000);
      const saved = Buffer.from(await browser.saved(), 'latin1');
      const [expected] = await parseArticles({ bytes, name: 'KB952077.html' });
      const [read] = await parseArticles({ bytes: saved, name: 'KB952077.mhtml' });
      expect(saved.toString('latin1')).toMatch(/^MIME-Version: 1\.0/m);
      expect(facts(read)).toEqual(facts(expected));
    } finally {
      await browser.close();
    }
  });
});

/** All but places and what is said of the capture itself. */
function facts(article: unknown): unknown {
  return JSON.parse(
    JSON.stringify(article, (key, value: unknown) =>
      ['position', 'positions', 'source', 'diagnostics'].includes(key) ? undefined : value,
    ),
  );
}
