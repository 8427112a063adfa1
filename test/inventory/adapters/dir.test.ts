import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { file, read, utf16 } from '../helper.js';

const CASES = join(import.meta.dirname, '../cases/dir');

/** A listing of one folder in English. */
function listing(entries: readonly string[], sums = { files: entries.length, bytes: 0 }, path = 'C:\\P'): string {
  return [
    ' Volume in drive C has no label.',
    ' Volume Serial Number is 90AB-12CD',
    '',
    ` Directory of ${path}`,
    '',
    ...entries,
    `${String(sums.files).padStart(16)} File(s) ${String(sums.bytes).padStart(14)} bytes`,
    '               2 Dir(s)      9876543210 bytes free',
    '',
  ].join('\r\n');
}

const entry = (name: string, date = '05/30/2008  10:36 AM', size = '0') => `${date} ${size.padStart(17)} ${name}`;

/** What is read of a listing. That nothing tells the zone of its host is not what these tests are about. */
function filesOf(content: string | Uint8Array) {
  const { hosts, problems } = read(file('HOST/a.txt', content));
  return { hosts, problems: problems.filter(({ code }) => code !== 'no-time-zone') };
}

describe('a listing', () => {
  it('says the same in every language, with its code page, and as UTF-16', () => {
    const seen = ['english.txt', 'deutsch-cp850.txt', 'nihongo-cp932.txt'].map((name) => {
      const { hosts, problems } = filesOf(readFileSync(join(CASES, name)));
      expect(problems).toEqual([]);
      return hosts[0]?.files.map(({ path, size, modified }) => ({ path, size, modified }));
    });
    const named = (name: string) =>
      [
        ['SampleProvider.msi', 318464, '2008-05-30T22:36'],
        ['Setup tool.exe', 79528, '2008-06-01T00:05'],
        [`${name}\\readme.txt`, 512, '2008-05-12T12:00'],
        [`${name}\\latest.txt`, null, null],
      ].map(([path, size, modified]) => ({ path: `C:\\Packages\\${path}`, size, modified }));
    expect(seen).toEqual([named('old'), named('Übung'), named('表示')]);
    const wide = utf16(readFileSync(join(CASES, 'english.txt'), 'latin1'));
    for (const bytes of [wide, wide.subarray(2)]) expect(filesOf(bytes).hosts[0]?.files).toMatchObject(named('old'));
  });

  it('of wine is read as its cmd prints it', () => {
    const lines = [
      ...['Volume in drive Z has no label.', 'Volume Serial Number is 5a00-0000', ''],
      ...['Directory of Z:\\w', '', '11/23/2026   7:59 AM  <DIR>         .', '11/23/2026   7:59 AM  <DIR>         ..'],
      ...['11/23/2026   7:59 AM             3  a b.txt', '11/23/2026   7:59 AM  <DIR>         SUB'],
      ...['       1 file                         3 bytes', '', 'Directory of Z:\\w\\SUB', ''],
      ...['11/23/2026   7:59 AM  <DIR>         .', '11/23/2026   7:59 AM  <DIR>         ..'],
      ...['11/23/2026   7:59 AM        123456  x.msi', '       1 file                    123456 bytes', ''],
      ...['     Total files listed:', '       2 files                   123459 bytes'],
      '       5 directories        77465096192 bytes free',
    ];
    const { hosts, problems } = filesOf(lines.join('\r\n'));
    expect(problems).toEqual([]);
    expect(hosts[0]?.files).toMatchObject([
      { path: 'Z:\\w\\a b.txt', size: 3, modified: '2026-11-23T07:59', source: { line: 8 } },
      { path: 'Z:\\w\\SUB\\x.msi', size: 123456, source: { line: 16 } },
    ]);
  });

  it('tells when it is cut, wherever that is', () => {
    const bytes = readFileSync(join(CASES, 'english.txt'));
    const end = bytes.indexOf('     Total Files Listed:') + 26;
    for (let length = bytes.indexOf('AM') + 2; length < end; length += 1) {
      const { problems } = filesOf(bytes.subarray(0, length));
      expect(
        problems.map(({ severity }) => severity),
        `${length}`,
      ).toContain('error');
    }
  });

  it('tells where its sums count other files or bytes', () => {
    const some = [entry('a', undefined, '1'), entry('b', undefined, '2')];
    expect(filesOf(listing(some, { files: 2, bytes: 3 })).problems).toEqual([]);
    expect(filesOf(listing(some, { files: 3, bytes: 3 })).problems).toMatchObject([
      { code: 'count-differs', severity: 'error', line: 8 },
    ]);
    expect(filesOf(listing(some, { files: 2, bytes: 4 })).problems).toMatchObject([
      { code: 'size-differs', severity: 'warning', line: 8 },
    ]);
    const one = listing(some, { files: 2, bytes: 3 });
    const cut = filesOf(`${one.slice(0, one.indexOf('               2 Dir'))}${one}`);
    expect(cut.problems).toMatchObject([{ code: 'listing-cut', line: 4 }]);
    expect(cut.hosts[0]?.files).toHaveLength(4);
  });

  it('has sizes with blanks between thousands, as French prints them', () => {
    const french = (size: string, bytes: string, name = 'a.msi') =>
      [
        " Le volume dans le lecteur C n'a pas de nom.",
        ' Le numéro de série du volume est 90AB-12CD',
        '',
        ' Répertoire de C:\\Paquets',
        '',
        '30/05/2008  10:36    <REP>          .',
        '30/05/2008  10:36    <REP>          ..',
        `30/05/2008  10:36 ${size.padStart(17)} ${name}`,
        `               1 fichier(s) ${bytes.padStart(14)} octets`,
        '               2 Rép(s)  9 876 543 210 octets libres',
        '',
      ].join('\r\n');
    const seen = (...given: Parameters<typeof french>) => {
      const { hosts, problems } = filesOf(french(...given));
      return [hosts[0]?.files.map(({ name, size }) => [name, size]), problems.map(({ code }) => code)];
    };
    expect(seen('318 464', '318 464')).toEqual([[['a.msi', 318464]], []]);
    expect(seen('1 318 464', '1 318 464', '464 b.msi')).toEqual([[['464 b.msi', 1318464]], []]);
    expect(seen('318', '318', '464 a.msi')).toEqual([[['464 a.msi', 318]], []]);
    expect(seen('318\u00a0464', '318\u00a0464')).toEqual([[['a.msi', 318464]], []]);
    expect(seen('318 464', '318 465')[1]).toEqual(['size-differs']);
  });

  it('keeps hostile names as they are', () => {
    const names = [
      "=cmd|' ' /C calc'!A0",
      '  two blanks',
      '..\\x',
      '\u0007\u001b[31m',
      '12 File(s) 3 bytes',
      'x'.repeat(1_000_000),
    ];
    const { hosts, problems } = filesOf(listing(names.map((name) => entry(name))));
    expect(problems).toEqual([]);
    expect(hosts[0]?.files.map(({ name }) => name)).toEqual(names);
  });

  it('with owners or short names is refused, and so is what is no listing', () => {
    const owners = '05/30/2008  10:36 AM    <DIR>          BUILTIN\\Administrators .';
    const short = '05/30/2008  10:36 AM    <DIR>                       ..';
    for (const line of [owners, short]) {
      const { hosts, problems } = filesOf(listing([line], { files: 0, bytes: 0 }));
      expect(hosts).toEqual([]);
      expect(problems).toMatchObject([{ code: 'other-columns', severity: 'error' }]);
    }
  });
});

describe('the dates of an English listing', () => {
  const dates = (...texts: string[]) => filesOf(listing(texts.map((text, i) => entry(`${i}`, text))));

  it('have the order that one of them proves', () => {
    const british = dates('06/01/2008  10:36', '30/05/2008  22:36');
    expect(british.hosts[0]?.files.map(({ modified }) => modified)).toEqual(['2008-01-06T10:36', '2008-05-30T22:36']);
    const american = dates('06/01/2008  10:36 AM', '05/30/2008  10:36 PM');
    expect(american.hosts[0]?.files.map(({ modified }) => modified)).toEqual(['2008-06-01T10:36', '2008-05-30T22:36']);
  });

  it('are left out where none proves it, but for those that are one day in both', () => {
    const { hosts, problems } = dates('06/01/2008  10:36', '06/06/2008  10:36', '2008-06-01  10:36');
    expect(hosts[0]?.files.map(({ modified }) => modified)).toEqual([null, '2008-06-06T10:36', '2008-06-01T10:36']);
    expect(problems).toMatchObject([{ code: 'date-order-unknown', severity: 'warning' }]);
    expect(dates('13/01/2008  10:36', '01/13/2008  10:36').problems).toMatchObject([{ code: 'date-order-unknown' }]);
  });

  it('are told where they are none', () => {
    const { hosts, problems } = dates('05/30/2008  10:36', '05/31/2008  25:36');
    expect(hosts[0]?.files.map(({ modified }) => modified)).toEqual(['2008-05-30T10:36', null]);
    expect(problems).toMatchObject([{ code: 'bad-date', line: 7 }]);
  });
});

it('a share is of the host that it names, without times: they are those of another clock', () => {
  const text = listing([entry('a.msi')], { files: 1, bytes: 0 }, '\\\\SRV01\\c$\\Packages');
  const { hosts, problems } = filesOf(text + listing([entry('b.msi')], { files: 1, bytes: 0 }, '\\\\nas\\pub'));
  expect(hosts).toMatchObject([
    { host: 'nas', files: [{ path: '\\\\nas\\pub\\b.msi', modified: null }] },
    { host: 'SRV01', files: [{ path: 'C:\\Packages\\a.msi', modified: null }] },
  ]);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['times-of-a-share', 6],
    ['times-of-a-share', 14],
  ]);
});
