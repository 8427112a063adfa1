import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../model/errors.js';
import { guarded } from '../problem.js';
import { writeAtomic } from '../write.js';
import { isDecided, type KbChange, makeChange, recover } from './change.js';
import { readIndexText } from './index-file.js';
import { type Lock, withLock } from './lock.js';
import { closeWorkspace, openWorkspace, sayFree, type Workspace, workspacesOf } from './workspace.js';

/** Times to plan again because of other writers. */
const TRIES = 50;

/** What to change, and what to answer once it is done. */
export interface Plan<T> {
  readonly answer: T;
  /** Null: nothing. */
  readonly change: KbChange | null;
  /** The text of the index that it was planned on; null when there was none. */
  readonly planned: string | null;
}

/**
 * Changes a knowledge base, so that a reader, another writer, or a later run when this one is killed, finds all of a change or
 * nothing. Files are put aside first, as long as that takes; the change itself is short, under a lock. To be closed in the end.
 */
export class KbWriter {
  #workspace: Workspace | null = null;

  /** @param dir of the knowledge base; nothing is written before something is staged or changed. */
  constructor(private readonly dir: string) {}

  /** Puts bytes aside. @param hash their SHA-256. @throws InputError when the system refuses. */
  stage(bytes: Uint8Array, hash: string): void {
    this.#workspace ??= openWorkspace(this.dir);
    const path = join(this.#workspace.path, hash);
    if (!existsSync(path)) writeAtomic(path, bytes);
  }

  /** @returns what was put aside. @throws InputError when the system cannot read it. */
  staged(hash: string): Uint8Array {
    const path = join(this.#workspace?.path ?? this.dir, hash);
    return guarded(path, () => readFileSync(path));
  }

  /**
   * Lists files, staged ones or such as are in the folder already. What killed writers had decided is made first.
   * @param plan says what to change, seeing the knowledge base as it is; asked again when another writer came in between.
   * @returns the answer of the plan that was carried out.
   * @throws InputError when the system refuses, or another writer does not end; then nothing was changed, or the next writer will
   *   finish it.
   */
  async change<T>(plan: () => Plan<T> | Promise<Plan<T>>): Promise<T> {
    if (workspacesOf(this.dir).length > (this.#workspace === null ? 0 : 1)) {
      await this.#locked((workspace, lock) => recover(this.dir, workspace, lock));
    }
    for (let left = TRIES; left > 0; left -= 1) {
      const { answer, change, planned } = await plan();
      if (change === null || (await this.#commit(change, planned))) return answer;
    }
    const advice = 'other writers came in between again and again; run this again when they are done';
    throw new InputError('kb-busy', this.dir, advice);
  }

  /** @returns false when the index is another by now; then nothing was changed. */
  #commit(change: KbChange, planned: string | null): Promise<boolean> {
    return this.#locked((workspace, lock) => {
      recover(this.dir, workspace, lock);
      if (readIndexText(this.dir) !== planned) return false;
      makeChange(this.dir, workspace, change, planned, lock);
      return true;
    });
  }

  #locked<T>(work: (workspace: Workspace, lock: Lock) => T): Promise<T> {
    this.#workspace ??= openWorkspace(this.dir);
    const workspace = this.#workspace;
    return withLock(workspace, this.dir, (lock) => work(workspace, lock));
  }

  close(): void {
    const workspace = this.#workspace;
    this.#workspace = null;
    if (workspace === null) return;
    // What is decided and not made is for the next writer.
    if (isDecided(workspace)) sayFree(workspace.path);
    else closeWorkspace(workspace);
  }
}
