// What is harmed: for each kind of input some true files, small ones, since most of a large file only makes it slow.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource } from 'pe-library';
import { Resource } from 'resedit';
import { buildHive, dword, wide } from '../support/hive.mjs';
import { productExport } from '../support/products.mjs';
import { samplePatch } from '../support/sample-patch.mjs';
import { readWholeMsi } from './whole-msi.mjs';

const fixture = (...names) => readFileSync(join(import.meta.dirname, '../fixtures/wine', ...names));

/** The cases of an adapter. */
function cases(adapter) {
  const path = join(import.meta.dirname, '../inventory/cases', adapter);
  return readdirSync(path)
    .sort()
    .map((name) => readFileSync(join(path, name)));
}

/** A hive with every kind of list, large data, and names of both kinds. */
function smallHive() {
  const keys = Array.from({ length: 30 }, (_, i) => ({
    name: `key ${i}`,
    values: [['DisplayName', 1, wide(`n ${i}`)]],
  }));
  const big = [
    ['DisplayName', 1, wide('x'.repeat(20_000))],
    ['n', 4, dword(7)],
  ];
  return buildHive({ name: 'Uninstall', keys: [...keys, { name: '日本', values: big }] }, { perList: 8 });
}

/** A program of the smallest size with a version in two languages. */
function smallProgram() {
  const program = NtExecutable.createEmpty(false, true);
  const resources = NtExecutableResource.from(program);
  for (const lang of [1031, 1033]) {
    const info = Resource.VersionInfo.createEmpty();
    info.lang = lang;
    info.setFileVersion(8, 1, 240, 6, lang);
    info.setStringValues({ lang, codepage: 1200 }, { FileVersion: '8.1.240.6', ProductVersion: '8.1', Comments: 'c' });
    info.outputToResourceEntries(resources.entries);
  }
  resources.outputResource(program);
  return Buffer.from(program.generate());
}

/**
 * For each kind: the name that the file has, the adapter that is asked for (or "auto"), the files to harm, and what else a decoder
 * can be asked of them.
 */
export const KINDS = {
  hive: {
    name: 'SOFTWARE',
    from: 'hive',
    seeds: () => [smallHive(), fixture('SAMPLE01-hives', 'SOFTWARE'), fixture('SAMPLE01-hives', 'SYSTEM')],
  },
  reg: {
    name: 'x.reg',
    from: 'registry',
    seeds: () => [
      fixture('quirks.reg'),
      fixture('SAMPLE01', 'uninstall.reg'),
      fixture('SAMPLE01', 'classes.reg'),
      Buffer.from(`\ufeff${productExport(5)}`, 'utf16le'),
    ],
  },
  pe: { name: 'x.exe', from: 'packages', seeds: () => [smallProgram()] },
  msi: {
    name: 'x.msi',
    from: 'packages',
    seeds: () => [fixture('packages', 'SampleProvider.msi'), samplePatch(), fixture('packages', 'SampleNS-x64.msi')],
    also: readWholeMsi,
  },
  wmic: { name: 'x.txt', from: 'wmic', seeds: () => cases('wmic') },
  systeminfo: { name: 'x.txt', from: 'systeminfo', seeds: () => cases('systeminfo') },
  dir: { name: 'x.txt', from: 'dir', seeds: () => cases('dir') },
  configmgr: { name: 'x.csv', from: 'configmgr', seeds: () => cases('configmgr') },
  osquery: { name: 'x.json', from: 'osquery', seeds: () => cases('osquery') },
  powershell: { name: 'x.csv', from: 'powershell', seeds: () => cases('powershell') },
  ansible: { name: 'x.json', from: 'ansible', seeds: () => cases('ansible') },
};

/** Reads a harmed file as the program would; nothing may be thrown. @param decoders what is read with. */
export function readHarmed(decoders, { name, from, also }, bytes) {
  also?.(decoders, bytes);
  const reader = {
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    close: () => {},
  };
  const path = `HOST/${name}`;
  const file = { kind: 'file', name, path, size: bytes.length, modifiedMs: 0, open: () => reader };
  const folder = { kind: 'folder', name: 'HOST', path: 'HOST', entries: [file] };
  return decoders.readInventory([folder], { from, readAt: new Date(0) });
}
