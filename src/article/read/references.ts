import { SourceText, SourceTextBuilder } from '../source-text.js';

/** Named character references that articles use; any other is left to the HTML parser, which knows all 2,231. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  copy: '©',
  reg: '®',
  trade: '™',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ograve: 'ò',
  ugrave: 'ù',
  igrave: 'ì',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  iexcl: '¡',
  iquest: '¿',
  ccedil: 'ç',
};
const REFERENCE = /&(?:([a-zA-Z][a-zA-Z0-9]{1,31})|#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6}));/y;

/**
 * The text between tags, its character references resolved.
 * @returns null when it holds one that only the HTML parser resolves rightly: unknown, without its semicolon, or a control character.
 */
export function resolveReferences(source: string, from: number, to: number): SourceText | null {
  // Looked for in this stretch alone: each search in the whole source would go on to its end.
  const text = source.slice(from, to);
  let next = text.indexOf('&');
  if (next === -1) return SourceText.verbatim(source, from, to);
  const builder = new SourceTextBuilder();
  let at = from;
  for (; next !== -1; next = text.indexOf('&', at - from)) {
    const mark = from + next;
    REFERENCE.lastIndex = mark;
    const match = REFERENCE.exec(source);
    const value = match !== null ? characterOf(match) : isPlain(source.charCodeAt(mark + 1)) ? '&' : null;
    if (value === null) return null;
    builder.push(source.slice(at, mark), at, mark);
    at = mark + (match?.[0].length ?? 1);
    builder.push(value, mark, at);
  }
  builder.push(source.slice(at, to), at, to);
  return builder.build();
}

/** An ampersand before a space or figure stands for itself. */
const isPlain = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9 || (code >= 48 && code <= 57);

function characterOf([, name, decimal, hexadecimal]: RegExpExecArray): string | null {
  if (name !== undefined) return NAMED[name] ?? null;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isOdd = code < 32 || (code >= 127 && code < 160) || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff;
  return isOdd ? null : String.fromCodePoint(code);
}
