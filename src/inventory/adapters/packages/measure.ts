import { InputError } from '../../../model/errors.js';
import type { InventoryFile } from '../../door.js';
import { isCompound } from '../../formats/compound/index.js';
import { guidOfBytes } from '../../formats/guid.js';
import { type PackageFacts, readPackage } from '../../formats/msi/package.js';
import { isExecutable, readPe, versionOf } from '../../formats/pe/index.js';
import type { FormatProblem } from '../../formats/problem.js';
import { extensionOf, type Sample, sha256Of, toTime, withSample } from '../../input/sample.js';
import type { Recognition, Remark } from '../adapter.js';

/** A file beyond this is known by name, size and time. */
const LARGEST_HASHED = 4 * 1024 * 1024 * 1024;

const EXTENSIONS = new Set(['.msi', '.msp']);
/** Classes of the root storage of a package and of a patch. */
const CLASSES = new Set(['{000C1084-0000-0000-C000-000000000046}', '{000C1086-0000-0000-C000-000000000046}']);

const EMPTY = 'the package is empty; copy it again from its source';

/** Whether a file is a package or a patch: by the class of its root storage, else by its name. */
export function recognisePackage({ file, head, reader }: Sample): Recognition {
  if (isCompound(head) && head.length >= 52) {
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    const shift = view.getUint16(30, true);
    const directory = view.getInt32(48, true);
    if ((shift === 9 || shift === 12) && directory >= 0) {
      const root = reader.read((directory + 1) * 2 ** shift + 80, 16);
      if (CLASSES.has(guidOfBytes(Buffer.from(root).toString('hex')) ?? '')) return 'content';
    }
  }
  return EXTENSIONS.has(extensionOf(file.name)) ? 'name' : null;
}

/** A file of a package folder. */
export interface Measured {
  readonly name: string;
  readonly size: number;
  /** RFC 3339 in UTC. */
  readonly modified: string | null;
  readonly sha256: string | null;
  /** Version of a program or library; null for any other file. */
  readonly version: string | null;
  /** null for any other file, and for a package that cannot be read. */
  readonly facts: PackageFacts | null;
  readonly isPackage: boolean;
  readonly remarks: readonly Remark[];
}

/** Reads what a file says of itself. A file that cannot be read is still known by name, size and time. */
export function measure(file: InventoryFile): Measured {
  const known = { name: file.name, size: file.size, modified: toTime(file.modifiedMs) };
  try {
    return withSample(file, (sample) => ({ ...known, size: sample.reader.size, ...contentOf(sample) }));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const remarks = [remarkOf(file, error.code, error.problem)];
    return {
      ...known,
      sha256: null,
      version: null,
      facts: null,
      isPackage: EXTENSIONS.has(extensionOf(file.name)),
      remarks,
    };
  }
}

function contentOf(sample: Sample): Pick<Measured, 'sha256' | 'version' | 'facts' | 'isPackage' | 'remarks'> {
  const { file, reader, head } = sample;
  const isPackage = recognisePackage(sample) !== null;
  const sha256 = reader.size > LARGEST_HASHED ? null : sha256Of(reader);
  const nothing = { sha256, version: null, facts: null, isPackage, remarks: [] };
  if (!isPackage) return isExecutable(head) ? { ...nothing, ...executable(sample) } : nothing;
  if (reader.size === 0) return { ...nothing, remarks: [remarkOf(file, 'empty-file', EMPTY)] };
  try {
    const facts = readPackage(reader, file.path);
    return { ...nothing, facts, remarks: facts.problems.map((problem) => remarkOn(file, problem)) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...nothing, remarks: [remarkOf(file, error.code, error.problem)] };
  }
}

function executable({ file, reader }: Sample): Pick<Measured, 'version' | 'remarks'> {
  const { version, problems } = readPe(reader, file.path);
  const remarks = problems.map((problem) => remarkOn(file, problem));
  return { version: version === null ? null : versionOf(version), remarks };
}

function remarkOn(file: InventoryFile, { code, severity, message }: FormatProblem): Remark {
  return { ...remarkOf(file, code, message), severity };
}

function remarkOf(file: InventoryFile, code: string, message: string): Remark {
  return { code, severity: 'error', message, source: { name: file.path, line: null } };
}
