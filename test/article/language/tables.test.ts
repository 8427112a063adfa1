import { describe, expect, it } from 'vitest';
import { english } from '../../../src/article/language/en.js';
import { LANGUAGES } from '../../../src/article/language/index.js';
import { complaints, read } from '../facts/read.js';

const GERMAN = 'Das ist die Liste der Dateien, die mit dieser Seite für alle da sind und nicht fehlen.';
const SPANISH = 'Esta es la lista de los archivos que están en esta página para las personas que la leen.';

const rowsOf = async (text: string): Promise<unknown[]> =>
  (await read(text)).files.map(({ name, version, size, date, time }) => [name, version, size, date, time]);

describe('tables of other languages', () => {
  it('reads an English table in a German page', async () => {
    const text = `${GERMAN}\n\n| File name | Version | Date | Time | Size |\n|---|---|---|---|---|\n| Widget.dll | 5.1.0.1 | 24-Mar-2004 | 10:36 | 79,528 |\n| Widget2.dll | 5.1.0.2 | 24-Dec-2004 | 10:37 | 79,529 |\n`;
    expect(await rowsOf(text)).toEqual([
      ['Widget.dll', '5.1.0.1', 79528, '2004-03-24', '10:36'],
      ['Widget2.dll', '5.1.0.2', 79529, '2004-12-24', '10:37'],
    ]);
  });

  it('knows "not applicable" in English and Italian within a German page', async () => {
    const text = `${GERMAN}\n\n| Dateiname | Version | Größe |\n|---|---|---|\n| Widget.inf | Not applicable | 79.528 |\n| Widget2.inf | Non applicabile | 79.529 |\n| Widget.dll | 5.1.0.1 | 79.530 |\n`;
    expect((await read(text)).files.map(({ version }) => version)).toEqual([null, null, '5.1.0.1']);
  });

  it('reads months of English and Italian under Spanish headings', async () => {
    const text = `${SPANISH}\n\n| Nombre de archivo | Versión | Fecha | Hora | Tamaño |\n|---|---|---|---|---|\n| Widget.dll | 5.1.0.1 | 24-Jan-2004 | 10:36 | 79.528 |\n| Widget2.dll | 5.1.0.2 | 24-lug-2004 | 10:37 | 79,529 |\n`;
    expect(await rowsOf(text)).toEqual([
      ['Widget.dll', '5.1.0.1', 79528, '2004-01-24', '10:36'],
      ['Widget2.dll', '5.1.0.2', 79529, '2004-07-24', '10:37'],
    ]);
  });

  it('lets the values decide where a heading over dates was translated as "file"', async () => {
    const text = `${GERMAN}\n\n| Datei | Uhrzeit | Version | Größe | Dateiname |\n|---|---|---|---|---|\n| 29-Sep-2004 | 19:40 | 6.0.0.212 | 1.057.792 | Widget.dll |\n| 30-Sep-2004 | 19:41 | 6.0.0.218 | 73.216 | Widget2.dll |\n`;
    const fenced = `${GERMAN}\n\n\`\`\`\nDatei        Uhrzeit  Version    Größe      Dateiname\n-----------------------------------------------------\n29-Sep-2004  19:40    6.0.0.212  1,057,792  Widget.dll\n30-Sep-2004  19:41    6.0.0.218     73,216  Widget2.dll\n\`\`\`\n`;
    const expected = [
      ['Widget.dll', '6.0.0.212', 1057792, '2004-09-29', '19:40'],
      ['Widget2.dll', '6.0.0.218', 73216, '2004-09-30', '19:41'],
    ];
    expect(await rowsOf(text)).toEqual(expected);
    expect(await rowsOf(fenced)).toEqual(expected);
  });

  it('reads times with a dot where the heading says that they are times, alone or among others', async () => {
    const table = (first: string, second: string): string =>
      `${GERMAN}\n\n| Dateiname | Datum | Uhrzeit | Größe |\n|---|---|---|---|\n| Widget.dll | 02-Mai-2005 | ${first} | 79.528 |\n| Widget2.dll | 03-Mai-2005 | ${second} | 79.529 |\n`;
    for (const first of ['17.53', '17:53'])
      expect(await rowsOf(table(first, '7.23'))).toEqual([
        ['Widget.dll', null, 79528, '2005-05-02', '17:53'],
        ['Widget2.dll', null, 79529, '2005-05-03', '07:23'],
      ]);
  });

  it('takes a version of two parts for a version, and "11.30" under no heading at all for no time', async () => {
    const text = `${GERMAN}\n\n| Dateiname | Version | Größe |\n|---|---|---|\n| Widget.dll | 11.30 | 79.528 |\n`;
    expect(await rowsOf(text)).toEqual([['Widget.dll', '11.30', 79528, null, null]]);
  });

  it('puts the day first in figures, unless the table proves the month first', async () => {
    const table = (second: string): string =>
      `${SPANISH}\n\n| Archivo | Fecha | Tamaño |\n|---|---|---|\n| Widget.dll | 05/06/2004 | 100 |\n| Widget2.dll | ${second} | 101 |\n`;
    expect((await read(table('13/06/2004'))).files[0]?.date).toBe('2004-06-05');
    expect((await read(table('07/06/2004'))).files[0]?.date).toBe('2004-06-05');
    expect((await read(table('06/13/2004'))).files[0]?.date).toBe('2004-05-06');
  });

  it('reads the Markdown that a converter left within cells of HTML', async () => {
    const text = `${GERMAN}\n\n<table>\n<tr>\n<th>Dateiname</th>\n<th>Version</th>\n<th>Größe</th>\n</tr>\n<tr>\n<td>\n**[Widget.dll](https://example.org/99000630)**\n</td>\n<td>5.1.0.1</td>\n<td>79.528</td>\n</tr>\n</table>\n`;
    const article = await read(text);
    expect(article.files.map(({ name, size }) => [name, size])).toEqual([['Widget.dll', 79528]]);
    expect(complaints(article)).toEqual([]);
  });

  it('names sizes, months and headings of the page itself before those of other languages', async () => {
    const text = `| File name | Date | Size |\n|---|---|---|\n| Widget.dll | 24-Foo-2004 | 100 |\n| Widget2.dll | 24-Feb-2004 | 101 |\n`;
    const article = await read(text);
    expect(article.language).toBe('en');
    expect(article.files.map(({ date }) => date)).toEqual([null, '2004-02-24']);
    expect(complaints(article)).toEqual(['date-unreadable']);
  });
});

describe('the words of each language', () => {
  it.each(LANGUAGES.map((words) => [words.tag, words] as const))('%s names every month and column once', (_, words) => {
    expect(new Set(Object.values(words.months))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
    const roles = new Set(words.columns.map(([role]) => role));
    expect(roles).toEqual(new Set(english.columns.map(([role]) => role)));
    expect(
      words.columns.flatMap(([, spellings]) => spellings).filter((spelling) => spelling !== spelling.toLowerCase()),
    ).toEqual([]);
  });

  it.each(LANGUAGES.map((words) => [words.tag, words] as const))('%s heads every kind of section', (_, words) => {
    const kinds = new Set(words.sections.map(([kind]) => kind));
    for (const [kind] of english.sections) expect(kinds).toContain(kind);
  });

  it('tells the languages apart by words of their own', () => {
    const all = LANGUAGES.flatMap(({ frequent }) => frequent);
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  });
});
