import { describe, expect, it } from 'vitest';
import { parseArticles } from '../../src/article/index.js';
import { type KnownRow, type MadeArticle, makeArticle } from './support/made/article.js';
import type { TrueRow } from './support/made/values.js';

const FIRST = Number(process.env.ROLLCALL_SEED ?? 1);
/** ROLLCALL_RUNS=20000 looks at as many articles. */
const RUNS = Number(process.env.ROLLCALL_RUNS ?? 400);

type Read = Omit<TrueRow, 'size' | 'date' | 'time'> & { size: number | null; date: string | null; time: string | null };

/** What a capture can show of a row: columns that its table lacks are null, and so is a size that is no number of bytes. */
const shown = ({ row, columns, isRounded }: KnownRow): Read => ({
  name: row.name,
  version: columns.includes('version') ? row.version : null,
  size: isRounded ? null : row.size,
  date: row.date,
  time: columns.includes('time') ? row.time : null,
  platform: columns.includes('platform') ? row.platform : null,
});

const isSame = (a: Read, b: Read): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Rows that were lost, changed or made up, with no warning or error where they stand. */
async function silentErrors(made: MadeArticle): Promise<{ silent: string[]; wolf: string[] }> {
  const bytes = new TextEncoder().encode(made.text);
  const [article] = await parseArticles({ bytes, name: 'KB99000870', from: made.form });
  const problems = (article?.diagnostics ?? []).filter(({ severity }) => severity !== 'info');
  const isTold = (first: number, last: number): boolean =>
    problems.some(({ position }) => position !== null && position.start.line <= last && position.end.line >= first);
  const left = (article?.files ?? []).map(({ name, version, size, date, time, platform, position }) => ({
    read: { name, version, size, date, time, platform },
    position,
  }));
  // Where every cell is a line, nobody can say to which of two rows a line between them belongs.
  const near = made.drawing === 'flat' ? 8 : 0;
  const silent: string[] = [];
  for (const known of made.rows) {
    const at = left.findIndex(
      ({ read, position }) => isSame(read, shown(known)) && Math.abs(position.start.line - known.first) <= 1,
    );
    if (at !== -1) left.splice(at, 1);
    else if (!isTold(known.first - near, known.last + near))
      silent.push(`line ${known.first}, ${known.damage ?? 'as printed'}: ${JSON.stringify(shown(known))} is not read`);
  }
  for (const { read, position } of left)
    if (!isTold(position.start.line - near, position.end.line + near))
      silent.push(`line ${position.start.line}: ${JSON.stringify(read)} is read instead`);
  const isWhole = made.rows.every(({ damage }) => damage === null);
  return { silent, wolf: isWhole ? problems.map(({ code, message }) => `${code}: ${message}`) : [] };
}

async function findings(damages: number, what: 'silent' | 'wolf'): Promise<string[]> {
  const found: string[] = [];
  for (let seed = FIRST; seed < FIRST + RUNS && found.length < 20; seed += 1) {
    const made = makeArticle(seed, damages);
    for (const finding of (await silentErrors(made))[what]) found.push(`seed ${seed}, ${made.drawing}: ${finding}`);
  }
  return found;
}

describe('articles made of known rows', () => {
  it('are read as they were made where nothing was damaged', async () => {
    expect(await findings(0, 'silent')).toEqual([]);
  });

  it('cry no wolf where nothing was damaged', async () => {
    expect(await findings(0, 'wolf')).toEqual([]);
  });

  it('lose, change or make up no row in silence where rows were damaged', async () => {
    expect(await findings(0.3, 'silent')).toEqual([]);
  });
});
