import { load } from 'cheerio/slim';
import { SourceText } from '../source-text.js';

/** Units from the top in which a head is looked for. */
const LONGEST_HEAD = 65_536;

/** Title and meta elements of a page, and the address that it calls its own. Keys in lower case. */
export function fieldsOfHead(source: string): Map<string, SourceText> {
  const end = source.slice(0, LONGEST_HEAD).search(/<\/head\s*>|<body\b/i);
  const fields = new Map<string, SourceText>();
  if (end === -1) return fields;
  const $ = load(source.slice(0, end), {
    xml: { xmlMode: false, decodeEntities: true, withStartIndices: true, withEndIndices: true },
  });
  const add = (
    key: string,
    value: string | undefined,
    element: { startIndex: number | null; endIndex: number | null },
  ): void => {
    if (value === undefined || value.trim() === '' || key === '' || fields.has(key)) return;
    const start = element.startIndex ?? 0;
    fields.set(key, new SourceText(value.trim().replace(/\s+/g, ' '), [0, start, (element.endIndex ?? start) + 1]));
  };
  $('title, meta[content], link[rel=canonical]').each((_, element) => {
    const { name, attribs } = element;
    if (name === 'title') add('title', withoutSite($(element).text()), element);
    else if (name === 'meta') add((attribs.name ?? attribs.property ?? '').toLowerCase(), attribs.content, element);
    else add('canonical', attribs.href, element);
  });
  return fields;
}

/** A page's title without the name of the site behind a bar. */
const withoutSite = (title: string): string => title.replace(/\s+\|\s+[^|]*$/, '');
