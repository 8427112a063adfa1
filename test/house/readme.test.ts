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

/** What a run shows, as a terminal would that is as wide as a page. */
function shown(line: string): string {
  const { stdout, stderr } = rollcall(words(line), { env: { COLUMNS: '110' } });
  // Where the repository lies is nothing for a README.
  const said = `${stdout}${stderr}`.trimEnd().replaceAll(`${top}/`, '');
  // The hash of a report is another with each version, and nothing that a reader compares.
  return said.replaceAll(/(?<=report\.json, as of .{10,30}, sha256 )[0-9a-f]{64}/g, (hash) => `${hash.length} digits`);
}

/** The README with the output that the program has now. */
function current(text: string): string {
  const table = shown(`${EXAMPLE} --format table`).replace(/\n+As of .*$/, '');
  return text
    .replace(/(which says when\):\n\n```\n)[\s\S]*?(\n```)/, (_, head, tail) => `${head}${table}${tail}`)
    .replace(/(```\n\$ rollcall (.*)\n)(?:[\s\S]*?\n)??```/g, (_, head, line) => `${head}${shown(line)}\n\`\`\``);
}

it('shows in the README what the program prints (UPDATE_README=1 writes it)', () => {
  const text = readFileSync(path, 'utf8');
  expect(text.match(/```\n\$ rollcall /g)?.length).toBeGreaterThan(3);
  expect(text).toContain('which says when):\n\n```\n');
  const now = current(text);
  if (process.env.UPDATE_README) writeFileSync(path, now);
  else expect(text).toBe(now);
});

it('shows in the README the pictures that the program draws (UPDATE_README=1 writes them)', () => {
  const text = readFileSync(path, 'utf8');
  const pictures = [...text.matchAll(/`rollcall ([^`>]+) > ([\w./-]+[.]svg)`/g)];
  expect(pictures.length).toBeGreaterThan(0);
  for (const [, line = '', file = ''] of pictures) {
    expect(text).toMatch(new RegExp(`!\\[[^\\]]{20,}\\]\\(${file}\\)`));
    const { status, stdout } = rollcall(words(line));
    expect(status).toBe(0);
    if (process.env.UPDATE_README) writeFileSync(join(top, file), stdout);
    else expect(readFileSync(join(top, file), 'utf8'), file).toBe(stdout);
  }
});

it('names the two commands that do everything', () => {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('```\nnpm ci && npm start\n```');
  expect(text).toContain('```\nnpm ci && npm test\n```');
});
