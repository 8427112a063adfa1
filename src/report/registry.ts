import type { Render } from './format.js';

interface Format {
  /** The file that `--out` writes. */
  readonly file: string;
  /** Loads the module of the format. */
  load(): Promise<{ readonly render: Render }>;
}

/** All formats. A new one is a file in formats/ and an entry here. */
export const FORMATS = {
  json: { file: 'report.json', load: () => import('./formats/json.js') },
  'findings.csv': { file: 'findings.csv', load: () => import('./formats/findings-csv.js') },
  'verdicts.csv': { file: 'verdicts.csv', load: () => import('./formats/verdicts-csv.js') },
  table: { file: 'report.txt', load: () => import('./formats/table.js') },
} as const satisfies Record<string, Format>;

/** A name that `--format` takes. */
export type ReportFormat = keyof typeof FORMATS;

/** Other names, and what they stand for. */
export const FORMAT_ALIASES: ReadonlyMap<string, readonly ReportFormat[]> = new Map([
  ['csv', ['findings.csv', 'verdicts.csv']],
  ['findings', ['findings.csv']],
  ['verdicts', ['verdicts.csv']],
]);
