import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readIndex } from '../../src/store/index.js';
import { article, expectAgreement, filesOf, filled } from '../library/kb/base.js';
import { top as repository } from '../support/copy.js';
import { memoryFolder } from '../support/memory-folder.js';

const top = memoryFolder('at-once');

async function kbAdd(inputs: string, dir: string): Promise<string> {
  const args = [join(repository, 'bin/run.js'), 'kb', 'add', inputs, '--kb-dir', dir, '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (piece) => {
    printed += String(piece);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  return `${code} ${[...printed.matchAll(/"result":"(\w+)"/g)].map(([, result]) => result).join(' ')}`;
}

it('several kb add at once: each does all that it was asked, none undoes what another did', async () => {
  for (let round = 0; round < 3; round += 1) {
    const dir = mkdtempSync(join(top, 'kb-'));
    const writers = [1, 2, 3, 4].map((writer) => {
      // Each brings captures of its own, one under a name that the others use too, and one that all bring.
      const files = Object.fromEntries([1, 2, 3].map((n) => [`KB990000${writer}${n}.txt`, article(10 * writer + n)]));
      const inputs = mkdtempSync(join(top, 'inputs-'));
      return filled(inputs, { ...files, 'same-name.txt': article(100 + writer), 'same.txt': article(200) });
    });
    const outcomes = await Promise.all(writers.map((inputs) => kbAdd(inputs, dir)));
    for (const outcome of outcomes) expect(outcome).toMatch(/^0( added| unchanged){5}$/);
    expect(outcomes.join().match(/unchanged/g)).toHaveLength(3);
    const listed = readIndex(dir)?.captures.map(({ file }) => file) ?? [];
    expect(listed).toHaveLength(4 * 4 + 1);
    expect(listed.filter((file) => file.startsWith('same-name'))).toHaveLength(4);
    expectAgreement(dir, new Set(Object.values(filesOf(dir))));
    expect(readdirSync(join(dir, '.rollcall')).filter((name) => name.startsWith('writer'))).toEqual([]);
  }
});
