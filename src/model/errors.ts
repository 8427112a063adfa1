/**
 * A problem of the input that ends the reading of that one input: unreadable file, wrong format, unknown article. It is told
 * in one line that names the input and the next step, without a stack. Everything else that is thrown is a bug.
 */
export class InputError extends Error {
  override readonly name = 'InputError';

  /**
   * @param code a word of the catalogue of diagnostics, such as "empty-file".
   * @param input the file, folder, article or flag that is at fault.
   * @param problem what is wrong, and what to do: a sentence without a full stop at its end is fine.
   */
  constructor(
    readonly code: string,
    readonly input: string,
    readonly problem: string,
  ) {
    super(`${input}: ${problem}`);
  }
}
