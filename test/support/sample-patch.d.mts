import type { Storage } from './compound.mjs';

export declare const CHANGES: Storage;
export declare function guid(last: number): string;
export declare function samplePatch(): Buffer;
