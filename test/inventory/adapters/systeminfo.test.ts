import { expect, it } from 'vitest';
import { decoderOf } from '../../../src/inventory/formats/code-page.js';
import { readInventory } from '../../../src/inventory/index.js';
import { zoneOfTitle } from '../../../src/inventory/registry/zone-titles.js';
import { file, folder, READ_AT, read } from '../helper.js';

const sheet = (...lines: string[]) => ['', ...lines, ''].join('\r\n');
const NONE = 'Hotfix(s):                 N/A';
const ENGLISH = ['Host Name:                 SRV1', 'OS Name:                   Windows'];

it('tells when the list has fewer updates than it counts: it was cut', () => {
  const updates = ['Hotfix(s):                 3 Hotfix(s) Installed.', '                           [01]: KB99000001'];
  const { hosts, problems } = read(file('x/a.txt', sheet(...ENGLISH, ...updates)));
  expect(hosts).toMatchObject([{ host: 'SRV1', updates: [{ kb: 'KB99000001', source: { line: 5 } }] }]);
  expect(problems).toMatchObject([{ code: 'updates-missing', severity: 'error', line: 4 }]);
  const none = read(file('x/a.txt', sheet(...ENGLISH, 'Hotfix(s):                 N/A')));
  expect(none.problems).toEqual([]);
});

it('tells when it is cut before the list of updates', () => {
  expect(read(file('x/a.txt', sheet(...ENGLISH))).problems).toMatchObject([
    { code: 'updates-missing', severity: 'error', line: 2 },
  ]);
});

it('takes no piece of an update for another one', () => {
  const text = sheet(...ENGLISH, 'Hotfix(s):   1 Hotfix(s) Installed.', '   [01]: KB99000001').trimEnd();
  for (let cut = 0; cut < 9; cut += 1) {
    const { hosts, problems } = read(file('x/a.txt', text.slice(0, text.length - cut)));
    expect(hosts[0]?.updates).toEqual([]);
    expect(problems.map(({ code, line }) => [code, line])).toContainEqual(['bad-row', 5]);
  }
});

it('takes no numbered line of another heading for an update, and no update without a number', () => {
  const lines = [
    ...['Hotfix(s):                 3 Hotfix(s) Installed.', '                           [01]: File 1'],
    ...['                           [02]: KB99000001 - Update', '                           [03]: SP1 - SP'],
    ...['Network Card(s):           1 NIC(s) Installed.', '                           [01]: KB99000002'],
  ];
  const { hosts, problems } = read(file('x/a.txt', sheet(...ENGLISH, ...lines)));
  expect(hosts[0]?.updates.map(({ kb }) => kb)).toEqual(['KB99000001']);
  expect(problems).toEqual([]);
});

it('keeps several hosts of one file apart, each with its own updates', () => {
  const second = [
    'Host Name:   SRV2',
    'OS Name:   Windows',
    'Hotfix(s):   1 Hotfix(s) Installed.',
    '   [01]: KB99000002',
  ];
  const { hosts } = read(file('x/a.txt', sheet(...ENGLISH, NONE, ...second)));
  expect(hosts.map(({ host, updates }) => [host, updates.length])).toEqual([
    ['SRV1', 0],
    ['SRV2', 1],
  ]);
});

it('reads rows of CSV of several hosts, and tells of one that was cut', () => {
  const header = '"Host Name","OS Name","Hotfix(s)"';
  const rows = [header, '"A","W","1 Hotfix(s) Installed.,[01]: KB99000001"', header, '"B","W"'];
  const { hosts, problems } = read(file('x/a.csv', rows.map((row) => `${row}\r\n`).join('')));
  expect(hosts.map(({ host, updates }) => [host, updates.length])).toEqual([
    ['A', 1],
    ['B', 0],
  ]);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['bad-row', 4],
    ['updates-missing', 4],
  ]);
});

it('names a time zone that it does not know, and a language that it does not know', () => {
  const zone = read(file('x/a.txt', sheet(...ENGLISH, 'Time Zone:   (UTC+01:00) Atlantis', NONE)));
  expect(zone.hosts).toMatchObject([{ timeZone: null, utcOffset: null }]);
  expect(zone.problems).toMatchObject([{ code: 'unknown-time-zone', severity: 'info', line: 4 }]);
  const dutch = file('x/a.txt', sheet('Hostnaam:   SRV', 'Naam van besturingssysteem:   W'));
  expect(readInventory([dutch], { from: 'systeminfo', readAt: READ_AT }).problems).toMatchObject([
    { code: 'not-systeminfo', severity: 'error', input: 'x/a.txt' },
  ]);
});

it('tells of the first line whose code page nothing tells', () => {
  const bytes = Buffer.from(sheet('Host Name:   SRV', 'OS Name:   Fen\x88tre', 'Domain:   \x84.test', NONE), 'latin1');
  const { hosts, problems } = read(folder('x', { 'a.txt': bytes }));
  expect(hosts).toMatchObject([{ os: { name: 'Fenêtre' }, aliases: ['SRV.ä.test'] }]);
  expect(problems).toMatchObject([{ code: 'code-page-guessed', severity: 'warning', line: 3 }]);
});

it('knows the same zone by its title of any release', () => {
  expect(zoneOfTitle('(GMT+09:00) Osaka, Sapporo, Tokyo')).toBe('Asia/Tokyo');
  expect(zoneOfTitle('(UTC+09:00) 大阪、札幌、東京')).toBe('Asia/Tokyo');
  expect(zoneOfTitle('(UTC) Dublin, Edinburgh, Lisbon, London')).toBe('Europe/London');
  expect(zoneOfTitle('(UTC+01:00)')).toBeNull();
});

it('reads consoles of 850, 858 and 852 as Windows does', () => {
  const all = Buffer.from(Array.from({ length: 128 }, (_, i) => 128 + i));
  expect(decoderOf(850)?.(all).slice(0, 5)).toBe('Çüéâä');
  expect(decoderOf(858)?.(all).replace('€', 'ı')).toBe(decoderOf(850)?.(all));
});
