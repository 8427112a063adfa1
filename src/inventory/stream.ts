import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { InputError } from '../model/errors.js';
import type { HostInventory } from '../model/generated/inventory.js';
import { adaptersFor } from './adapters/index.js';
import { rollcallNdjson } from './adapters/rollcall-ndjson/index.js';
import { withFile } from './adapters/rollcall-ndjson/sources.js';
import { valuesOf } from './adapters/rollcall-ndjson/values.js';
import type { InventoryEntry, InventoryFile, InventoryOptions, InventoryProblem, InventoryReader } from './door.js';
import { decodeWestern } from './formats/code-page.js';
import { chooseFile, folderAdapterFor } from './input/choose.js';
import { foldersOf } from './input/folders.js';
import { Remarks, tidy } from './input/remarks.js';
import { toTime, withSample } from './input/sample.js';
import { explainInvalid, isInventory } from './input/validate.js';
import { withCanonicalCodes } from './merge/codes.js';

/** Where the line of a host lies in its file. */
export interface HostPlace {
  readonly offset: number;
  /** Bytes, without the line feed. */
  readonly length: number;
  readonly line: number;
}

/** A host, as one line of a file has it: not merged with others of its name. */
export interface HostLine {
  readonly host: HostInventory;
  readonly place: HostPlace;
}

/**
 * The files of some inputs, when each of them is rollcall's own inventory in plain lines: those can be read host by host, and any host
 * of them again. Null when one of them is anything else.
 */
export function filesOfHosts(
  roots: readonly InventoryEntry[],
  { settings = {} }: Pick<InventoryOptions, 'settings'>,
): InventoryFile[] | null {
  const adapters = adaptersFor(settings);
  const folders = foldersOf(roots);
  if (folders.some((folder) => folderAdapterFor(folder, adapters) !== null)) return null;
  const files = folders.flatMap((folder) => folder.files.map((file) => ({ file, walked: folder.complete })));
  return files.every(({ file, walked }) => isOfHosts(file, walked, adapters)) ? files.map(({ file }) => file) : null;
}

function isOfHosts(file: InventoryFile, walked: boolean, adapters: ReturnType<typeof adaptersFor>): boolean {
  try {
    return withSample(file, (sample) => {
      const chosen = chooseFile(sample, adapters, walked);
      const plain = sample.reader.size > 0 && sample.head[0] !== 0xef && !sample.head.includes(0);
      return plain && 'adapter' in chosen && chosen.adapter === rollcallNdjson;
    });
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** One file of hosts. It stays open until `close`, so use it in `try ... finally`. */
export class HostLines {
  readonly #file: InventoryFile;
  readonly #reader: InventoryReader;
  /** The time of the file, where it is too late to be that of a collection. */
  readonly #lateTime: string | null;
  #sha256: string | null = null;

  /**
   * @param knownBy a file that was changed after this moment may not date its hosts.
   * @throws InputError when it cannot be opened.
   */
  constructor(file: InventoryFile, knownBy: Date) {
    this.#file = file;
    this.#lateTime = (file.modifiedMs ?? 0) > knownBy.getTime() ? toTime(file.modifiedMs) : null;
    this.#reader = file.open();
  }

  get path(): string {
    return this.#file.path;
  }

  /** SHA-256 of the file; null until it was read to its end. */
  get sha256(): string | null {
    return this.#sha256;
  }

  /**
   * Every host, in the order of the file.
   * @param problems gets what is wrong with lines, when the last host was given.
   * @throws NotInLines when a host does not have a line of its own.
   */
  *all(problems: InventoryProblem[]): Generator<HostLine> {
    const reader = new HashingReader(this.#reader);
    const file = this.#file;
    const remarks = new Remarks(file.path);
    let hosts = 0;
    for (const { value, line, bytes } of valuesOf({ file, reader, head: new Uint8Array(0), text: '' }, remarks)) {
      if (bytes === null || line === null) throw new NotInLines();
      const host = this.#hostOf(value, line);
      if (host === null) {
        remarks.add('error', 'schema', `this is no host inventory: ${explainInvalid(value)}`, line);
        continue;
      }
      if (this.#lateTime !== null && host.collectedAt === this.#lateTime) throw new NotInLines();
      hosts += 1;
      yield { host, place: { ...bytes, line } };
    }
    this.#sha256 = reader.digest();
    if (hosts === 0 && remarks.list.length === 0) remarks.add('error', 'empty-file', 'there is no host in it', null);
    for (const { code, severity, message, source } of remarks.list.map(tidy)) {
      problems.push({ code, severity, input: file.path, line: source?.line ?? null, message });
    }
  }

  /** The host of a place that `all` gave. @throws InputError "changed-while-read" when it is there no more. */
  at({ offset, length, line }: HostPlace): HostInventory {
    const host = this.#hostOf(parsed(this.#reader.read(offset, length)), line);
    if (host !== null) return host;
    throw new InputError(
      'changed-while-read',
      `${this.#file.path}:${line}`,
      'it was changed while it was read; try again',
    );
  }

  close(): void {
    this.#reader.close();
  }

  #hostOf(value: unknown, line: number): HostInventory | null {
    if (!isInventory(value)) return null;
    return withCanonicalCodes(withFile(value, { name: this.#file.path, sha256: this.#sha256 }, line));
  }
}

/** Hosts of a file cannot be read one by one: they do not have a line each, or need to be read with a look at the file. */
export class NotInLines extends Error {}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(isUtf8(bytes) ? new TextDecoder().decode(bytes) : decodeWestern(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Hashes what is read from the beginning to the end. */
class HashingReader implements InventoryReader {
  readonly #reader: InventoryReader;
  readonly #hash = createHash('sha256');
  #hashed = 0;

  constructor(reader: InventoryReader) {
    this.#reader = reader;
  }

  get size(): number {
    return this.#reader.size;
  }

  read(offset: number, length: number): Uint8Array {
    const bytes = this.#reader.read(offset, length);
    const end = offset + bytes.length;
    if (offset <= this.#hashed && end > this.#hashed) {
      this.#hash.update(bytes.subarray(this.#hashed - offset));
      this.#hashed = end;
    }
    return bytes;
  }

  digest(): string {
    return this.#hash.digest('hex');
  }

  close(): void {
    this.#reader.close();
  }
}
