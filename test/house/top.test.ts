import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { top } from '../support/copy.js';

/** Folders that are kept, then those that tools make. */
const FOLDERS = ['bin', 'kb-sources', 'reports', 'schemas', 'src', 'test', 'coverage', 'dist', 'node_modules'];

it('the top of the repository has no folder that nobody knows of', () => {
  const folders = readdirSync(top, { withFileTypes: true }).filter((one) => one.isDirectory());
  const names = folders.map(({ name }) => name).filter((name) => !name.startsWith('.'));
  expect(names.filter((name) => !FOLDERS.includes(name))).toEqual([]);
});
