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
  if (value === null) return 'Not applicable';
  if (column === 'size') return row.size.toLocaleString('en-US');
  if (column !== 'date') return String(value);
  const [year, month, day] = row.date.split('-');
  return `${day}-${MONTHS[Number(month) - 1]}-${year}`;
}

/** The captures that a table can stand in, by form. */
export const DRAWINGS: Readonly<
  Record<
    string,
    { form: 'html' | 'markdown' | 'text'; draw: (rows: readonly MadeRow[], columns: readonly Column[]) => string }
  >
> = {
  html: {
    form: 'html',
    draw: (rows, columns) => {
      const line = (cells: readonly string[], tag: string): string =>
        `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>\n`;
      const body = rows
        .map((row) =>
          line(
            columns.map((column) => printed(row, column)),
            'td',
          ),
        )
        .join('');
      return `<html><body><h1>KB99000800: Fix for Iris Server</h1><h2>File information</h2><table>${line(
        columns.map((column) => HEADINGS[column]),
        'th',
      )}${body}</table><h2>References</h2><p>None of them.</p></body></html>`;
    },
  },
  pipes: {
    form: 'markdown',
    draw: (rows, columns) => {
      const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
      const body = rows.map((row) => line(columns.map((column) => printed(row, column)))).join('');
      return `# KB99000800: Fix for Iris Server\n\n## File information\n\n${line(columns.map((column) => HEADINGS[column]))}${line(columns.map(() => '---'))}${body}\n## References\n\nNone of them.\n`;
    },
  },
  flat: {
    form: 'text',
    draw: (rows, columns) =>
      `Article ID: 99000800\nFix for Iris Server\n\nFile information\n${columns.map((column) => `${HEADINGS[column]}\n`).join('')}${rows
        .map((row) => columns.map((column) => `${printed(row, column)}\n`).join(''))
        .join('')}\nReferences\n\nNone of them.\n`,
  },
  tabs: {
    form: 'text',
    draw: (rows, columns) =>
      `Article ID: 99000800\nFix for Iris Server\n\nFile information\n\n${columns.map((column) => HEADINGS[column]).join('\t')}\n${rows
        .map((row) => `${columns.map((column) => printed(row, column)).join('\t')}\n`)
        .join('')}\nReferences\n\nNone of them.\n`,
  },
  console: {
    form: 'text',
    draw: (rows, columns) => {
      const blank = (row: MadeRow, column: Column): string => (row[column] === null ? '' : printed(row, column));
      const widths = columns.map((column) =>
        Math.max(HEADINGS[column].length, ...rows.map((row) => blank(row, column).length)),
      );
      const line = (cells: readonly string[]): string =>
        `   ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd();
      const body = rows.map((row) => `${line(columns.map((column) => blank(row, column)))}\n`).join('');
      const head = line(columns.map((column) => HEADINGS[column]));
      return `Article ID: 99000800\nFix for Iris Server\n\nThe fix has these file attributes:\n\n${head}\n   ${'-'.repeat(head.length)}\n${body}\nSTATUS\n======\n\nNone of them.\n`;
    },
  },
};
