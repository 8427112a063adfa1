/** The streams of a Windows Installer database, written by what wine writes: for files that no program on this side makes. */

const SET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._';

/** The name of a stream as it is stored: two characters of the set in one. @param table whether it holds a table. */
export function storedName(name: string, table: boolean): string {
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

export type Cell = string | number | null;

/** Strings of a database, numbered as they come. */
export class Strings {
  readonly #numbers = new Map<string, number>();
  readonly #referenceBytes: number;

  constructor(referenceBytes: 2 | 3 = 2) {
    this.#referenceBytes = referenceBytes;
  }

  /** A cell by its type: "s" a string, "i" two bytes, "l" four bytes. */
  cell(type: string, value: Cell): Buffer {
    const bytes = Buffer.alloc({ s: this.#referenceBytes, i: 2, l: 4 }[type] ?? 2);
    if (type === 's') bytes.writeUIntLE(value === null ? 0 : this.#numberOf(String(value)), 0, bytes.length);
    else if (value !== null) bytes.writeUIntLE(Number(value) + (type === 'i' ? 0x8000 : 0x80000000), 0, bytes.length);
    return bytes;
  }

  #numberOf(text: string): number {
    const known = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, known);
    return known;
  }

  /** The streams `_StringPool` and `_StringData`, in UTF-8. */
  streams(): Record<string, Uint8Array> {
    const texts = [...this.#numbers.keys()].map((text) => Buffer.from(text));
    const words = [65001, this.#referenceBytes === 3 ? 0x8000 : 0, ...texts.flatMap((text) => [text.length, 1])];
    const pool = Buffer.from(Uint16Array.from(words).buffer);
    return { [storedName('_StringPool', true)]: pool, [storedName('_StringData', true)]: Buffer.concat(texts) };
  }
}

/** A property set stream with one section ([MS-OLEPS] 2.21): values with their types, already as bytes. */
export function propertySet(...properties: (readonly [id: number, type: number, value: Buffer])[]): Buffer {
  const header = Buffer.alloc(48);
  header.writeUInt16LE(0xfffe, 0);
  header.writeUInt32LE(1, 24);
  header.writeUInt32LE(48, 44);
  const table = Buffer.alloc(8 + 8 * properties.length);
  table.writeUInt32LE(properties.length, 4);
  const values: Buffer[] = [];
  let offset = table.length;
  properties.forEach(([id, type, value], i) => {
    const body = Buffer.concat([Buffer.from([type, 0, 0, 0]), value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
    table.writeUInt32LE(id, 8 + 8 * i);
    table.writeUInt32LE(offset, 12 + 8 * i);
    offset += body.length;
    values.push(body);
  });
  return Buffer.concat([header, table, ...values]);
}

/** A text as a property set has it: its length with a NUL, and that NUL. */
export function propertyText(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([bytes.length + 1, 0, 0, 0]), bytes, Buffer.from([0])]);
}

/** The stream of a summary of texts. */
export function summaryStream(texts: Readonly<Record<number, string>>): Record<string, Uint8Array> {
  const properties = Object.entries(texts).map(
    ([id, text]) => [Number(id), 30, propertyText(Buffer.from(text))] as const,
  );
  return { '\u0005SummaryInformation': propertySet(...properties) };
}
