// The parser as JavaScript, made from src/ as it is now: for scripts and child processes, which cannot read TypeScript. It is cut into files
// as the program is, since modules that are put into one file run at another speed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/**
 * Bundles src/article with the packages that it uses.
 * @returns the address of a module with `parseArticles`, and what removes it again.
 */
export async function bundleParser() {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-parser-'));
  const bundle = await rolldown({
    cwd: join(import.meta.dirname, '../..'),
    platform: 'node',
    input: { parser: 'src/article/index.ts' },
  });
  await bundle.write({ dir: folder, format: 'esm' });
  await bundle.close();
  return {
    url: pathToFileURL(join(folder, 'parser.js')).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Imports it: `parseArticles` of src/article. The files stay until the process ends, since readers of forms are loaded when they are needed. */
export async function importParser() {
  const { url, remove } = await bundleParser();
  process.once('exit', remove);
  return import(url);
}
