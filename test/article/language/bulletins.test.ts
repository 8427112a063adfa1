import { describe, expect, it } from 'vitest';
import { at, complaints, read } from '../facts/read.js';
import { earlyBulletin, lateBulletin, ROWS, TELLINGS } from './bulletin.js';

const LAYOUT_NAMES = ['pipes', 'html', 'fence'] as const;

const EXPECTED = ROWS.map((row) => ({
  name: row.name,
  version: row.version,
  size: row.size,
  date: `2005-${String(row.month).padStart(2, '0')}-${row.day}`,
  time: row.time,
  zone: 'UTC',
  folder: row.folder,
}));

describe.each(TELLINGS.map((telling) => [telling.tag, telling] as const))('a bulletin in %s', (tag, telling) => {
  it.each(LAYOUT_NAMES)(
    'gives the rows of a table laid out as %s, month by month, and no complaint',
    async (layout) => {
      const article = await read(earlyBulletin(telling, layout), 'bulletin.md');
      expect(article.language).toBe(tag);
      expect(
        article.files.map(({ name, version, size, date, time, zone, folder }) => ({
          name,
          version,
          size,
          date,
          time,
          zone,
          folder,
        })),
      ).toEqual(EXPECTED);
      expect(complaints(article)).toEqual([]);
    },
  );

  it('has the number of its article in the line under the title', async () => {
    const text = earlyBulletin(telling, 'pipes');
    const article = await read(text, 'bulletin.md');
    expect(article).toMatchObject({
      id: 'KB99000610',
      bulletins: ['MS90-902'],
      kind: 'bulletin',
      title: telling.title,
    });
    expect(at(text, article.positions['/id'] ?? null)).toBe('99000610');
  });

  it('says when it was released and when it was revised', async () => {
    const article = await read(earlyBulletin(telling, 'pipes'), 'bulletin.md');
    expect(article.release).toEqual({ date: '2005-06-14', precision: 'day' });
    expect(article.revision.reviewed).toBe('2005-06-29');
  });

  it('states what emphasised words head: prerequisites, restart, removal, registry, known issues', async () => {
    const article = await read(earlyBulletin(telling, 'pipes'), 'bulletin.md');
    expect(article.prerequisites.map(({ requires }) => requires)).toEqual([
      { product: 'Windows Widget 2003', servicePack: 'SP1', version: null, orLater: true, kb: null },
    ]);
    expect(article.restart.computer).toBe('required');
    expect(article.removal?.text).toBe(telling.removal);
    expect(article.registry?.text).toBe(telling.registry);
    expect(article.knownIssues.map(({ text }) => text)).toEqual([telling.known]);
  });

  it('lists what it replaces product by product, each bulletin once', async () => {
    const article = await read(earlyBulletin(telling, 'pipes'), 'bulletin.md');
    expect(article.supersession.map(({ relation, bulletin, scope }) => [relation, bulletin, scope])).toEqual([
      ['replaces', 'MS90-900', 'Widget 2000; Widget 2003'],
      ['replaces', 'MS90-901', 'Widget 2003'],
    ]);
  });

  it('reads the reference table and the column of replaced bulletins of later bulletins', async () => {
    const article = await read(lateBulletin(telling, ['MS90-900', telling.none, 'MS90-900']), 'bulletin.md');
    expect(article.files).toHaveLength(ROWS.length);
    expect(article.restart.computer).toBe('required');
    expect(article.removal?.text).toBe(telling.removal);
    expect(article.registry).toBeNull();
    expect(article.supersession.map(({ relation, bulletin, scope }) => [relation, bulletin, scope])).toEqual([
      ['replaces', 'MS90-900', 'Widget 2000; Widget 2002'],
      ['replaces-none', null, 'Widget 2001'],
    ]);
    expect(article.appliesTo).toEqual(['Widget 2000', 'Widget 2001', 'Widget 2002']);
    expect(complaints(article)).toEqual([]);
  });

  it('replaces none where every product says so, and tells of a cell that is not understood', async () => {
    const none = await read(lateBulletin(telling, [telling.none, telling.none]), 'bulletin.md');
    expect(none.supersession.map(({ relation, text }) => [relation, text])).toEqual([['replaces-none', telling.none]]);
    const odd = await read(lateBulletin(telling, [telling.none, 'xyzzy']), 'bulletin.md');
    expect(complaints(odd)).toEqual(['list-unread']);
  });
});
