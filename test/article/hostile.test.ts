import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, rollcall } from '../support/cli.js';
import { bundleParser } from '../support/parser.mjs';
import { HOSTILE } from './hostile/inputs.mjs';

/** Milliseconds without an answer after which an input counts as one that hangs. The goal is 2 s on an idle machine, see `npm run bench`. */
const PATIENCE = 20_000;
/** Megabytes of the heap of a process that reads one input after the other. */
const HEAP = 400;
const CHILD = join(import.meta.dirname, 'hostile/child.mjs');

/** Inputs that are not answered as they should be so far, and how. One that is mended fails here until it is taken off the list. */
const NOT_YET: ReadonlyMap<string, string> = new Map([]);

let parser: Awaited<ReturnType<typeof bundleParser>>;
beforeAll(async () => {
  parser = await bundleParser();
});
afterAll(() => parser.remove());

/** Lets a process of its own read inputs in turn, until one kills it or it has not answered for too long. */
function readInTurn(indexes: readonly number[]): Promise<Map<number, string>> {
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, CHILD, parser.url, ...indexes.map(String)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const outcomes = new Map<number, string>();
  let notes = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    notes = (notes + chunk).slice(0, 2000);
  });
  let timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  createInterface({ input: child.stdout }).on('line', (line) => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    const { index, outcome } = JSON.parse(line);
    outcomes.set(Number(index), String(outcome));
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const next = indexes[outcomes.size];
      if (next !== undefined) outcomes.set(next, `no answer (${signal ?? code}) ${notes}`);
      resolve(outcomes);
    });
  });
}

async function readAll(indexes: readonly number[]): Promise<Map<number, string>> {
  const outcomes = new Map<number, string>();
  while (outcomes.size < indexes.length) {
    for (const [index, outcome] of await readInTurn(indexes.slice(outcomes.size))) outcomes.set(index, outcome);
  }
  return outcomes;
}

const isAnswer = (outcome: string): boolean =>
  /^\d+ article\(s\)/.test(outcome) || /^InputError [a-z][a-z-]+$/.test(outcome);

describe.concurrent('hostile input', () => {
  for (const form of ['html', 'markdown', 'text']) {
    it(`as ${form} ends in an article or a refusal, and the next is still read`, { timeout: 300_000 }, async () => {
      const indexes = HOSTILE.flatMap(({ from }, index) => (from === form ? [index] : []));
      const failed = [...(await readAll(indexes))].filter(([, outcome]) => !isAnswer(outcome));
      const names = failed.map(([index, outcome]) => [HOSTILE[index]?.name, outcome]);
      expect(names.filter(([name = '']) => !NOT_YET.has(name))).toEqual([]);
      expect([...NOT_YET.keys()].filter((name) => name.startsWith(form))).toEqual(names.map(([name]) => name));
    });
  }

  it('stops no other file of the same run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-hostile-'));
    try {
      writeFileSync(join(folder, 'a.md'), `# KB99000900\n\n${'>'.repeat(10_000)}`);
      writeFileSync(join(folder, 'b.md'), '# KB99000901: Fix for Iris\n\nYou must restart the computer.\n');
      writeFileSync(join(folder, 'c.html'), new Uint8Array(1000));
      const { status, stdout, notes } = rollcall(['parse', folder]);
      expect(jsonLines(stdout)).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'KB99000901' })]));
      expect(status).toBe(3);
      expect(notes.filter((line) => line.includes('c.html'))).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
