import type { Storage } from './compound.mjs';

export declare const CHANGES: Storage;
export declare function guid(last: number): string;
export declare function samplePatch(): Buffer;
export declare function lifecyclePatch(product: string, upgrade: string): Buffer;
