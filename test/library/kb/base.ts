import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { type AddQuestion, addCaptures } from '../../../src/library/kb/add.js';
import { readIndex, readKbFolder, sha256, ValueCache } from '../../../src/store/index.js';
import { memoryFolder } from '../../support/memory-folder.js';

/** A made up article, as text. @param number from 0 to 999. */
export function article(number: number, words = 'An example.'): string {
  const kb = `KB${99000000 + number}`;
  return `${kb}: Update Rollup for Example Server\n\nSummary\n\n${words}\n\nThis update rollup replaces KB99000999.\n`;
}

/** Writes files below a folder. @returns the folder. */
export function filled(dir: string, files: Readonly<Record<string, string>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return dir;
}

/** Articles of all tests of a file are parsed once. */
const cache = new ValueCache(memoryFolder('kb-cache'));

/** Adds, and tells what came of it as result and file. */
export async function add(paths: readonly string[], question: AddQuestion) {
  const { captures, problems } = await addCaptures(paths, { cache, ...question });
  return {
    results: captures.map(({ result, file }) => `${result} ${file}`),
    problems: problems.map(({ code, severity }) => `${severity} ${code}`),
  };
}

/** Files of a knowledge base but the private ones, with their content. */
export function filesOf(dir: string): Record<string, string> {
  if (!existsSync(dir)) return {};
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => !name.startsWith('.rollcall') && statSync(join(dir, name)).isFile());
  return Object.fromEntries(files.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(dir, name), 'utf8')]));
}

/**
 * What has to hold of a knowledge base at every moment, written down a second time: what index.json lists is there with these bytes,
 * captures are whole, and for a reader every capture is listed.
 * @param contents all that any capture may be.
 */
export function expectAgreement(dir: string, contents: ReadonlySet<string>): void {
  const { 'index.json': text, ...files } = filesOf(dir);
  const listed = text === undefined ? [] : (readIndex(dir)?.captures ?? []);
  for (const { file, sha256: hash } of listed) expect(sha256(files[file] ?? 'not there'), file).toBe(hash);
  for (const [name, content] of Object.entries(files)) expect(contents.has(content), `${name} is whole`).toBe(true);
  if (!existsSync(dir)) return;
  const { captures, gone, problems, indexProblem } = readKbFolder(dir);
  expect({ gone, problems, indexProblem }).toEqual({ gone: [], problems: [], indexProblem: null });
  expect(captures.filter(({ state }) => state !== 'listed').map(({ file }) => file)).toEqual([]);
  const kept = Object.keys(files).filter((name) => !name.startsWith('imports/'));
  expect(captures.map(({ file }) => file)).toEqual(kept.sort());
}
