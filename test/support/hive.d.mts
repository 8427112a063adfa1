export interface HiveKey {
  readonly name: string;
  readonly values?: readonly (readonly [name: string, type: number, data: Buffer])[];
  readonly keys?: readonly HiveKey[];
}
export declare function buildHive(
  root: HiveKey,
  options?: { readonly list?: 'lf' | 'lh' | 'li'; readonly perList?: number; readonly minor?: number },
): Buffer;
export declare function seal(hive: Buffer): Buffer;
export declare function wide(text: string): Buffer;
export declare function dword(value: number): Buffer;
