/** The forms in which captures are kept. */
export type Form = 'html' | 'markdown' | 'text';

/** Units looked at to tell the form. */
const SAMPLE = 20_000;

const HTML_START = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b/i;
const TAG =
  /<\/?(?:html|head|body|div|table|td|tr|p|br|span|ul|ol|li|h[1-6]|a|b|strong|font|script|meta|title)\b[^>]{0,300}>/i;
const HTML_TAGS = new RegExp(TAG, 'gi');
const FRONT_MATTER = /^---[ \t]*\r?\n[\w:.-]+[ \t]*:/;
const MARKDOWN_SIGNS = [
  /^#{1,6}\s+\S/m,
  /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+/m,
  /\[[^\]\n]{1,200}\]\((?:https?:|\/|#|\.\.?\/)[^)\n]*\)/,
  /^```/m,
  /\*\*[^*\n]{2,80}\*\*/,
  /^>\s*\[!\w+\]/m,
];

/**
 * What a text has that was written as Markdown: without any of it, a file of that name is a note, whose line ends mean what they show. A row
 * of bars around the mark of an item is what copying a page leaves.
 */
const WRITTEN_AS_MARKDOWN = [
  ...MARKDOWN_SIGNS,
  TAG,
  /\]\(|\*\*|__/,
  /^[ \t]*\|(?!\s{0,4}[•·]\s{0,4}\|).*\|[ \t]*$/m,
  /^[^\n]*\S[^\n]*\n(?:=+|-{2,})[ \t]*$/m,
];

/** Tells the form of a capture: by its name where the name is plain about it and the text does not speak against it, else by its text. */
export function formOf(text: string, name: string): Form {
  const sample = text.slice(0, SAMPLE);
  if (HTML_START.test(sample)) return 'html';
  if (FRONT_MATTER.test(sample)) return 'markdown';
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (
    extension === 'html' ||
    extension === 'htm' ||
    extension === 'xhtml' ||
    extension === 'aspx' ||
    extension === 'mht' ||
    extension === 'mhtml'
  )
    return 'html';
  if (extension === 'md' || extension === 'markdown')
    return WRITTEN_AS_MARKDOWN.some((sign) => sign.test(text)) ? 'markdown' : 'text';
  const tags = sample.match(HTML_TAGS)?.length ?? 0;
  if (tags > 8 && tags > sample.length / 400) return 'html';
  return MARKDOWN_SIGNS.filter((sign) => sign.test(sample)).length >= 2 ? 'markdown' : 'text';
}
