import { expect, it } from 'vitest';
import { textTable } from '../../src/cli/text-table.js';

it('aligns columns and leaves no blanks at the end of a line', () => {
  expect(
    textTable(
      ['A', 'LONG', 'LAST'],
      [
        ['alpha', 'b', 'c'],
        ['d', 'e', ''],
      ],
    ),
  ).toBe('A      LONG  LAST\nalpha  b     c\nd      e\n');
});

it('shows what would steer a terminal as blanks', () => {
  expect(textTable(['A'], [['\u001b[2Jx\r\ny\u009b1m']])).toBe('A\n[2Jx y 1m\n');
});

it('leaves out a column in which nothing is said', () => {
  const rows = [
    ['a', '-', 'x'],
    ['b', '-', '-'],
  ];
  expect(textTable(['A', 'B', 'C'], rows)).toBe('A  C\na  x\nb  -\n');
  expect(textTable(['A', 'B'], [])).toBe('A  B\n');
});
