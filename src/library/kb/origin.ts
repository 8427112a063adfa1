import { isMoment } from '../../model/moment.js';

/** Where and when a page was captured, as far as the page itself says. */
export interface Origin {
  /** An address of the web, or null. */
  readonly source: string | null;
  /** RFC 3339: a day, or a moment with its offset from UTC; or null. */
  readonly capturedAt: string | null;
}

/** What saves pages writes into their head; notes begin with such lines. */
const HEAD = 16_384;
/** The mark of the web: "<!-- saved from url=(0023)http://www.contoso.com/ -->", with the length of the address. */
const MARK_OF_THE_WEB = /<!-- saved from url=\(\d{4}\)(https?:\/\/\S+) -->/i;
/** The comment of SingleFile. */
const SINGLE_FILE = /<!--\s+Page saved with SingleFile\s+url:\s+(https?:\/\/\S+)\s+saved date:\s+([^\n<]+)/;
/** What begins as a web archive; the address of its page; when it was saved, in the form of RFC 5322, section 3.3. */
const ARCHIVE = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?MIME-Version:/i;
const ARCHIVE_ADDRESS = /^(?:Snapshot-)?Content-Location:\s*(https?:\/\/\S+)/im;
const ARCHIVE_DATE =
  /^Date:\s*(?:\w{3},\s*)?(\d{1,2})\s+(\w{3})\s+(\d{4})\s+(\d{2}:\d{2}:\d{2})\s+([+-]\d{2})(\d{2})\b/im;
/** The date as JavaScript prints one: "Mon Jun 02 2008 10:36:00 GMT+0200 (...)". */
const PRINTED_DATE = /^\w{3} (\w{3}) (\d{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{2})(\d{2})/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Lines at the top of a note, also as front matter. */
const SOURCE_LINE = /^\W{0,3}(?:source|saved from|url)\s*:\s*["'<]?(https?:\/\/[^\s"'>]+)/im;
const DATE_LINE =
  /^\W{0,3}(?:captured|saved|retrieved|archived|accessed)(?: (?:on|at))?\s*:\s*["']?(\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?)["']?\s*$/im;
/** Addresses of the Internet Archive hold the moment of the capture, in UTC. */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})[a-z_]*\//i;

/**
 * Reads what a page says of its own capture: the mark of the web, the comment of SingleFile, lines such as "Source: https://..." at
 * the top of a note, the fields of a web archive, the moment in an address of the Internet Archive. Nothing is concluded from anything else.
 * @param bytes of the page. Of its encoding nothing has to be known, since all that is looked for is written in ASCII.
 */
export function originOf(bytes: Uint8Array): Origin {
  // UTF-16 is ASCII with a zero for every second byte.
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('utf8').replaceAll('\0', '');
  if (ARCHIVE.test(head)) return originOfArchive(head);
  const [, saved, date] = SINGLE_FILE.exec(head) ?? [];
  const source = saved ?? MARK_OF_THE_WEB.exec(head)?.[1] ?? SOURCE_LINE.exec(head)?.[1] ?? null;
  const said = date === undefined ? DATE_LINE.exec(head)?.[1] : printedDate(date);
  return { source, capturedAt: moment(said) ?? archivedAt(source) };
}

function originOfArchive(head: string): Origin {
  const source = ARCHIVE_ADDRESS.exec(head)?.[1] ?? null;
  const [, day = '', month = '', year, time, hours, minutes] = ARCHIVE_DATE.exec(head) ?? [];
  const said = time === undefined ? undefined : dated(`${year}`, month, day, `${time}${hours}:${minutes}`);
  return { source, capturedAt: moment(said) ?? archivedAt(source) };
}

/** @returns the moment that an address of the Internet Archive holds; null for any other. */
export function archivedAt(address: string | null): string | null {
  const [, year, month, day, hour, minute, second] = ARCHIVED.exec(address ?? '') ?? [];
  return year === undefined ? null : moment(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function printedDate(text: string): string | undefined {
  const [, month = '', day, year, time, hours, minutes] = PRINTED_DATE.exec(text) ?? [];
  return time === undefined ? undefined : dated(`${year}`, month, `${day}`, `${time}${hours}:${minutes}`);
}

function dated(year: string, month: string, day: string, time: string): string {
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  return `${year}-${number}-${day.padStart(2, '0')}T${time}`;
}

function moment(text: string | undefined): string | null {
  return text !== undefined && isMoment(text) ? text : null;
}
