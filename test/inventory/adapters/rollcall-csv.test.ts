import { expect, it } from 'vitest';
import { file, read } from '../helper.js';

it('reads records of every kind, and puts the rows of one host together', () => {
  const { hosts, problems } = read(
    file(
      'x/a.csv',
      'host,record,productCode,name,version,size,path,roles\r\nA,product,{5d1c0e6a-3b7f-4a52-8c11-0a4b6e2f9d01},P,1.0,,,\r\na,file,,f.dll,,12,C:\\f.dll,\r\nA,host,,,,,,x;y\r\n',
    ),
  );
  expect(problems).toEqual([]);
  expect(hosts).toMatchObject([
    {
      host: 'A',
      roles: ['x', 'y'],
      products: [
        { name: 'P', productCode: '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}', source: { name: 'x/a.csv', line: 2 } },
      ],
      files: [{ name: 'f.dll', size: 12, path: 'C:\\f.dll', source: { name: 'x/a.csv', line: 3 } }],
    },
  ]);
});

it('leaves a bad row out, each with its line, and goes on', () => {
  const rows = [
    'record,host,name,size,context,sha256',
    'file,H,a,12,,',
    'file,H,b,twelve,,',
    'file,,c,1,,',
    'pencil,H,d,1,,',
    'product,H,e,,everyone,',
    'file,H,f,1,,nohash',
    'file,H,g,1,,,,too,many',
    'file,H,"h"x,1,,',
    'file,H,"i',
    '2",1,,',
    'file,H,j,-1,,',
    'file,H,,1,,',
    'file,H,k,3,,',
  ];
  const { hosts, problems } = read(file('x/a.csv', rows.map((row) => `${row}\n`).join('')));
  expect(hosts[0]?.files.map(({ name, size, source }) => [name, size, source.line])).toEqual([
    ['a', 12, 2],
    ['i\n2', 1, 10],
    ['k', 3, 14],
  ]);
  expect(problems.map(({ code, line }) => [code, line])).toEqual(
    [3, 4, 5, 6, 7, 8, 9, 12, 13].map((line) => ['bad-row', line]),
  );
  expect(problems[0]?.message).toContain('/files/0/size');
});

it('keeps hostile text as it is: it is data', () => {
  const name = "=cmd|' /C calc'!A0";
  const { hosts } = read(file('x/a.csv', `record,host,name\nfile,"..\\..\\H","${name}"\n`));
  expect(hosts[0]).toMatchObject({ host: '..\\..\\H', files: [{ name }] });
});

it('names the columns that it does not know', () => {
  const { problems } = read(file('x/a.csv', 'record,host,name,colour\nfile,H,a,red\n'));
  expect(problems).toMatchObject([
    { code: 'unknown-column', severity: 'warning', message: expect.stringContaining('"colour"') },
  ]);
});

it('tells when it is not all UTF-8', () => {
  const { hosts, problems } = read(file('x/a.csv', Buffer.from('record,host,name\nfile,H,\xe4\n', 'latin1')));
  expect(hosts[0]?.files[0]?.name).toBe('ä');
  expect(problems.map(({ code }) => code)).toEqual(['not-utf-8']);
});

it('tells where a quote was opened that is never closed', () => {
  const { hosts, problems } = read(file('x/a.csv', 'record,host,name\nfile,H,a\nfile,H,"b\nfile,H,c\n'));
  expect(hosts[0]?.files.map(({ name }) => name)).toEqual(['a']);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([['bad-row', 3]]);
});

it('reads quotes, commas and line breaks as RFC 4180 has them', () => {
  const { hosts } = read(
    file('x/a.csv', '"record","host","name"\r\nfile,H,"a ""b"", c\r\nd"\r\nfile,H,""\r\nfile,H,"e"\r\n'),
  );
  expect(hosts[0]?.files.map(({ name }) => name)).toEqual(['a "b", c\nd', 'e']);
});
