import { cut, html } from './characters.js';
import type { Detail } from './details.js';
import { KINDS, type MarkKind } from './kinds.js';
import { LIMITS } from './limits.js';
import type { Mark, Note } from './marks.js';

/** Letters and digits of a text without its tags: what is left when one asks whether two texts say the same. */
const essence = (text: string): string =>
  text
    .replace(/<[^<>]{0,2000}>|&[a-z]{1,8};/gi, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Kinds whose values say what they are. */
const NAMED_BY_VALUES: ReadonlySet<MarkKind> = new Set(['file', 'identity', 'date', 'general']);

const inWords = ({ field, value }: Detail): string => `${field}: ${value ?? 'none'}`;

/** How a fact was read, in one line of plain text: "F3 file row: name: Relay.dll; version: 2.0.20.0; ...". */
export function describe({ kind, label, reading }: Note): string {
  return cut(`${label} ${KINDS[kind].one}: ${reading.map(inWords).join('; ')}`, 2 * LIMITS.value);
}

/**
 * The margin note of a mark: its label and how it was read. Words that stand beside it in the source are not said again.
 * @param text the source.
 */
export function noteHtml(mark: Mark, text: string): string {
  const printed = essence(text.slice(mark.from, Math.min(mark.to, mark.from + LIMITS.longestMark)));
  const isCompared = mark.kind === 'file' || mark.pointer.startsWith('/diagnostics/');
  const details = isCompared ? mark.reading : mark.reading.flatMap((detail) => news(detail, printed));
  const body = details.map(detailHtml).join('');
  const name = NAMED_BY_VALUES.has(mark.kind)
    ? ''
    : ` <span class="${mark.pointer.startsWith('/diagnostics/') ? 'severity' : 'field'}">${KINDS[mark.kind].one}</span>`;
  return `<p class="note ${mark.kind}" id="${mark.id}"><a class="k" href="#${mark.id}">${html(mark.label)}</a>${name}${body}</p>`;
}

/** What a detail adds to the words in the source: where it says the same, at most what it was taken for. */
function news(detail: Detail, printed: string): Detail[] {
  if (detail.value === null || essence(detail.value) !== printed) return [detail];
  return detail.plain === true ? [] : [{ field: 'as', value: detail.field, plain: true }];
}

function detailHtml({ field, value, plain }: Detail, index: number): string {
  // Date and time are read as one.
  const dot = index === 0 || field === 'time' ? ' ' : '<span class="dot"> \u00b7 </span>';
  if (value === null) return `${dot}<span class="none">no ${html(field)}</span>`;
  const shown = html(cut(value, LIMITS.value));
  return plain === true
    ? `${dot}<span class="v-${html(field)}">${shown}</span>`
    : `${dot}<span class="field">${html(field)}</span> ${shown}`;
}
