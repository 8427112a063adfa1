import type { Article } from '../../model/generated/article.js';
import { grouped, html } from './characters.js';
import { marksOf, notesOf } from './marks.js';
import { lineStarts } from './shown.js';
import { sourceRows } from './source.js';
import { summaryHtml } from './summary.js';

/** A capture that was read. */
export interface AnnotatedCapture {
  /** How the reader of the page knows it, such as its path. */
  readonly name: string;
  /** The decoded text after any byte order mark: what the positions of the articles refer to. */
  readonly text: string;
  /** The articles that were read from it, in its order. */
  readonly articles: readonly Article[];
}

/** A capture on the page: what was read over its source, with every fact and diagnostic where it stands. */
export function captureHtml({ name, text, articles }: AnnotatedCapture, number: number): string {
  const isOneOfSeveral = articles.length > 1;
  const read = articles.map((article, index) => ({
    article,
    notes: notesOf(article, `c${number}a${index + 1}`, isOneOfSeveral ? index + 1 : null),
  }));
  const summaries = read.map(({ article, notes }) => summaryHtml(article, notes, isOneOfSeveral));
  const source = articles[0]?.source;
  const marks = marksOf(
    read.flatMap(({ notes }) => notes.notes),
    text,
  );
  const rows = sourceRows({ text, marks, prefix: `c${number}`, format: source?.format ?? 'text' });
  const heading = isOneOfSeveral ? `<h2>${html(name)}: ${articles.length} articles</h2>\n` : '';
  const facts =
    source === undefined
      ? ''
      : `${source.format}, ${source.encoding}, ${grouped(source.bytes)} bytes, ${lineEnds(text)}, SHA-256 <span class="hash">${html(source.sha256)}</span>`;
  return `<section class="capture" id="c${number}">
${heading}<p class="origin"><b>${html(name)}</b>: ${facts}</p>
${summaries.join('\n')}
<div class="source">
${rows}</div>
</section>
`;
}

function lineEnds(text: string): string {
  const lines = lineStarts(text).length - 1;
  if (lines === 0) return 'one line';
  if (!text.includes('\n')) return 'lines end with CR';
  const crlf = text.split('\r\n').length - 1;
  return crlf === 0 ? 'lines end with LF' : crlf === lines ? 'lines end with CRLF' : 'lines end with CRLF and LF';
}
