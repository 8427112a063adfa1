import { counted } from '../../../model/counted.js';
import type { TextLine } from '../../formats/text-lines.js';
import { FORMS } from './properties.js';
import { alignCells } from './unquoted.js';

/** An instance of a WMI class, as one row or one block of lines shows it. */
export interface WmiRecord {
  /** Line from 1 where it begins. */
  readonly line: number;
  /** The host that was asked; null where the form has none. */
  readonly node: string | null;
  /** By property names in lower case; empty values are left out. */
  readonly values: ReadonlyMap<string, string>;
  /** What is wrong with it, else "". */
  readonly problem: string;
  /** Set where it stands for a host that could not be asked. */
  readonly apart?: true;
}

const HEADER = /^Node,\w+(?:,\w+)*$/;
const PROPERTY = /^([A-Za-z_]\w{0,60})=(.*)$/s;
/** Columns of one table; the largest class has some 80 properties. */
const MOST_COLUMNS = 200;
/** Commas that the values of one row may hold. */
const MOST_COMMAS = 40;
const MOST_CELLS = MOST_COLUMNS + MOST_COMMAS + 1;

/** Properties that no other list of `name=value` begins with. */
const STRONG = new Set([
  ...['assignmenttype', 'csname', 'currenttimezone', 'filesize', 'fixcomments', 'hotfixid', 'identifyingnumber'],
  ...['lastmodified', 'localdatetime', 'packagecode', 'packagename', 'standardname'],
]);

/** Whether a text begins as `/format:csv` or `/format:list` does, for a class that is read here. */
export function looksLikeWmic(text: string): boolean {
  const lines = text.split('\n', 40).slice(0, -1);
  const [first, ...others] = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (first === undefined) return false;
  if (HEADER.test(first)) return first.split(',').some((name) => FORMS.has(name.toLowerCase()));
  const names = [first, ...others].map((line) => PROPERTY.exec(line)?.[1]?.toLowerCase() ?? '');
  // Each record of a list has two empty lines in front, also the first one.
  const isList = lines[0]?.trim() === '' && FORMS.has(names[0] ?? '') && !names.includes('');
  return isList || names.slice(0, 20).some((name) => STRONG.has(name));
}

/** What `wmic` prints in place of a record where a host cannot be asked. */
const FAILURE = /^(?:Node - (.{1,200})|ERROR:|Code = .*|Description = .*|Facility = .*)$/;

/** The records of both forms, also where several outputs stand in one file, and where each line ends with two CRs. */
export function* wmiRecords(lines: Iterable<TextLine>): Generator<WmiRecord> {
  let header: string[] | null = null;
  let block: Block | null = null;
  for (const { text, number, cut, ended } of lines) {
    const line = text.replace(/\r+$/, '');
    const [, name = '', value = ''] = PROPERTY.exec(line) ?? [];
    const failure = FAILURE.exec(line.trim());
    const wide = HEADER.test(line.trim());
    if (block !== null && (line.trim() === '' || wide || block.has(name.toLowerCase()))) {
      yield block.record();
      block = null;
    }
    if (line.trim() === '') continue;
    if (cut) yield broken(number, 'it is longer than any record');
    else if (!ended) yield broken(number, 'the file ends inside of it');
    else if (wide) header = line.trim().toLowerCase().split(',', MOST_COLUMNS);
    else if (failure !== null) {
      if (failure[1] !== undefined)
        yield { ...broken(number, `the host ${JSON.stringify(failure[1])} could not be asked`), apart: true };
    } else if (header !== null && line.includes(',')) yield rowOf(line, header, number);
    else if (name === '') yield broken(number, 'it is no "property=value"');
    else {
      header = null;
      block ??= new Block(number);
      block.add(name.toLowerCase(), value);
    }
  }
  // Empty lines follow each record, the last one too.
  if (block !== null) yield { ...block.record(), problem: 'the file ends inside of it; was it cut?' };
}

function broken(line: number, problem: string): WmiRecord {
  return { line, node: null, values: new Map(), problem };
}

function rowOf(text: string, header: readonly string[], line: number): WmiRecord {
  const cells = text.split(',', MOST_CELLS);
  const [, ...names] = header;
  const [node = '', ...rest] = cells;
  const forms = names.map((name) => FORMS.get(name) ?? null);
  const values = cells.length - header.length > MOST_COMMAS ? null : alignCells(rest, forms);
  if (values === null)
    return broken(line, `it has ${counted(cells.length, 'cell')}, and the header has ${header.length}`);
  const lost = names.filter((_, i) => values[i] === null);
  const known = names.flatMap((name, i): [string, string][] => {
    const value = plainOf(values[i] ?? '');
    return value === '' ? [] : [[name, value]];
  });
  return { line, node: node.trim(), values: new Map(known), problem: lost.length === 0 ? '' : lostIn(lost) };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
]);

/** The style sheets of `wmic` write XML, in which these three characters have names. */
function plainOf(value: string): string {
  return value.trim().replace(/&(?:amp|lt|gt);/g, (name) => ENTITIES.get(name) ?? name);
}

function lostIn(names: readonly string[]): string {
  return `its values hold commas that nothing quotes, so ${names.slice(0, 8).join(', ')} cannot be told; take /format:list`;
}

/** A record that grows line by line. */
class Block {
  readonly #line: number;
  readonly #values = new Map<string, string>();
  readonly #seen = new Set<string>();

  constructor(line: number) {
    this.#line = line;
  }

  has(name: string): boolean {
    return this.#seen.has(name);
  }

  add(name: string, value: string): void {
    this.#seen.add(name);
    const plain = plainOf(value);
    if (plain !== '') this.#values.set(name, plain);
  }

  record(): WmiRecord {
    return { line: this.#line, node: null, values: this.#values, problem: '' };
  }
}
