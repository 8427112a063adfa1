import { spawnSync } from 'node:child_process';
import fs, { mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { withLock } from '../../../src/store/kb/lock.js';
import { thisProcess } from '../../../src/store/kb/owner.js';
import { closeWorkspace, openWorkspace, workspacesLeftBehind } from '../../../src/store/kb/workspace.js';
import { codeOf, scratch } from '../helper.js';

const folder = scratch();
const IMPATIENT = { tries: 1, pause: 1 };
const PATIENT = { tries: 2000, pause: 1 };
const { pid: dead } = spawnSync(process.execPath, ['-e', '']);

/** A lock that somebody else holds. @param age seconds since it was last renewed. */
function heldBy(dir: string, owner: string, age = 0): void {
  const lock = join(dir, '.rollcall/lock.1');
  mkdirSync(lock, { recursive: true });
  writeFileSync(join(lock, 'owner'), owner);
  const then = Date.now() / 1000 - age;
  utimesSync(lock, then, then);
}
const said = (change: object): string => JSON.stringify({ ...thisProcess(), ...change });
const taken = (dir: string): Promise<string> =>
  codeOf(() => withLock(openWorkspace(dir), dir, () => undefined, IMPATIENT));

describe('withLock', () => {
  it('gives what the work gives, and is free again, also after a failure', async () => {
    const dir = folder();
    const workspace = openWorkspace(dir);
    expect(await withLock(workspace, dir, () => 1)).toBe(1);
    const failing = withLock(workspace, dir, () => {
      throw new Error('of the work');
    });
    await expect(failing).rejects.toThrow('of the work');
    expect(await withLock(workspace, dir, () => 2)).toBe(2);
  });

  it('lets one at a time in, in whatever order they come, and leaves few files', async () => {
    const dir = folder();
    let inside = 0;
    let value = 0;
    const enter = async (): Promise<void> => {
      const workspace = openWorkspace(dir);
      for (let i = 0; i < 20; i += 1) {
        await withLock(
          workspace,
          dir,
          ({ renew }) => {
            inside += 1;
            expect(inside).toBe(1);
            renew();
            value += 1;
            inside -= 1;
          },
          PATIENT,
        );
      }
      closeWorkspace(workspace);
    };
    await Promise.all([enter(), enter(), enter()]);
    expect(value).toBe(60);
    expect(readdirSync(join(dir, '.rollcall')).length).toBeLessThan(8);
  });

  it.each([
    ['a process that goes on', {}, 1e6, 'kb-busy'],
    ['a process that is dead', { pid: dead }, 0, 'nothing was thrown'],
    ['another machine, a moment ago', { host: 'other.example.test' }, 10, 'kb-busy'],
    ['another machine that said nothing for long', { host: 'other.example.test' }, 200, 'nothing was thrown'],
    ['another container', { space: 'other', pid: dead }, 10, 'kb-busy'],
  ])('held by %s', async (_, change, age, outcome) => {
    const dir = folder();
    heldBy(dir, said(change), age);
    expect(await taken(dir)).toBe(outcome);
  });

  it.runIf(process.platform === 'linux')('is not fooled by another process with the number of a dead one', async () => {
    const dir = folder();
    heldBy(dir, said({ started: '1' }));
    expect(await taken(dir)).toBe('nothing was thrown');
  });

  it.each(['', '{', '{"pid":1}', '[]'])(
    'waits for an owner that cannot be read (%j), but not for ever',
    async (text) => {
      const dir = folder();
      heldBy(dir, text);
      expect(await taken(dir)).toBe('kb-busy');
      heldBy(dir, text, 200);
      expect(await taken(dir)).toBe('nothing was thrown');
    },
  );

  it('names who holds it, and what to do', async () => {
    const dir = folder();
    heldBy(dir, said({}));
    await expect(withLock(openWorkspace(dir), dir, () => undefined, IMPATIENT)).rejects.toThrow(
      new RegExp(`process ${process.pid} on .*; try again .* delete the folders .*lock`),
    );
  });

  it('does not let in one who looked before others came and went', async () => {
    const dir = folder();
    const workspace = openWorkspace(dir);
    heldBy(dir, said({}));
    renameSync(join(dir, '.rollcall/lock.1'), join(dir, '.rollcall/lock.5'));
    const real = fs.readdirSync;
    let looks = 0;
    const late = vi.spyOn(fs, 'readdirSync').mockImplementation((...args: Parameters<typeof real>) => {
      looks += 1;
      return looks === 1 ? [] : real(...args);
    });
    syncBuiltinESMExports();
    try {
      let isIn = false;
      const entering = withLock(
        workspace,
        dir,
        () => {
          isIn = true;
        },
        IMPATIENT,
      );
      expect(await codeOf(() => entering)).toBe('kb-busy');
      expect({ isIn, looks: looks > 2 }).toEqual({ isIn: false, looks: true });
    } finally {
      late.mockRestore();
      syncBuiltinESMExports();
    }
    expect(readdirSync(join(dir, '.rollcall')).filter((name) => name.startsWith('lock'))).toEqual(['lock.5']);
  });

  it('stops one who lost the lock to another', async () => {
    const dir = folder();
    const workspace = openWorkspace(dir);
    const lost = withLock(workspace, dir, ({ renew }) => {
      renameSync(join(dir, '.rollcall/lock.1'), join(dir, '.rollcall/lock.2'));
      for (let i = 0; i < 100; i += 1) renew();
    });
    expect(await codeOf(() => lost)).toBe('kb-busy');
  });
});

describe('workspaces', () => {
  it('are left behind by the dead, and after a day by those of whom nothing is known', () => {
    const dir = folder();
    const own = openWorkspace(dir);
    const others = { alive: {}, dead: { pid: dead }, far: { host: 'other' }, old: { host: 'other' } };
    for (const [name, change] of Object.entries(others)) {
      const path = join(dir, '.rollcall', `writer-${name}`);
      mkdirSync(path);
      writeFileSync(join(path, 'owner'), said(change));
      if (name === 'old') utimesSync(path, 1e9, 1e9);
    }
    mkdirSync(join(dir, '.rollcall/writer-empty'));
    const left = workspacesLeftBehind(dir, own).map(({ path }) => path.slice(path.lastIndexOf('-') + 1));
    expect(left).toEqual(['dead', 'old']);
    expect(readFileSync(join(dir, '.rollcall/.gitignore'), 'utf8')).toBe('*\n');
  });
});
