import { describe, expect, test } from 'vitest';
import { parseRoster } from '../../../src/audit/index.js';
import { InputError } from '../../../src/model/errors.js';
import validateRoster from '../../../src/model/generated/roster.validate.js';

const roster = (text: string) => parseRoster({ bytes: new TextEncoder().encode(text), name: 'roster.csv' });

function refusal(text: string): string {
  try {
    roster(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'accepted';
}

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

  test('takes a line that repeats another once', () => {
    expect(roster('host,aliases,roles\nR1,,web;engine\nr1,,Engine;web\n').hosts).toHaveLength(1);
  });

  test.each([
    [
      'a host twice with different roles',
      'host,aliases,roles\nR1,,web\nR2,,\nr1,,engine\n',
      'roster.csv:4: r1 is there twice with different roles: see line 2',
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
    ['cells between semicolons', 'host;aliases;roles\nR1;;web\n', 'environment; separate them by commas'],
    ['a header alone', 'host,aliases,roles\n', 'roster.csv: the roster names no host; add'],
    ['nothing', '', 'roster.csv: the roster is empty'],
  ])('with %s is refused by line', (_, text, message) => {
    expect(refusal(text)).toContain(message);
  });
});
