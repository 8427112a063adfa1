import type { InventoryEntry, InventoryFile } from '../door.js';

/** The files of one folder, without those in folders below it. */
export interface Folder {
  readonly path: string;
  /** Name of the folder; null when a file was named and its path does not show it. */
  readonly name: string | null;
  readonly files: readonly InventoryFile[];
  /** Whether these are all its files; false when the user named some of them. */
  readonly complete: boolean;
}

/** Every folder below some roots, in their order. Files that were named themselves come as folders of what was named. */
export function foldersOf(roots: readonly InventoryEntry[]): Folder[] {
  const folders: Folder[] = [];
  const named = new Map<string, InventoryFile[]>();
  for (const root of roots) {
    if (root.kind === 'file') {
      const path = folderOf(root);
      const files = named.get(path) ?? [];
      if (files.length === 0) folders.push({ path, name: folderName(root), files, complete: false });
      named.set(path, files);
      files.push(root);
      continue;
    }
    const open: InventoryEntry[] = [root];
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
      if (entry.kind === 'file') continue;
      const files = entry.entries.filter((child) => child.kind === 'file');
      if (files.length > 0) folders.push({ path: entry.path, name: entry.name, files, complete: true });
      open.push(...entry.entries.filter((child) => child.kind === 'folder').reverse());
    }
  }
  return folders;
}

function folderOf({ path }: InventoryFile): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, slash) || '/';
}

function folderName(file: InventoryFile): string | null {
  const name = file.folder ?? folderOf(file).split('/').at(-1) ?? '';
  return name === '' || name === '.' || name === '..' ? null : name;
}
