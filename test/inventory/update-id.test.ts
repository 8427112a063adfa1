import { expect, test } from 'vitest';
import { kbOfUpdate } from '../../src/inventory/input/update-id.js';
import { file, read, utf16 } from './helper.js';

test.each([
  ['KB99000001', 'KB99000001'],
  [' kb950762 ', 'KB950762'],
  ['KB 950762', 'KB950762'],
  ['Q147222', 'KB147222'],
  ['Q147222 - Update', 'KB147222'],
  ['KB954550-v5', 'KB954550'],
  ['KB925398_WMP64', 'KB925398'],
  ['982861', 'KB982861'],
  ['982861-v2', 'KB982861'],
  ['12345', null],
  ['20080613', null],
  ['File 1', null],
  ['KB1234567890', null],
  ['KB12x', null],
  ['SP1', null],
  ['', null],
])('the id %j of an update is of %s', (id, kb) => {
  expect(kbOfUpdate(id)).toBe(kb);
});

test('every list of updates knows such ids', () => {
  const list = (text: string | Uint8Array) =>
    read(file('H/a.txt', text)).hosts.map(({ updates }) => updates.map(({ kb }) => kb));
  const kbs = [['KB954550', 'KB982861']];
  expect(list('"HotFixID","Description","InstalledOn"\n"KB954550-v5","x",\n"982861","x",\n')).toEqual(kbs);
  expect(list('[{"hotfix_id":"KB954550-v5","caption":""},\n{"hotfix_id":"982861","caption":""}]')).toEqual(kbs);
  expect(list(utf16('\r\r\nNode,Description,HotFixID\r\r\nH,x,KB954550-v5\r\r\nH,x,982861\r\r\n'))).toEqual(kbs);
  expect(list('Netbios_Name0,HotFixID0,InstalledOn0\nH,KB954550-v5,20080601\nH,982861,20080601\n')).toEqual(kbs);
  const sheet = [
    'Host Name:  H',
    'OS Name:  W',
    'Hotfix(s):  2 Hotfix(s) Installed.',
    '            [01]: KB954550-v5',
    '            [02]: 982861',
    '',
  ];
  expect(list(sheet.join('\r\n'))).toEqual(kbs);
});
