// Writes registry hives (regf) for tests and benches, after "Windows registry file format specification" by Maxim Suhanov. Plain
// and separate from the reader of rollcall; hivexregedit and reglookup accept what it writes.

const PAGE = 4096;
const NOTHING = 0xffffffff;
const SEGMENT = 16_344;

/**
 * @param root the root key: `{ name, values: [[name, type, bytes]], keys: [...] }`.
 * @param options `list`: kind of the lists of subkeys ("lf", "lh", "li"); `perList`: subkeys in one list, beyond which an index
 *   root ("ri") joins several; `minor`: version 1.minor.
 * @returns the bytes of the hive.
 */
export function buildHive(root, { list = 'lh', perList = 500, minor = 5 } = {}) {
  const cells = new Cells();
  const writer = { cells, list, perList, minor, security: 0 };
  const first = writeKey(writer, root, NOTHING, 0x2c);
  writer.security = writeSecurity(cells);
  cells.u32(first + 44, writer.security);
  // Depth first without recursion: keys may nest deeper than the stack of calls.
  const open = [{ key: root, offset: first }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { key, offset } = at;
    writeValues(writer, key, offset);
    const keys = [...(key.keys ?? [])].sort((a, b) => (a.name.toUpperCase() < b.name.toUpperCase() ? -1 : 1));
    const offsets = keys.map((child) => writeKey(writer, child, offset, 0));
    keys.forEach((child, i) => {
      open.push({ key: child, offset: offsets[i] });
    });
    cells.u32(offset + 20, keys.length);
    cells.u32(offset + 28, writeLists(writer, keys, offsets));
  }
  return withBaseBlock(cells.finish(), first, minor);
}

/** The cells of a hive; places are those of their content, from the first bin, less the four bytes of their size. */
class Cells {
  #bytes = Buffer.alloc(1 << 20);
  #end = 0;
  #bin = 0;
  #binEnd = 0;

  /** @returns the offset of a new cell with room for so many bytes. */
  add(length) {
    const size = (length + 4 + 7) & ~7;
    if (this.#end + size > this.#binEnd) this.#open(size);
    const offset = this.#end;
    this.#bytes.writeInt32LE(-size, offset);
    this.#end += size;
    return offset;
  }

  text(offset, text) {
    this.#bytes.write(text, offset + 4, 'latin1');
  }

  bytes(offset, bytes) {
    this.#bytes.set(bytes, offset + 4);
  }

  u16(offset, value) {
    this.#bytes.writeUInt16LE(value, offset + 4);
  }

  u32(offset, value) {
    this.#bytes.writeUInt32LE(value, offset + 4);
  }

  finish() {
    this.#close();
    return this.#bytes.subarray(0, this.#binEnd);
  }

  #open(size) {
    this.#close();
    this.#bin = this.#binEnd;
    const binSize = Math.ceil((size + 32) / PAGE) * PAGE;
    this.#binEnd = this.#bin + binSize;
    while (this.#binEnd > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], 2 * this.#bytes.length);
    this.#bytes.write('hbin', this.#bin, 'latin1');
    this.#bytes.writeUInt32LE(this.#bin, this.#bin + 4);
    this.#bytes.writeUInt32LE(binSize, this.#bin + 8);
    this.#end = this.#bin + 32;
  }

  /** What is left of a bin is one free cell. */
  #close() {
    if (this.#end < this.#binEnd) this.#bytes.writeInt32LE(this.#binEnd - this.#end, this.#end);
  }
}

/** One security descriptor for all keys, without owner and lists. */
function writeSecurity(cells) {
  const offset = cells.add(40);
  cells.text(offset, 'sk');
  cells.u32(offset + 4, offset);
  cells.u32(offset + 8, offset);
  cells.u32(offset + 12, 1);
  cells.u32(offset + 16, 20);
  cells.u32(offset + 20, 0x80000001);
  return offset;
}

/** Names whose characters all are below U+0100 take one byte each. */
function stored(name) {
  const compressed = [...name].every((unit) => unit.codePointAt(0) < 256);
  return { compressed, bytes: Buffer.from(name, compressed ? 'latin1' : 'utf16le') };
}

function writeKey({ cells, security }, { name }, parent, flags) {
  const { compressed, bytes } = stored(name);
  const offset = cells.add(76 + bytes.length);
  cells.text(offset, 'nk');
  cells.u16(offset + 2, flags | (compressed ? 0x20 : 0));
  cells.u32(offset + 16, parent);
  for (const list of [28, 32, 40, 48]) cells.u32(offset + list, NOTHING);
  cells.u32(offset + 44, security);
  cells.u16(offset + 72, bytes.length);
  cells.bytes(offset + 76, bytes);
  return offset;
}

function writeValues(writer, { values = [] }, key) {
  if (values.length === 0) return;
  const { cells } = writer;
  const list = cells.add(4 * values.length);
  cells.u32(key + 36, values.length);
  cells.u32(key + 40, list);
  values.forEach(([name, type, data], i) => {
    const { compressed, bytes } = stored(name);
    const offset = cells.add(20 + bytes.length);
    cells.u32(list + 4 * i, offset);
    cells.text(offset, 'vk');
    cells.u16(offset + 2, bytes.length);
    cells.u32(offset + 12, type);
    cells.u16(offset + 16, compressed ? 1 : 0);
    cells.bytes(offset + 20, bytes);
    if (data.length <= 4) {
      cells.u32(offset + 4, 0x80000000 + data.length);
      cells.bytes(offset + 8, data);
    } else {
      cells.u32(offset + 4, data.length);
      cells.u32(offset + 8, writeData(writer, data));
    }
  });
}

function writeData({ cells, minor }, data) {
  if (minor <= 3 || data.length <= SEGMENT) {
    const offset = cells.add(data.length);
    cells.bytes(offset, data);
    return offset;
  }
  const count = Math.ceil(data.length / SEGMENT);
  const big = cells.add(8);
  const list = cells.add(4 * count);
  cells.text(big, 'db');
  cells.u16(big + 2, count);
  cells.u32(big + 4, list);
  for (let i = 0; i < count; i += 1) {
    const part = data.subarray(SEGMENT * i, SEGMENT * (i + 1));
    const offset = cells.add(SEGMENT + 4);
    cells.bytes(offset, part);
    cells.u32(list + 4 * i, offset);
  }
  return big;
}

function writeLists({ cells, list, perList }, keys, offsets) {
  if (keys.length === 0) return NOTHING;
  const lists = [];
  for (let from = 0; from < keys.length; from += perList) {
    const part = offsets.slice(from, from + perList);
    const step = list === 'li' ? 4 : 8;
    const offset = cells.add(4 + step * part.length);
    cells.text(offset, list);
    cells.u16(offset + 2, part.length);
    part.forEach((child, i) => {
      cells.u32(offset + 4 + step * i, child);
      if (step === 8) cells.u32(offset + 8 + step * i, hint(list, keys[from + i].name));
    });
    lists.push(offset);
  }
  if (lists.length === 1) return lists[0];
  const root = cells.add(4 + 4 * lists.length);
  cells.text(root, 'ri');
  cells.u16(root + 2, lists.length);
  lists.forEach((child, i) => {
    cells.u32(root + 4 + 4 * i, child);
  });
  return root;
}

/** The first four characters in a fast leaf, a hash of the name in a hash leaf. */
function hint(list, name) {
  if (list === 'lf') return Buffer.from(`${name}\0\0\0\0`, 'latin1').readUInt32LE();
  let hash = 0;
  for (let i = 0; i < name.length; i += 1) hash = (Math.imul(hash, 37) + name.toUpperCase().charCodeAt(i)) >>> 0;
  return hash;
}

function withBaseBlock(bins, root, minor) {
  const base = Buffer.alloc(PAGE);
  base.write('regf', 0, 'latin1');
  const fields = [
    [4, 7],
    [8, 7],
    // 2008-06-02 08:00 UTC as FILETIME.
    [12, 0xe9f4c000],
    [16, 0x01c8c487],
    [20, 1],
    [24, minor],
    [28, 0],
    [32, 1],
    [36, root],
    [40, bins.length],
    [44, 1],
  ];
  for (const [at, value] of fields) base.writeUInt32LE(value, at);
  return seal(Buffer.concat([base, bins]));
}

/** Puts the checksum of its base block into a hive. */
export function seal(hive) {
  let sum = 0;
  for (let at = 0; at < 508; at += 4) sum ^= hive.readUInt32LE(at);
  hive.writeUInt32LE(sum >>> 0, 508);
  return hive;
}

/** A text as the data of a value: UTF-16LE with a NUL at its end. */
export function wide(text) {
  return Buffer.from(`${text}\0`, 'utf16le');
}

/** A number as the data of a value. */
export function dword(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
