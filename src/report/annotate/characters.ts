/** What cannot stand in HTML as it is, or could not be seen: markup, controls, marks that turn the direction of text, odd spaces. */
const SPECIAL = /[&<>"'\t\u00a0]|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const codeOf = (mark: string): string => `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Text of the source for the page: exact, except that what cannot be seen is shown by its code, such as "U+202E". */
export function sourceHtml(text: string): string {
  return text.replace(SPECIAL, (mark) => {
    const escaped = ESCAPES[mark];
    if (escaped !== undefined) return escaped;
    if (mark === '\t') return '<i class="tab">\t</i>';
    if (mark === '\u00a0') return '<i class="nbsp">\u00a0</i>';
    return `<i class="code">${codeOf(mark)}</i>`;
  });
}

/** Text for the page and for attributes, in one line. */
export function html(text: string): string {
  return text
    .replace(/[\t\n\r\u00a0]+/g, ' ')
    .replace(SPECIAL, (mark) => ESCAPES[mark] ?? `\u27e8${codeOf(mark)}\u27e9`);
}

/** A text cut to a number of characters, with an ellipsis where something is left out; no character is cut in two. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}\u2026`;
}

const GROUPED = new Intl.NumberFormat('en');

/** A number with its thousands apart: "79,528". */
export const grouped = (value: number): string => GROUPED.format(value);

/** "1 file row", "25 file rows". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
