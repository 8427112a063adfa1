export declare function mutate(original: Buffer, seed: number): Buffer;
