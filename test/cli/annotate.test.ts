import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../report/annotate/read-page.js';
import { jsonLines, rollcall } from '../support/cli.js';
import { top } from '../support/copy.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-annotate-'));
  for (const name of ['KB952077.txt', 'KB952077.html'])
    writeFileSync(join(folder, name), readFileSync(join(top, 'kb-sources', name)));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pageAt = (name: string) => readPage(readFileSync(join(folder, name), 'utf8'));

describe('parse --annotate', () => {
  it('writes the page beside what it prints, into a folder that it makes', () => {
    const { status, stdout, notes } = rollcall(['parse', 'KB952077.txt', '--annotate', 'out/page.html'], {
      cwd: folder,
    });
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toHaveLength(1);
    expect(notes.at(-1)).toBe('Annotated page written to out/page.html');
    const { marks, lines } = pageAt('out/page.html');
    expect(marks.get('F25')?.text).toContain('Managedmobility2007ws.msi');
    expect([...lines.values()].join('\n')).toBe(readFileSync(join(folder, 'KB952077.txt'), 'utf8'));
  });

  it('puts positions behind a byte order mark, and in UTF-16, where the facts stand', () => {
    const text = '# KB99000100: Made up\r\n\r\nThis update replaces KB99000099.\r\n';
    writeFileSync(join(folder, 'a.md'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    writeFileSync(join(folder, 'b.md'), Buffer.from(`\ufeff${text}`, 'utf8'));
    for (const name of ['a.md', 'b.md']) {
      expect(rollcall(['parse', name, '--annotate', `${name}.html`], { cwd: folder }).status).toBe(0);
      const { marks, lines } = pageAt(`${name}.html`);
      expect([...marks.values()].map((mark) => mark.text)).toContain('KB99000100');
      expect(lines.get(1)).toBe('# KB99000100: Made up');
    }
  });

  it('puts all inputs on one page, and names those that could not be read', () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    const args = ['parse', 'KB952077.txt', 'empty.txt', 'gone.txt', 'KB952077.html', '--annotate', 'page.html'];
    const { status, stdout } = rollcall(args, { cwd: folder });
    expect(status).toBe(3);
    expect(jsonLines(stdout)).toHaveLength(2);
    const { text, elements } = pageAt('page.html');
    expect(text).toMatch(
      /empty\.txtcould not be read: .*\s.*gone\.txtcould not be read|gone\.txtcould not be read: (?:.|\n)*empty\.txtcould not be read/,
    );
    expect(
      elements.filter(({ attrs }) => attrs.some(({ name, value }) => name === 'class' && value === 'capture')),
    ).toHaveLength(2);
  });

  it('never writes over a capture', () => {
    const before = readFileSync(join(folder, 'KB952077.txt'));
    linkSync(join(folder, 'KB952077.txt'), join(folder, 'link.html'));
    for (const [input, page] of [
      ['KB952077.txt', 'KB952077.txt'],
      ['KB952077.txt', 'link.html'],
      ['.', './KB952077.txt'],
    ] as const) {
      const { status, notes } = rollcall(['parse', input, '--annotate', page], { cwd: folder });
      expect(status).toBe(2);
      expect(notes.at(-1)).toMatch(/^error: .*is one of the files to be read; choose another name/);
    }
    writeFileSync(join(folder, 'empty.txt'), '');
    expect(rollcall(['parse', 'empty.txt', '--annotate', 'empty.txt'], { cwd: folder }).status).toBe(2);
    expect(readFileSync(join(folder, 'empty.txt'), 'utf8')).toBe('');
    expect(readFileSync(join(folder, 'KB952077.txt'))).toEqual(before);
  });

  it('goes along with --out', () => {
    const args = ['parse', 'KB952077.txt', 'KB952077.html', '--annotate', 'page.html', '--out', 'json'];
    expect(rollcall(args, { cwd: folder }).status).toBe(0);
    expect(existsSync(join(folder, 'json/KB952077.json'))).toBe(true);
    expect(pageAt('page.html').text).toContain('KB952077 and 1 other, as read by rollcall');
  });

  it('is written in full although the reader of the results leaves', () => {
    for (let copy = 0; copy < 40; copy += 1)
      writeFileSync(join(folder, `copy${copy}.txt`), readFileSync(join(folder, 'KB952077.txt')));
    const line = `"${process.execPath}" "${join(top, 'bin/run.js')}" parse . --annotate page.html | head -c 1`;
    const { stdout } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toBe('{');
    expect(pageAt('page.html').text).toContain('and 41 others, as read by rollcall');
  });
});
