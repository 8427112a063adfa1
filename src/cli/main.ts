import { Config } from '@oclif/core/config';
import * as Errors from '@oclif/core/errors';
import { run } from '@oclif/core/run';
import { settings } from '@oclif/core/settings';
import { EXIT } from './exit.js';
import { clearProgress, writeNote } from './terminal.js';

/**
 * Runs one command line.
 * @param args the words after `rollcall`.
 * @param from the URL of the script that was started, by which oclif finds the package.
 * @returns the exit code. What is wrong with the command line is told in one line; a bug prints its stack.
 */
export async function runCli(args: string[], from: string): Promise<number> {
  // Otherwise NODE_ENV=development makes oclif look for TypeScript sources, and complain that there are none.
  settings.enableAutoTranspile = false;
  // Node itself would end with 1, which says "not clean".
  process.on('uncaughtException', (error) => process.exit(tellBug(error)));
  try {
    const code: unknown = await run(args, from);
    return typeof code === 'number' ? code : EXIT.clean;
  } catch (error) {
    clearProgress();
    // Help that was asked for ends in an ExitError of 0.
    if (error instanceof Errors.ExitError) return error.oclif.exit === 0 ? EXIT.clean : EXIT.unanswered;
    if (error instanceof Errors.CLIError && !(error instanceof Errors.ModuleLoadError)) {
      const help = [...(await commandOrTopic(args, from)), '--help'].join(' ');
      writeNote(`error: ${usageProblem(error.message)} Run \`rollcall ${help}\` to see what is possible.`);
      return EXIT.unanswered;
    }
    return tellBug(error);
  }
}

/** Tells a bug with its stack. @returns its exit code. */
function tellBug(error: unknown): number {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`This is a bug in rollcall, not in its input. Please report it with these lines.\n${stack}\n`);
  return EXIT.bug;
}

/** What oclif says about a command line, without its pointer to the help, as one sentence with the words as they are typed. */
function usageProblem(message: string): string {
  const text = message
    .replace(/\s*See more help with --help\s*$/, '')
    .replace(/^The following errors? occurred:\s*/, '')
    .replace(/^command (\S+) not found/, (_, id: string) => `command ${id.replaceAll(':', ' ')} not found`)
    .trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The most words at the start of a command line that name a command or a topic: the help that fits is theirs. */
async function commandOrTopic(args: readonly string[], from: string): Promise<readonly string[]> {
  const config = await Config.load(from);
  const names = (words: readonly string[]): boolean => {
    const id = words.join(':');
    return config.findCommand(id) !== undefined || config.findTopic(id) !== undefined;
  };
  return [2, 1].map((count) => args.slice(0, count)).find(names) ?? [];
}
