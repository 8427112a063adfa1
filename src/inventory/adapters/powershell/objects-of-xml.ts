import type { PsObject, PsValue } from './object.js';

/** Elements inside of each other; `Export-Clixml` looks two objects deep. */
const DEEPEST = 100;
/** Characters of one text. */
const LONGEST = 1024 * 1024;

/** Elements whose text is a number; larger ones than a double holds stay text ([MS-PSRP] 2.2.5.1). */
const NUMBERS = new Set(['By', 'SB', 'I16', 'U16', 'I32', 'U32', 'I64', 'U64', 'Sg', 'Db', 'D']);
const TEXTS = new Set(['S', 'URI', 'G', 'Version', 'XD', 'SBK', 'TS', 'DT', 'ToString']);
/** What objects stand in without a name: the document, and lists. */
const HOLDERS = new Set(['Objs', 'LST', 'IE', 'STK', 'QUE']);
/** What holds the properties of an object: those of its class, and those that were added to it. */
const SHELVES = new Set(['Props', 'MS']);

/** An element that is open. */
interface Open {
  readonly element: string;
  /** Attribute N: the name of a property. */
  readonly name: string | null;
  readonly line: number;
  /** Of an `Obj`: its properties so far. */
  readonly properties: Map<string, PsValue> | null;
  /** Of an `Obj`: what it shows as, where it has no properties, as an enumeration. */
  shown: string | null;
  parts: string[] | null;
  length: number;
}

/** Puts objects together from the elements of CLIXML. Objects without a name that lie in the document or in a list are given out. */
export class ObjectBuilder {
  readonly #open: Open[] = [];
  #done: PsObject[] = [];
  #closed = false;

  /** Whether the document has come to its end. */
  get closed(): boolean {
    return this.#closed;
  }

  /** The objects since the last call. */
  take(): PsObject[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  /** @returns false when elements are nested too deeply. */
  open(element: string, { name, line }: { name: string | null; line: number }): boolean {
    const holds = TEXTS.has(element) || NUMBERS.has(element) || element === 'B';
    this.#open.push({
      element,
      name: name === null ? null : unescaped(name),
      line,
      properties: element === 'Obj' ? new Map() : null,
      shown: null,
      parts: holds ? [] : null,
      length: 0,
    });
    return this.#open.length <= DEEPEST;
  }

  text(part: string): void {
    const top = this.#open.at(-1);
    if (top?.parts === undefined || top.parts === null) return;
    top.length += part.length;
    if (top.length <= LONGEST) top.parts.push(part);
  }

  close(): void {
    const ended = this.#open.pop();
    const parent = this.#open.at(-1);
    if (ended === undefined) return;
    if (parent === undefined) this.#closed = true;
    const value = worthOf(ended);
    if (ended.element === 'ToString' && parent !== undefined && typeof value === 'string') parent.shown ??= value;
    const owner = parent !== undefined && SHELVES.has(parent.element) ? this.#open.at(-2)?.properties : null;
    if (ended.name !== null && value !== null && owner !== null && owner !== undefined) {
      const key = ended.name.toLowerCase();
      if (!owner.has(key)) owner.set(key, value);
    } else if (
      ended.properties !== null &&
      ended.properties.size > 0 &&
      parent !== undefined &&
      HOLDERS.has(parent.element) &&
      this.#inLists()
    )
      this.#done.push({ properties: ended.properties, line: ended.line });
  }

  /** Whether all that is open is the document, lists, and the objects that hold lists. */
  #inLists(): boolean {
    return this.#open.every(({ element, name }) => HOLDERS.has(element) || (element === 'Obj' && name === null));
  }
}

function worthOf({ element, parts, properties, shown, length }: Open): PsValue | null {
  if (properties !== null) return properties.size > 0 ? properties : shown;
  if (element === 'Nil') return '';
  if (parts === null || length > LONGEST) return null;
  const text = parts.join('');
  if (element === 'B') return text.trim() === 'true';
  if (!NUMBERS.has(element)) return unescaped(text);
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : text;
}

/** Characters that XML cannot hold are written as their UTF-16 units: "_x000D_" ([MS-PSRP] 2.2.5.3.2). */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
}
