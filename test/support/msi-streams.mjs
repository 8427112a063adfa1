/** The streams of a Windows Installer database, written by what wine writes: for files that no program on this side makes. */
const SET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._';

/** The name of a stream as it is stored: two characters of the set in one. @param table whether it holds a table. */
function storedName(name, table) {
  let stored = table ? '\u4840' : '';
  for (let i = 0; i < name.length; i += 1) {
    const [first, second] = [SET.indexOf(name.charAt(i)), i + 1 < name.length ? SET.indexOf(name.charAt(i + 1)) : -1];
    if (first < 0) stored += name.charAt(i);
    else if (second < 0) stored += String.fromCharCode(0x4800 + first);
    else {
      stored += String.fromCharCode(0x3800 + first + 64 * second);
      i += 1;
    }
  }
  return stored;
}

/** Strings of a database, numbered as they come. */
class Strings {
  #numbers = new Map();
  #referenceBytes;
  constructor(referenceBytes = 2) {
    this.#referenceBytes = referenceBytes;
  }

  /** A cell by its type: "s" a string, "i" two bytes, "l" four bytes. */
  cell(type, value) {
    const bytes = Buffer.alloc(
      {
        s: this.#referenceBytes,
        i: 2,
        l: 4,
      }[type] ?? 2,
    );
    if (type === 's') bytes.writeUIntLE(value === null ? 0 : this.#numberOf(String(value)), 0, bytes.length);
    else if (value !== null) bytes.writeUIntLE(Number(value) + (type === 'i' ? 0x8000 : 0x80000000), 0, bytes.length);
    return bytes;
  }
  #numberOf(text) {
    const known = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, known);
    return known;
  }

  /** The streams `_StringPool` and `_StringData`, in UTF-8. */
  streams() {
    const texts = [...this.#numbers.keys()].map((text) => Buffer.from(text));
    const words = [65001, this.#referenceBytes === 3 ? 0x8000 : 0, ...texts.flatMap((text) => [text.length, 1])];
    const pool = Buffer.from(Uint16Array.from(words).buffer);
    return {
      [storedName('_StringPool', true)]: pool,
      [storedName('_StringData', true)]: Buffer.concat(texts),
    };
  }
}

/** A property set stream with one section ([MS-OLEPS] 2.21): values with their types, already as bytes. */
export function propertySet(...properties) {
  const header = Buffer.alloc(48);
  header.writeUInt16LE(0xfffe, 0);
  header.writeUInt32LE(1, 24);
  Buffer.from('e0859ff2f94f6810ab9108002b27b3d9', 'hex').copy(header, 28);
  header.writeUInt32LE(48, 44);
  const table = Buffer.alloc(8 + 8 * properties.length);
  table.writeUInt32LE(properties.length, 4);
  const values = [];
  let offset = table.length;
  properties.forEach(([id, type, value], i) => {
    const body = Buffer.concat([Buffer.from([type, 0, 0, 0]), value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
    table.writeUInt32LE(id, 8 + 8 * i);
    table.writeUInt32LE(offset, 12 + 8 * i);
    offset += body.length;
    values.push(body);
  });
  table.writeUInt32LE(offset, 0);
  return Buffer.concat([header, table, ...values]);
}

/** A text as a property set has it: its length with a NUL, and that NUL. */
export function propertyText(bytes) {
  return Buffer.concat([Buffer.from([bytes.length + 1, 0, 0, 0]), bytes, Buffer.from([0])]);
}

/** The stream of a summary of texts and numbers. */
export function summaryStream(values) {
  const properties = Object.entries(values).map(([id, value]) => {
    if (typeof value === 'string') return [Number(id), 30, propertyText(Buffer.from(value))];
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value);
    // The code page is a number of 16 bits with a sign.
    return [Number(id), Number(id) === 1 ? 2 : 3, bytes];
  });
  return { '\u0005SummaryInformation': propertySet(...properties) };
}

/** Classes of root storages. */
export const CLASS = {
  transform: '82100c0000000000c000000000000046',
  package: '84100c0000000000c000000000000046',
  patch: '86100c0000000000c000000000000046',
};

/** Types of columns; the lowest byte is the size of a string. */
export const COLUMN = { key: 0x2000, string: 0xd00, nullable: 0x1000, short: 0x502, long: 0x104, stream: 0x900 };

function letter(type) {
  if ((type & 0x800) === 0) return (type & 0xff) === 4 ? 'l' : 'i';
  return (type & 0xfff) === COLUMN.stream ? 'i' : 's';
}

/** The streams of a database: tables column by column, and the two that describe them. */
export function database(tables, referenceBytes = 2) {
  const strings = new Strings(referenceBytes);
  const byColumn = (types, rows) =>
    Buffer.concat([...types].flatMap((type, c) => rows.map((row) => strings.cell(type, row[c] ?? null))));
  const streams = Object.entries(tables).map(([name, { columns, rows }]) => [
    storedName(name, true),
    byColumn(
      columns.map(([, type]) => letter(type)),
      rows,
    ),
  ]);
  const names = Object.keys(tables);
  const described = names.flatMap((name) =>
    tables[name].columns.map(([column, type], i) => [name, i + 1, column, type]),
  );
  return {
    ...Object.fromEntries(streams),
    [storedName('_Tables', true)]: byColumn(
      's',
      names.map((name) => [name]),
    ),
    [storedName('_Columns', true)]: byColumn('sisi', described),
    ...strings.streams(),
  };
}

/** The storage of a transform: for each table its changes, each a mask, the types of its cells, and these. */
export function transform(changes, summary = {}) {
  const strings = new Strings(3);
  const streams = Object.entries(changes).map(([table, rows]) => [
    storedName(table, true),
    Buffer.concat(
      rows.flatMap(([mask, types, ...cells]) => [
        Buffer.from([mask & 255, mask >> 8]),
        ...cells.map((cell, i) => strings.cell(types.charAt(i), cell)),
      ]),
    ),
  ]);
  return {
    classId: CLASS.transform,
    entries: { ...Object.fromEntries(streams), ...strings.streams(), ...summaryStream(summary) },
  };
}
