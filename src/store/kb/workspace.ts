import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guarded, systemCode } from '../problem.js';
import { makeFolder, replaceFile } from '../write.js';
import { lifeOf, ownerName, parseOwner, thisProcess } from './owner.js';

/** Folder inside a knowledge base that only its writers use. It may be deleted whenever none is at work. */
const PRIVATE = '.rollcall';
const OWNER = 'owner';
const FREE = 'free\n';
const WORKSPACE = /^writer-/;
/**
 * What belongs to another machine, or tells nothing of its owner, counts as left behind when it was not touched for so long, by the
 * clock of its own disk: a lock is renewed, a workspace waits for its writer to read all that it was given.
 */
const SILENCE_MS = { lock: 120_000, workspace: 86_400_000 } as const;

/** A folder for one writer alone, on the disk of the knowledge base, from where files are moved to their places. */
export interface Workspace {
  /** The private folder of the knowledge base. */
  readonly around: string;
  /** The writer's own. */
  readonly path: string;
}

/** Makes a workspace. @throws InputError when the knowledge base cannot be written. */
export function openWorkspace(dir: string): Workspace {
  const around = join(dir, PRIVATE);
  makeFolder(around);
  const path = join(around, `writer-${randomBytes(8).toString('hex')}`);
  guarded(dir, () => {
    // Nothing of it belongs into a version control system.
    const ignore = join(around, '.gitignore');
    if (!existsSync(ignore)) replaceFile(ignore, '*\n');
    mkdirSync(path);
    sayOwner(path);
  });
  return { around, path };
}

/** Takes a workspace away, with all that is in it. */
export function closeWorkspace({ path }: Workspace): void {
  guarded(path, () => rmSync(path, { recursive: true, force: true }));
}

/** The workspaces of writers that are gone. @param workspace that of who asks. */
export function workspacesLeftBehind(dir: string, workspace: Workspace): Workspace[] {
  const others = workspacesOf(dir).filter(({ path }) => path !== workspace.path);
  return others.filter(({ path }) => holderOf(path, 'workspace', workspace) === null);
}

/** All workspaces of a knowledge base, of whomever, sorted. */
export function workspacesOf(dir: string): Workspace[] {
  const around = join(dir, PRIVATE);
  return namesIn(around)
    .filter((name) => WORKSPACE.test(name))
    .sort()
    .map((name) => ({ around, path: join(around, name) }));
}

function namesIn(around: string): string[] {
  return guarded(around, () => {
    try {
      return readdirSync(around);
    } catch (error) {
      const code = systemCode(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') return [];
      throw error;
    }
  });
}

/** Writes into a folder whose it is. */
export function sayOwner(folder: string): void {
  replaceFile(join(folder, OWNER), `${JSON.stringify(thisProcess())}\n`);
}

/** Writes into a folder that it is nobody's any more. */
export function sayFree(folder: string): void {
  replaceFile(join(folder, OWNER), FREE);
}

/** Who a folder belongs to, in words; null for nobody: it says so, is gone, or its owner is. */
export function holderOf(folder: string, kind: keyof typeof SILENCE_MS, workspace: Workspace): string | null {
  const text = ownerText(folder);
  if (text === FREE) return null;
  const owner = text === null ? null : parseOwner(text);
  const life = owner === null ? 'unknown' : lifeOf(owner);
  if (life === 'dead' || (life === 'unknown' && silenceOf(folder, workspace) > SILENCE_MS[kind])) return null;
  return owner === null ? 'one that did not say its name' : ownerName(owner);
}

/** For how many milliseconds nothing in a folder changed. Both times are those of the disk, whatever the clocks of the machines say. */
function silenceOf(folder: string, { path }: Workspace): number {
  return guarded(folder, () => {
    const then = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const probe = join(path, 'now');
    writeFileSync(probe, '');
    return statSync(probe).mtimeMs - then;
  });
}

function ownerText(folder: string): string | null {
  return guarded(folder, () => {
    try {
      return readFileSync(join(folder, OWNER), 'utf8');
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  });
}
