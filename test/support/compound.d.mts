/** What a compound file to build holds. */
export interface Storage {
  /** 32 hexadecimal digits in the order of the bytes. */
  readonly classId?: string;
  /** Storages and the bytes of streams, laid out in this order. Names as stored. */
  readonly entries: Readonly<Record<string, Storage | Uint8Array>>;
}
export interface Form {
  /** 512 (version 3) or 4096 (version 4). */
  readonly sectorSize?: 512 | 4096;
  /** Whether the sectors of each long stream are laid out backwards, so that no two follow each other. */
  readonly backwards?: boolean;
}
export declare function buildCompound(root: Storage, form?: Form): Buffer;
