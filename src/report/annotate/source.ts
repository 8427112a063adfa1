import { counted, grouped, html } from './characters.js';
import { Ink } from './ink.js';
import { LIMITS } from './limits.js';
import type { Mark } from './marks.js';
import { markupIn } from './markup.js';
import { noteHtml } from './note.js';
import { lineAt, lineStarts, type Range, shownParts } from './shown.js';

/** Lines of markup alone, one after another, from which on they are folded. */
const FOLDED = 12;

/** A source to draw. */
export interface Source {
  readonly text: string;
  /** Outer before inner, see `marksOf`. */
  readonly marks: readonly Mark[];
  /** In front of the number of a line in its id, different for each source on the page. */
  readonly prefix: string;
  /** What tells tags from text. */
  readonly format: 'html' | 'markdown' | 'text';
}

/** A source as rows of number, line and notes. What is left out says so where it is missing. */
export function sourceRows({ text, marks, prefix, format }: Source): string {
  const starts = lineStarts(text);
  const parts = shownParts(text, starts, marks);
  const ink = new Ink(text, marks, markupIn(text, format));
  const rows = new Rows();
  let shown = 0;
  for (const part of parts) {
    // No mark lies between two parts, see `shownParts`.
    rows.cut(leftOut(starts, { from: shown, to: part.from }, 0));
    shown = part.from;
    // Behind a line end at the end of the text there is an empty line more, where a mark may stand.
    const last = lineAt(starts, part.to === text.length ? part.to : part.to - 1);
    for (let line = lineAt(starts, part.from); line <= last && !rows.isFull; line += 1) {
      const from = Math.max(starts[line] ?? 0, part.from);
      const until = Math.min(starts[line + 1] ?? text.length, part.to);
      const {
        html: drawn,
        begun,
        leading,
        isSilent,
      } = ink.draw({ from, to: from + contentLength(text, from, until), until });
      const id = `${prefix}L${line + 1}`;
      rows.add({
        // Two parts of one long line would have one id.
        html: `<div class="l"${from === starts[line] ? ` id="${id}"` : ''}><a class="n" href="#${id}">${line + 1}</a><span class="s">${leading.map(labelHtml).join(' ')}</span><code class="t">${drawn}</code></div>\n`,
        notes: begun.map((mark) => noteHtml(mark, text)).join(''),
        number: line + 1,
        isSilent: format === 'html' && isSilent && begun.length === 0,
      });
      shown = until;
    }
    if (rows.isFull) break;
  }
  const lost = marks.filter((mark) => mark.from >= shown).length;
  rows.cut(leftOut(starts, { from: shown, to: text.length }, shown < text.length ? lost : 0));
  return rows.html();
}

const labelHtml = ({ kind, label }: Mark): string => `<b class="k ${kind}">${html(label)}</b>`;

/** Length of a line without its end. */
function contentLength(text: string, from: number, until: number): number {
  const line = text.slice(from, until);
  return line.length - (line.endsWith('\r\n') ? 2 : /[\r\n]$/.test(line) ? 1 : 0);
}

/** What a gap leaves out, in words; nothing for no gap. */
function leftOut(starts: readonly number[], { from, to }: Range, lost: number): string {
  if (from >= to) return '';
  const [first, last] = [lineAt(starts, from) + 1, lineAt(starts, to - 1) + 1];
  const lines = first === last ? `line ${grouped(first)}` : `lines ${grouped(first)} to ${grouped(last)}`;
  const facts =
    lost === 0 ? 'nothing was read there' : `${counted(lost, 'fact or diagnostic', 'facts and diagnostics')} there`;
  return `Not shown: ${counted(to - from, 'character')} of ${lines}; ${facts}.`;
}

interface Row {
  readonly html: string;
  /** What the margin says beside it. */
  readonly notes: string;
  /** The line, from 1. */
  readonly number: number;
  /** Whether it holds no readable text. */
  readonly isSilent: boolean;
}

/**
 * Collects rows in blocks: a row with notes, and those behind it without, so that notes longer than their line stand beside what
 * follows and leave no gap. Long stretches without readable text are folded, and a limit is kept.
 */
class Rows {
  private readonly done: string[] = [];
  private length = 0;
  private block: { rows: string[]; notes: string } = { rows: [], notes: '' };
  private silent: Row[] = [];

  get isFull(): boolean {
    return this.length > LIMITS.captureOutput;
  }

  add(row: Row): void {
    this.length += row.html.length + row.notes.length;
    if (row.isSilent) {
      this.silent.push(row);
      return;
    }
    this.unfold();
    if (row.notes !== '') this.endBlock();
    this.block.rows.push(row.html);
    this.block.notes += row.notes;
  }

  /** Says what is left out. */
  cut(sentence: string): void {
    if (sentence !== '') this.between(`<p class="cut">${html(sentence)}</p>\n`);
  }

  html(): string {
    this.between('');
    return this.done.join('');
  }

  private between(html: string): void {
    this.unfold();
    this.endBlock();
    this.done.push(html);
  }

  private endBlock(): void {
    const { rows, notes } = this.block;
    this.block = { rows: [], notes: '' };
    if (rows.length === 0) return;
    const margin = notes === '' ? '' : `<div class="m">${notes}</div>`;
    this.done.push(`<div class="b"><div>${rows.join('')}</div>${margin}</div>\n`);
  }

  private unfold(): void {
    const rows = this.silent.map((row) => row.html);
    const [first, last] = [this.silent[0]?.number ?? 0, this.silent.at(-1)?.number ?? 0];
    this.silent = [];
    if (rows.length < FOLDED) {
      this.block.rows.push(...rows);
      return;
    }
    this.endBlock();
    this.done.push(
      `<details class="fold"><summary>Lines ${first} to ${last}: markup only</summary>\n${rows.join('')}</details>\n`,
    );
  }
}
