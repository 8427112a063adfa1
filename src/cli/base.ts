import { Command } from '@oclif/core/command';
import * as Flags from '@oclif/core/flags';
import { asProblem, type InputProblem } from '../library/problem.js';
import { InputError } from '../model/errors.js';
import type { Frozen } from '../model/frozen.js';
import { exitCodeOf, type Tally } from './exit.js';
import { clearProgress, hasReaderLeft, showProgress, watchOutput, writeNote, writeResult } from './terminal.js';

/** A remark on an input, as articles and inventories carry them. */
interface Remark {
  code: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  position?: { start: { line: number; column: number } } | null;
}

/**
 * What all commands share: results to stdout, remarks to stderr in one line each, and the exit code. A command gives `answer`;
 * it loads what is heavy in there, so that help and other commands do not pay for it.
 */
export abstract class RollcallCommand extends Command {
  static override baseFlags = {
    json: Flags.boolean({ description: 'Results as JSON, whatever the output goes to.', helpGroup: 'GLOBAL' }),
  };

  readonly #tally: Tally = { read: 0, failed: 0, notClean: false };

  /** Answers the question on the command line. */
  protected abstract answer(): Promise<void>;

  /** @returns the exit code. Problems of the command line and bugs are thrown, for `runCli` to tell apart. */
  override async run(): Promise<number> {
    watchOutput();
    try {
      await this.answer();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.#tally.read = 0;
      this.fail(error);
    } finally {
      clearProgress();
    }
    return exitCodeOf(this.#tally);
  }

  /**
   * Reads one input and counts it; a problem of that input is told and counted, and the others go on.
   * @returns what `read` gives, or null when the input could not be read.
   * @throws what is no problem of the input: a bug.
   */
  protected attempt<T>(read: () => T): T | null {
    const result = this.guard(read);
    if (result !== null) this.countRead(1);
    return result;
  }

  /** As `attempt`, for a step that reads no input yet, such as looking into a folder. */
  protected guard<T>(step: () => T): T | null {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.fail(error);
      return null;
    }
  }

  /** Counts inputs that were read. */
  protected countRead(inputs: number): void {
    this.#tally.read += inputs;
  }

  /** Tells that an input could not be read, and counts it. */
  protected fail(error: InputError): void {
    this.tellProblems([asProblem(error)]);
  }

  /** The answer is "not clean": exit code 1 unless something worse applies. */
  protected markNotClean(): void {
    this.#tally.notClean = true;
  }

  /** Tells what is wrong with inputs; an error means that facts are lost, so that input counts as failed. */
  protected tellProblems(problems: readonly InputProblem[]): void {
    for (const { code, severity, input, line, message } of problems) {
      if (severity === 'error') this.#tally.failed += 1;
      if (severity !== 'info')
        writeNote(`${severity}: ${line === null ? input : `${input}:${line}`}: ${message} [${code}]`);
    }
  }

  /** Tells the remarks on one input that ask for attention (errors and warnings), with their place in it. */
  protected tell(input: string, remarks: readonly Remark[]): void {
    for (const { code, severity, message, position } of remarks) {
      if (severity === 'info') continue;
      const place = position ? `${input}:${position.start.line}:${position.start.column}` : input;
      writeNote(`${severity}: ${place}: ${message} [${code}]`);
    }
  }

  /** One line to stderr, such as where results were written. */
  protected note(text: string): void {
    writeNote(text);
  }

  /** What is being done now; seen on a terminal only. */
  protected progress(text: string): void {
    showProgress(text);
  }

  /**
   * The form of the answer: as asked for, else the one for people on a terminal and JSON for scripts.
   * @param asked value of `--format`.
   */
  protected formatFor<F extends string>(asked: F | undefined, json: boolean, forPeople: F): F | 'json' {
    if (json) return 'json';
    return asked ?? (process.stdout.isTTY ? forPeople : 'json');
  }

  /** Writes text of a result to stdout. */
  protected async write(text: string): Promise<void> {
    await writeResult(text);
  }

  /**
   * Writes a value to stdout as JSON: one line, or indented.
   * @param value of the type of the schema that promises it, where one does: `writeJson<PlanDocument>(plan)`.
   */
  protected async writeJson<Document = unknown>(value: Frozen<Document>, pretty = false): Promise<void> {
    await writeResult(`${JSON.stringify(value, null, pretty ? 2 : 0)}\n`);
  }

  /** Whether results still have a reader; a loop over many inputs ends when they have not. */
  protected get hasReader(): boolean {
    return !hasReaderLeft();
  }
}
