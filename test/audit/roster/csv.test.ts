import { describe, expect, test } from 'vitest';
import { parseRoster } from '../../../src/audit/index.js';
import validateRoster from '../../../src/model/generated/roster.validate.js';
import { errorIn, refusal as refusalIn } from './read.js';

const roster = (text: string) => parseRoster({ bytes: new TextEncoder().encode(text), name: 'roster.csv' });

const refusal = (text: string) => refusalIn(text, 'roster.csv');

describe('a roster', () => {
  test('is read from CSV, several values in a cell', () => {
    const text =
      '\uFEFFhost,aliases,roles,owner,environment\r\nR1, r1.example ; ,engine;web,Ops,test\r\n\r\nR2,,,,\r\n';
    const read = roster(text);
    expect(validateRoster(read)).toBe(true);
    expect(read).toEqual({
      hosts: [
        { host: 'R1', aliases: ['r1.example'], roles: ['engine', 'web'], owner: 'Ops', environment: 'test' },
        { host: 'R2', aliases: [], roles: [], owner: null, environment: null },
      ],
    });
  });

  test('may name its columns in any order and leave some out', () => {
    expect(roster('Roles,HOST\nweb,R1\n').hosts).toMatchObject([{ host: 'R1', roles: ['web'], aliases: [] }]);
    expect(roster('host\n"R1"\n').hosts).toMatchObject([{ host: 'R1', roles: [] }]);
  });

  test('passes over empty lines, rows of empty cells and spaces around a cell', () => {
    const read = roster('\n\n Roles , HOST \n\n , \n" web", R1 \n');
    expect(read.hosts).toMatchObject([{ host: 'R1', roles: ['web'] }]);
  });

  test('counts a row over several lines to its last', () => {
    expect(refusal('host,owner\nR1,"Ops\nand others"\n,Ops\n')).toBe('roster.csv:4: the host has no name');
  });

  test('may name a host as its own alias', () => {
    expect(roster('host,aliases\nR1,r1;R1.example\n').hosts).toMatchObject([{ aliases: ['r1', 'R1.example'] }]);
  });

  test('takes a line that repeats another once', () => {
    expect(roster('host,aliases,roles\nR1,,web;engine\nr1,,Engine;web\n').hosts).toHaveLength(1);
  });

  test.each([
    [
      'a host twice with different roles',
      'host,aliases,roles\nR1,,web\nR2,,\nr1,,engine\n',
      'roster.csv:4: r1 is there twice with different roles: see line 2',
    ],
    [
      'a host twice with different owners',
      'host,owner\nR1,Ops\nR1,Web\n',
      'roster.csv:3: R1 is there twice with different owner: see line 2; keep one',
    ],
    ['a host twice, once without an owner', 'host,owner\nR1,\nR1,Web\n', 'R1 is there twice with different owner'],
    [
      'a host twice, with roles that are not the same word',
      'host,roles\nR1,a;b\nR1,ab\n',
      'R1 is there twice with different roles',
    ],
    [
      'a host twice, far apart',
      `host,roles\n${'\n'.repeat(9)}R1,web\nR1,engine\n`,
      'roster.csv:12: R1 is there twice with different roles: see line 11; keep one',
    ],
    [
      'an unknown column in spaces',
      'host, role \nR1,web\n',
      ':1: unknown column "role"; the columns are host, aliases,',
    ],
    ['an unknown column', 'host,role\nR1,web\n', 'roster.csv:1: unknown column "role"'],
    ['a column twice', 'host,roles,roles\nR1,web,web\n', 'roster.csv:1: the column "roles" is there twice'],
    ['no host column', 'aliases,roles\nR1,web\n', 'roster.csv:1: no column "host"'],
    ['a host without name', 'host,roles\nR1,web\n,web\n', 'roster.csv:3: the host has no name'],
    ['too many cells', 'host,roles\nR1,web,engine\n', 'roster.csv:2: 3 cells, but 2 columns'],
    ['an alias of two hosts', 'host,aliases\nR1,node\nR2,NODE\n', 'roster.csv:3: "NODE" stands for R1 and for R2'],
    ['an alias that is another host', 'host,aliases\nR1,r2\nR2,\n', 'roster.csv:2: "r2" stands for R2 and for R1'],
    ['an open quote', 'host,roles\nR1,"web\n', 'roster.csv:2: a quote is not closed, or stands within a cell'],
    [
      'a quote within a cell',
      'host,roles\nR1,"web"x\n',
      'roster.csv:2: a quote is not closed, or stands within a cell',
    ],
    [
      'a quote that opens within a cell',
      'host,roles\nR1,we"b"\n',
      'roster.csv:2: a quote is not closed, or stands within',
    ],
    ['cells between semicolons', 'host;aliases;roles\nR1;;web\n', 'environment; separate them by commas'],
    ['a header alone', 'host,aliases,roles\n', 'roster.csv: the roster names no host; add'],
    ['nothing', '', 'roster.csv: the roster is empty'],
  ])('with %s is refused by line', (_, text, message) => {
    expect(refusal(text)).toContain(message);
  });

  test('with an unknown column among others has no hint about commas', () => {
    expect(refusal('host,role\nR1,web\n')).toMatch(/the columns are host, aliases, roles, owner, environment$/);
  });

  test.each<[string, string, Uint8Array]>([
    ['roster-too-large', 'larger than', new Uint8Array(64 * 1024 * 1024 + 1)],
    ['roster-encoding', 'not UTF-8 text; save the roster as UTF-8', Uint8Array.of(0xff, 0xfe, 0x61, 0)],
    ['roster-encoding', 'not UTF-8 text', Buffer.from('host\nR\0\n')],
    ['roster-empty', 'the roster is empty', Buffer.from(' \n\n')],
    ['roster-empty', 'the roster names no host', Buffer.from('host\n')],
    ['roster-syntax', 'roster.csv:2: a quote is not closed', Buffer.from('host\n"R1\n')],
    ['roster-invalid', 'roster.csv:1: no column "host"', Buffer.from('roles\nweb\n')],
  ])('is refused with the code %s: %s', (code, message, bytes) => {
    const error = errorIn(bytes, 'roster.csv');
    expect(error?.code).toBe(code);
    expect(error?.message).toContain(message);
  });
});
