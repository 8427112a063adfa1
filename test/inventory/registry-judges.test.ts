import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../support/debian.js';
import { buildHive } from '../support/hive.mjs';
import { forHivex, productExport, SAMPLE_ROOT } from '../support/products.mjs';
import { hiveEvents, linesOf, regEvents } from './formats/registry-tree.js';
import { folder, read } from './helper.js';

const PRODUCTS = 500;
const FIXTURES = join(import.meta.dirname, '../fixtures/wine');

/** The registry as Windows would export it, and as wine did. */
const text = productExport(PRODUCTS);
const windows = Buffer.from(`\ufeff${text}`, 'utf16le');
const wine = gunzipSync(readFileSync(join(FIXTURES, 'products.reg.gz')));

/** What the tree has above the products belongs to the file it came in. */
function treeOf(events: Parameters<typeof linesOf>[0], root: string) {
  const { lines, codes } = linesOf(events);
  expect(codes).toEqual([]);
  return lines.flatMap((line) => (line.startsWith(`${root}\\`) && line !== '\\' ? [line.slice(root.length)] : []));
}

/** The one host of a file, without what names the file. */
function hostOf(name: string, bytes: Uint8Array) {
  const { hosts, problems } = read(folder('HOST', { [name]: bytes }));
  expect(problems).toEqual([]);
  const source = null;
  const bare = <T extends { source: unknown }>(records: T[]) =>
    records.map((record) => JSON.stringify({ ...record, source })).sort();
  return hosts.map((host) => ({
    ...host,
    sources: [],
    productLists: host.productLists?.map(({ reach }) => reach),
    products: bare(host.products),
    patches: bare(host.patches),
    updates: bare(host.updates),
  }));
}

it('a script with all that regedit takes is what wine took of it', () => {
  const [quirks, exported] = ['quirks', 'quirks-exported'].map((name) =>
    linesOf(regEvents(readFileSync(join(FIXTURES, `${name}.reg`)))),
  );
  expect(quirks?.codes).toEqual([]);
  expect(quirks?.lines.length).toBeGreaterThan(20);
  expect(quirks).toEqual(exported);
});

describe(`a registry of ${PRODUCTS} products`, () => {
  it('is the same key by key, value by value, when it went through the registry of wine', () => {
    const ours = treeOf(regEvents(windows), SAMPLE_ROOT);
    expect(ours.length).toBeGreaterThan(PRODUCTS * 30);
    expect(treeOf(regEvents(wine), SAMPLE_ROOT)).toEqual(ours);
  });

  it('is one inventory from either', () => {
    const [host] = hostOf('a.reg', windows);
    expect(host?.products).toHaveLength(PRODUCTS);
    expect(host?.patches.length).toBeGreaterThan(PRODUCTS);
    expect(hostOf('a.reg', wine)).toEqual([host]);
  });
});

needs('hivexregedit', 'reglookup')('a hive that hivex made of them', () => {
  const work = mkdtempSync(join(tmpdir(), 'rollcall-hive-'));
  const path = join(work, 'SOFTWARE');
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  let hive = Buffer.alloc(0);
  beforeAll(() => {
    writeFileSync(path, buildHive({ name: 'ROOT' }));
    const source = join(work, 'in.reg');
    writeFileSync(source, forHivex(text, SAMPLE_ROOT));
    execFileSync('hivexregedit', ['--merge', '--prefix', SAMPLE_ROOT, path, source], { env });
    hive = readFileSync(path);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('is the same key by key, value by value, as the export', () => {
    expect(treeOf(hiveEvents(hive, 'H'), 'H')).toEqual(treeOf(regEvents(windows), SAMPLE_ROOT));
  });

  it('is what hivexregedit exports of it', () => {
    const exported = execFileSync('hivexregedit', ['--export', path, '\\'], { env, maxBuffer: 1 << 28, stdio: 'pipe' });
    expect(treeOf(hiveEvents(hive, 'H'), 'H')).toEqual(treeOf(regEvents(exported), ''));
  });

  it('has the keys, values and types that reglookup lists', () => {
    const listed = execFileSync('reglookup', [path], { env, maxBuffer: 1 << 28, stdio: 'pipe' }).toString('latin1');
    expect(listingOf(hive)).toEqual(lookedUp(listed));
  });

  it('gives the inventory of the export', () => {
    expect(hostOf('SOFTWARE', hive)).toEqual(hostOf('a.reg', windows));
  });
});

const TYPES = ['NONE', 'SZ', 'EXPAND_SZ', 'BINARY', 'DWORD', '5', '6', 'MULTI_SZ', '8', '9', '10', 'QWORD'];

/** Path and type of every key and value; names as bytes. */
function listingOf(hive: Buffer): string[] {
  let key = '';
  const lines: string[] = [];
  for (const event of hiveEvents(hive, '')) {
    if (event.kind === 'key') {
      key = event.names.join('/');
      lines.push(`${key || '/'} KEY`);
    } else if (event.kind === 'value') {
      const data = event.data();
      lines.push(`${key}/${event.name} ${TYPES[data === null || data.kind === 'deleted' ? 0 : data.type]}`);
    }
  }
  return lines.sort();
}

/** The same from the table of reglookup, which writes unusual bytes as "%FC". */
function lookedUp(listed: string): string[] {
  return listed
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [path = '', type] = line.split(',');
      return `${path.replace(/%(..)/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))} ${type}`;
    })
    .sort();
}

describe('the hives of a host under wine', () => {
  const hives = ['SOFTWARE', 'SYSTEM'].map((name) => [name, readFileSync(join(FIXTURES, 'SAMPLE01-hives', name))]);

  it('give the inventory of its exports, field by field', () => {
    const exports = ['installer', 'classes', 'uninstall', 'uninstall-wow', 'computer-name', 'time-zone'].map((name) => [
      `${name}.reg`,
      readFileSync(join(FIXTURES, 'SAMPLE01', `${name}.reg`)),
    ]);
    const [ofHives, ofExports] = [hives, exports].map((files) => read(folder('SAMPLE01', Object.fromEntries(files))));
    expect(ofHives?.problems).toEqual([]);
    // One export shows no 32-bit view beside its keys, so it cannot tell that the host is one of 64 bits.
    const plain = (reading: typeof ofHives) =>
      reading?.hosts.map((host) => ({
        ...host,
        sources: [],
        fieldSources: [],
        productLists: host.productLists?.some(({ reach }) => reach === 'packages'),
        products: host.products
          .map((product) => ({ ...product, source: null, fieldSources: [], view: product.view === '32' ? '32' : null }))
          .sort((a, b) => ((a.productCode ?? '') < (b.productCode ?? '') ? -1 : 1)),
      }));
    expect(plain(ofHives)?.[0]?.products).toHaveLength(4);
    expect(plain(ofHives)).toEqual(plain(ofExports));
    expect(ofHives?.hosts[0]).toMatchObject({ host: 'SAMPLE01', utcOffset: '+02:00', timeZone: 'Europe/Budapest' });
  });
});
