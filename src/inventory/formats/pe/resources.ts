import type { PagedBytes } from '../paged.js';
import { type PeImage, type Span, spanAt } from './image.js';

/** The resource type of versions. */
const VERSION = 16;
/** Languages to take before others: neutral, and English of the United States. */
const FIRST_LANGUAGES = [0, 0x409];
const SUBDIRECTORY = 0x80000000;
/** Entries of one directory that are looked at. */
const MOST_ENTRIES = 4_096;
/** The length of a version is a number of 16 bits. */
const LONGEST_VERSION = 0xffff;

interface Entry {
  readonly id: number;
  /** From the beginning of the resources, with a mark for a directory. */
  readonly offset: number;
}

/**
 * The bytes of the version resource: from the directory of types by the first name to the best language.
 * @returns null for an image without one; "damaged" where the directories lead nowhere.
 */
export function findVersion(bytes: PagedBytes, image: PeImage): Span | 'damaged' | null {
  if (image.resources === null) return null;
  const root = spanAt(image, image.resources.address, bytes.size);
  if (root === null) return 'damaged';
  const types = entriesAt(bytes, root, SUBDIRECTORY);
  if (types === null) return 'damaged';
  const type = types.find(({ id }) => id === VERSION);
  if (type === undefined) return null;
  const [name] = entriesAt(bytes, root, type.offset) ?? [];
  const languages = name === undefined ? null : entriesAt(bytes, root, name.offset);
  const language =
    FIRST_LANGUAGES.map((id) => languages?.find((entry) => entry.id === id)).find(Boolean) ?? languages?.[0];
  if (language === undefined || language.offset >= SUBDIRECTORY || language.offset + 8 > root.length) return 'damaged';
  const data = root.at + language.offset;
  const span = spanAt(image, bytes.u32(data), bytes.size);
  const length = Math.min(bytes.u32(data + 4), LONGEST_VERSION);
  return span === null || span.length < length ? 'damaged' : { at: span.at, length };
}

/** The entries of a directory; null when there is no directory at that offset. */
function entriesAt(bytes: PagedBytes, root: Span, offset: number): Entry[] | null {
  const start = offset - SUBDIRECTORY;
  if (start < 0 || start + 16 > root.length) return null;
  const claimed = bytes.u16(root.at + start + 12) + bytes.u16(root.at + start + 14);
  const count = Math.min(claimed, MOST_ENTRIES, Math.floor((root.length - start - 16) / 8));
  return Array.from({ length: count }, (_, i) => {
    const at = root.at + start + 16 + 8 * i;
    return { id: bytes.u32(at), offset: bytes.u32(at + 4) };
  });
}
