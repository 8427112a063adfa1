import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../src/inventory/adapters/adapter.js';
import { adaptersFor } from '../../src/inventory/adapters/index.js';
import { adapterNames, type InventoryEntry, readInventory } from '../../src/inventory/index.js';
import { withSample } from '../../src/inventory/input/sample.js';
import type { HostInventory } from '../../src/model/generated/inventory.js';
import type { PolicyInventory } from '../../src/model/generated/policy.js';
import { blankHost } from '../support/blank.js';
import { file, folder, READ_AT } from './helper.js';

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

it('has a folder for each adapter, and each folder is in the list', () => {
  const folders = readdirSync(SOURCE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...adapterNames].sort());
  expect(new Set(adapterNames).size).toBe(ADAPTERS.length);
  expect(Object.keys(CASES).sort()).toEqual([...adapterNames].sort());
});

describe.each(ADAPTERS.map((adapter) => [adapter.name, adapter] as const))('the adapter %s', (name, adapter) => {
  const files = filesOf(name);

  it('says in its README where the file comes from, what is read, and how true its case is', () => {
    const text = readFileSync(join(SOURCE, name, 'README.md'), 'utf8');
    expect(text.startsWith(`# ${name}: `)).toBe(true);
    for (const part of ['**Where it comes from.**', '**What is read.**', '**Test case.**'])
      expect(text).toContain(part);
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

  it('tells of an empty file, and of its case cut anywhere, in one line each, and goes on', () => {
    const [cut = 'x', bytes = new Uint8Array(0)] = Object.entries(files)[0] ?? [];
    const good = file('GOOD/good.ndjson', goodLine);
    const points = Array.from({ length: 40 }, (_, i) => Math.floor((bytes.length * i) / 40));
    for (const length of points) {
      const inputs: InventoryEntry[] = [folder('HOST', { [cut]: bytes.subarray(0, length) }), good];
      const { hosts, problems } = readInventory(inputs, options);
      expect(hosts.map(({ host }) => host)).toContain('GOOD');
      for (const { message, input } of problems) {
        expect(message).not.toMatch(/[\n\r]/);
        expect(input).toBe(`HOST/${cut}`);
      }
      if (length === 0) expect(problems).not.toEqual([]);
    }
  });
});

const goodLine = JSON.stringify(blankHost('GOOD'));
