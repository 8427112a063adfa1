import type { DateOrder } from '../../formats/local-time.js';

/** What `dir` of cmd.exe prints around its entries in one language. */
export interface DirWords {
  /** The first line of a listing. */
  readonly volume: RegExp;
  /** A heading over the entries of a folder; its first group is the path. */
  readonly folder: RegExp;
  /** Other words with letters beyond ASCII: they tell the code page. */
  readonly marks: readonly string[];
  /** Order of numeric dates; null where regions that share the language differ. */
  readonly dates: DateOrder | null;
}

export const LANGUAGES: readonly DirWords[] = [
  {
    volume: /^ ?Volume in drive (.+?) (?:is .*|has no label\.)$/,
    folder: /^ ?Directory of (.+)$/,
    marks: [],
    dates: null,
  },
  {
    volume: /^ ?(?:Volume|Datenträger) in Laufwerk (.+?):? (?:ist .*|hat keine Bezeichnung\.)$/,
    folder: /^ ?Verzeichnis von (.+)$/,
    marks: ['Datenträger', 'Datenträgernummer'],
    dates: 'dmy',
  },
  {
    volume: /^ ?El volumen de la unidad (.+?) (?:es .*|no tiene etiqueta\.)$/,
    folder: /^ ?Directorio de (.+)$/,
    marks: ['El número de serie del volumen'],
    dates: 'dmy',
  },
  {
    volume: /^ ?Il volume nell'unità (.+?) (?:è .*|non ha etichetta\.)$/,
    folder: /^ ?Directory di (.+)$/,
    marks: ["nell'unità"],
    dates: 'dmy',
  },
  {
    volume: /^ ?Le volume dans le lecteur (.+?) (?:s'appelle .*|n'a pas de nom\.)$/,
    folder: /^ ?Répertoire de (.+)$/,
    marks: ['Le numéro de série du volume', 'Répertoire de'],
    dates: 'dmy',
  },
  {
    volume: /^ ?ドライブ (.+?) のボリューム ラベル(?:は .* です|がありません。)$/,
    folder: /^ ?(.+) のディレクトリ$/,
    marks: ['ボリューム シリアル番号は', 'のボリューム ラベル'],
    dates: 'ymd',
  },
];

/** Code pages of consoles in these languages, the most common first. */
export const CODE_PAGES = [850, 932, 1252, 437, 852] as const;
