import { InputError } from '../../model/errors.js';
import type { Adapter, FileAdapter, FolderAdapter, FolderInput, Remark } from '../adapters/adapter.js';
import type { InventoryFile } from '../door.js';
import type { Folder } from './folders.js';
import { type Sample, withSample } from './sample.js';
import { screenOutput } from './screen-output.js';

/** The adapters that may be used: all of them, or the one that was asked for. */
export type Choice = readonly Adapter[];

/**
 * The adapter that takes a folder as a whole, if one of its files is what it looks for. Of files that were named one by one it
 * takes those alone; the others are inputs of their own.
 */
export function folderAdapterFor(
  folder: Folder,
  choice: Choice,
): { adapter: FolderAdapter; input: FolderInput } | null {
  for (const adapter of choice) {
    if (adapter.kind !== 'folder') continue;
    const asked = choice.length === 1;
    const own = (file: InventoryFile) => recognised(adapter, file);
    if (folder.complete ? asked || folder.files.some(own) : false) return { adapter, input: folder };
    const files = folder.complete ? [] : folder.files.filter((file) => asked || own(file));
    if (files.length > 0) return { adapter, input: { path: folder.path, files, complete: false } };
  }
  return null;
}

/** A file that cannot be opened is not recognised; whoever reads it next tells why. */
function recognised(adapter: Adapter, file: InventoryFile): boolean {
  try {
    return withSample(file, (sample) => adapter.recognise(sample) !== null);
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** The adapter for a file: the first that knows its content, else the first that knows its name; or why there is none. */
export function chooseFile(
  sample: Sample,
  choice: Choice,
  walked: boolean,
): { adapter: FileAdapter } | { remark: Remark } {
  const adapters = choice.filter((adapter) => adapter.kind === 'file');
  if (choice.length === 1 && adapters[0] !== undefined && sample.reader.size > 0) return { adapter: adapters[0] };
  let byName: FileAdapter | undefined;
  for (const adapter of adapters) {
    const recognition = adapter.recognise(sample);
    if (recognition === 'content') return { adapter };
    if (recognition === 'name') byName ??= adapter;
  }
  if (sample.reader.size === 0)
    return {
      remark: remarkOn(sample.file, walked && byName === undefined, 'empty-file', 'the file is empty; export it again'),
    };
  if (byName !== undefined) return { adapter: byName };
  const shown = screenOutput(sample.text);
  if (shown !== null) return { remark: remarkOn(sample.file, false, 'screen-output', `this is ${shown}`) };
  const kinds = choice.map(({ reads }) => reads).join('; ');
  return {
    remark: remarkOn(sample.file, walked, 'unrecognised-input', `this is no host data that is known here: ${kinds}`),
  };
}

/** A file that was named has to be read; one that was only met on the way may be something else. */
function remarkOn(file: InventoryFile, walked: boolean, code: string, message: string): Remark {
  const severity = !walked ? 'error' : file.name.startsWith('.') ? 'info' : 'warning';
  return { code, severity, message, source: { name: file.path, line: null } };
}

/** Host data in a folder that was read as a folder of packages: it is listed there as a file, and should be told. */
export function notRead(folder: FolderInput, taken: FolderAdapter, all: readonly Adapter[]): Remark[] {
  const others = all.filter((adapter) => adapter.kind === 'file');
  return folder.files.flatMap((file) => {
    const other = recognised(taken, file) ? undefined : others.find((adapter) => recognised(adapter, file));
    if (other === undefined) return [];
    const message = `this is ${other.reads} in ${taken.reads}, and was listed as a file only; keep it in a folder of its own to have it read`;
    return [{ code: 'listed-only', severity: 'warning' as const, message, source: { name: file.path, line: null } }];
  });
}
