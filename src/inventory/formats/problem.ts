/** Something that a decoder could not read, or had to guess. It knows no file: whoever called it does. */
export interface FormatProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What is wrong and what to do, in one line. */
  readonly message: string;
  /** Line from 1 where the format has lines. */
  readonly line: number | null;
}
