import CFB from 'cfb';
import { refuseCostly } from './cost.js';
import { readDirectory, rootEntries } from './directory.js';
import { damaged, readLayout } from './layout.js';

export { isCompound } from './layout.js';

/** Entry types of [MS-CFB] 2.6.1. */
const STREAM = 2;

/** A compound file (also called OLE or structured storage), opened. */
export interface CompoundFile {
  /** Class of the root storage: 32 lower case hexadecimal digits in the order of the bytes. */
  readonly rootClass: string;
  /** Streams directly under the root by name as stored; those of embedded storages are left out. */
  readonly streams: ReadonlyMap<string, Uint8Array>;
  /** Names of the streams that hold fewer bytes than the directory says. */
  readonly cut: readonly string[];
}

/**
 * Opens a compound file ([MS-CFB], versions 3 and 4).
 * @param bytes the whole file; bytes after its last sector do not matter.
 * @param input how messages name it.
 * @throws InputError "damaged-package" for anything else, and for a file that is cut or contradicts itself.
 */
export function openCompound(bytes: Uint8Array, input: string): CompoundFile {
  const layout = readLayout(bytes, input);
  const entries = readDirectory(layout, input);
  const top = rootEntries(entries, input);
  refuseCostly(layout, entries, input);
  const { FileIndex } = parse(bytes, input);
  const streams = new Map<string, Uint8Array>();
  const cut: string[] = [];
  FileIndex.forEach((entry, id) => {
    if (!top.has(id) || entry.type !== STREAM) return;
    const content = bytesOf(entry.content);
    if (content.length < entry.size) cut.push(entry.name);
    if (!streams.has(entry.name)) streams.set(entry.name, content);
  });
  return { rootClass: FileIndex[0]?.clsid ?? '', streams, cut };
}

/** cfb says what it dislikes by throwing plain errors; what it is given has the right signature, so it is the file's fault. */
function parse(bytes: Uint8Array, input: string): ReturnType<typeof CFB.parse> {
  try {
    return CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' });
  } catch (error) {
    throw damaged(input, `it cannot be opened (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** cfb leaves the content of an empty stream out, and hangs methods of its own on any other. */
function bytesOf(content: readonly number[] | Uint8Array | undefined): Uint8Array {
  if (!(content instanceof Uint8Array)) return Uint8Array.from(content ?? []);
  return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
}
