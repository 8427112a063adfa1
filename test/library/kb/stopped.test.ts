import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/model/errors.js';
import { addImport } from '../../../src/store/index.js';
import { arm, type FaultPlan } from '../../support/faults.mjs';
import { memoryFolder } from '../../support/memory-folder.js';
import { add, article, expectAgreement, filesOf, filled } from './base.js';

const top = memoryFolder('stopped');
const folder = (): string => mkdtempSync(join(top, 'kb-'));

const OLD = { 'KB99000001.txt': article(1), 'old/KB99000002.txt': article(2) };
const NEW = { 'KB99000001.txt': article(1, 'Another capture.'), 'new/KB99000003.txt': article(3), 'x.md': article(4) };
const CONTENTS = new Set([...Object.values(OLD), ...Object.values(NEW)]);
const inputs = filled(join(top, 'inputs'), NEW);
const before = filled(folder(), OLD);
await add([before], { dir: before });
const after = folder();
cpSync(before, after, { recursive: true });
await add([inputs], { dir: after });

/** A process that has ended. */
const { pid: dead } = spawnSync(process.execPath, ['-e', '']);

/** Makes of this process, as the owner of what it left, one that is dead. */
function bury(dir: string): void {
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('owner')) continue;
    const text = readFileSync(join(dir, name), 'utf8');
    writeFileSync(join(dir, name), text.replace(`"pid":${process.pid},`, `"pid":${dead},`));
  }
}

/** Adds to a copy of the knowledge base, and is stopped. @returns the copy, what was thrown, and how many calls there were. */
async function stopped(plan: Omit<FaultPlan, 'under'>): Promise<{ dir: string; error: unknown; count: number }> {
  const dir = folder();
  cpSync(before, dir, { recursive: true });
  const fault = arm({ ...plan, under: dir });
  try {
    await add([inputs], { dir });
    return { dir, error: null, count: fault.count() };
  } catch (error) {
    return { dir, error, count: fault.count() };
  } finally {
    fault.disarm();
  }
}

const { count: calls } = await stopped({ at: 0, when: 'before', how: 'throw' });
const moments = Array.from({ length: calls }, (_, i) => i + 1);
const leftovers = (dir: string): string[] => readdirSync(join(dir, '.rollcall')).filter((name) => /^writer/.test(name));

describe('adding that is killed', () => {
  it('changes the folder by many calls', () => expect(calls).toBeGreaterThan(40));

  it.each(['before', 'within', 'after'] as const)(
    '%s any of them leaves folder and index in agreement',
    async (when) => {
      let halfway = 0;
      for (const at of moments) {
        const { dir, error } = await stopped({ at, when, how: 'throw' });
        expect(error, `call ${at}`).toMatchObject({ message: 'killed' });
        bury(dir);
        expectAgreement(dir, CONTENTS);
        const index = filesOf(dir)['index.json'];
        expect([filesOf(before)['index.json'], filesOf(after)['index.json']]).toContain(index);
        const found = Object.keys(filesOf(dir)).length;
        if (found > Object.keys(filesOf(before)).length && index === filesOf(before)['index.json']) halfway += 1;
        await add([inputs], { dir });
        expect(filesOf(dir), `after call ${at}`).toEqual(filesOf(after));
        expectAgreement(dir, CONTENTS);
        // What died before it said whose it is stays for a day.
        for (const name of leftovers(dir))
          expect(readdirSync(join(dir, '.rollcall', name))).not.toContain('change.json');
      }
      expect(halfway).toBeGreaterThan(3);
    },
  );

  it('is finished by whoever writes next, or never was', async () => {
    const list = { name: 'a.csv', bytes: Buffer.from('a'), from: 'edges', source: null, importedAt: null };
    const outcomes = new Set<string>();
    for (const at of moments) {
      const { dir } = await stopped({ at, when: 'before', how: 'throw' });
      bury(dir);
      await addImport(dir, list);
      const { 'index.json': index = '', 'imports/a.csv': kept, ...files } = filesOf(dir);
      const { 'index.json': _old, ...old } = filesOf(before);
      const { 'index.json': _new, ...all } = filesOf(after);
      expect(kept).toBe('a');
      const isDone = index.includes('KB99000003.txt');
      expect(files, `call ${at}`).toEqual(isDone ? all : old);
      expectAgreement(dir, new Set([...CONTENTS, 'a']));
      outcomes.add(isDone ? 'done' : 'never was');
    }
    expect([...outcomes].sort()).toEqual(['done', 'never was']);
  });
});

describe('adding that the system refuses', () => {
  it.each(['ENOSPC', 'EIO', 'EACCES'] as const)(
    'with %s at any call changes nothing and can be done again',
    async (how) => {
      for (const at of moments) {
        const { dir, error } = await stopped({ at, when: 'before', how });
        if (error === null) {
          // Only what tidies up may fail without a word.
          expect(filesOf(dir)).toEqual(filesOf(after));
        } else {
          expect(error, `call ${at}`).toBeInstanceOf(InputError);
          expectAgreement(dir, CONTENTS);
          if (filesOf(dir)['index.json'] === filesOf(before)['index.json'])
            expect(filesOf(dir)).toEqual(filesOf(before));
        }
        await add([inputs], { dir });
        expect(filesOf(dir), `after call ${at}`).toEqual(filesOf(after));
      }
    },
  );
});
