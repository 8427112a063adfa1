// Copies what the TypeScript compiler does not: the validators, which are JavaScript, into dist.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const from = join(import.meta.dirname, '../src/model/generated');
const to = join(import.meta.dirname, '../dist/model/generated');
mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).filter((name) => name.includes('.validate.')))
  copyFileSync(join(from, file), join(to, file));
