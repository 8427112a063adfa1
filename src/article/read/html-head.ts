import { load } from 'cheerio/slim';
import { HEAD_FIELDS } from '../head-fields.js';
import { SourceText } from '../source-text.js';

/** Made once: a document of its own for each page would cost more than the page's head. */
const $ = load('', { xml: { xmlMode: false, decodeEntities: true } });

/** Units from the top in which a head is looked for. */
const LONGEST_HEAD = 65_536;
/** The comment of a browser stands within so many units from the top. */
const LONGEST_PREAMBLE = 4_096;
/** The elements that say what a page is; scripts and style sheets, most of a head, are left out before it is parsed. */
const TELLING =
  /<title\b[^>]{0,200}>[^<]{0,2000}<\/title\s*>|<meta\b[^>]{1,4000}>|<link\b[^<>]{0,400}\bcanonical\b[^<>]{0,2000}>/gi;

/** Of the meta elements, those whose name facts are read from; a page may have dozens of others. */
const ASKED = new RegExp(
  `^<(?!meta\\b)|\\b(?:name|property)\\s{0,8}=\\s{0,8}["']?(?:${Object.values(HEAD_FIELDS)
    .flat()
    .map((key) => key.replaceAll('.', '\\.'))
    .join('|')})["'\\s/>]`,
  'i',
);

/** "<!-- saved from url=(0043)http://... -->", which browsers write at the top of a page that they save. */
const SAVED_FROM = /<!--\s{0,8}saved from url=\(\d{1,6}\)(\S{1,2000})\s{0,8}-->/i;

/** Title and meta elements of a page that facts are read from, the address that it calls its own, and that from which it was saved. Keys in lower case. */
export function fieldsOfHead(source: string): Map<string, SourceText> {
  const fields = new Map<string, SourceText>();
  const top = source.slice(0, LONGEST_HEAD);
  const saved = SAVED_FROM.exec(top.slice(0, LONGEST_PREAMBLE));
  if (saved?.[1] !== undefined) {
    const at = saved.index + saved[0].indexOf(saved[1]);
    fields.set('saved-from', new SourceText(saved[1], [0, at, at + saved[1].length]));
  }
  const end = top.search(/<\/head\s*>|<body\b/i);
  if (end === -1) return fields;
  const tags = [...top.slice(0, end).matchAll(TELLING)].filter(([tag]) => ASKED.test(tag));
  $(`<head>${tags.map(([tag]) => tag).join('')}</head>`)
    .children()
    .each((index, element) => {
      const tag = tags[index];
      const text = element.name === 'title' ? $(element).text() : '';
      const [key, value] = fieldOf(element.name, element.attribs, text);
      if (tag === undefined || key === '' || value === '' || fields.has(key)) return;
      fields.set(key, new SourceText(value, [0, tag.index, tag.index + tag[0].length]));
    });
  return fields;
}

function fieldOf(name: string, attributes: Record<string, string>, text: string): [key: string, value: string] {
  const tidy = (value: string | undefined): string => value?.trim().replace(/\s+/g, ' ') ?? '';
  if (name === 'title') return ['title', tidy(withoutSite(text))];
  if (name === 'link') return ['canonical', tidy(attributes.href)];
  return [(attributes.name ?? attributes.property ?? '').toLowerCase(), tidy(attributes.content)];
}

/** A page's title without the name of the site behind a bar. */
const withoutSite = (title: string): string => title.replace(/\s+\|\s+[^|]*$/, '');
