import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleInput } from '../../../src/article/index.js';
import type { Article, Position } from '../../../src/model/generated/article.js';

/** One folder under cases/: what is read, and what a careful person reads there. */
export interface Case {
  name: string;
  /** Which construct the case is about. */
  why: string;
  input: ArticleInput;
  /** The articles in their order; of each, only what is named is compared, and arrays that are named are compared whole. */
  articles: readonly unknown[];
}

/** How the input is turned into bytes, so that the repository holds plain UTF-8 with LF. */
interface Wrapping {
  name?: string;
  from?: Exclude<ArticleInput['from'], undefined>;
  kb?: string;
  encoding?: string;
  mark?: boolean;
  lineEnds?: string;
}

const FOLDER = join(import.meta.dirname, '../cases');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const caseNames = (): string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

export function readCase(name: string): Case {
  const files = readdirSync(join(FOLDER, name));
  const input = files.find((file) => /^input\.(?:html|md|txt)$/.test(file));
  if (input === undefined || files.length !== 2) throw new Error(`${name} must hold one input and expected.json`);
  const expected: unknown = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8'));
  if (!isRecord(expected) || typeof expected.why !== 'string' || !Array.isArray(expected.articles)) {
    throw new Error(`${name}/expected.json must have "why" and "articles"`);
  }
  const wrapping: Wrapping = isRecord(expected.input) ? expected.input : {};
  return {
    name,
    why: expected.why,
    input: {
      bytes: wrap(readFileSync(join(FOLDER, name, input), 'utf8'), wrapping),
      name: wrapping.name ?? input,
      ...(wrapping.from === undefined ? {} : { from: wrapping.from }),
      ...(wrapping.kb === undefined ? {} : { kb: wrapping.kb }),
    },
    articles: expected.articles,
  };
}

const LINE_ENDS: Readonly<Record<string, string>> = { lf: '\n', crlf: '\r\n', cr: '\r' };
const MARK = '\ufeff';
/** What windows-1252 has between 0x80 and 0x9f, as far as the cases need it. */
const WINDOWS_1252: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
};

function wrap(text: string, { encoding = 'utf-8', mark = false, lineEnds = 'lf' }: Wrapping): Uint8Array {
  const end = LINE_ENDS[lineEnds];
  if (end === undefined) throw new Error(`no such line end: ${lineEnds}`);
  const whole = (mark ? MARK : '') + text.replaceAll('\n', end);
  if (encoding === 'utf-8') return Buffer.from(whole, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(whole, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(whole, 'utf16le').swap16();
  if (encoding === 'windows-1252') return Uint8Array.from(whole, (char) => WINDOWS_1252[char] ?? char.charCodeAt(0));
  throw new Error(`no such encoding: ${encoding}`);
}

/**
 * Takes from `actual` what `expected` names, so that both can be compared with a readable difference. Objects lose what is not
 * named; arrays keep their length. Where a string is expected as a `position`, it is compared with the text that stands there.
 */
export function pick(actual: unknown, expected: unknown, text: string): unknown {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return actual.map((item: unknown, i) => (i < expected.length ? pick(item, expected[i], text) : item));
  }
  if (!isRecord(expected) || !isRecord(actual)) return actual;
  const picked: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(expected)) {
    if (key === 'position' && typeof value === 'string') picked[key] = textAt(actual[key], text);
    else if (key === 'hashes') picked[key] = actual[key];
    else picked[key] = pick(actual[key], value, text);
  }
  return picked;
}

function textAt(position: unknown, text: string): string | null {
  if (!isRecord(position) || !isRecord(position.start) || !isRecord(position.end)) return null;
  return text.slice(Number(position.start.offset), Number(position.end.offset));
}

const problemsOf = (article: Article): Article['diagnostics'] =>
  article.diagnostics.filter(({ severity }) => severity !== 'info');

/** Snippets of which no warning or error stands on their lines. */
export const untold = (article: Article, snippets: readonly string[], text: string): string[] =>
  snippets.filter(
    (snippet) => !problemsOf(article).some(({ position }) => linesUnder(position, text).includes(snippet)),
  );

/** The same, and warnings and errors that stand on none of the lines that hold one of the snippets. */
export function unexpectedProblems(article: Article, snippets: readonly string[], text: string): string[] {
  const surprising = problemsOf(article).filter(
    ({ position }) => !snippets.some((snippet) => linesUnder(position, text).includes(snippet)),
  );
  return [
    ...untold(article, snippets, text).map((snippet) => `nothing said about: ${snippet}`),
    ...surprising.map(({ code, position }) => `${code} at ${linesUnder(position, text)}`),
  ];
}

/** The whole lines over which a position reaches; "nowhere" where it is null. */
function linesUnder(position: Position | null, text: string): string {
  if (position === null) return 'nowhere';
  const from = Math.max(
    text.lastIndexOf('\n', position.start.offset - 1),
    text.lastIndexOf('\r', position.start.offset - 1),
  );
  const to = /[\r\n]|$/.exec(text.slice(position.end.offset));
  return text.slice(from + 1, position.end.offset + (to?.index ?? 0));
}
