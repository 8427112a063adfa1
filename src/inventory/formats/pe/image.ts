import type { PagedBytes } from '../paged.js';

/** A part of the file by offset. */
export interface Span {
  readonly at: number;
  readonly length: number;
}

/** A section: where it lies in memory, and in the file. */
interface Section extends Span {
  readonly address: number;
}

/** What is needed of a PE image (Microsoft's "PE Format"): its sections, and where its resources are. */
export interface PeImage {
  readonly sections: readonly Section[];
  /** Address and size of the resources in memory; null for an image without. */
  readonly resources: { readonly address: number; readonly size: number } | null;
}

const MZ = 0x5a4d;
const PE = 0x4550;
/** Marks of the optional header of 32- and 64-bit images, each with the place of its data directories. */
const DIRECTORIES: ReadonlyMap<number, number> = new Map([
  [0x10b, 96],
  [0x20b, 112],
]);
const RESOURCES = 2;
const SECTION_BYTES = 40;
/** More sections than Windows loads. */
const MOST_SECTIONS = 1_000;

/** Whether bytes begin as programs and libraries for DOS and Windows do. */
export function isExecutable(head: Uint8Array): boolean {
  return head[0] === 0x4d && head[1] === 0x5a;
}

/** @returns null for what is no image of this kind, such as a program for DOS; "cut" where the headers end too early. */
export function readImage(bytes: PagedBytes): PeImage | 'cut' | null {
  if (bytes.size < 0x40 || bytes.u16(0) !== MZ) return null;
  const start = bytes.u32(0x3c);
  if (start + 24 > bytes.size) return start > 0x1000 ? null : 'cut';
  if (bytes.u32(start) !== PE) return null;
  const optional = start + 24;
  const optionalBytes = bytes.u16(start + 20);
  const table = optional + optionalBytes;
  const count = Math.min(bytes.u16(start + 6), MOST_SECTIONS);
  if (table + count * SECTION_BYTES > bytes.size) return 'cut';
  const directories = optionalBytes < 2 ? undefined : DIRECTORIES.get(bytes.u16(optional));
  if (directories === undefined) return null;
  const sections: Section[] = [];
  for (let at = table; sections.length < count; at += SECTION_BYTES)
    sections.push({ address: bytes.u32(at + 12), at: bytes.u32(at + 20), length: bytes.u32(at + 16) });
  const entry = directories + 8 * RESOURCES;
  const has = entry + 8 <= optionalBytes && bytes.u32(optional + directories - 4) > RESOURCES;
  const address = has ? bytes.u32(optional + entry) : 0;
  return { sections, resources: address === 0 ? null : { address, size: bytes.u32(optional + entry + 4) } };
}

/** Where an address lies in the file, and how much of its section follows there; null when it is in none. */
export function spanAt({ sections }: PeImage, address: number, fileBytes: number): Span | null {
  const section = sections.find((part) => address >= part.address && address - part.address < part.length);
  if (section === undefined) return null;
  const at = section.at + (address - section.address);
  const end = Math.min(section.at + section.length, fileBytes);
  return at < end ? { at, length: end - at } : null;
}
