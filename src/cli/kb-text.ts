import type { AddedCapture } from '../library/kb/addition.js';
import type { KbListing } from '../library/kb/list.js';
import type { Shown } from '../library/kb/show.js';
import { oneLine } from './terminal.js';
import { NOTHING, textTable } from './text-table.js';

const list = (words: readonly string[]): string => words.join(' ') || NOTHING;

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

/** What came of adding captures, for people: a line each, and how many of which. */
export function addedText(dir: string, captures: readonly AddedCapture[]): string {
  const counts = new Map<string, number>();
  for (const { result } of captures) counts.set(result, (counts.get(result) ?? 0) + 1);
  const table = textTable(
    ['RESULT', 'ARTICLE', 'FILE', 'BESIDE'],
    captures.map(({ result, articles, file, others }) => [result, list(articles), file, list(others)]),
  );
  const sum = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([result, number]) => `${number} ${result}`);
  return `${captures.length === 0 ? '' : table}${oneLine(dir)}: ${sum.join(', ') || 'nothing added'}\n`;
}

/** What a knowledge base holds, for people: a line for each article of each capture. */
export function listingText({ dir, captures, imports }: KbListing): string {
  const rows = captures.flatMap(({ file, state, capturedAt, articles }) =>
    (articles.length === 0 ? [{ id: null, title: null, date: null }] : articles).map(({ id, title, date }) => [
      id ?? NOTHING,
      date ?? NOTHING,
      capturedAt?.slice(0, 10) ?? NOTHING,
      state === 'listed' ? NOTHING : state,
      file,
      title ?? NOTHING,
    ]),
  );
  const table = textTable(['ARTICLE', 'RELEASED', 'CAPTURED', 'STATE', 'FILE', 'TITLE'], rows);
  const lists = imports.map(({ file, from, source }) => [file, from, source ?? NOTHING]);
  const ids = new Set(captures.flatMap(({ articles }) => articles.flatMap(({ id }) => id ?? [])));
  const sum = [
    `${count(captures.length, 'capture')} of ${count(ids.size, 'article')}`,
    ...(imports.length === 0 ? [] : [count(imports.length, 'imported list')]),
  ];
  return [
    rows.length === 0 ? '' : table,
    lists.length === 0 ? '' : `\n${textTable(['LIST', 'READ AS', 'SOURCE'], lists)}`,
    `${oneLine(dir)}: ${sum.join(', ')}\n`,
  ].join('');
}

/** An article and its captures, for people. */
export function shownText({ id, article, captures }: Shown): string {
  const { title, kind, family, release, revision, language, appliesTo, files, fixes } = article;
  const facts: [string, string | null][] = [
    ['kind', [kind, family.label].filter((word) => word !== null).join(', ')],
    ['product', family.product],
    ['released', release.date],
    ['revision', [revision.number, revision.reviewed].filter((word) => word !== null).join(' of ') || null],
    ['language', language],
    ['applies to', appliesTo.join('; ') || null],
    ['lists', `${count(files.length, 'file')}, ${count(fixes.length, 'fix', 'fixes')}`],
  ];
  const lines = facts.flatMap(([name, fact]) => (fact === null ? [] : [`  ${name.padEnd(10)}  ${oneLine(fact)}`]));
  const table = textTable(
    ['CAPTURE', 'FORM', 'CAPTURED', 'BY', 'REMARKS', 'STATE', 'DIFFERS IN', 'SOURCE'],
    captures.map(({ file, format, capturedAt, capturedBy, remarks, state, differs, source }) => [
      file,
      format,
      capturedAt ?? NOTHING,
      capturedBy ?? NOTHING,
      String(remarks),
      state === 'listed' ? NOTHING : state,
      differs.join(' ') || NOTHING,
      source ?? NOTHING,
    ]),
  );
  const many = captures.length > 1 ? `Answers come from ${oneLine(captures[0]?.file ?? '')}.\n` : '';
  return `${oneLine(`${id}  ${title ?? ''}`)}\n${lines.join('\n')}\n\n${table}${many}`;
}
