import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { InputError } from '../../model/errors.js';
import { guarded } from '../problem.js';
import { holderOf, sayFree, sayOwner, type Workspace } from './workspace.js';

/** How long to wait for another writer. */
export interface Patience {
  /** Times to ask again. */
  readonly tries: number;
  /** Milliseconds between them. */
  readonly pause: number;
}

const PATIENCE: Patience = { tries: 600, pause: 50 };
/** Older locks that are kept: a listing of the folder that is made meanwhile cannot miss them all. */
const KEPT = 3;
const NAME = /^lock\.(\d{1,15})$/;

/** Each so many calls of `renew` do it: what is done between two is short against the two minutes that a lock lasts unrenewed. */
const RENEWED = 32;

/** The right to write, for as long as `work` runs. */
export interface Lock {
  /** Says that the work goes on; to be called before each file. @throws InputError "kb-busy" when another took the lock over. */
  renew(): void;
}

/**
 * Does something that only one process at a time may do in a folder, on whatever machine it is.
 *
 * The lock is the folder `lock.N` with the highest N; the file in it names its owner, or says "free". Whoever finds it free, or its
 * owner dead, makes `lock.N+1`: whole under another name, and then renamed, which only one can. A lock is never taken back into
 * use, so nobody mistakes a new lock for an old one; who comes late makes a lower number than the highest, sees that, and waits on.
 * @param workspace that of who asks; the lock is beside it.
 * @param base how the user knows what is locked.
 * @throws InputError "kb-busy" when another process keeps it; whatever `work` throws.
 */
export async function withLock<T>(
  workspace: Workspace,
  base: string,
  work: (lock: Lock) => T,
  patience: Patience = PATIENCE,
): Promise<T> {
  const number = await acquire(workspace, base, patience);
  const path = join(workspace.around, `lock.${number}`);
  let calls = 0;
  try {
    return work({
      renew() {
        calls += 1;
        if (calls % RENEWED !== 0) return;
        if (highest(workspace) !== number) throw busy(workspace, base, 'one that thought this one had stopped');
        guarded(base, () => sayOwner(path));
      },
    });
  } finally {
    // One that was taken over is not there to be given back.
    guarded(base, () => {
      if (isThere(path)) sayFree(path);
    });
  }
}

async function acquire(workspace: Workspace, base: string, { tries, pause }: Patience): Promise<number> {
  for (let left = tries; ; left -= 1) {
    const number = highest(workspace);
    const holder = number === 0 ? null : holderOf(join(workspace.around, `lock.${number}`), 'lock', workspace);
    if (holder === null && guarded(base, () => take(workspace, number + 1))) return number + 1;
    if (left <= 0) throw busy(workspace, base, holder ?? 'one after the other');
    await setTimeout(pause);
  }
}

/** @returns whether this process made the lock of this number, and it is the highest. */
function take(workspace: Workspace, number: number): boolean {
  const path = join(workspace.around, `lock.${number}`);
  const made = join(workspace.path, 'lock');
  mkdirSync(made);
  sayOwner(made);
  try {
    // A folder that holds something is never replaced by another.
    renameSync(made, path);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (isThere(path)) return false;
    throw error;
  }
  if (highest(workspace) !== number) {
    rmSync(path, { recursive: true, force: true });
    return false;
  }
  const old = numbers(workspace).filter((each) => each < number - KEPT);
  for (const each of old) rmSync(join(workspace.around, `lock.${each}`), { recursive: true, force: true });
  return true;
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

function highest(workspace: Workspace): number {
  return Math.max(0, ...numbers(workspace));
}

function numbers({ around }: Workspace): number[] {
  return guarded(around, () => readdirSync(around)).flatMap((name) => {
    const digits = NAME.exec(name)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
}

function busy({ around }: Workspace, base: string, holder: string): InputError {
  const advice = `try again when it is done; if there is no such process, delete the folders ${join(around, 'lock.*')}`;
  return new InputError('kb-busy', base, `another rollcall is writing here (${holder}); ${advice}`);
}
