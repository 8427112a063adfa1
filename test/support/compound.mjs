// Compound files ([MS-CFB]) built from what they hold, in layouts that few writers choose: for tests of what reads them.

const FREE = 0xffffffff;
const END = 0xfffffffe;
const TABLE = 0xfffffffd;
const DIFAT = 0xfffffffc;
const MINI = 64;
const CUTOFF = 4096;

/** Writes a compound file by [MS-CFB]: tables and directory first, then the short streams, then the long ones in their order. */
export function buildCompound(root, { sectorSize = 512, backwards = false } = {}) {
  const entries = flat(root);
  const [top] = entries;
  if (top === undefined) throw new Error('a compound file has a root');
  const short = entries.filter(({ type, content }) => type === 2 && content.length > 0 && content.length < CUTOFF);
  const long = entries.filter(({ content }) => content.length >= CUTOFF);
  const miniTable = [];
  const miniParts = [];
  for (const entry of short) {
    entry.start = miniTable.length;
    chain(miniTable, Math.ceil(entry.content.length / MINI));
    miniParts.push(padded(entry.content, MINI));
  }
  top.content = Buffer.concat(miniParts);
  const perSector = sectorSize / 4;
  const sectorsOf = (bytes) => Math.ceil(bytes / sectorSize);
  const others =
    sectorsOf(entries.length * 128) +
    sectorsOf(miniTable.length * 4) +
    sectorsOf(top.content.length) +
    long.reduce((sum, { content }) => sum + sectorsOf(content.length), 0);
  let tables = 0;
  let difats = 0;
  for (;;) {
    const wantedTables = Math.ceil((others + tables + difats) / perSector);
    const wantedDifats = Math.max(0, Math.ceil((wantedTables - 109) / (perSector - 1)));
    if (wantedTables === tables && wantedDifats === difats) break;
    [tables, difats] = [wantedTables, wantedDifats];
  }
  const fat = [...Array(tables).fill(TABLE), ...Array(difats).fill(DIFAT)];
  const parts = [];
  const place = (content, reverse = false) => {
    const first = fat.length;
    const sectors = sectorsOf(content.length);
    const bytes = padded(content, sectorSize);
    if (sectors === 0) return END;
    if (!reverse) {
      chain(fat, sectors);
      parts.push(bytes);
      return first;
    }
    for (let i = 0; i < sectors; i += 1) fat.push(i === 0 ? END : first + i - 1);
    for (let i = sectors - 1; i >= 0; i -= 1) parts.push(bytes.subarray(i * sectorSize, (i + 1) * sectorSize));
    return first + sectors - 1;
  };
  const directoryStart = fat.length;
  const directoryBytes = Buffer.alloc(Math.ceil((entries.length * 128) / sectorSize) * sectorSize);
  place(directoryBytes);
  const directoryPart = parts.length - 1;
  const miniStart = place(words(miniTable));
  top.start = place(top.content);
  for (const entry of long) if (entry !== top) entry.start = place(entry.content, backwards);
  writeDirectory(directoryBytes, entries);
  parts[directoryPart] = directoryBytes;
  const tableList = Array.from(
    {
      length: tables,
    },
    (_, i) => i,
  );
  const header = Buffer.alloc(sectorSize);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(sectorSize === 512 ? 3 : 4, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(Math.log2(sectorSize), 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(sectorSize === 512 ? 0 : directoryBytes.length / sectorSize, 40);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(CUTOFF, 56);
  header.writeUInt32LE(miniStart, 60);
  header.writeUInt32LE(sectorsOf(miniTable.length * 4), 64);
  header.writeUInt32LE(difats === 0 ? END : tables, 68);
  header.writeUInt32LE(difats, 72);
  for (let i = 0; i < 109; i += 1) header.writeUInt32LE(tableList[i] ?? FREE, 76 + 4 * i);
  const difat = Array.from(
    {
      length: difats,
    },
    (_, i) => {
      const from = 109 + i * (perSector - 1);
      const own = Array.from(
        {
          length: perSector - 1,
        },
        (_, j) => tableList[from + j] ?? FREE,
      );
      return words([...own, i === difats - 1 ? END : tables + i + 1]);
    },
  );
  while (fat.length % perSector !== 0) fat.push(FREE);
  return Buffer.concat([header, words(fat), ...difat, ...parts]);
}

function words(values) {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => {
    bytes.writeUInt32LE(value, 4 * i);
  });
  return bytes;
}

function chain(table, sectors) {
  for (let i = 1; i <= sectors; i += 1) table.push(i === sectors ? END : table.length + 1);
}

function padded(content, unit) {
  if (content.length % unit === 0) return content;
  const bytes = new Uint8Array(Math.ceil(content.length / unit) * unit);
  bytes.set(content);
  return bytes;
}

/** All entries, a storage before what it holds. */
function flat(root) {
  const all = [];
  const add = (name, type, storage) => {
    const entry = {
      name,
      type,
      classId: storage.classId ?? '0'.repeat(32),
      content: new Uint8Array(0),
      children: [],
      start: type === 5 ? END : 0,
    };
    all.push(entry);
    for (const [child, held] of Object.entries(storage.entries)) {
      if (held instanceof Uint8Array) {
        const stream = {
          ...entry,
          name: child,
          type: 2,
          classId: '0'.repeat(32),
          content: held,
          children: [],
          start: END,
        };
        all.push(stream);
        entry.children.push(stream);
      } else entry.children.push(add(child, 1, held));
    }
    return entry;
  };
  add('Root Entry', 5, root);
  return all;
}

/** The entries of a storage are a balanced tree, ordered by length and then by name ([MS-CFB] 2.6.4). */
function writeDirectory(bytes, entries) {
  const links = new Map();
  const tree = (sorted) => {
    const middle = sorted.length >> 1;
    const entry = sorted[middle];
    if (entry === undefined) return FREE;
    links.set(entry, {
      left: tree(sorted.slice(0, middle)),
      right: tree(sorted.slice(middle + 1)),
    });
    return entries.indexOf(entry);
  };
  const order = (a, b) => a.name.length - b.name.length || (a.name.toUpperCase() < b.name.toUpperCase() ? -1 : 1);
  const child = new Map(entries.map((entry) => [entry, tree(entry.children.toSorted(order))]));
  bytes.fill(0);
  for (let at = entries.length * 128; at < bytes.length; at += 128) bytes.fill(0xff, at + 68, at + 80);
  entries.forEach((entry, i) => {
    const at = i * 128;
    bytes.write(entry.name, at, 'utf16le');
    bytes.writeUInt16LE(2 * entry.name.length + 2, at + 64);
    bytes[at + 66] = entry.type;
    bytes[at + 67] = 1;
    bytes.writeUInt32LE(links.get(entry)?.left ?? FREE, at + 68);
    bytes.writeUInt32LE(links.get(entry)?.right ?? FREE, at + 72);
    bytes.writeUInt32LE(child.get(entry) ?? FREE, at + 76);
    Buffer.from(entry.classId, 'hex').copy(bytes, at + 80);
    bytes.writeUInt32LE(entry.start, at + 116);
    bytes.writeUInt32LE(entry.content.length, at + 120);
  });
}
