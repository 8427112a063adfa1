import { InputError } from '../../../model/errors.js';
import { DateOrders, type OrderFound } from '../../formats/date-order.js';
import { fittingCodePage } from '../../formats/fitting-code-page.js';
import { type DateOrder, readLocalTime } from '../../formats/local-time.js';
import { textLines } from '../../formats/text-lines.js';
import { Drafts } from '../../input/drafts.js';
import { folderListing } from '../../input/listings.js';
import { toFile } from '../../input/records.js';
import { Remarks } from '../../input/remarks.js';
import type { Sample } from '../../input/sample.js';
import type { FileAdapter, Reading } from '../adapter.js';
import { CODE_PAGES, type DirWords, LANGUAGES } from './languages.js';
import { type DirEntry, type DirLine, dirLines } from './lines.js';
import { ListingCheck } from './listing.js';
import { placeOf } from './place.js';
import { Reach } from './reach.js';

/** Files of one listing; the largest real volumes have some millions. */
const MOST_FILES = 2_000_000;

/**
 * A listing of `dir` of cmd.exe, with or without `/s`, in the languages of `languages.ts`.
 * @param dates the order of dates where neither the language nor the listing tells it.
 */
export function dir(dates: DateOrder | null): FileAdapter {
  return {
    kind: 'file',
    name: 'dir',
    reads: 'a listing of dir (dir /s /a /-c /t:w)',
    recognise: ({ head }) => (fittingCodePage(head, CODE_PAGES, search) === null ? null : 'content'),
    read: (sample) => readListing(sample, dates),
  };
}

function readListing(sample: Sample, dates: DateOrder | null): Reading {
  const { path } = sample.file;
  const fitting = fittingCodePage(sample.head, CODE_PAGES, search);
  if (fitting === null) {
    const message = 'it has no heading of dir in a language that is known here; run it as: cmd /c dir /s /a /-c /t:w';
    throw new InputError('not-a-listing', path, message);
  }
  const { found: words, codePage } = fitting;
  const lines = () => dirLines(textLines(sample.reader, codePage), words);
  const remarks = new Remarks(path);
  const order = orderOf(lines(), words.dates ?? dates, path);
  if (order.order === null) remarks.add('warning', 'date-order-unknown', WHY[order.why], null);
  const drafts = new Drafts(sample);
  readFiles(lines(), { order, drafts, remarks, path });
  const readings = drafts.list().map((draft) => ({ ...draft, localTimes: 'of-the-collection' as const }));
  return { drafts: readings, remarks: remarks.list };
}

const WHY = {
  ambiguous:
    'nothing in it tells whether the day or the month comes first in its dates, so its times were left out; set "inventory: dates:" of the policy',
  contradiction: 'some of its dates have the day first and some the month, so its times were left out',
};

/** The language whose headings a text begins with. */
function search(text: string): { found: DirWords; words: string } | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r*\n/, 12);
  for (const words of LANGUAGES) {
    const heads = lines.filter((line) => words.volume.test(line.trimEnd()) || words.folder.test(line.trimEnd()));
    if (heads.length > 0 && lines.some((line) => words.folder.test(line.trimEnd())))
      return { found: words, words: words.marks.filter((mark) => text.includes(mark)).join(' ') };
  }
  return null;
}

/**
 * Looks at all dates before any is read.
 * @throws InputError "other-columns" for a listing with owners or short names, where a name cannot be told from them.
 */
function orderOf(lines: Iterable<DirLine>, usual: DateOrder | null, input: string): OrderFound {
  const orders = new DateOrders();
  for (const line of lines) {
    if (line.kind !== 'entry') continue;
    orders.see(line.time);
    const own = /(?:^|\s)\.{1,2}$/.test(line.name);
    if (line.type === 'DIR' && own && (line.gap > WIDEST_GAP || !/^\.{1,2}$/.test(line.name))) {
      const message = 'it has columns of owners or short names; list again without /q and /x';
      throw new InputError('other-columns', `${input}:${line.line}`, message);
    }
  }
  return orders.found(usual);
}

/** Blanks between "<DIR>" and a name. */
const WIDEST_GAP = 12;

interface Reader {
  readonly order: OrderFound;
  readonly drafts: Drafts;
  readonly remarks: Remarks;
  /** The input. */
  readonly path: string;
}

function readFiles(lines: Iterable<DirLine>, reader: Reader): void {
  const check = new ListingCheck(reader.remarks);
  const reach = new Reach();
  let folder: string | null = null;
  let files = 0;
  let told = false;
  for (const line of lines) {
    check.see(line);
    reach.see(line);
    if ('guessed' in line && line.guessed && !told) {
      told = true;
      const message = 'nothing tells the code page of this line; it was read as that of a western console';
      reader.remarks.add('warning', 'code-page-guessed', message, line.line);
    }
    if (line.kind === 'folder') {
      folder = line.path;
      reader.drafts.of(placeOf(folder).host);
    } else if (line.kind === 'unknown' || (line.kind === 'entry' && folder === null)) {
      reader.remarks.add('error', 'bad-line', 'this is no entry of a folder; it was left out', line.line);
    } else if (line.kind === 'entry' && folder !== null && (line.type === null || line.type === 'SYMLINK')) {
      files += 1;
      if (files > MOST_FILES)
        throw new InputError(
          'too-many-files',
          reader.path,
          `more than ${MOST_FILES} files; list the folders that matter`,
        );
      addFile(line, folder, reader);
    }
  }
  check.end();
  reach.end();
  for (const { path: whole, below } of reach.whole) {
    const { host, path } = placeOf(whole);
    const draft = reader.drafts.of(host);
    draft.listings = [...(draft.listings ?? []), folderListing(reader.path, path, { below })];
  }
}

function addFile(entry: DirEntry, folder: string, { order, drafts, remarks, path: input }: Reader): void {
  const { host, path } = placeOf(folder);
  const isLink = entry.type !== null;
  const name = isLink ? entry.name.replace(/ \[.*\]$/, '') : entry.name;
  if (!isLink && entry.size === null)
    remarks.add('error', 'bad-size', 'its size is no number; it was left out', entry.line);
  const modified = isLink || host !== null ? null : timeOf(entry.time, order);
  if (!isLink && host === null && modified === null && order.order !== null)
    remarks.add(
      'warning',
      'bad-date',
      `${JSON.stringify(entry.time.slice(0, 40))} is no time; it was left out`,
      entry.line,
    );
  const draft = drafts.of(host);
  if (host !== null && draft.files.length === 0) remarks.add('warning', 'times-of-a-share', SHARE, entry.line);
  draft.files.push(
    toFile({ path: `${path}${name}`, name, size: entry.size, modified }, { name: input, line: entry.line }),
  );
}

const SHARE =
  'a share is listed in the time zone of the computer that lists it, which is not told, so its times were left out; list on the host itself';

/** Where the order is not known, only dates that are the same day in every order. */
function timeOf(text: string, { order }: OrderFound): string | null {
  if (order !== null) return readLocalTime(text, order);
  const time = readLocalTime(text, 'dmy');
  return time === readLocalTime(text, 'mdy') ? time : null;
}
