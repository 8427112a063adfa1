import { harm, type PrintedRow } from './damage.js';
import { Dice } from './dice.js';
import { DRAWINGS } from './drawings.js';
import { COLUMNS, type Column, type Dress, heading, makeRow, print, type TrueRow } from './values.js';

/** A row that was drawn: what it is, where it stands (lines from 1), and what its capture can show of it. */
export interface KnownRow {
  row: TrueRow;
  columns: readonly Column[];
  /** Whether the table prints sizes that are no bytes. */
  isRounded: boolean;
  first: number;
  last: number;
  damage: string | null;
}

export interface MadeArticle {
  form: 'text' | 'markdown' | 'html';
  drawing: string;
  text: string;
  rows: KnownRow[];
}

const WORDS: Readonly<Record<Dress['language'], { title: string; intro: string; after: string }>> = {
  en: {
    title: 'Fix for Iris Server',
    intro: 'The English version of this fix has the file attributes that are listed in the following table.',
    after: 'For more information about the files, see the manual of the server.',
  },
  de: {
    title: 'Update für Iris Server',
    intro: 'Die deutsche Version dieses Updates weist die in der folgenden Tabelle aufgelisteten Dateiattribute auf.',
    after:
      'Weitere Informationen zu den Dateien finden Sie im Handbuch des Servers, das mit der Software geliefert wird.',
  },
  it: {
    title: 'Aggiornamento per Iris Server',
    intro:
      'La versione italiana di questo aggiornamento presenta gli attributi dei file elencati nella seguente tabella.',
    after: 'Per ulteriori informazioni sui file, consultare il manuale del server che viene fornito con il software.',
  },
  es: {
    title: 'Actualización para Iris Server',
    intro:
      'La versión en español de esta actualización tiene los atributos de archivo que se enumeran en la tabla siguiente.',
    after:
      'Para obtener más información sobre los archivos, consulte el manual del servidor que se incluye con el software.',
  },
};
const CAPTIONS = [
  'For all supported x64-based versions of Iris Server',
  'Iris Server 2003, x86-based versions',
  'Iris Server Service Pack 2',
];

function chooseDress(dice: Dice): Dress {
  const language = dice.hits(0.7) ? 'en' : dice.pick(['de', 'it', 'es'] as const);
  const dates: readonly Dress['date'][] =
    language === 'en'
      ? ['usual', 'usual', 'slashes', 'short', 'words', 'year-first']
      : ['usual', 'slashes', 'dots', 'year-first'];
  return {
    language,
    date: dice.pick(dates),
    time: dice.pick(['24', '24', '12', '12 with dots'] as const),
    size: dice.pick(['grouped', 'grouped', 'grouped', 'plain', 'rounded', 'with bytes'] as const),
    blank: dice.pick(['', 'n/a'] as const),
  };
}

function chooseColumns(dice: Dice): Column[] {
  const columns = COLUMNS.filter((column) => ['name', 'size', 'date'].includes(column) || dice.hits(0.75));
  const order: readonly Column[] = dice.hits(0.5)
    ? columns
    : (['date', 'time', 'version', 'size', 'name', 'platform'] as const).filter((column) => columns.includes(column));
  return dice.hits(0.25) ? dice.shuffle(order) : [...order];
}

/** Makes an article of tables whose rows are known; a share of them is damaged. */
export function makeArticle(seed: number, damages: number): MadeArticle {
  const dice = new Dice(seed);
  const drawing = dice.pick(Object.keys(DRAWINGS));
  const { form, draw } = DRAWINGS[drawing] ?? { form: 'text' as const, draw: () => ({ lines: [], places: [] }) };
  const dress = chooseDress(dice);
  const words = WORDS[dress.language];
  const lines = opening(form, words.title, words.intro);
  const rows: KnownRow[] = [];
  const isHeaded = dice.hits(0.85) || drawing === 'pipes';
  // Nothing but headings can tell the order of cells that stand one a line.
  const columns = isHeaded || drawing !== 'flat' ? chooseColumns(dice) : [...COLUMNS];
  for (let table = dice.pick([1, 1, 2, 3]); table > 0; table -= 1) {
    const known = Array.from({ length: dice.pick([1, 2, 4, 7]) }, () => makeRow(dice));
    const printed = known.map((row): PrintedRow => {
      const made: PrintedRow = {
        cells: columns.map((column) => print(row, column, flatDress(dress, drawing))),
        wrapAt: 0,
        damage: null,
      };
      if (dice.hits(damages)) harm(made, columns, dice);
      return made;
    });
    const headings = isHeaded ? columns.map((column) => heading(column, dress)) : null;
    const drawn = draw({ headings, rows: printed, caption: dice.hits(0.4) ? dice.pick(CAPTIONS) : null }, dice);
    const above = lines.length + 1;
    lines.push(...drawn.lines, '');
    for (const [i, row] of known.entries()) {
      const place = drawn.places[i] ?? { first: 0, last: 0 };
      rows.push({
        row,
        columns,
        isRounded: dress.size === 'rounded',
        first: above + place.first,
        last: above + place.last,
        damage: printed[i]?.damage ?? null,
      });
    }
  }
  lines.push(...closing(form, words.after));
  return { form, drawing, text: `${lines.join('\n')}\n`, rows };
}

/** A flattened text has a line for every cell, so that none can be empty. */
const flatDress = (dress: Dress, drawing: string): Dress => (drawing === 'flat' ? { ...dress, blank: 'n/a' } : dress);

function opening(form: MadeArticle['form'], title: string, intro: string): string[] {
  if (form === 'html')
    return [
      '<html><head><title>KB99000870</title></head><body>',
      `<h1>KB99000870: ${title}</h1>`,
      '<h2>File information</h2>',
      `<p>${intro}</p>`,
    ];
  if (form === 'markdown') return [`# KB99000870: ${title}`, '', '## File information', '', intro, ''];
  return [`KB99000870: ${title}`, '', 'FILE INFORMATION', '================', '', intro, ''];
}

const closing = (form: MadeArticle['form'], after: string): string[] =>
  form === 'html' ? [`<p>${after}</p>`, '</body></html>'] : [after];
