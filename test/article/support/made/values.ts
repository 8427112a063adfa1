import type { Dice } from './dice.js';

/** A row as it is, before anybody printed it. */
export interface TrueRow {
  name: string;
  version: string | null;
  size: number;
  date: string;
  time: string;
  platform: string | null;
}

export const COLUMNS = ['name', 'version', 'size', 'date', 'time', 'platform'] as const;
export type Column = (typeof COLUMNS)[number];

/** How one table prints its values. */
export interface Dress {
  language: 'en' | 'de' | 'it' | 'es';
  date: 'usual' | 'slashes' | 'short' | 'words' | 'year-first' | 'dots';
  time: '24' | '12' | '12 with dots';
  size: 'grouped' | 'plain' | 'rounded' | 'with bytes';
  blank: '' | 'n/a';
}

const STEMS = [
  'Iris',
  'irisadmin',
  'Iris.Server.Core',
  'Iris_ns',
  'IRIS32',
  'iris-ui',
  'Iris2',
  'X400iris',
  'L1033',
  'Iris.Core.resources',
];
const ENDINGS = ['dll', 'exe', 'msi', 'sys', 'cab', 'ocx', 'DLL', 'xv2', '386', 'dl_'];
const PLATFORMS = ['x86', 'x64', 'IA-64', 'Intel', 'Alpha', 'i386'];

const two = (value: number): string => String(value).padStart(2, '0');

export function makeRow(dice: Dice): TrueRow {
  return {
    name: `${dice.pick(STEMS)}${dice.hits(0.5) ? dice.between(0, 99) : ''}.${dice.pick(ENDINGS)}`,
    version: dice.hits(0.8) ? makeVersion(dice) : null,
    size: dice.hits(0.1) ? dice.between(20, 999) : dice.between(1000, 9_000_000),
    date: `${dice.between(1996, 2024)}-${two(dice.between(1, 12))}-${two(dice.between(1, 28))}`,
    time: `${two(dice.between(0, 23))}:${two(dice.between(0, 59))}`,
    platform: dice.hits(0.85) ? dice.pick(PLATFORMS) : null,
  };
}

function makeVersion(dice: Dice): string {
  const parts = [dice.between(1, 16), dice.between(0, 99), dice.between(0, 9999)];
  return (dice.hits(0.85) ? [...parts, dice.between(0, 9999)] : parts).join('.');
}

const MONTHS: Readonly<Record<Dress['language'], string>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  de: 'Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez',
  it: 'gen feb mar apr mag giu lug ago set ott nov dic',
  es: 'ene feb mar abr may jun jul ago sep oct nov dic',
};
const LONG_MONTHS = 'January February March April May June July August September October November December'.split(' ');
const BLANKS: Readonly<Record<Dress['language'], string>> = {
  en: 'Not applicable',
  de: 'Nicht zutreffend',
  it: 'Non applicabile',
  es: 'No aplicable',
};
const GROUPS: Readonly<Record<Dress['language'], string>> = { en: ',', de: '.', it: '.', es: '.' };

/** A value as a table of that dress prints it. */
export function print(row: TrueRow, column: Column, dress: Dress): string {
  if (row[column] === null) return dress.blank === '' ? '' : BLANKS[dress.language];
  if (column === 'size') return printSize(row.size, dress);
  if (column === 'date') return printDate(row.date, dress);
  if (column === 'time') return printTime(row.time, dress);
  return row[column] ?? '';
}

function printSize(size: number, { size: how, language }: Dress): string {
  if (how === 'plain') return String(size);
  if (how === 'rounded') return `${(size / 1024).toFixed(1)} KB`;
  const grouped = String(size).replace(/\B(?=(?:\d{3})+$)/g, GROUPS[language]);
  return how === 'with bytes' ? `${grouped} bytes` : grouped;
}

function printDate(date: string, { date: how, language }: Dress): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (how === 'slashes') return language === 'en' ? `${month}/${day}/${year}` : `${day}/${month}/${year}`;
  if (how === 'short')
    return language === 'en' ? `${Number(month)}/${day}/${year.slice(2)}` : `${day}/${month}/${year.slice(2)}`;
  if (how === 'words') return `${LONG_MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`;
  if (how === 'year-first') return `${year}/${month}/${day}`;
  if (how === 'dots') return `${day}.${month}.${year}`;
  return `${day}-${MONTHS[language].split(' ')[Number(month) - 1]}-${year}`;
}

function printTime(time: string, { time: how }: Dress): string {
  if (how === '24') return time;
  const [hour = '', minute = ''] = time.split(':');
  const twelve = `${((Number(hour) + 11) % 12) + 1}:${minute}`;
  const half = Number(hour) < 12 ? 'a' : 'p';
  return how === '12' ? `${twelve}${half}` : `${twelve} ${half}.m.`;
}

const HEADINGS: Readonly<Record<Dress['language'], Readonly<Record<Column, string>>>> = {
  en: {
    name: 'File name',
    version: 'File version',
    size: 'File size',
    date: 'Date',
    time: 'Time',
    platform: 'Platform',
  },
  de: {
    name: 'Dateiname',
    version: 'Dateiversion',
    size: 'Dateigröße',
    date: 'Datum',
    time: 'Uhrzeit',
    platform: 'Plattform',
  },
  it: {
    name: 'Nome file',
    version: 'Versione file',
    size: 'Dimensione file',
    date: 'Data',
    time: 'Ora',
    platform: 'Piattaforma',
  },
  es: {
    name: 'Nombre de archivo',
    version: 'Versión de archivo',
    size: 'Tamaño de archivo',
    date: 'Fecha',
    time: 'Hora',
    platform: 'Plataforma',
  },
};

export const heading = (column: Column, { language }: Dress): string => HEADINGS[language][column];
