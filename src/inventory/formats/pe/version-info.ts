/** What a version resource says. */
export interface VersionInfo {
  /** The version of the file in numbers, "8.1.240.6"; null when it has none. */
  readonly fileVersion: string | null;
  readonly productVersion: string | null;
  /** The version of the file as a text for people: "8.1.240.6 (release)". */
  readonly fileVersionText: string | null;
  readonly productVersionText: string | null;
}

/** One block of a version resource (VS_VERSIONINFO, StringFileInfo, StringTable, String): places in its bytes. */
interface Block {
  readonly key: string;
  readonly value: number;
  readonly end: number;
  /** Whether it claims to go on behind the block that holds it. */
  readonly isCut: boolean;
}

const SIGNATURE = 0xfeef04bd;
const FIXED_BYTES = 24;

/** @returns null for what is no version resource. */
export function parseVersionInfo(bytes: Uint8Array): VersionInfo | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const top = blockAt(view, 0, bytes.length);
  if (top === null || top.key !== 'VS_VERSION_INFO') return null;
  const valueBytes = view.getUint16(2, true);
  const fixed =
    top.value + FIXED_BYTES <= top.end && valueBytes >= FIXED_BYTES && view.getUint32(top.value, true) === SIGNATURE;
  const number = (at: number) => {
    const parts = [at + 2, at, at + 6, at + 4].map((place) => view.getUint16(top.value + place, true));
    return parts.join('.');
  };
  const texts = textsOf(view, align(top.value + valueBytes), top.end);
  return {
    fileVersion: fixed ? number(8) : null,
    productVersion: fixed ? number(16) : null,
    fileVersionText: texts.get('FileVersion') ?? null,
    productVersionText: texts.get('ProductVersion') ?? null,
  };
}

/** The texts of the first table, and what only further tables have. */
function textsOf(view: DataView, from: number, to: number): Map<string, string> {
  const texts = new Map<string, string>();
  for (const info of blocks(view, from, to)) {
    if (info.key !== 'StringFileInfo') continue;
    for (const table of blocks(view, info.value, info.end)) {
      for (const { key, value, end, isCut } of blocks(view, table.value, table.end)) {
        const text = isCut ? '' : textAt(view, value, end).trim();
        if (text !== '' && !texts.has(key)) texts.set(key, text);
      }
    }
  }
  return texts;
}

/** Blocks that follow each other; the first that has no length ends them. */
function* blocks(view: DataView, from: number, to: number): Generator<Block> {
  for (let at = align(from); at < to; ) {
    const block = blockAt(view, at, to);
    if (block === null) return;
    yield block;
    at = align(block.end);
  }
}

/** Length, length of the value, type, and the key with a NUL; value and next block begin at multiples of four. */
function blockAt(view: DataView, at: number, to: number): Block | null {
  if (at + 8 > to) return null;
  const length = view.getUint16(at, true);
  if (length < 8) return null;
  const end = Math.min(at + length, to);
  const key = textAt(view, at + 6, end);
  return { key, value: Math.min(align(at + 6 + 2 * key.length + 2), end), end, isCut: at + length > to };
}

/** UTF-16 up to its first NUL. */
function textAt(view: DataView, from: number, to: number): string {
  const units: number[] = [];
  for (let at = from; at + 2 <= to; at += 2) {
    const unit = view.getUint16(at, true);
    if (unit === 0) break;
    units.push(unit);
  }
  return units.map((unit) => String.fromCharCode(unit)).join('');
}

function align(at: number): number {
  return (at + 3) & ~3;
}
