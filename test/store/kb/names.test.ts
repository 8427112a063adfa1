import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCaptureName } from '../../../src/store/index.js';
import { freePath, pathKey, safeCapturePath, safePath } from '../../../src/store/kb/names.js';

describe('safePath', () => {
  it.each([
    ['KB952077.html', 'KB952077.html'],
    ['kb/952077/Ärger über 日本.htm', 'kb/952077/Ärger über 日本.htm'],
    ['/abs/./x//y.html', 'abs/x/y.html'],
    ['../../etc/passwd', '_/_/etc/passwd'],
    ['a:b<c>|"?*\\d.txt', 'a_b_c_d.txt'],
    ['line\nbreak\u001b[31m\u202e.txt', 'line_break_[31m_.txt'],
    ['.hidden.html', '_hidden.html'],
    ['ends. . ', 'ends'],
    ['CON', '_CON'],
    ['aux.html', '_aux.html'],
    ['Imports/x.html', '_Imports/x.html'],
    ['imports.html', 'imports.html'],
    ['e\u0301.txt', '\u00e9.txt'],
    ['', '_'],
  ])('%j becomes %j', (path, safe) => expect(safePath(path)).toBe(safe));

  it('holds for any path: what it gives is safe, and stays as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 4 }), (parts) => {
        const safe = safePath(parts.join('/'));
        expect(safePath(safe)).toBe(safe);
        for (const part of safe.split('/')) {
          expect(part).not.toMatch(/[. ]$|^\.|[<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/u);
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(210);
        }
        expect(safe.toLowerCase().startsWith('imports/')).toBe(false);
      }),
    );
  });
});

describe('safeCapturePath', () => {
  it.each([
    ['a/KB1.HTM', '.html', 'a/KB1.HTM'],
    ['article.php', '.html', 'article.php.html'],
    ['stdin', '.md', 'stdin.md'],
    ['README.md', '.md', '_README.md'],
    ['a/readme', '.txt', 'a/_readme.txt'],
    ['.hidden', '.txt', '_hidden.txt'],
  ])('%j of %j becomes %j', (path, ending, safe) => {
    expect(safeCapturePath(path, ending)).toBe(safe);
    expect(isCaptureName(safe.split('/').pop() ?? '')).toBe(true);
  });
});

describe('freePath', () => {
  it('counts before the ending, in the folder', () => {
    const taken = new Set(['a.b/c.html', 'a.b/c-2.html', 'plain']);
    expect(freePath('a.b/c.html', (path) => taken.has(path))).toBe('a.b/c-3.html');
    expect(freePath('plain', (path) => taken.has(path))).toBe('plain-2');
    expect(freePath('free.txt', (path) => taken.has(path))).toBe('free.txt');
  });
});

describe('pathKey', () => {
  it('is one for names that some file systems cannot tell apart', () => {
    expect(pathKey('A/E\u0301.TXT')).toBe(pathKey('a/\u00e9.txt'));
    expect(pathKey('a.txt')).not.toBe(pathKey('b.txt'));
  });
});
