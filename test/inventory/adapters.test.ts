import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../src/inventory/adapters/adapter.js';
import { adaptersFor } from '../../src/inventory/adapters/index.js';
import { adapterNames, type InventoryEntry, type InventoryReading, readInventory } from '../../src/inventory/index.js';
import { withSample } from '../../src/inventory/input/sample.js';
import type { HostInventory } from '../../src/model/generated/inventory.js';
import type { PolicyInventory } from '../../src/model/generated/policy.js';
import { blankHost } from '../support/blank.js';
import { file, folder, READ_AT } from './helper.js';
import { ROWS_OF } from './rows-of.js';

const SOURCE = join(import.meta.dirname, '../../src/inventory/adapters');

/** What a policy says for the cases. */
const SETTINGS: PolicyInventory = {
  reportZone: 'UTC',
  csv: [
    {
      record: 'product',
      columns: {
        Computername: 'host',
        Titel: 'name',
        Version: 'version',
        'Produktcode (MSI)': 'productCode',
        'Installiert am': 'installDate',
      },
      dates: 'dmy',
      codePage: 1252,
    },
    {
      record: 'file',
      columns: { コンピューター名: 'host', パス: 'path', サイズ: 'size', 更新日時: 'modified' },
      zone: 'Asia/Tokyo',
      codePage: 932,
    },
  ],
};
const ADAPTERS = adaptersFor(SETTINGS);

/** A folder with a true example of what each adapter reads. */
const CASES: Readonly<Record<string, string>> = {
  ansible: 'cases/ansible',
  configmgr: 'cases/configmgr',
  dir: 'cases/dir',
  hive: '../fixtures/wine/SAMPLE01-hives',
  'mapped-csv': 'cases/mapped-csv',
  osquery: 'cases/osquery',
  packages: '../fixtures/wine/packages',
  powershell: 'cases/powershell',
  registry: '../fixtures/wine/SAMPLE01',
  'rollcall-csv': 'cases/rollcall-csv',
  'rollcall-ndjson': 'cases/rollcall-ndjson',
  systeminfo: 'cases/systeminfo',
  wmic: 'cases/wmic',
};

function filesOf(name: string): Record<string, Uint8Array> {
  const path = join(import.meta.dirname, CASES[name] ?? name);
  return Object.fromEntries(readdirSync(path).map((child) => [child, readFileSync(join(path, child))]));
}

function recognise(adapter: Adapter, name: string, bytes: Uint8Array) {
  return withSample(file(`HOST/${name}`, bytes), (sample) => adapter.recognise(sample));
}

function recordsOf({ products, patches, updates, files }: HostInventory) {
  return [...products, ...patches, ...updates, ...files];
}

const options = { readAt: READ_AT, settings: SETTINGS };

const goodHost = blankHost('GOOD', {
  sources: [{ name: 'GOOD/good.ndjson', sha256: expect.any(String) }],
  fieldSources: [],
});
const GOOD = file('GOOD/good.ndjson', JSON.stringify(blankHost('GOOD')));

/** Names as somebody would choose them to harm who reads them. */
const HOSTILE = [
  '..\\..\\windows\\x.dll',
  "=cmd|' /C calc'!A0",
  '\u0007bell\u001b[31m.dll',
  '<b>&amp;"quoted", and; more</b>',
  '__proto__',
  '\u202egnp.exe',
  'A'.repeat(1_000_000),
];

it('has a folder for each adapter, and each folder is in the list', () => {
  const folders = readdirSync(SOURCE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...adapterNames].sort());
  expect(new Set(adapterNames).size).toBe(ADAPTERS.length);
  expect(Object.keys(CASES).sort()).toEqual([...adapterNames].sort());
});

describe.each(ADAPTERS.map((adapter) => [adapter.name, adapter] as const))('the adapter %s', (name, adapter) => {
  const files = filesOf(name);

  it('has a case, and inputs of any size', () => {
    expect(Object.keys(files).length).toBeGreaterThan(0);
    expect(Object.keys(ROWS_OF)).toContain(name);
  });

  it('says in its README where the file comes from, what is read, and how true its case is', () => {
    const text = readFileSync(join(SOURCE, name, 'README.md'), 'utf8');
    expect(text.startsWith(`# ${name}: `)).toBe(true);
    for (const part of ['**Where it comes from.**', '**What is read.**', '**Test case.**'])
      expect(text).toContain(part);
    // The exact command, query or file, and whether the case is genuine.
    const [, from = '', , source = ''] = text.split(/\*\*(?:Where it comes from|What is read|Test case)\.\*\*/);
    expect(from).toMatch(/`[^`]+`|^ {4}\S/m);
    expect(source).toMatch(/genuine|built|made up|our own form/i);
  });

  it('knows its case by its content, whatever its name, and no other adapter does', () => {
    for (const bytes of Object.values(files)) {
      expect(recognise(adapter, 'x.bin', bytes)).toBe('content');
      for (const other of ADAPTERS) if (other !== adapter) expect(recognise(other, 'x.bin', bytes)).toBeNull();
    }
  });

  it('reads its case to hosts with facts, each with its source, without an error', () => {
    for (const from of ['auto', name]) {
      const { hosts, problems } = readInventory([folder('HOST', files)], { ...options, from });
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(hosts.length).toBeGreaterThan(0);
      for (const host of hosts) {
        const records = recordsOf(host);
        const names = new Set(host.sources.map((source) => source.name));
        for (const { source } of records) expect(names).toContain(source.name);
        expect(host.sources.length).toBeGreaterThan(0);
      }
      expect(hosts.flatMap(recordsOf).length).toBeGreaterThan(1);
    }
  });

  it('gives the same inventory again from what it gave', () => {
    const first = readInventory([folder('HOST', files)], options).hosts;
    const lines = first.map((host) => JSON.stringify(host)).join('\n');
    const again = readInventory([file('again.ndjson', lines)], options);
    expect(again.problems).toEqual([]);
    expect(again.hosts.map((host) => ({ ...host, sources: host.sources.slice(0, -1) }))).toEqual(first);
  });

  it('says so of each file of its case when that is empty', () => {
    for (const empty of Object.keys(files)) {
      const { hosts, problems } = readInventory([folder('HOST', { [empty]: new Uint8Array(0) }), GOOD], options);
      expect(hosts.filter(({ products, updates }) => products.length + updates.length > 0)).toEqual([]);
      expect(hosts).toContainEqual(goodHost);
      expect(problems.map(({ input }) => input)).toEqual(problems.map(() => `HOST/${empty}`));
      expect(problems).not.toEqual([]);
    }
  });

  it('says nothing new of its case when that is cut anywhere, and other hosts are not touched', () => {
    for (const [cut, bytes] of Object.entries(files)) {
      const known = factsOf(readInventory([folder('HOST', { [cut]: bytes })], options));
      for (const length of cutsOf(bytes.length)) {
        const reading = readInventory([folder('HOST', { [cut]: bytes.subarray(0, length) }), GOOD], options);
        expect(reading.hosts).toContainEqual(goodHost);
        expectLines(reading, `HOST/${cut}`);
        const added = [...factsOf(reading)].filter((fact) => !known.has(fact));
        // A package is listed as the file that it is, whatever is left of it.
        if (reading.problems.length === 0 && name !== 'packages') expect([length, added]).toEqual([length, []]);
      }
    }
  });

  it('reads its case the same in other encodings of text, or says what is wrong', () => {
    for (const [child, bytes] of Object.entries(files)) {
      const known = factsOf(readInventory([folder('HOST', { [child]: bytes })], options));
      for (const other of otherEncodings(bytes)) {
        const reading = readInventory([folder('HOST', { [child]: other }), GOOD], options);
        expect(reading.hosts).toContainEqual(goodHost);
        expectLines(reading, `HOST/${child}`);
        if (reading.problems.length === 0) expect(factsOf(reading)).toEqual(known);
      }
    }
  });

  it('keeps hosts that its case names under their own names, whatever host is asked for', () => {
    const alone = readInventory([folder('HOST', files)], options);
    const asked = readInventory([folder('HOST', files), GOOD], { ...options, host: 'ELSEWHERE' });
    const named = alone.hosts.map(({ host }) => host).filter((host) => host !== 'HOST');
    const hosts = asked.hosts.map(({ host }) => host).filter((host) => host !== 'ELSEWHERE');
    expect(hosts.sort()).toEqual([...named, 'GOOD'].sort());
    expect(asked.hosts.find(({ host }) => host === 'GOOD')).toMatchObject({ products: goodHost.products });
    for (const host of named)
      expect(asked.problems).toContainEqual(
        expect.objectContaining({ code: 'other-host', message: expect.stringContaining(JSON.stringify(host)) }),
      );
  });

  it.each(HOSTILE.map((text) => [text.slice(0, 30), text]))('takes %j for the name that it is', (_, text) => {
    const reading = readInventory([rowsOf([text]), GOOD], options);
    expect(reading.hosts).toContainEqual(goodHost);
    for (const { message } of [...reading.problems, ...reading.hosts.flatMap(({ diagnostics }) => diagnostics)]) {
      expect(message.length).toBeLessThan(1_000);
      expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
    const names = reading.hosts.flatMap(({ host, products, files: found }) => [
      host,
      ...products.map((one) => one.name),
      ...found.map((one) => one.name),
      ...found.map((one) => one.path),
    ]);
    if (!names.includes(text)) expect(reading.problems).not.toEqual([]);
  });

  it('takes time in proportion to its rows', () => {
    const time = (rows: number) => {
      const input = rowsOf(Array.from({ length: rows }, (_, i) => `row ${i}.dll`));
      const before = process.cpuUsage();
      const { hosts } = readInventory([input], options);
      const { user, system } = process.cpuUsage(before);
      expect(hosts.flatMap(recordsOf).length).toBeGreaterThanOrEqual(rows);
      return user + system;
    };
    time(250);
    const [few, many] = [Math.min(time(500), time(500)), Math.min(time(4_000), time(4_000))];
    // 8 where it is in proportion, 64 where each row looks at all others.
    expect(many / few).toBeLessThan(28);
  }, 60_000);

  function rowsOf(names: readonly string[]): InventoryEntry {
    const make = ROWS_OF[name];
    if (make === undefined) throw new Error(`ROWS_OF has no input for ${name}`);
    return make(names);
  }
});

/** Records of all hosts without where they were read. */
function factsOf({ hosts }: InventoryReading): Set<string> {
  const records = hosts
    .filter(({ host }) => host !== 'GOOD')
    .flatMap((host) => recordsOf(host).map((record) => ({ host: host.host, record })));
  return new Set(records.map(({ host, record: { source, fieldSources, ...facts } }) => JSON.stringify([host, facts])));
}

/** Some eighty places, most of them near the end, where the last fact is. */
function cutsOf(length: number): number[] {
  const spread = Array.from({ length: 30 }, (_, i) => Math.floor((length * i) / 30));
  const last = Array.from({ length: 50 }, (_, i) => length - 1 - i);
  return [...new Set([...spread, ...last])].filter((at) => at > 0 && at < length);
}

/** Problems are lines that name the file. */
function expectLines({ problems }: InventoryReading, input: string): void {
  for (const { message, input: named, line } of problems) {
    expect(message).not.toMatch(/[\n\r]/);
    expect([input, 'HOST']).toContain(named);
    if (line !== null) expect(line).toBeGreaterThan(0);
  }
}

/** A text in UTF-8 or UTF-16 in the other ones, with byte order mark, and cut within a character; none for other files. */
function otherEncodings(bytes: Uint8Array): Uint8Array[] {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = wide ? Buffer.from(bytes).toString('utf16le') : Buffer.from(bytes).toString('utf8');
  const plain = text.replace(/^\ufeff/, '');
  const isText = plain.length > 0 && !plain.includes('\0') && !plain.includes('\ufffd');
  const little = Buffer.from(`\ufeff${plain}`, 'utf16le');
  return isText ? [little, Buffer.from(little).swap16(), Buffer.from(`\ufeff${plain}`), little.subarray(0, -1)] : [];
}
