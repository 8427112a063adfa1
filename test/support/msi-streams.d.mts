import type { Storage } from './compound.mjs';

export type Cell = string | number | null;
export interface Table {
  readonly columns: readonly (readonly [name: string, type: number])[];
  readonly rows: readonly (readonly Cell[])[];
}
export type Change = readonly [mask: number, types: string, ...cells: Cell[]];
export declare const CLASS: Readonly<Record<'transform' | 'package' | 'patch', string>>;
export declare const COLUMN: Readonly<Record<'key' | 'string' | 'nullable' | 'short' | 'long' | 'stream', number>>;
export declare function database(
  tables: Readonly<Record<string, Table>>,
  referenceBytes?: 2 | 3,
): Record<string, Uint8Array>;
export declare function transform(
  changes: Readonly<Record<string, readonly Change[]>>,
  summary?: Readonly<Record<number, string | number>>,
): Storage;
export declare function propertySet(...properties: (readonly [id: number, type: number, value: Buffer])[]): Buffer;
export declare function propertyText(bytes: Buffer): Buffer;
export declare function summaryStream(values: Readonly<Record<number, string | number>>): Record<string, Uint8Array>;
