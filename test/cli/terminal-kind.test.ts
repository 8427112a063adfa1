import { expect, it } from 'vitest';
import { terminalFor } from '../../src/cli/terminal-kind.js';

const terminal = { isTTY: true, columns: 100, hasColors: () => true };

it('gives a file or a pipe all characters, no colours, and lines as long as they are', () => {
  expect(terminalFor({}, { LANG: 'C' }, 'linux')).toEqual({ unicode: true, colour: false });
});

it.each([
  [{ LANG: 'en_GB.UTF-8' }, 'linux', true],
  [{ LC_ALL: 'de_DE.utf8', LANG: 'C' }, 'linux', true],
  [{ LC_CTYPE: 'C', LANG: 'en_GB.UTF-8' }, 'linux', false],
  [{ LC_ALL: '', LANG: 'POSIX' }, 'linux', false],
  [{}, 'linux', false],
  [{}, 'win32', true],
])('takes the characters of a terminal from the locale %j on %s', (env, platform, unicode) => {
  expect(terminalFor(terminal, env, platform)).toEqual({ width: 100, unicode, colour: true });
});

it('is as wide as COLUMNS says, also where there is no terminal', () => {
  expect(terminalFor({}, { COLUMNS: '120' }, 'linux')).toEqual({ width: 120, unicode: true, colour: false });
  expect(terminalFor(terminal, { COLUMNS: '40', LANG: 'C.UTF-8' }, 'linux').width).toBe(40);
  expect(terminalFor(terminal, { COLUMNS: 'wide' }, 'linux').width).toBe(100);
});

it('asks Node for colours, and needs no width', () => {
  expect(terminalFor({ isTTY: true, hasColors: () => false }, {}, 'win32')).toEqual({ unicode: true, colour: false });
});
