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
}
