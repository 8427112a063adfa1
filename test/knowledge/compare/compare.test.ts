import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticles, type Difference } from '../../../src/knowledge/index.js';
import type { Article, FileRow } from '../../../src/model/generated/article.js';
import { article, fix, row, says } from '../articles.js';

const base = (given: Partial<Article> = {}): Article => article('KB99000001', given);
const told = (differences: readonly Difference[]): string[] =>
  differences.map(({ field, item, property, kind, first, second }) =>
    [field, item ?? '', property ?? '', kind, JSON.stringify(first), JSON.stringify(second)].join(' | '),
  );

describe('compareArticles', () => {
  it('compares what is said once, with the place', () => {
    const at = { start: { line: 3, column: 1, offset: 9 }, end: { line: 3, column: 5, offset: 13 } };
    const first = base({ title: 'One', cumulative: true, positions: { '/title': at } });
    const second = base({ title: 'Two', release: { date: '2008-06-01', precision: 'day' } });
    const differences = compareArticles(first, second);
    expect(told(differences)).toEqual([
      'title |  |  | changed | "One" | "Two"',
      'cumulative |  |  | only-first | true | null',
      'release |  | date | only-second | null | "2008-06-01"',
      'release |  | precision | only-second | null | "day"',
    ]);
    expect(differences[0]?.positions).toEqual({ first: at, second: null });
  });

  it('takes line breaks, the order of lists, layout and source for nothing', () => {
    const first = base({
      title: 'One  two',
      files: [row('a.msi'), row('b.msi', { group: 'x86' })],
      fixes: [fix('x\ny')],
    });
    const second = base({ title: 'One\ntwo', files: [row('b.msi'), row('A.MSI')], fixes: [fix('x y')] });
    const moved = { ...second, source: { ...second.source, name: 'other.md', format: 'markdown' as const } };
    expect(told(compareArticles(first, moved))).toEqual(['files | a.msi | name | changed | "a.msi" | "A.MSI"']);
  });

  it('matches files by name, and of one name by platform and branch', () => {
    const rows = (more: Partial<FileRow>): FileRow[] => [
      row('x.dll', { platform: 'x86', serviceBranch: 'GDR', size: 1 }),
      row('x.dll', { platform: 'x64', serviceBranch: 'GDR', size: 2 }),
      row('x.dll', { platform: 'x64', serviceBranch: 'QFE', size: 3, ...more }),
    ];
    const [one, two, three] = rows({ size: 4, version: '1.0' });
    const second = [three, two, one].flatMap((each) => each ?? []);
    expect(told(compareArticles(base({ files: rows({}) }), base({ files: second })))).toEqual([
      'files | x.dll | version | only-second | null | "1.0"',
      'files | x.dll | size | changed | 3 | 4',
    ]);
    expect(told(compareArticles(base({ files: rows({}) }), base({ files: [...rows({}), row('y.dll')] })))).toEqual([
      'files | y.dll |  | only-second | null | "y.dll"',
    ]);
  });

  it('matches fixes by number and relations by target', () => {
    const first = base({
      fixes: [fix('old words', { kb: 'KB99000005' }), fix('same')],
      supersession: [says('replaces', 'KB99000002'), says('includes', 'KB99000003')],
    });
    const second = base({
      fixes: [fix('same'), fix('new words', { kb: 'KB99000005' })],
      supersession: [says('replaces', { kb: 'KB99000002', text: 'Other words.', scope: 'x86' })],
    });
    expect(told(compareArticles(first, second))).toEqual([
      'supersession | replaces KB99000002 | scope | only-second | null | "x86"',
      'supersession | includes KB99000003 |  | only-first | "includes KB99000003" | null',
      'fixes | KB99000005 | text | changed | "old words" | "new words"',
    ]);
  });

  it('sees any change of any fact, and nothing else', () => {
    const full = base({
      title: 'T',
      aliases: ['Q99000001'],
      bulletins: ['MS99-001'],
      appliesTo: ['A'],
      tools: [{ text: 'tool', file: 'a.exe', position: null }],
      knownIssues: [{ text: 'issue', position: null }],
      workarounds: [{ text: 'way', position: null }],
      prerequisites: [
        {
          text: 'p',
          requires: { product: 'P', servicePack: '1', version: null, orLater: true, kb: null },
          scope: null,
          position: null,
        },
      ],
      restart: { computer: 'required', services: ['S'], statements: [{ text: 's', scope: null, position: null }] },
      installation: [
        {
          title: 'I',
          steps: [{ text: 'step', steps: [{ text: 'inner', steps: [] }] }],
          components: ['C'],
          files: ['F'],
          position: null,
        },
      ],
      withdrawn: { text: 'w', position: null },
      removal: { text: 'r', position: null },
      registry: { text: 'g', position: null },
      references: [{ kb: 'KB99000009', title: null, url: null, position: null }],
      files: [row('x.dll', { size: 1, hashes: { sha256: 'aa' } })],
      fixes: [fix('f')],
      supersession: [says('replaces', 'KB99000002')],
    });
    const aside = new Set([
      'source',
      'parser',
      'position',
      'positions',
      'diagnostics',
      'sections',
      'schemaVersion',
      'group',
    ]);
    let changes = 0;
    const visit = (value: unknown, path: readonly (string | number)[]): void => {
      if (typeof value !== 'object' || value === null) {
        const changed = structuredClone(full);
        set(changed, path, typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : 'changed');
        const isQuote = path[0] === 'supersession' && path.at(-1) === 'text';
        const isLink = path[0] === 'references' && path.at(-1) !== 'kb';
        const isPrint = path.at(-1) === 'sizeText';
        expect(compareArticles(full, changed).length > 0, path.join('/')).toBe(!isQuote && !isLink && !isPrint);
        changes += 1;
        return;
      }
      for (const [key, inner] of Object.entries(value)) {
        if (!aside.has(key)) visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    };
    visit(full, []);
    expect(changes).toBeGreaterThan(60);
    expect(compareArticles(full, structuredClone(full))).toEqual([]);
  });

  it('says the same of both directions, whatever the rows are', () => {
    const rows = fc.array(
      fc.record({
        name: fc.constantFrom('a.dll', 'b.dll', 'A.DLL'),
        size: fc.constantFrom(null, 1, 2),
        platform: fc.constantFrom(null, 'x86', 'x64'),
      }),
      { maxLength: 8 },
    );
    const made = (list: readonly Partial<FileRow>[]): Article => base({ files: list.map((each) => row('', each)) });
    fc.assert(
      fc.property(rows, rows, fc.array(fc.nat()), (one, other, order) => {
        const there = compareArticles(made(one), made(other));
        const back = compareArticles(made(other), made(one));
        expect(back.filter(({ property }) => property === null)).toHaveLength(
          there.filter(({ property }) => property === null).length,
        );
        const shuffled = one.map((each, i) => ({ each, by: order[i] ?? 0 })).sort((a, b) => a.by - b.by);
        expect(compareArticles(made(one), made(shuffled.map(({ each }) => each)))).toEqual([]);
        const only = (kind: string) => there.filter((each) => each.kind === kind && each.property === null).length;
        expect(one.length - only('only-first')).toBe(other.length - only('only-second'));
      }),
    );
  });

  it('takes time in proportion to the rows, also when all have one name', () => {
    const many = (size: number): Article =>
      base({ files: Array.from({ length: 20_000 }, () => row('x.dll', { size })) });
    expect(compareArticles(many(1), many(2))).toHaveLength(20_000);
  });
});

function set(target: unknown, path: readonly (string | number)[], value: unknown): void {
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), target);
  Reflect.set(Object(holder), last, value);
}
