import fc from 'fast-check';

/** One row of a made-up file table, and how each value is printed. */
export interface MadeRow {
  name: string;
  version: string | null;
  size: number;
  date: string;
  time: string;
  platform: string | null;
}

const STEMS = ['Iris', 'irisadmin', 'Iris.Server.Core', 'Iris_ns', 'IRIS32', 'iris-ui', 'Iris2', 'Xiris'];
const ENDINGS = ['dll', 'exe', 'msi', 'sys', 'cab', 'ocx'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

const madeName = fc
  .tuple(fc.constantFrom(...STEMS), fc.nat(99), fc.constantFrom(...ENDINGS))
  .map(([stem, number, ending]) => `${stem}${number}.${ending}`);
const madeVersion = fc
  .tuple(fc.integer({ min: 1, max: 16 }), fc.nat(99), fc.nat(9999), fc.nat(9999))
  .map((parts) => parts.join('.'));
const madeDate = fc
  .date({ min: new Date('1996-01-01T00:00:00Z'), max: new Date('2024-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const madeTime = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

export const madeRow: fc.Arbitrary<MadeRow> = fc.record({
  name: madeName,
  version: fc.option(madeVersion, { freq: 4 }),
  size: fc.integer({ min: 300, max: 90_000_000 }),
  date: madeDate,
  time: madeTime,
  platform: fc.option(fc.constantFrom('x86', 'x64', 'IA-64'), { freq: 4 }),
});

export const COLUMNS = ['name', 'version', 'size', 'date', 'time', 'platform'] as const;
export type Column = (typeof COLUMNS)[number];
const BLANK = 'Not applicable';
const HEADINGS: Readonly<Record<Column, string>> = {
  name: 'File name',
  version: 'File version',
  size: 'File size',
  date: 'Date',
  time: 'Time',
  platform: 'Platform',
};

/** A value as articles print it. */
function printed(row: MadeRow, column: Column): string {
  const value = row[column];
  if (value === null) return BLANK;
  if (column === 'size') return row.size.toLocaleString('en-US');
  if (column !== 'date') return String(value);
  const [year, month, day] = row.date.split('-');
  return `${day}-${MONTHS[Number(month) - 1]}-${year}`;
}

/** The cells of a table, headings first, as articles print them. */
export const cellsOf = (rows: readonly MadeRow[], columns: readonly Column[]): string[][] => [
  columns.map((column) => HEADINGS[column]),
  ...rows.map((row) => columns.map((column) => printed(row, column))),
];

const tag = (cells: readonly string[], name: string): string =>
  `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>\n`;
const pipe = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** A form, and a capture in it around a table of cells, whose first row are the headings. */
export interface Drawing {
  form: 'html' | 'markdown' | 'text';
  draw: (cells: readonly (readonly string[])[]) => string;
}

export const DRAWINGS: Readonly<Record<'html' | 'pipes' | 'flat' | 'tabs' | 'console', Drawing>> = {
  html: {
    form: 'html',
    draw: ([headings = [], ...rows]) =>
      `<html><body><h1>KB99000800: Fix for Iris Server</h1><h2>File information</h2><table>${tag(headings, 'th')}${rows
        .map((row) => tag(row, 'td'))
        .join('')}</table><h2>References</h2><p>None of them.</p></body></html>`,
  },
  pipes: {
    form: 'markdown',
    draw: ([headings = [], ...rows]) =>
      `# KB99000800: Fix for Iris Server\n\n## File information\n\n${pipe(headings)}${pipe(headings.map(() => '---'))}${rows
        .map(pipe)
        .join('')}\n## References\n\nNone of them.\n`,
  },
  flat: {
    form: 'text',
    draw: (rows) =>
      `Article ID: 99000800\nFix for Iris Server\n\nFile information\n${rows
        .map((row) => row.map((cell) => `${cell}\n`).join(''))
        .join('')}\nReferences\n\nNone of them.\n`,
  },
  tabs: {
    form: 'text',
    draw: (rows) =>
      `Article ID: 99000800\nFix for Iris Server\n\nFile information\n\n${rows
        .map((row) => `${row.join('\t')}\n`)
        .join('')}\nReferences\n\nNone of them.\n`,
  },
  console: {
    form: 'text',
    draw: (rows) => {
      const cells = rows.map((row) => row.map((cell) => (cell === BLANK ? '' : cell)));
      const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
      const line = (row: readonly string[]): string =>
        `   ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd();
      const [head = '', ...body] = cells.map(line);
      return `Article ID: 99000800\nFix for Iris Server\n\nThe fix has these file attributes:\n\n${head}\n   ${'-'.repeat(
        head.length,
      )}\n${body.map((text) => `${text}\n`).join('')}\nSTATUS\n======\n\nNone of them.\n`;
    },
  },
};
export const DRAWING_NAMES = ['html', 'pipes', 'flat', 'tabs', 'console'] as const;
export type DrawingName = (typeof DRAWING_NAMES)[number];
