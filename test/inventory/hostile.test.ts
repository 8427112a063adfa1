import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapterNames, readInventory, readPackages } from '../../src/inventory/index.js';
import { isInventory } from '../../src/inventory/input/validate.js';
import { blankHost } from '../support/blank.js';
import { file, folder, MODIFIED, READ_AT, reg, utf16 } from './helper.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/wine');
const caseOf = (path: string) => readFileSync(join(import.meta.dirname, 'cases', path));
const SEEDS = [
  ...['installer', 'classes', 'uninstall-wow'].map((name) => readFileSync(join(FIXTURES, 'SAMPLE01', `${name}.reg`))),
  readFileSync(join(FIXTURES, 'packages/SampleProvider.msi')),
  readFileSync(join(import.meta.dirname, 'cases/rollcall-ndjson/hosts.ndjson')),
  readFileSync(join(import.meta.dirname, 'cases/rollcall-csv/fleet.csv')),
  ...['wmic/products.csv', 'wmic/files.txt', 'systeminfo/nihongo-cp932.txt', 'systeminfo/espanol-cp1252.csv'].map(
    caseOf,
  ),
  ...['dir/deutsch-cp850.txt', 'configmgr/software.csv', 'ansible/playbook.json', 'ansible/files.txt'].map(caseOf),
];

/** Whatever comes in: nothing is thrown, problems are lines, and what comes out fits the schema. */
function survive(name: string, bytes: Uint8Array, from = 'auto') {
  const inputs = [folder('HOST', { [name]: bytes }), file(`OTHER/${name}`, bytes)];
  const { hosts, problems } = readInventory(inputs, { from, readAt: READ_AT });
  for (const host of hosts) expect(isInventory(host)).toBe(true);
  for (const { code, message, line } of problems) {
    expect(code).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(message.length).toBeLessThan(1_000);
    expect(message).not.toMatch(/\p{Cc}/u);
    if (line !== null) expect(line).toBeGreaterThan(0);
  }
  for (const { problems: found } of [readPackages(inputs)])
    for (const { message } of found) expect(message).not.toBe('');
  return { hosts, problems };
}

const names = fc.constantFrom('x.reg', 'x.msi', 'x.ndjson', 'x.csv', 'x.json', 'x', 'x.msp');
const kinds = fc.constantFrom('auto', ...adapterNames);

describe('any input', () => {
  it('of arbitrary bytes gives problems or inventories', () => {
    fc.assert(
      fc.property(names, fc.uint8Array({ maxLength: 2_000 }), kinds, (name, bytes, from) => {
        survive(name, bytes, from);
      }),
      { numRuns: 500 },
    );
  });

  it('of arbitrary text gives problems or inventories', () => {
    const parts = fc.constantFrom(
      'Windows Registry Editor Version 5.00\r\n',
      'REGEDIT4\n',
      '[HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\x]\r\n',
      '"DisplayName"="',
      '"\r\n',
      '\\\r\n',
      'hex(7):',
      '41,',
      '@=',
      '"=',
      'record,host,name,size\n',
      'file,H,',
      '"',
      ',',
      '\n',
      '{"schemaVersion":1,"host":"H"',
      '}',
      '[',
      ']',
      '\u0000',
      '\ufeff',
      '\ud800',
    );
    const text = fc
      .array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 10 })), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(names, text, fc.boolean(), kinds, (name, content, wide, from) => {
        survive(name, wide ? utf16(content) : Buffer.from(content), from);
      }),
      { numRuns: 1_000 },
    );
  });

  it('that was true once, with bytes changed, cut out or doubled, gives problems or inventories', () => {
    const edit = fc.record({ at: fc.nat(20_000), remove: fc.nat(40), insert: fc.uint8Array({ maxLength: 40 }) });
    fc.assert(
      fc.property(fc.constantFrom(...SEEDS), fc.array(edit, { minLength: 1, maxLength: 8 }), (seed, edits) => {
        let bytes: Uint8Array = seed;
        for (const { at, remove, insert } of edits) {
          const start = at % bytes.length;
          bytes = Buffer.concat([
            bytes.subarray(0, start),
            insert,
            bytes.subarray(start + remove),
            Buffer.from([0x0a]),
          ]);
        }
        survive('x.bin', bytes);
      }),
      { numRuns: 1_000 },
    );
  });

  it('whose registry values are arbitrary gives their texts back unchanged, but for blanks around them', () => {
    const escaped = (text: string) => text.replace(/[\\"]/g, '\\$&');
    // Line ends are normalised, a NUL ends a text, and UTF-16 holds no half of a pair for sure.
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\r\n\0]/.test(value) && value.trim() !== '');
    fc.assert(
      fc.property(text, (value) => {
        const key = '[HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\x]';
        const { hosts } = survive('x.reg', reg(key, `"DisplayName"="${escaped(value)}"`));
        expect(hosts[0]?.products[0]?.name).toBe(value.trim());
      }),
    );
  });
});

describe('hostile names and values', () => {
  const KEY = 'HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
  const megabyte = 'A'.repeat(1_000_000);
  const hostile = [
    '..\\..\\windows',
    "=cmd|' /C calc'!A0",
    '\u0007bell\u001b[31m',
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    '\u202egnp.exe',
    megabyte,
  ];

  it.each(hostile.map((name) => [name.slice(0, 40), name]))('are data in an inventory: %j', (_, name) => {
    const { hosts } = survive(
      'x.reg',
      reg(
        `[${KEY}\\${name}]`,
        `"DisplayName"="${name.replaceAll('\\', '\\\\')}"`,
        `"Publisher"="${name.replaceAll('\\', '\\\\')}"`,
      ),
    );
    const long = name.length > 2_000 || name.includes('\\');
    expect(hosts[0]?.products.map((product) => product.publisher)).toEqual(long ? [] : [name]);
    const escaped = name.replaceAll('"', '""');
    const [host] = survive('x.csv', Buffer.from(`record,host,name\nfile,"${escaped}","${escaped}"\n`)).hosts;
    expect(host).toMatchObject({ host: name, files: [{ name }] });
    const entries = [{ ...file('S/a.msi', ''), name, path: `S/${name}` }, file('S/x.msi', '')];
    const share = readInventory([{ kind: 'folder', name, path: 'S', entries }], { readAt: READ_AT });
    expect(share.hosts[0]).toMatchObject({ host: name, files: [{ name }, { name: 'x.msi' }] });
  });

  it('take time in proportion to their number', () => {
    const keys = Array.from(
      { length: 30_000 },
      (_, i) =>
        `[${KEY}\\{5D1C0E6A-3B7F-4A52-8C11-${String(i % 5).padStart(12, '0')}}]\r\n"DisplayVersion"="${i}"\r\n"InstallDate"="never"\r\n[HKEY_USERS\\S-1-5-21-${i}${KEY.slice(18)}\\x${i}]\r\n"DisplayName"="x"`,
    );
    const bytes = reg(keys.join('\r\n'));
    const inputs = [folder('H', { 'a.reg': bytes, 'b.reg': bytes })];
    const { hosts, problems } = readInventory(inputs, { readAt: READ_AT });
    expect(hosts[0]?.products).toHaveLength(30_005);
    expect(problems.length).toBeLessThan(1_000);
  });

  it('merge ten thousand hosts that are chained by their aliases', () => {
    const line = (i: number) => JSON.stringify(blankHost(`h${i}`, { aliases: [`h${i + 1}`, 'localhost'] }));
    const { hosts } = survive('x.ndjson', Buffer.from(Array.from({ length: 10_000 }, (_, i) => line(i)).join('\n')));
    expect(hosts).toHaveLength(1);
    expect(hosts[0]?.aliases).toHaveLength(10_001);
  });

  it('are shown in messages in one line that a terminal can show', () => {
    const name = '\u001b[31m\nline two\u202e';
    const twice = ['1.0', '2.0'].map((version, i) => [
      `${name}${i}.reg`,
      reg(`[${KEY}\\{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}]`, `"DisplayVersion"="${version}"`),
    ]);
    const { hosts, problems } = readInventory([folder(name, Object.fromEntries(twice))], { readAt: READ_AT });
    expect(problems).toHaveLength(1);
    for (const { message } of [...problems, ...hosts.flatMap(({ diagnostics }) => diagnostics)])
      expect(message).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('have times that no calendar has', () => {
    for (const modifiedMs of [Number.NaN, Number.POSITIVE_INFINITY, 9e15, -9e15, MODIFIED + 0.5]) {
      const entries = [{ ...file('S/a.msi', 'x'), modifiedMs }];
      const { hosts } = readInventory([{ kind: 'folder', name: 'S', path: 'S', entries }], { readAt: READ_AT });
      expect(hosts[0]?.files[0]?.modified).toBe(modifiedMs === MODIFIED + 0.5 ? '2008-06-02T08:00:00Z' : null);
    }
  });
});
