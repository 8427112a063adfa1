import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildKnowledge, chainOf, longestChain, readList } from '../../src/knowledge/index.js';
import { drawPicture, type Graph } from '../../src/picture/index.js';
import { edge, graph, node, problem } from '../picture/graphs.js';
import { Browser, inBrowser } from '../support/browser.js';
import { inCorpus, onCorpus } from '../support/corpus.js';

const id = (n: number): string => `KB${99000000 + n}`;
const TITLE =
  'Description of the update rollup for WWWWWWW and a product whose name is longer than anybody would want to read it';

/** Articles in a row of which some also replace the one before the last, with problems here and there. */
function chain(length: number): Graph {
  const numbers = Array.from({ length }, (_, n) => n);
  const nodes = numbers.map((n) =>
    node(id(n), {
      title: n % 3 === 0 ? null : n % 3 === 1 ? TITLE : `${TITLE} 漢字漢字漢字漢字漢字漢字漢字 ${'W'.repeat(60)}`,
      release: { date: '2008-06-01', precision: 'day' },
      ordinal: n,
      known: n % 5 !== 4,
    }),
  );
  const relations = ['replaces', 'includes', 'prerequisite', 'fixed-in', 'contains-all-previous'] as const;
  const edges = numbers.flatMap((n) => [
    ...(n > 0 ? [edge(id(n), id(n - 1), relations[n % 5] ?? 'replaces')] : []),
    ...(n > 4 && n % 4 === 0 ? [edge(id(n), id(n - 5), 'replaces', { sides: 'list' })] : []),
  ]);
  const problems = numbers
    .filter((n) => n % 7 === 1)
    .flatMap((n) => [problem('date-inversion', [id(n), id(n - 1)]), problem('stale-capture', [id(n)])]);
  return graph({ id: id(0), nodes, edges, problems, latest: [id(length - 1)] });
}

/** Pairs of texts that cross each other, and texts that leave the card or the picture that holds them. */
const MISPLACED = `(() => {
  const box = (e) => e.getBoundingClientRect();
  const crosses = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
  const texts = [...document.querySelectorAll('text')].map((e) => ({ e, box: box(e), words: e.textContent }));
  const found = [];
  for (const [i, a] of texts.entries()) {
    const holder = a.e.closest('svg');
    const frame = holder === document.documentElement ? box(holder) : box([...holder.querySelectorAll('.card, .paper')].at(-1));
    if (a.box.left < frame.left - 1 || a.box.right > frame.right + 1 || a.box.top < frame.top - 2 || a.box.bottom > frame.bottom + 2) found.push('leaves: ' + a.words);
    if (holder !== document.documentElement) {
      const own = a.e.getBBox();
      const [width, height] = ['width', 'height'].map((name) => Number(holder.getAttribute(name)));
      if (own.x < 0 || own.y < -1 || own.x + own.width > width || own.y + own.height > height + 1) found.push('is cut off: ' + a.words);
    }
    for (const b of texts.slice(i + 1)) if (crosses(a.box, b.box)) found.push(a.words + ' crosses ' + b.words);
  }
  const cards = [...document.querySelectorAll('svg svg')].map((e) => ({ e, box: box(e) }));
  for (const [i, a] of cards.entries()) for (const b of cards.slice(i + 1)) if (crosses(a.box, b.box)) found.push(a.e.textContent + ' covers ' + b.e.textContent);
  return found;
})()`;

inBrowser('a picture in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rollcall-picture-'));
    browser = new Browser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each([1, 5, 40, 200])('of %i articles', (length) => {
    let address: string;
    beforeAll(async () => {
      const file = join(folder, `${length}.svg`);
      writeFileSync(file, await drawPicture(chain(length), 'svg'));
      address = pathToFileURL(file).href;
      browser.requests.length = 0;
      await browser.open(address, 1280);
    });

    it('has no text that crosses another, or leaves its card or the picture', async () => {
      expect(await browser.evaluate(MISPLACED)).toEqual([]);
      expect(Number(await browser.evaluate(`document.querySelectorAll('svg svg').length`))).toBeGreaterThanOrEqual(
        length,
      );
    });

    it('asks for nothing but itself, and nothing is amiss', () => {
      expect(browser.requests).toEqual([address]);
      expect(browser.complaints).toEqual([]);
    });
  });

  onCorpus('of real chains', () => {
    it('has no text that crosses another: the deepest, and the one with most articles', async () => {
      const name = 'supersession/windows-2008-2026.csv';
      const { edges } = readList({ bytes: readFileSync(inCorpus(name)), name });
      const knowledge = buildKnowledge([], edges);
      const deepest = longestChain(knowledge)[0]?.[0] ?? '';
      for (const [kb, least] of [
        [deepest, 89],
        ['KB3205409', 190],
      ] as const) {
        const file = join(folder, `${kb}.svg`);
        const chain = chainOf(knowledge, kb);
        expect(chain.nodes.length).toBeGreaterThanOrEqual(least);
        writeFileSync(file, await drawPicture(chain, 'svg'));
        await browser.open(pathToFileURL(file).href, 1280);
        expect(await browser.evaluate(MISPLACED)).toEqual([]);
      }
    });
  });

  it('is dark where the system is', async () => {
    const paper = `getComputedStyle(document.querySelector('.paper')).fill`;
    const light = await browser.evaluate(paper);
    await browser.emulate('screen', 'dark');
    expect([light, await browser.evaluate(paper)]).toEqual(['rgb(255, 255, 255)', 'rgb(23, 24, 26)']);
  });
});
