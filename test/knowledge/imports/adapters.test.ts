import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords, DELIMITERS } from '../../../src/knowledge/imports/csv.js';
import { IMPORT_ADAPTERS } from '../../../src/knowledge/imports/index.js';
import { importNames, type ListReading, readList } from '../../../src/knowledge/index.js';
import { InputError } from '../../../src/model/errors.js';

const SOURCE = join(import.meta.dirname, '../../../src/knowledge/imports');
const CASES = join(import.meta.dirname, 'cases');

interface Case {
  readonly why: string;
  readonly rows: number;
  /** Of each edge only what is named is compared. */
  readonly edges: readonly object[];
  /** "line severity code". */
  readonly problems: readonly string[];
}

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Cases are called after their adapter. */
const casesOf = (adapter: string): string[] => folders(CASES).filter((name) => name.startsWith(`${adapter}-`));
const inputOf = (name: string): Uint8Array => readFileSync(join(CASES, name, 'input.csv'));
const read = (bytes: Uint8Array, from = 'auto'): ListReading => readList({ name: 'input.csv', bytes }, from);
const told = ({ problems }: ListReading): string[] =>
  problems.map(({ line, severity, code }) => `${line ?? '-'} ${severity} ${code}`);

it('has a folder for each adapter, each folder is in the list, and each case is of one', () => {
  expect(folders(SOURCE)).toEqual(importNames().sort());
  expect(IMPORT_ADAPTERS.flatMap(({ name }) => casesOf(name)).sort()).toEqual(folders(CASES));
});

describe.each(IMPORT_ADAPTERS.map((adapter) => [adapter.name, adapter] as const))('the adapter %s', (name, adapter) => {
  it('says in its README what it reads', () => {
    expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(adapter.reads.length).toBeGreaterThan(10);
    expect(readFileSync(join(SOURCE, name, 'README.md'), 'utf8')).toMatch(/^# /);
  });

  it('knows its cases by their content, and no other adapter does', () => {
    expect(casesOf(name).length).toBeGreaterThan(0);
    for (const folder of folders(CASES)) {
      const text = new TextDecoder().decode(inputOf(folder));
      expect(adapter.recognise({ name: 'x', text }), folder).toBe(casesOf(name).includes(folder));
    }
  });

  it.each(casesOf(name))('reads the case %s', (folder) => {
    const expected: Case = JSON.parse(readFileSync(join(CASES, folder, 'expected.json'), 'utf8'));
    const reading = read(inputOf(folder));
    expect(reading, expected.why).toMatchObject({ from: name, rows: expected.rows, edges: expected.edges });
    expect(told(reading)).toEqual(expected.problems);
    expect(read(inputOf(folder), name)).toEqual(reading);
  });

  it('reads its cases the same in every encoding and with every line end', () => {
    for (const folder of casesOf(name)) {
      const text = new TextDecoder().decode(inputOf(folder));
      const plain = read(inputOf(folder));
      for (const end of ['\r\n', '\r']) expect(read(Buffer.from(text.replaceAll('\n', end)))).toEqual(plain);
      const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
      for (const bytes of [Buffer.from(`\ufeff${text}`), utf16, Buffer.from(utf16).swap16()]) {
        expect(read(bytes)).toEqual(plain);
      }
    }
  });

  it('reads what is left of its cases when anything is cut or changed, or says why not', () => {
    const change = fc.tuple(fc.constantFrom(...casesOf(name)), fc.nat(), fc.nat(20), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(change, ([folder, at, cut, insert]) => {
        const bytes = inputOf(folder);
        const from = at % bytes.length;
        const changed = Buffer.concat([bytes.subarray(0, from), Buffer.from(insert), bytes.subarray(from + cut)]);
        survive(changed, name);
      }),
    );
  });
});

/** Nothing but an InputError is thrown; what comes out is numbered and can be told. */
function survive(bytes: Uint8Array, from: string): void {
  try {
    const { edges, problems, rows } = read(bytes, from);
    for (const { from: later, to, line } of edges) {
      expect(later).toMatch(/^KB[1-9]\d{2,8}$/);
      expect(to ?? 'KB999').toMatch(/^KB[1-9]\d{2,8}$/);
      expect(line).toBeGreaterThan(0);
    }
    for (const { message } of problems) {
      expect(message.length).toBeLessThan(300);
      expect(message).not.toMatch(/\p{Cc}/u);
    }
    expect(rows).toBeGreaterThanOrEqual(new Set(problems.map(({ line }) => line)).size - 1);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
  }
}

it('reads the cells that another program wrote', () => {
  const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', ' ') }));
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.tuple(...Array.from({ length: width }, () => cell)), { maxLength: 8 }));
  fc.assert(
    fc.property(table, fc.constantFrom(...DELIMITERS), (rows, delimiter) => {
      const text = stringify(rows, { delimiter, quoted_match: /[\r\n]/ });
      const filled = rows.filter((cells) => stringify([cells], { delimiter, quoted_match: /[\r\n]/ }).trim() !== '');
      const found = [...csvRecords(text, delimiter)].map(({ cells }) => cells);
      expect(found).toEqual(
        filled.map((cells) => cells.map((one) => one.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))),
      );
    }),
  );
});

describe('any list', () => {
  it('of arbitrary bytes or text is read or refused', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 500 }),
      fc.string({ maxLength: 300 }).map((text) => Buffer.from(`kb,supersedes\n${text}`)),
      fc.array(fc.constantFrom('KB99000001', ',', '"', '\n', '|', ' ', '\r'), { maxLength: 60 }).map((parts) => {
        return Buffer.from(`kb,posted,supersedes,products\n${parts.join('')}`);
      }),
    );
    fc.assert(fc.property(bytes, fc.constantFrom('auto', ...importNames()), survive));
  });

  it.each([
    ['empty', '', 'empty-file'],
    ['blank', ' \n\n', 'empty-file'],
    ['binary', 'kb,supersedes\n\0\0', 'not-text'],
    ['something else', 'host,roles\nA,B\n', 'unknown-list'],
  ])('that is %s is refused', (_, text, code) => {
    expect(() => read(Buffer.from(text))).toThrow(expect.objectContaining({ code }));
  });

  it('is refused when the adapter asked for does not know it, or is none', () => {
    expect(() => read(Buffer.from('a,b\n1,2\n'), 'edges')).toThrow(expect.objectContaining({ code: 'no-header' }));
    expect(() => read(inputOf('edges-plain'), 'nix')).toThrow(expect.objectContaining({ code: 'no-adapter' }));
  });

  it('in an older encoding is read, and that is told', () => {
    const reading = read(Buffer.from('kb,supersedes,products\nKB99000002,KB99000001,Fabrikam\xae\n', 'latin1'));
    expect(reading.edges[0]?.products).toEqual(['Fabrikam®']);
    expect(told(reading)).toEqual(['- warning encoding-guessed']);
  });

  it('with quotes that are never closed costs time in line with its length', () => {
    const lines = (n: number): Uint8Array => Buffer.from(`kb,supersedes\n${'"KB99000001,KB99000002\n'.repeat(n)}`);
    expect(read(lines(20_001)).problems.length).toBeGreaterThan(10_000);
    expect(read(lines(5)).edges).toEqual([]);
  });
});
