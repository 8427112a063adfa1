import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addImport, type NewImport, readImports, readIndex, sha256 } from '../../../src/store/index.js';
import { codeOf, scratch } from '../helper.js';

const folder = scratch();
const edges = (text: string, name = 'edges.csv'): NewImport => ({
  name,
  bytes: Buffer.from(text),
  from: 'edges',
  source: 'https://example.test/edges.csv',
  importedAt: '2026-01-02T03:04:05Z',
});

describe('addImport', () => {
  it('keeps the file as it is, lists it, and gives it back', async () => {
    const dir = folder();
    const { entry, isNew } = await addImport(dir, edges('kb,posted\r\n\ufeffKB99000001,\u0000'));
    expect(isNew).toBe(true);
    expect(entry).toEqual({
      file: 'imports/edges.csv',
      sha256: sha256('kb,posted\r\n\ufeffKB99000001,\u0000'),
      from: 'edges',
      source: 'https://example.test/edges.csv',
      importedAt: '2026-01-02T03:04:05Z',
      note: null,
    });
    expect(readFileSync(join(dir, entry.file), 'utf8')).toBe('kb,posted\r\n\ufeffKB99000001,\u0000');
    const { imports, problems } = readImports(dir);
    expect(problems).toEqual([]);
    expect(imports.map((each) => ({ ...each, bytes: Buffer.from(each.bytes).toString() }))).toEqual([
      { entry, bytes: 'kb,posted\r\n\ufeffKB99000001,\u0000' },
    ]);
  });

  it('does nothing for the same bytes, and keeps others of the same name beside', async () => {
    const dir = folder();
    await addImport(dir, edges('one'));
    const before = readFileSync(join(dir, 'index.json'), 'utf8');
    expect(await addImport(dir, edges('one', 'other.csv'))).toMatchObject({
      isNew: false,
      entry: { file: 'imports/edges.csv' },
    });
    expect(readFileSync(join(dir, 'index.json'), 'utf8')).toBe(before);
    await addImport(dir, edges('two', '../../EDGES.csv'));
    expect(readIndex(dir)?.imports.map(({ file }) => file)).toEqual(['imports/EDGES-2.csv', 'imports/edges.csv']);
    expect(readdirSync(join(dir, 'imports'))).toHaveLength(2);
  });

  it('changes nothing where the index cannot be read', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'index.json'), '<<<<<<< ours\n');
    expect(await codeOf(() => addImport(dir, edges('one')))).toBe('bad-index');
    expect(readdirSync(dir)).toEqual(['index.json']);
  });
});

describe('readImports', () => {
  it('gives nothing without an index', () => {
    expect(readImports(folder())).toEqual({ imports: [], problems: [] });
  });

  it('tells of what is gone or was changed, and reads the rest', async () => {
    const dir = folder();
    for (const name of ['a', 'b', 'c', 'd']) await addImport(dir, edges(name, `${name}.csv`));
    rmSync(join(dir, 'imports/a.csv'));
    writeFileSync(join(dir, 'imports/b.csv'), 'changed');
    rmSync(join(dir, 'imports/c.csv'));
    mkdirSync(join(dir, 'imports/c.csv'));
    const { imports, problems } = readImports(dir);
    expect(imports.map(({ entry }) => entry.file)).toEqual(['imports/d.csv']);
    expect(problems.map(({ code, input }) => `${code} ${input.slice(dir.length + 1)}`)).toEqual([
      'not-found imports/a.csv',
      'import-changed imports/b.csv',
      'is-a-folder imports/c.csv',
    ]);
  });
});
