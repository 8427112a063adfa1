import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/generated/article.js';
import { caseNames, readCase } from './support/cases.js';
import { factsOf, parseSoundly } from './support/checks.js';
import { runs } from './support/runs.js';
import {
  COLUMNS,
  type Column,
  cellsOf,
  DRAWING_NAMES,
  DRAWINGS,
  type DrawingName,
  type MadeRow,
  madeRow,
} from './support/tables.js';

const FORMS = ['html', 'markdown', 'text', 'auto'] as const;
const KB_SOURCES = join(import.meta.dirname, '../../kb-sources');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Captures as they are: those that ship with rollcall, and the inputs of the cases. */
const CAPTURES = [
  ...readdirSync(KB_SOURCES)
    .filter((name) => /\.(?:html|md|txt)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(KB_SOURCES, name), 'utf8') })),
  ...caseNames().map((name) => {
    const { input } = readCase(name);
    return { name: `${name} ${input.name}`, text: new TextDecoder().decode(input.bytes) };
  }),
].filter(({ text }) => !text.includes('\ufffd') && !text.includes('\0'));

/** What markup is made of, and what tables hold. */
const TOKENS = [
  '<table>',
  '<tr>',
  '<td>',
  '<td rowspan=2>',
  '<td colspan=3>',
  '</td>',
  '</tr>',
  '</table>',
  '<th>',
  '<p>',
  '<br/>',
  '<ul><li>',
  '</li>',
  '<h2>',
  '</h2>',
  '<pre>',
  '</pre>',
  '<details><summary>',
  '</details>',
  '<a href="/kb/99000001">',
  '</a>',
  '<!--',
  '-->',
  '<b>',
  '<div>',
  '</div>',
  '&nbsp;',
  '&#0;',
  '&amp',
  '<script>',
  '</script>',
  '<title>',
  '|',
  '||',
  '|---|',
  '| - |',
  '# ',
  '## ',
  '---\n',
  '===\n',
  '- ',
  '* ',
  '1. ',
  '   ',
  '\t',
  '> ',
  '```\n',
  '**',
  '_',
  '`',
  '[',
  '](',
  ')',
  '[^1]: ',
  '\\',
  '~~',
  '<',
  '> [!NOTE]\n',
  '+---+',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '\u00a0',
  '\u2028',
  '\ud83d\ude00',
  '\ud800',
  '\u0001',
  '•',
  'File name',
  'File version',
  'File size',
  'Size (KB)',
  'Date',
  'Time',
  'Platform',
  'SHA256 hash',
  'Dateiname',
  'Iris.dll',
  'a.exe',
  '79,528',
  '1.036.800',
  '67.5KB',
  '79 528',
  '01-Jun-2008',
  '24/02/2000',
  '31/31/2000',
  '10:36',
  '25:99',
  '5:29p',
  'x86',
  'Not applicable',
  '1.0.0.7',
  'ab'.repeat(32),
  'KB99000001',
  'Q990001',
  'Article ID: ',
  'MS08-999',
  'File information',
  'Prerequisites',
  'Restart requirement',
  'Hotfix replacement information',
  'This update replaces ',
  'RU1, RU2 and RU5',
  'does not replace',
  'You must restart the computer.',
  'For all supported x64-based versions of Iris',
  'Step 1: ',
  'Keywords: ',
] as const;

const markup = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...TOKENS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 80 },
  )
  .map((tokens) => tokens.join(''));

/** A capture to which something happened: cut off, bytes turned, lines twice, quoted, gone, or in another order. */
const damaged = fc
  .tuple(
    fc.constantFrom(...CAPTURES),
    fc.array(
      fc.record({
        what: fc.constantFrom('cut', 'drop', 'turn', 'twice', 'quote', 'insert', 'swap', 'join'),
        from: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(12),
        token: fc.constantFrom(...TOKENS),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([{ name, text }, damages]) => {
    let lines = text.split('\n');
    for (const { what, from, length, token } of damages) {
      const at = Math.floor(from * lines.length);
      const piece = lines.slice(at, at + length + 1);
      const line = piece[0] ?? '';
      const middle = Math.floor(line.length / 2);
      if (what === 'cut') lines = at > lines.length / 2 ? lines.slice(0, at) : lines.slice(at);
      else if (what === 'drop') lines.splice(at, piece.length);
      else if (what === 'turn') lines[at] = `${line.slice(0, middle)}\ufffd${line.slice(middle + 1)}`;
      else if (what === 'twice') lines.splice(at, 0, ...piece);
      else if (what === 'quote') lines.splice(at, piece.length, ...piece.map((quoted) => `> ${quoted}`));
      else if (what === 'insert') lines[at] = line.slice(0, middle) + token + line.slice(middle);
      else if (what === 'swap') lines.splice(at, piece.length, ...piece.reverse());
      else lines.splice(at, piece.length, piece.join(' '));
    }
    return { name, text: lines.join('\n') };
  });

describe('whatever comes in', () => {
  it('bytes end in an article that holds or in a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom(...FORMS), async (bytes, from) => {
        await parseSoundly({ bytes, name: 'capture', from });
      }),
      runs(300),
    );
  });

  it('markup ends in an article that holds or in a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(markup, fc.constantFrom(...FORMS), async (text, from) => {
        await parseSoundly({ bytes: bytesOf(text), name: 'capture', from });
      }),
      runs(1500),
    );
  });

  it('damaged captures end in an article that holds or in a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, fc.constantFrom(...FORMS), async ({ name, text }, from) => {
        await parseSoundly({ bytes: bytesOf(text), name, from });
      }),
      runs(700),
    );
  });

  it('UTF-16 cut anywhere ends in an article that holds or in a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, fc.nat(4000), fc.boolean(), async ({ name, text }, length, mark) => {
        const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le').subarray(0, length);
        await parseSoundly({ bytes, name });
      }),
      runs(150),
    );
  });
});

describe('what makes no difference', () => {
  /** Runs a check on all captures, and tells for which it failed. */
  async function onAll(check: (capture: (typeof CAPTURES)[number]) => Promise<void>): Promise<void> {
    const failed: string[] = [];
    for (const capture of CAPTURES) {
      try {
        await check(capture);
      } catch (error) {
        failed.push(`${capture.name}: ${error instanceof Error ? error.message : error}`);
      }
    }
    expect(failed).toEqual([]);
  }

  it('line ends', () =>
    onAll(async ({ name, text }) => {
      const plain = text.replace(/\r\n?/g, '\n');
      const facts = factsOf(await parseSoundly({ bytes: bytesOf(plain), name }));
      expect(factsOf(await parseSoundly({ bytes: bytesOf(plain.replaceAll('\n', '\r\n')), name }))).toEqual(facts);
      expect(factsOf(await parseSoundly({ bytes: bytesOf(plain.replaceAll('\n', '\r')), name }))).toEqual(facts);
    }));

  it('a byte order mark, and UTF-16', () =>
    onAll(async ({ name, text }) => {
      const plain = text.replace(/^\ufeff/, '');
      const without = (articles: readonly Article[]): unknown =>
        articles.map((article) => ({ ...article, source: null }));
      const bare = await parseSoundly({ bytes: bytesOf(plain), name });
      const marked = await parseSoundly({ bytes: bytesOf(`\ufeff${plain}`), name });
      expect(without(marked)).toEqual(without(bare));
      const wide = await parseSoundly({ bytes: Buffer.from(`\ufeff${plain}`, 'utf16le'), name });
      expect(without(wide)).toEqual(without(bare));
      expect(wide.map(({ source }) => source.encoding)).toEqual(bare.map(() => 'utf-16le'));
    }));

  it('saying the form that is found', () =>
    onAll(async ({ name, text }) => {
      const found = await parseSoundly({ bytes: bytesOf(text), name });
      const form = found[0]?.source.format ?? 'auto';
      expect(form).not.toBe('auto');
      expect(await parseSoundly({ bytes: bytesOf(text), name, from: form })).toEqual(found);
    }));

  it('line ends, in damaged captures', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async ({ name, text }) => {
        const plain = text.replace(/\r\n?|\u2028/g, '\n');
        const facts = factsOf(await parseSoundly({ bytes: bytesOf(plain), name, from: formOf(name) }));
        const other = bytesOf(plain.replaceAll('\n', '\r\n'));
        expect(factsOf(await parseSoundly({ bytes: other, name, from: formOf(name) }))).toEqual(facts);
      }),
      runs(150),
    );
  });
});

const formOf = (name: string): 'html' | 'markdown' | 'text' =>
  name.endsWith('.html') ? 'html' : name.endsWith('.md') ? 'markdown' : 'text';

const readCells = async (drawing: DrawingName, cells: readonly (readonly string[])[]) => {
  const { form, draw } = DRAWINGS[drawing];
  const text = draw(cells);
  const [article, ...others] = await parseSoundly({ bytes: bytesOf(text), name: 'KB99000800', from: form });
  expect(others).toEqual([]);
  const problems = (article?.diagnostics ?? []).filter(({ severity }) => severity !== 'info');
  const read = (article?.files ?? []).map(({ name, version, size, date, time, platform }) => ({
    name,
    version,
    size,
    date,
    time,
    platform,
  }));
  return { text, read, problems };
};
const readTable = async (drawing: DrawingName, rows: readonly MadeRow[], columns: readonly Column[]) => {
  const { read, problems } = await readCells(drawing, cellsOf(rows, columns));
  return { read, said: problems.map(({ code, message }) => `${code}: ${message}`) };
};
const bag = (rows: readonly unknown[] | undefined): string[] => (rows ?? []).map((row) => JSON.stringify(row)).sort();

describe('tables that were made of known rows', () => {
  const rows = fc.array(madeRow, { minLength: 1, maxLength: 12 });
  const order = fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length });

  it.each(DRAWING_NAMES)('are read as they were made: %s', async (drawing) => {
    await fc.assert(
      fc.asyncProperty(rows, async (made) => {
        expect(await readTable(drawing, made, COLUMNS)).toEqual({ read: made, said: [] });
      }),
      runs(60),
    );
  });

  it.each(['html', 'pipes', 'tabs'] as const)(
    'have the same rows whatever the order of columns: %s',
    async (drawing) => {
      await fc.assert(
        fc.asyncProperty(rows, order, async (made, columns) => {
          expect(await readTable(drawing, made, columns)).toEqual({ read: made, said: [] });
        }),
        runs(60),
      );
    },
  );

  it.each(DRAWING_NAMES)('have the same rows whatever their order: %s', async (drawing) => {
    await fc.assert(
      fc.asyncProperty(
        rows.chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length }))),
        async ([made, shuffled]) => {
          const first = await readTable(drawing, made, COLUMNS);
          const second = await readTable(drawing, shuffled, COLUMNS);
          expect(bag(second.read)).toEqual(bag(first.read));
        },
      ),
      runs(30),
    );
  });
});

const HALVED = 'cut in half';
/** What happens to one cell. */
const HARMS: Readonly<Record<string, (cell: string) => string>> = {
  garbled: (cell) => cell.replace(/\d/, 'x').replace(/^(\D*)$/, '$1?'),
  emptied: () => '',
  'filled with words': () => 'see the note below',
  [HALVED]: (cell) => cell.slice(0, Math.ceil(cell.length / 2)),
  'printed twice': (cell) => `${cell} ${cell}`,
};

describe('tables in which one cell was harmed', () => {
  // From 1,000 on, since "512 512" may be the number 512,512 with a space in it.
  const rows = fc.uniqueArray(
    madeRow.filter(({ size }) => size >= 1000),
    { minLength: 3, maxLength: 8, selector: ({ name }) => name },
  );

  const VALUED: readonly Column[] = ['size', 'date', 'time'];

  /** The first and last line of each row of a capture that was drawn, from 1. */
  function linesOf(drawing: DrawingName, text: string, count: number): { first: number; last: number }[] {
    const lines = text.split('\n');
    const headings = lines.findIndex((line) => line.includes('File name')) + 1;
    const height = drawing === 'flat' ? COLUMNS.length : 1;
    const gap = { html: 0, tabs: 0, pipes: 1, console: 1, flat: COLUMNS.length - 1 }[drawing];
    return Array.from({ length: count }, (_, i) => {
      const first = headings + gap + 1 + i * height;
      return { first, last: first + height - 1 };
    });
  }

  /** Rows that came out otherwise than they went in, the harmed cell aside, without a warning or error on their lines. */
  async function silentErrors(
    drawing: DrawingName,
    made: readonly MadeRow[],
    harmed: number,
    column: Column,
    harm: string,
  ): Promise<string[]> {
    const cells = cellsOf(made, COLUMNS);
    const place = COLUMNS.indexOf(column);
    const before = cells[harmed + 1]?.[place] ?? '';
    const after = HARMS[harm]?.(before) ?? before;
    cells[harmed + 1] = (cells[harmed + 1] ?? []).map((cell, i) => (i === place ? after : cell));
    const { text, read, problems } = await readCells(drawing, cells);
    // Where a cell is a line, nobody can say whether a line belongs to the row before or behind it.
    const near = drawing === 'flat' ? COLUMNS.length : 0;
    const isTold = linesOf(drawing, text, made.length).map(({ first, last }) =>
      problems.some(
        ({ position }) => position !== null && position.start.line <= last + near && position.end.line >= first - near,
      ),
    );
    const left = [...read];
    const silent: string[] = [];
    for (const [i, row] of made.entries()) {
      const keys = i === harmed ? COLUMNS.filter((key) => key !== column) : COLUMNS;
      const at = left.findIndex((got) => keys.every((key) => got[key] === row[key]));
      const [got] = at === -1 ? [] : left.splice(at, 1);
      if (isTold[i]) continue;
      if (got === undefined) silent.push(`row ${i} is lost`);
      // Nobody can tell a harmed name, version or platform from another one, or half a size from a whole one; the rest can be told.
      else if (
        i === harmed &&
        VALUED.includes(column) &&
        got[column] !== row[column] &&
        after !== '' &&
        harm !== HALVED
      )
        silent.push(`${column} ${got[column]} of "${after}"`);
    }
    if (left.length > 0 && !isTold[harmed]) silent.push(`read beside: ${JSON.stringify(left)}`);
    return silent.map((what) => `${column} ${harm} in row ${harmed}: ${what}`);
  }

  const SOME: readonly MadeRow[] = [
    { name: 'Iris.dll', version: '14.0.702.0', size: 79528, date: '2008-06-01', time: '10:36', platform: 'x86' },
    { name: 'Irisadmin.exe', version: null, size: 1036800, date: '2008-06-02', time: '11:37', platform: null },
    { name: 'Iris.Core.dll', version: '14.0.639.21', size: 10240, date: '2007-12-31', time: '23:59', platform: 'x64' },
    { name: 'Iris_ns.msi', version: '14.0.0.1', size: 5120, date: '2008-01-05', time: '00:00', platform: 'x86' },
  ];

  it.each(DRAWING_NAMES)('none is lost or changed in silence: %s', async (drawing) => {
    const silent: string[] = [];
    for (const column of COLUMNS) {
      for (const harm of Object.keys(HARMS)) {
        for (const harmed of SOME.keys()) silent.push(...(await silentErrors(drawing, SOME, harmed, column, harm)));
      }
    }
    expect(silent).toEqual([]);
  });

  it.each(DRAWING_NAMES)('none is lost or changed in silence, whatever the rows: %s', async (drawing) => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.nat(),
        fc.constantFrom(...COLUMNS),
        fc.constantFrom(...Object.keys(HARMS)),
        async (made, which, column, harm) => {
          expect(await silentErrors(drawing, made, which % made.length, column, harm)).toEqual([]);
        },
      ),
      runs(100),
    );
  });
});
