import { describe, expect, it } from 'vitest';
import { blankHost } from '../support/blank.js';
import { file, folder, read, utf16 } from './helper.js';

/** Hosts that are told that their input was damaged. */
function damaged(...inputs: Parameters<typeof read>): string[] {
  const { hosts } = read(...inputs);
  return hosts.flatMap(({ host, diagnostics }) => {
    const own = diagnostics.filter(({ code }) => code === 'input-damaged');
    expect(own.length).toBeLessThan(2);
    return own.map(() => host);
  });
}

const row = (host: string, name: string) => `"${host}","${name}","1.0","x","20080601"\n`;
const HEADER = '"host_hostname","name","version","uninstall_string","install_date"\n';

describe('what a damaged file does not show', () => {
  it('may be there all the same: its hosts are told once, and the problem is told once', () => {
    const fleet = file('x/fleet.csv', `${HEADER}${row('a', 'P')}${row('b', 'Q')}"a","lost"\n${row('a', 'R')}`);
    expect(damaged(fleet)).toEqual(['a', 'b']);
    const { hosts, problems } = read(fleet);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['bad-row']);
    expect(hosts[0]?.diagnostics.find(({ code }) => code === 'input-damaged')).toEqual({
      code: 'input-damaged',
      severity: 'error',
      message:
        'parts of this input are missing or could not be read (bad-row), so what it does not show may be there all the same',
      source: { name: 'x/fleet.csv', line: 4 },
    });
  });

  it.each([
    ['a listing without its end', ' Directory of D:\\P\r\n\r\n06/13/2008  10:36 AM             3 a.msi\r\n'],
    ['rows of JSON without their end', '[\n{"path":"C:\\\\P\\\\a.msi","size":"1","mtime":"1212143760"},\n{"path":"C:'],
    ['a list that was cut in its last value', utf16('\r\r\n\r\r\nFileSize=3\r\r\nName=c:\\a.msi\r\r\nVersion=1.')],
  ])('%s', (_, content) => {
    expect(damaged(file('H/a.txt', content))).toEqual(['H']);
  });

  it('is told where an export lacks the empty line at its end', () => {
    const key = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Sample]';
    const text = `Windows Registry Editor Version 5.00\r\n\r\n${key}\r\n"DisplayName"="Sample"\r\n`;
    expect(damaged(file('H/a.reg', utf16(text)))).toEqual(['H']);
    expect(damaged(file('H/a.reg', utf16(`${text}\r\n`)))).toEqual([]);
  });

  it('is nothing where the file has no list of that host', () => {
    const os = '[{"name":"Windows","version":"6.0","platform":"windows"},\n{"name":';
    expect(damaged(file('H/os.json', os))).toEqual([]);
  });

  it('is of no other file', () => {
    const whole = file('B/b.csv', `${HEADER}${row('b', 'Q')}`);
    expect(damaged(file('A/a.csv', `${HEADER}${row('a', 'P')}"a"\n`), whole)).toEqual(['a']);
  });

  it('is of no other host where each stands for itself', () => {
    const host = blankHost('h', {
      files: [
        {
          ...{ path: null, name: 'a.msi', size: 1, modified: null, version: null, sha256: null, packageCode: null },
          source: { name: 'x', line: null },
        },
      ],
    });
    expect(damaged(file('x/all.ndjson', `${JSON.stringify(host)}\n{"schemaVersion":1,"host":\n`))).toEqual([]);
    const found = { changed: false, files: [{ path: 'C:\\P\\a.msi', isdir: false, size: 1, lastwritetime: 1 }] };
    const output = `c | SUCCESS => ${JSON.stringify(found)}\nb | FAILED! => {"changed": false, "msg": "no"}\n`;
    expect(damaged(file('x/out.txt', output))).toEqual([]);
    const wmic = 'Node,FileSize,Name\r\r\nc,3,c:\\a.msi\r\r\nNode - b\r\r\nERROR:\r\r\n';
    expect(damaged(folder('x', { 'a.csv': utf16(`\r\r\n${wmic}`) }))).toEqual([]);
  });

  it('concerns a host alone that failed itself', () => {
    const found = (warnings: string[]) => ({
      changed: false,
      files: [{ path: 'C:\\P\\a.msi', isdir: false, size: 1, lastwritetime: 1 }],
      warnings,
    });
    const output = [
      `a | SUCCESS => ${JSON.stringify(found(['C:\\Q does not exist']))}`,
      `b | SUCCESS => ${JSON.stringify(found([]))}\n`,
    ].join('\n');
    const { hosts } = read(file('x/out.txt', output));
    const errors = hosts.map(({ diagnostics }) =>
      diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    );
    expect(errors).toEqual([['listing-incomplete'], []]);
  });
});
