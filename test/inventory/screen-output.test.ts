import { describe, expect, it } from 'vitest';
import { file, folder, read, utf16 } from './helper.js';

const lines = (...all: string[]) => all.map((line) => `${line}\r\n`).join('');
const TABLE = lines(
  '',
  'Source        Description      HotFixID      InstalledBy          InstalledOn',
  '------        -----------      --------      -----------          -----------',
  'WEB01         Security Update  KB99000001    NT AUTHORITY\\SYSTEM  6/13/2008 12:00:00 AM',
);
const FILES = lines(
  ...['', '', '    Directory: D:\\Packages', '', ''],
  'Mode                LastWriteTime         Length Name',
  '----                -------------         ------ ----',
  '-a----         6/1/2008  12:36 PM         100200 Relay.dll',
);
const LIST = lines(
  '',
  '',
  'IdentifyingNumber : {11111111-2222-3333-4444-555555555555}',
  'Name              : Relay',
  '',
);
const WMIC = lines(
  'Caption                 CSName  HotFixID    InstalledOn  ',
  'http://example.test/?1  WEB01   KB99000001  6/13/2008    ',
);

describe('what a program shows on a screen', () => {
  it.each([
    ['a table of PowerShell', TABLE, 'Export-Csv'],
    ['a listing of PowerShell', FILES, 'Export-Csv'],
    ['a list of PowerShell', LIST, 'Export-Csv'],
    ['a table of wmic', WMIC, '/format:list'],
    ['the XML of wmic', '<?xml version="1.0"?>\n<COMMAND SEQUENCENUM="1" ISSUEDFROM="H">', '/format:list'],
  ])('is refused by name where it is met, with what to do: %s', (_, text, advice) => {
    for (const content of [text, utf16(text)]) {
      const { hosts, problems } = read(folder('H', { 'a.txt': content }));
      expect(hosts).toEqual([]);
      expect(problems).toMatchObject([
        { code: 'screen-output', severity: 'error', message: expect.stringContaining(advice) },
      ]);
    }
  });

  it.each([
    'hello world\n',
    'Note: it has a length : 3\n',
    '# Title\n\n-----  ----\n',
    '',
    'a  b\n--  --\n',
    'Name Version\n',
  ])('is nothing else: %j', (text) => {
    const { problems } = read(file('H/a.txt', text));
    expect(problems.map(({ code }) => code)).not.toContain('screen-output');
  });
});
