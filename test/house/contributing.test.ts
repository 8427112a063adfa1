/** What CONTRIBUTING.md points at is there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const TEXT = readFileSync('CONTRIBUTING.md', 'utf8');

const matches = (pattern: RegExp): string[][] => [...TEXT.matchAll(pattern)].map((match) => [...match]);

test('every file and folder that is named exists', () => {
  const paths = matches(/`((?:src|test|schemas)\/[\w./-]+)`/g).map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('every function that is said to be in a file is in it', () => {
  const functions = matches(/`(\w+)` in `(src\/[\w./-]+\.ts)`/g);
  expect(functions.length).toBeGreaterThan(10);
  const missing = functions.filter(
    ([, name = '', path = '']) => !new RegExp(`\\b(?:function|const) ${name}\\b`).test(readFileSync(path, 'utf8')),
  );
  expect(missing.map(([text]) => text)).toEqual([]);
});

test('every script that is named is one', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = matches(/npm run ([\w:]+)/g).map(([, name = '']) => name);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});
