import { InputError } from '../../../model/errors.js';
import { fittingCodePage } from '../../formats/fitting-code-page.js';
import { textLines } from '../../formats/text-lines.js';
import { Drafts } from '../../input/drafts.js';
import { Remarks } from '../../input/remarks.js';
import type { FileAdapter, Reading } from '../adapter.js';
import { SheetHost } from './host.js';
import { CODE_PAGES, type Headings, LANGUAGES } from './languages.js';
import { csvEvents, listEvents } from './sheet.js';

/** What `systeminfo` prints as a list or as CSV, in the languages of `languages.ts`. */
export const systeminfo: FileAdapter = {
  kind: 'file',
  name: 'systeminfo',
  reads: 'output of systeminfo (list or /fo csv)',
  endsLines: 'always',
  recognise: ({ head }) => (fittingCodePage(head, CODE_PAGES, search) === null ? null : 'content'),
  read(sample): Reading {
    const { path } = sample.file;
    const fitting = fittingCodePage(sample.head, CODE_PAGES, search);
    if (fitting === null) {
      const message = 'it has no heading of systeminfo in a language that is known here; run it in English';
      throw new InputError('not-systeminfo', path, message);
    }
    const { headings, csv } = fitting.found;
    const remarks = new Remarks(path);
    const drafts = new Drafts(sample);
    const lines = textLines(sample.reader, fitting.codePage);
    let host: SheetHost | null = null;
    let told = false;
    for (const event of csv ? csvEvents(lines, headings) : listEvents(lines, headings)) {
      if (event.kind === 'problem') remarks.add('error', 'bad-row', event.message, event.line);
      else if (event.kind === 'entry' && event.field === 'host') {
        host?.end();
        host = new SheetHost(drafts.of(event.value), remarks, path, event.line);
      } else if (event.kind === 'entry') host?.add(event);
      if (event.kind === 'entry' && event.guessed && !told) {
        told = true;
        const message = 'nothing tells the code page of this line; it was read as that of a western console';
        remarks.add('warning', 'code-page-guessed', message, event.line);
      }
    }
    host?.end();
    return { drafts: drafts.list(), remarks: remarks.list };
  },
};

/** The language whose headings a text begins with. */
function search(text: string): { found: { headings: Headings; csv: boolean }; words: string } | null {
  for (const headings of LANGUAGES) {
    const host = headings.host.find((heading) => startsWith(text, heading));
    const system = headings.system.find((heading) => text.includes(heading));
    if (host === undefined || system === undefined) continue;
    const words = [
      host,
      system,
      ...Object.values(headings)
        .flat()
        .filter((heading) => text.includes(heading)),
    ];
    return { found: { headings, csv: text.trimStart().startsWith('"') }, words: words.join(' ') };
  }
  return null;
}

/** As the first heading of a list, or of CSV. */
function startsWith(text: string, heading: string): boolean {
  const begin = text.replace(/^\ufeff/, '').trimStart();
  const list = begin.startsWith(heading) && /^[ \u00a0]?[:：]/.test(begin.slice(heading.length));
  return list || begin.startsWith(`"${heading}","`);
}
