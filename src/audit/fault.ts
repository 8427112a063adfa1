/** Something that is wrong in a file that people write, and that a schema cannot say. */
export interface Fault {
  /** Keys and indexes from the top. */
  readonly path: readonly string[];
  readonly problem: string;
}
