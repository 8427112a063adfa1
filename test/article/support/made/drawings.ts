import type { PrintedRow } from './damage.js';
import type { Dice } from './dice.js';

/** A table that is to be drawn: headings (none for a table without), rows, a caption over it. */
export interface Table {
  headings: readonly string[] | null;
  rows: readonly PrintedRow[];
  caption: string | null;
}

/** The lines of a drawn table, and for each row its first and last line from 0. */
export interface Drawn {
  lines: string[];
  places: { first: number; last: number }[];
}

export type Drawing = (table: Table, dice: Dice) => Drawn;

/** The cells of a row with the break in its name, if any, printed as `mark`. */
const wrapped = (row: PrintedRow, mark: string): string[] =>
  row.wrapAt === 0
    ? row.cells
    : row.cells.map((cell) =>
        /\.\w+$/.test(cell) && cell.length > row.wrapAt
          ? cell.slice(0, row.wrapAt) + mark + cell.slice(row.wrapAt)
          : cell,
      );

function byLine(table: Table, head: readonly string[], line: (row: PrintedRow) => readonly string[]): Drawn {
  const lines = [...head];
  const places = table.rows.map((row) => {
    const first = lines.length;
    lines.push(...line(row));
    return { first, last: lines.length - 1 };
  });
  return { lines, places };
}

const caption = ({ caption: words }: Table, around: (words: string) => string): string[] =>
  words === null ? [] : [around(words), ''];

const cellsWide = (table: Table): number =>
  Math.max(table.headings?.length ?? 0, ...table.rows.map((row) => row.cells.length));

const drawConsole: Drawing = (table, dice) => {
  const all = [...(table.headings === null ? [] : [table.headings]), ...table.rows.map((row) => row.cells)];
  const widths = Array.from({ length: cellsWide(table) }, (_, i) =>
    Math.max(...all.map((cells) => cells[i]?.length ?? 0)),
  );
  const gap = ' '.repeat(dice.between(2, 4));
  const toRight = dice.hits(0.5);
  const draw = (cells: readonly string[]): string =>
    `  ${cells.map((cell, i) => (toRight && /^[\d.,]+$/.test(cell) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(gap)}`.trimEnd();
  const head = table.headings === null ? [] : [draw(table.headings), `  ${'-'.repeat(draw(table.headings).length)}`];
  return byLine(table, [...caption(table, (words) => words), ...head], (row) => [draw(row.cells)]);
};

const drawTabs: Drawing = (table) =>
  byLine(
    table,
    [...caption(table, (words) => words), ...(table.headings === null ? [] : [table.headings.join('\t')])],
    (row) => [row.cells.join('\t')],
  );

const drawFlat: Drawing = (table) =>
  byLine(table, [...caption(table, (words) => words), ...(table.headings ?? [])], (row) =>
    wrapped(row, '\n').flatMap((cell) => cell.split('\n')),
  );

const pipe = (cells: readonly string[]): string => `|${cells.join('|')}|`;
const drawPipes: Drawing = (table) => {
  const head = table.headings ?? Array.from({ length: cellsWide(table) }, () => '');
  return byLine(
    table,
    [...caption(table, (words) => `**${words}**`), pipe(head), pipe(head.map(() => '---'))],
    (row) => [pipe(wrapped(row, '<br/>'))],
  );
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const tagged = (cells: readonly string[], open: string, close: string): string =>
  `<tr>${cells.map((cell) => `${open}${escaped(cell).replaceAll('\n', '<br>')}${close}`).join('')}</tr>`;

/** The support site of several years: heading cells, bold cells, cells with paragraphs. */
const SITES: readonly { head: [string, string]; cell: [string, string]; table: string }[] = [
  { head: ['<th>', '</th>'], cell: ['<td>', '</td>'], table: '<table class="table">' },
  { head: ['<td><b>', '</b></td>'], cell: ['<td>', '</td>'], table: '<table border="1" cellspacing="0">' },
  {
    head: ['<th align="left"><p>', '</p></th>'],
    cell: ['<td><p>', '</p></td>'],
    table: '<table class="banded flipColors">',
  },
];
const drawHtml: Drawing = (table, dice) => {
  const { head, cell, table: open } = dice.pick(SITES);
  const heading = table.headings === null ? [] : [tagged(table.headings, ...head)];
  const drawn = byLine(table, [...caption(table, (words) => `<h4>${words}</h4>`), open, ...heading], (row) => [
    tagged(wrapped(row, '\n'), ...cell),
  ]);
  return { ...drawn, lines: [...drawn.lines, '</table>'] };
};

/** What stands around the lines of a drawing so that the parser takes them as such. */
const between =
  (open: string, draw: Drawing, close: string): Drawing =>
  (table, dice) => {
    const { lines, places } = draw(table, dice);
    return {
      lines: [open, ...lines, close],
      places: places.map(({ first, last }) => ({ first: first + 1, last: last + 1 })),
    };
  };

export const DRAWINGS: Readonly<Record<string, { form: 'text' | 'markdown' | 'html'; draw: Drawing }>> = {
  console: { form: 'text', draw: drawConsole },
  tabs: { form: 'text', draw: drawTabs },
  flat: { form: 'text', draw: drawFlat },
  pipes: { form: 'markdown', draw: drawPipes },
  fenced: { form: 'markdown', draw: between('```console', drawConsole, '```') },
  html: { form: 'html', draw: drawHtml },
  pre: { form: 'html', draw: between('<pre>', drawConsole, '</pre>') },
};
