import { InputError } from '../model/errors.js';

/** Something wrong with one of the inputs of a call. An error means that facts of it are lost. */
export interface InputProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** The file, folder or article that is at fault, as the caller named it. */
  readonly input: string;
  /** Line from 1 where the input has lines. */
  readonly line: number | null;
  /** What is wrong and what to do, in one line. */
  readonly message: string;
}

/** What ended the reading of an input, as a problem of the whole input. */
export function asProblem({ code, input, problem }: InputError): InputProblem {
  return { code, severity: 'error', input, line: null, message: problem };
}

/**
 * Does what may fail on one input.
 * @returns what `step` gives, or null after adding the problem to `problems`.
 * @throws what is no problem of the input: a bug.
 */
export async function attempt<T>(problems: InputProblem[], step: () => T | Promise<T>): Promise<T | null> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(asProblem(error));
    return null;
  }
}
