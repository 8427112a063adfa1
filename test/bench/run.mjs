// `npm run bench`: runs every *.bench.mjs of this folder, in the order of their names. Each prints figures; none is a test, since a
// busy machine would fail it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const name of readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.mjs'))
  .sort()) {
  process.stdout.write(`${name.replace('.bench.mjs', '')}\n`);
  await import(pathToFileURL(join(import.meta.dirname, name)).href);
}
