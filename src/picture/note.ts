/** What a picture leaves out, in words. */
export interface Note {
  readonly heading: string;
  readonly lines: readonly string[];
}
