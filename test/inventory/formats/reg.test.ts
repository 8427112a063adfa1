import { describe, expect, it } from 'vitest';
import { regVersion } from '../../../src/inventory/formats/reg/index.js';
import type { RegistryEvent } from '../../../src/inventory/formats/registry.js';
import { headText, textLines } from '../../../src/inventory/formats/text-lines.js';
import { reg, utf16 } from '../helper.js';
import { regEvents, source } from './registry-tree.js';

function events(bytes: Uint8Array): RegistryEvent[] {
  return [...regEvents(bytes)];
}

/** Values of an export, decoded, by name. */
function values(bytes: Uint8Array): Map<string, unknown> {
  return new Map(events(bytes).flatMap((event) => (event.kind === 'value' ? [[event.name, event.data()]] : [])));
}

function problems(bytes: Uint8Array): [string, number | null][] {
  return events(bytes).flatMap((event) => (event.kind === 'problem' ? [[event.problem.code, event.problem.line]] : []));
}

describe('a registry export', () => {
  it('gives keys and values with their lines', () => {
    const bytes = reg('[HKEY_LOCAL_MACHINE\\Software\\A [b]]', '@="x"', '"n"="v"', '', '[-HKEY_LOCAL_MACHINE\\B]');
    expect(events(bytes)).toMatchObject([
      { kind: 'key', names: ['HKEY_LOCAL_MACHINE', 'Software', 'A [b]'], deleted: false, line: 3 },
      { kind: 'value', name: '', line: 4 },
      { kind: 'value', name: 'n', line: 5 },
      { kind: 'key', names: ['HKEY_LOCAL_MACHINE', 'B'], deleted: true, line: 7 },
    ]);
  });

  it('decodes every form of data', () => {
    const found = values(
      reg(
        '[HKEY_LOCAL_MACHINE\\A]',
        '"text"="C:\\\\a \\"b\\" ; c"   ; a comment',
        '"na\\"me"="quoted name"',
        '"number"=dword:ffffff88',
        '"bytes"=hex:01,0a,FF',
        '"expand"=hex(2):25,00,41,00,25,00,\\',
        '  42,00,00,00',
        '"list"=hex(7):61,00,00,00,62,00,63,00,00,00,00,00',
        '"number as bytes"=hex(4):01,02,00,00',
        '"large"=hex(b):01,00,00,00,00,00,00,00',
        '"none"=hex(0):',
        '"gone"=-',
        '"bad"=dword:xyz',
        '"empty"=""',
      ),
    );
    expect(Object.fromEntries(found)).toEqual({
      text: { kind: 'text', type: 1, text: 'C:\\a "b" ; c' },
      'na"me': { kind: 'text', type: 1, text: 'quoted name' },
      number: { kind: 'number', type: 4, value: 0xffffff88 },
      bytes: { kind: 'bytes', type: 3, bytes: Uint8Array.of(1, 10, 255) },
      expand: { kind: 'text', type: 2, text: '%A%B' },
      list: { kind: 'texts', type: 7, texts: ['a', 'bc'] },
      'number as bytes': { kind: 'number', type: 4, value: 513 },
      large: { kind: 'large', type: 11, value: 1n },
      none: { kind: 'bytes', type: 0, bytes: new Uint8Array(0) },
      gone: { kind: 'deleted' },
      bad: null,
      empty: { kind: 'text', type: 1, text: '' },
    });
  });

  it('reads texts with line breaks in them', () => {
    const bytes = reg('[HKEY_LOCAL_MACHINE\\A]', '"a"="one', '', '[two]', '"', '"b"="next"');
    expect(values(bytes).get('a')).toMatchObject({ kind: 'text', text: 'one\n\n[two]\n' });
    expect(values(bytes).get('b')).toMatchObject({ kind: 'text', text: 'next' });
  });

  it('reads the older form, whose texts are ANSI', () => {
    const text = 'REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\A]\r\n"n"="Pr\xfcfung \x80"\r\n"e"=hex(2):50,72,fc,00\r\n\r\n';
    const bytes = Buffer.from(text, 'latin1');
    expect(regVersion(headText(bytes))).toBe(4);
    expect(values(bytes).get('n')).toMatchObject({ kind: 'text', text: 'Prüfung €' });
    expect(values(bytes).get('e')).toMatchObject({ kind: 'text', text: 'Prü' });
  });

  it('reads exports that were joined to one file, and UTF-8 without a mark', () => {
    const one = 'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\A]\n"n"="Größe"\n\n';
    expect(values(Buffer.from(one + one.replace('"n"', '"m"'))).size).toBe(2);
    expect(values(Buffer.from(one)).get('n')).toMatchObject({ kind: 'text', text: 'Größe' });
    expect(problems(Buffer.from(`${one}\ufeff${one}`))).toEqual([]);
  });

  it.each([
    ['[HKEY_LOCAL_MACHINE\\A', 'reg-bad-line'],
    ['"name', 'reg-bad-line'],
    ['"name" "x"', 'reg-bad-value'],
    ['"name"="x" y', 'reg-bad-value'],
    ['rubbish', 'reg-bad-line'],
  ])('tells that the line %s is bad, and goes on', (line, code) => {
    const bytes = reg('[HKEY_LOCAL_MACHINE\\A]', line, '"after"="read"');
    expect(problems(bytes)).toEqual([[code, 4]]);
    expect(values(bytes).get('after')).toMatchObject({ kind: 'text', text: 'read' });
  });

  it('gives a text that does not end up at the next entry', () => {
    const bytes = reg('[HKEY_LOCAL_MACHINE\\A]', '"open"="x', '"after"="read"', '[HKEY_LOCAL_MACHINE\\B]', '"c"="d"');
    expect(problems(bytes)).toEqual([['reg-bad-value', 4]]);
    expect([...values(bytes).keys()]).toEqual(['after', 'c']);
  });

  it('tells at every byte where it may be cut that it was cut, unless a whole entry ends there', () => {
    const whole = reg(
      '[HKEY_LOCAL_MACHINE\\A]',
      '"n"="value"',
      '"h"=hex(2):41,00,\\',
      '  42,00,00,00',
      '"d"=dword:00000001',
    );
    for (let length = 100; length < whole.length; length += 1) {
      const found = problems(whole.subarray(0, length)).map(([code]) => code);
      const text = Buffer.from(whole.subarray(2, length)).toString('utf16le');
      if (length % 2 === 0 && /(?:"value"|[,:](?:00|4[12])|00000001|\\A\]|\r|\n)$/.test(text)) continue;
      expect(found, text).toContain('input-cut');
    }
    expect(problems(whole)).toEqual([]);
  });

  it('warns when the empty line that ends every export is missing', () => {
    const text = 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\A]\r\n"n"="v"\r\n';
    expect(problems(utf16(text))).toEqual([['input-may-be-cut', 4]]);
  });

  it('takes time in proportion to its size', () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `"open${i}"="never closed`);
    const hex = Array.from({ length: 60_000 }, () => '  41,00,41,00,\\');
    const all = [...lines, '"h"=hex(1):\\', ...hex, '  41,00', `"s"="${'\\\\'.repeat(1_000_000)}"`].join('\r\n');
    const bytes = reg('[HKEY_LOCAL_MACHINE\\A]', all);
    const found = values(bytes);
    expect(found.get('h')).toMatchObject({ kind: 'text', text: 'A'.repeat(120_001) });
    expect(found.get('s')).toMatchObject({ kind: 'text', text: '\\'.repeat(1_000_000) });
  });
});

describe('lines of text', () => {
  it.each([
    ['UTF-16LE', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('ä\r\nb', 'utf16le')])],
    ['UTF-16LE without a mark', Buffer.from('a\r\nb', 'utf16le')],
    ['UTF-16BE', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('ä\r\nb', 'utf16le')]).swap16()],
    ['UTF-8 with a mark', Buffer.from('\ufeffä\r\nb')],
    ['Windows-1252', Buffer.from('\xe4\r\nb', 'latin1')],
  ])('are read from %s', (_, bytes) => {
    const [first, second] = [...textLines(source(bytes))];
    expect(first).toMatchObject({ number: 1, ended: true });
    expect(['ä', 'a']).toContain(first?.text);
    expect(second).toMatchObject({ text: 'b', number: 2, ended: false });
  });

  it('keep characters whole that lie across two pieces of the file', () => {
    const long = 'ä'.repeat(1_100_000);
    expect([...textLines(source(Buffer.from(`\ufeff${long}x`)))].map(({ text }) => text === `${long}x`)).toEqual([
      true,
    ]);
    expect([...textLines(source(Buffer.from(`${long}x`)))].map(({ text }) => text === `${long}x`)).toEqual([true]);
  });
});
