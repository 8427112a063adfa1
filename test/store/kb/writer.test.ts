import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ListedCapture } from '../../../src/model/generated/kb-index.js';
import { addImport, KbWriter, readIndex, readKbFolder, sha256 } from '../../../src/store/index.js';
import { codeOf, scratch } from '../helper.js';

const folder = scratch();
const entry = (file: string, content: string): ListedCapture => {
  const unknown = { articles: [], kb: null, source: null, capturedAt: null, capturedBy: null, note: null };
  return { file, sha256: sha256(content), ...unknown };
};
const list = { name: 'a.csv', bytes: Buffer.from('a'), from: 'edges', source: null, importedAt: null };

/** Adds one file, planned on the folder as it is. @param meanwhile what happens after the plan, each time. */
async function put(dir: string, file: string, content: string, meanwhile: () => unknown = () => null) {
  const writer = new KbWriter(dir);
  let plans = 0;
  try {
    writer.stage(Buffer.from(content), sha256(content));
    await writer.change(async () => {
      plans += 1;
      const { indexText } = readKbFolder(dir);
      await meanwhile();
      return { answer: null, change: { captures: [entry(file, content)], imports: [] }, planned: indexText };
    });
  } finally {
    writer.close();
  }
  return plans;
}

describe('KbWriter', () => {
  it('plans again when the index is another by then, and gives up when it always is', async () => {
    const dir = folder();
    let left = 2;
    const twice = (): unknown => {
      left -= 1;
      return left < 0 ? null : addImport(dir, { ...list, bytes: Buffer.from(String(left)) });
    };
    expect(await put(dir, 'a.txt', 'a', twice)).toBe(3);
    expect(readIndex(dir)?.imports).toHaveLength(2);
    let n = 0;
    const always = (): unknown => {
      n += 1;
      return addImport(dir, { ...list, bytes: Buffer.from(`again ${n}`) });
    };
    expect(await codeOf(() => put(dir, 'b.txt', 'b', always))).toBe('kb-busy');
    expect(existsSync(join(dir, 'b.txt'))).toBe(false);
  });

  it('gives way to a file that somebody put to its place', async () => {
    const dir = folder();
    await put(dir, 'a.txt', 'a', () => writeFileSync(join(dir, 'a.txt'), 'by hand'));
    expect(readFileSync(join(dir, 'a.txt'), 'utf8')).toBe('by hand');
    expect(readFileSync(join(dir, 'a-2.txt'), 'utf8')).toBe('a');
    expect(readIndex(dir)?.captures.map(({ file }) => file)).toEqual(['a-2.txt']);
  });

  it('lists nothing that is no longer there', async () => {
    const dir = folder();
    const lose = (): void => {
      const [workspace = ''] = readdirSync(join(dir, '.rollcall')).filter((name) => name.startsWith('writer'));
      rmSync(join(dir, '.rollcall', workspace, sha256('a')));
    };
    expect(await codeOf(() => put(dir, 'a.txt', 'a', lose))).toBe('changed-meanwhile');
    expect(readIndex(dir)).toBeNull();
    expect(readdirSync(dir)).toEqual(['.rollcall']);
  });

  it('writes the same index whatever the order of what came', async () => {
    const [one, other] = [folder(), folder()];
    for (const name of ['b', 'ä', 'a', 'B']) await put(one, `${name}.txt`, name);
    for (const name of ['B', 'a', 'ä', 'b']) await put(other, `${name}.txt`, name);
    const text = readFileSync(join(one, 'index.json'), 'utf8');
    expect(readFileSync(join(other, 'index.json'), 'utf8')).toBe(text);
    expect(readIndex(one)?.captures.map(({ file }) => file)).toEqual(['B.txt', 'a.txt', 'b.txt', 'ä.txt']);
    expect(text.endsWith('}\n')).toBe(true);
  });
});
