// Bundles the program with the packages it uses into dist/program: a start then reads a few files in place of several hundred.
// The library (dist/index.js) stays as the compiler leaves it. The licences of what is bundled go along.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const top = join(import.meta.dirname, '..');
const out = join(top, 'dist/program');
/** Filled first and then renamed, so that a program that is used meanwhile is never found half written. */
const fresh = join(top, 'dist/program-fresh');
/** A command of two words lies in a folder of the first: `kb/list`. */
const commands = readdirSync(join(top, 'src/cli/commands'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/').replace(/\.ts$/, ''));

/** The folder of the package that a bundled module belongs to; null for our own. */
function packageOf(module) {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module.replace(/^\0/, ''));
  return match?.[1] ?? null;
}

/** What a package holds of others, in object code, where its own licence does not say so. */
const EMBEDDED = {
  '@viz-js/viz':
    'It holds, as WebAssembly:\n\nGraphviz (https://graphviz.org, source: https://gitlab.com/graphviz/graphviz), under the Eclipse Public License\n(https://graphviz.org/license/)\nExpat (https://libexpat.github.io), under the MIT License',
};

/** Name, version and licence text of a package. */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8').trim();
  const embedded = EMBEDDED[name] === undefined ? '' : `\n${EMBEDDED[name]}\n`;
  return `${name} ${version}\n\n${text}\n${embedded}`;
}

rmSync(fresh, { recursive: true, force: true });
const bundle = await rolldown({
  cwd: top,
  platform: 'node',
  input: {
    main: 'src/cli/main.ts',
    // Started as a thread, from the address beside its caller's.
    'capture-worker': 'src/library/capture-worker.ts',
    ...Object.fromEntries(commands.map((name) => [`commands/${name}`, `src/cli/commands/${name}.ts`])),
  },
});
// All chunks lie in one folder of the depth of dist/<room>, from which the package's own files are found.
const { output } = await bundle.write({
  dir: fresh,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
const packages = new Set(output.flatMap(({ moduleIds = [] }) => moduleIds.map(packageOf)));
const notices = [...packages]
  .filter((folder) => folder !== null && existsSync(join(folder, 'package.json')))
  .map(notice);
writeFileSync(join(fresh, 'THIRD-PARTY-LICENCES.txt'), notices.sort().join(`\n${'-'.repeat(80)}\n\n`));
// By it the program tells whether what it keeps of earlier runs was made by the same code.
const code = createHash('sha256');
for (const part of output.sort((a, b) => (a.fileName < b.fileName ? -1 : 1)))
  code.update(`${part.fileName}\n${part.code}`);
writeFileSync(join(fresh, 'code.sha256'), `${code.digest('hex')}\n`);
rmSync(out, { recursive: true, force: true });
renameSync(fresh, out);
