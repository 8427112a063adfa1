import type { DirectoryEntry } from './directory.js';
import { damaged, type Layout, nextSector } from './layout.js';

/** What cfb may copy from one file: four times its size, or this many bytes if that is more. */
const ALWAYS_ALLOWED = 64 * 1024 * 1024;

/**
 * cfb 1.2.2 copies the sectors of every chain it meets, again for each place where it enters a chain, and follows a chain that
 * runs in a circle for ever when a directory entry points into it. This walks as cfb will and counts, without copying, so that
 * such a file is refused before it costs memory or time.
 * @throws InputError "damaged-package" when chains overlap or run in circles beyond what a package needs.
 */
export function refuseCostly(layout: Layout, entries: readonly DirectoryEntry[], input: string): void {
  const { sectorSize, sectors } = layout;
  const walked = new Uint8Array(sectors);
  const listed = new Set<number>();
  let left = Math.ceil(Math.max(4 * layout.view.byteLength, ALWAYS_ALLOWED) / sectorSize);
  const follow = (start: number): void => {
    listed.add(start);
    const first = start;
    for (let at: number | null = start; at !== null && at >= 0; ) {
      if (at >= sectors) throw damaged(input, 'a part of it lies behind its end');
      left -= 1;
      if (left < 0) throw damaged(input, 'its chains of sectors overlap or run in a circle');
      walked[at] = 1;
      at = nextSector(layout, at);
      if (at === first) break;
    }
  };
  for (let i = 0; i < sectors; i += 1) {
    const start = (i + layout.directoryStart) % sectors;
    if (walked[start] === 0) follow(start);
  }
  for (const { type, start, size } of entries) {
    if (type === 5 || size < 4096 || listed.has(start)) continue;
    if (start >= sectors || start < 0) throw damaged(input, 'a stream of it lies behind its end');
    follow(start);
  }
}
