/** An input made to hurt a parser. */
export interface HostileInput {
  name: string;
  from: 'html' | 'markdown' | 'text';
  make: () => string | Uint8Array;
}
export declare const HOSTILE: readonly HostileInput[];
