import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rollcall } from '../support/cli.js';
import { top } from '../support/copy.js';

const path = join(top, 'README.md');
const EXAMPLE =
  'audit --target KB952077 --inventory test/example/hosts --roster test/example/roster.csv --policy test/example/policy.yaml';

/** The words of a command line; double quotes hold one together. */
const words = (line: string): string[] => (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));

/** What a run shows, as a terminal would. */
function shown(line: string): string {
  const { stdout, stderr } = rollcall(words(line));
  return `${stdout}${stderr}`.trimEnd();
}

/** The README with the output that the program has now. */
function current(text: string): string {
  const table = shown(`${EXAMPLE} --format table`).replace(/\n+As of .*$/, '');
  return text
    .replace(/(which says when\):\n\n```\n)[\s\S]*?(\n```)/, (_, head, tail) => `${head}${table}${tail}`)
    .replace(/(```\n\$ rollcall (.*)\n)[\s\S]*?(\n```)/g, (_, head, line, tail) => `${head}${shown(line)}${tail}`);
}

it('shows in the README what the program prints (UPDATE_README=1 writes it)', () => {
  const text = readFileSync(path, 'utf8');
  expect(text.match(/```\n\$ rollcall /g)?.length).toBeGreaterThan(3);
  expect(text).toContain('which says when):\n\n```\n');
  const now = current(text);
  if (process.env.UPDATE_README) writeFileSync(path, now);
  else expect(text).toBe(now);
});

it('names the two commands that do everything', () => {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('```\nnpm ci && npm start\n```');
  expect(text).toContain('```\nnpm ci && npm test\n```');
});
