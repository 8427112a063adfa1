import * as Flags from '@oclif/core/flags';
import { RollcallCommand } from './base.js';

/** What the commands share that ask a knowledge base. */
export abstract class KnowledgeCommand extends RollcallCommand {
  static override baseFlags = {
    ...RollcallCommand.baseFlags,
    'kb-dir': Flags.string({
      description: 'Folder of articles. Else ROLLCALL_KB_DIR, ./kb-sources, or the set that ships with rollcall.',
      helpValue: 'DIR',
      helpGroup: 'GLOBAL',
    }),
  };

  /**
   * The form of the answer: as asked for, else the one for people on a terminal and JSON for scripts.
   * @param asked value of `--format`.
   */
  protected formatFor<F extends string>(asked: F | undefined, json: boolean, forPeople: F): F | 'json' {
    if (json) return 'json';
    return asked ?? (process.stdout.isTTY ? forPeople : 'json');
  }
}
