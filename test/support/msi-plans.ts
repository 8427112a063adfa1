import type { PackagePlan } from './packages.js';

/** A table in the idt form: names, types, name of the table with its keys, rows. */
function idt(
  table: string,
  columns: readonly (readonly [name: string, type: string])[],
  keys: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [columns.map(([name]) => name), columns.map(([, type]) => type), [table, ...keys], ...rows];
  return lines.map((cells) => `${cells.join('\t')}\r\n`).join('');
}

const codePage = (number: number) => `\r\n\r\n${number}\t_ForceCodepage\r\n`;
const insert = (name: string, value: string) => [
  '-q',
  `INSERT INTO \`Property\` (\`Property\`, \`Value\`) VALUES ('${name}', '${value}')`,
];
const remove = (name: string) => ['-q', `DELETE FROM \`Property\` WHERE \`Property\` = '${name}'`];

/** A table whose cells are all different, so that the database has so many strings more. */
function many(strings: number): string {
  const names = Array.from({ length: 16 }, (_, c) => `Column${c}`);
  const rows = Array.from({ length: Math.ceil(strings / 16) }, (_, r) =>
    names.map((_, c) => (16 * r + c < strings || c === 0 ? `${r} ${c}` : '')),
  );
  return idt(
    'ManyStrings',
    names.map((name, c) => [name, c === 0 ? 's72' : 'S255']),
    ['Column0'],
    rows,
  );
}

/** Every type of column, with and without null. */
const TYPES = idt(
  'Types',
  [
    ...([
      ['Number', 'i2'],
      ['Name', 's72'],
      ['SmallOrNull', 'I2'],
      ['LargeOrNull', 'I4'],
      ['Small', 'i2'],
      ['Large', 'i4'],
    ] as const),
    ...([
      ['TextOrNull', 'S255'],
      ['AnyOrNull', 'S0'],
      ['ShownOrNull', 'L64'],
      ['Told', 'l0'],
      ['Fixed', 's8'],
    ] as const),
  ],
  ['Number', 'Name'],
  [
    ['1', 'a', '-32767', '-2147483647', '0', '0', '', '', '', 'told', 'x'],
    ['1', 'b', '32767', '2147483647', '-1', '-1', 'text', 'any', 'shown', 'told', 'y'],
    ['-7', 'a', '', '', '1', '1', 'text', '', 'shown', 'told', 'x'],
    ['300', 'c', '0', '0', '255', '65536', '', 'any', '', 'other', 'z'],
  ],
);

const TEXTS: readonly (readonly [codePage: number, text: string])[] = [
  [0, 'ASCII alone'],
  [874, 'กขค'],
  [932, '点呼'],
  [936, '点名'],
  [949, '점호'],
  [950, '點名'],
  [1250, 'Žluťoučký kůň'],
  [1251, 'Перекличка'],
  [1252, 'Größe – naïve €'],
  [1253, 'Έλεγχος'],
  [1254, 'Yoklama ığş'],
  [1255, 'שלום'],
  [1256, 'تفقد'],
  [1257, 'Ąžuolas'],
  [65001, '点呼 – Größe 😀'],
];

const x = (length: number, unit = 'x') => unit.repeat(length);
const files = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `file number ${i}.txt`, content: `${i}` }));

/** Strings beyond what an argument of a program may have come in a table. */
function long(...texts: string[]): string {
  const rows = texts.map((text, i) => [`${i}`, text, `after ${i}`]);
  return idt(
    'LongTexts',
    [
      ['Id', 'i2'],
      ['Text', 'S0'],
      ['After', 'S72'],
    ],
    ['Id'],
    rows,
  );
}

/** `count` columns, as many names of them, one row of numbers. */
function wide(count: number): string {
  const columns = Array.from(
    { length: count },
    (_, i) => [`C${i}`, i === 0 ? 'i4' : i % 2 === 0 ? 'S0' : 'I4'] as const,
  );
  return idt('Wide', columns, ['C0'], [columns.map((_, i) => `${i}`)]);
}

const ROWS = Array.from({ length: 20_000 }, (_, i) => [`${i}`, `text ${i % 500}`, i % 3 === 0 ? '' : `${i % 30_000}`]);
const LENGTHS = [65_534, 65_535, 65_536, 70_000, 131_071];

/** What a plan is called, and what makes it different. */
const KINDS: Record<string, Omit<PackagePlan, 'name'>> = {
  plain: { version: '1.2.3' },
  'of two files': { files: files(2) },
  'of 40 files': { files: files(40) },
  'of 300 files': { files: files(300) },
  'with every type of column': { idt: [TYPES] },
  'with an empty table': {
    idt: [
      idt(
        'Empty',
        [
          ['Id', 'i2'],
          ['Text', 'S255'],
        ],
        ['Id'],
        [],
      ),
    ],
  },
  'with a table of one column': { idt: [idt('Narrow', [['Id', 's72']], ['Id'], [['a'], ['b']])] },
  'with a table of 31 columns': { idt: [wide(31)] },
  'with names of tables of both forms': {
    idt: ['Even', 'Odd_', 'A', '_B'].map((name) => idt(name, [['Id', 'i2']], ['Id'], [['1']])),
  },
  'with control characters in its texts': { msibuild: [insert('CONTROL', 'a\tb\r\nc')] },
  'with a property that was taken away': { msibuild: [insert('ONE', 'first'), insert('TWO', 'second'), remove('ONE')] },
  'with a number that is used again': { msibuild: [insert('ONE', 'first'), remove('ONE'), insert('TWO', 'second')] },
  'with streams of its own, long and short': { streams: [0, 1, 64, 4_095, 4_096, 100_000] },
  'with binaries in a table': { binaries: [1, 4_095, 4_096, 70_000] },
  'with a table of 20,000 rows': {
    bare: true,
    idt: [
      idt(
        'Rows',
        [
          ['Id', 'i4'],
          ['Text', 'S72'],
          ['Number', 'I2'],
        ],
        ['Id'],
        ROWS,
      ),
    ],
  },
  ...Object.fromEntries(
    LENGTHS.map((length) => [`with a string of ${length} bytes`, { bare: true, idt: [long(x(length))] }]),
  ),
  'with a long string that two rows have': { bare: true, idt: [long(x(70_000), x(70_000))] },
  'with several long strings': { bare: true, idt: [long(x(70_000, 'a'), x(66_000, 'b'), x(131_000, 'c'), 'short')] },
  'with a long string of two bytes a character': { bare: true, idt: [codePage(65001), long(x(40_000, 'ü'))] },
  'with nearly too many strings for two bytes': { bare: true, idt: [many(65_400)] },
  'with 70,000 strings': { bare: true, idt: [many(70_000)] },
  'with 70,000 strings, of which some are long': {
    bare: true,
    idt: [many(70_000), long(x(70_000), x(100_000))],
  },
  ...Object.fromEntries(
    TEXTS.map(([page, text]) => [
      `with texts of code page ${page}`,
      { ...(page === 0 ? {} : { idt: [codePage(page)] }), msibuild: [insert('TEXT', text)] },
    ]),
  ),
  ...Object.fromEntries([79_528, 100_000, 317_952].map((size) => [`of ${size} bytes`, { size }])),
};

/** Packages of every kind that wixl and msibuild make. */
export const MSI_PLANS: Readonly<Record<string, PackagePlan>> = Object.fromEntries(
  Object.entries(KINDS).map(([what, plan]) => [what, { name: `Sample ${what}`, ...plan }]),
);

/** Texts of a table `LongTexts` that msibuild writes as Windows Installer does, and msiinfo 0.101 reads wrongly: see string-pool.ts. */
export const LONGER_TEXTS: readonly (readonly string[])[] = [
  [x(131_072)],
  [x(200_000)],
  [x(150_000), x(150_000), x(150_000)],
  [x(70_000, 'a'), x(66_000, 'b'), x(140_000, 'c'), 'short', x(300_000, 'd'), x(1_000_000, 'e')],
];

export function longerPlan(texts: readonly string[]): PackagePlan {
  return { name: 'Sample with longer texts', bare: true, idt: [long(...texts)] };
}
