import { InputError } from '../model/errors.js';

/** The page of a web archive, as a browser would be given it. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** The charset that the archive says the page has, as written there; null when it says none. */
  readonly charset: string | null;
}

/** One part of an archive: its header and what stands behind it. */
interface Part {
  /** Names in lower case, values on one line. */
  readonly fields: ReadonlyMap<string, string>;
  /** One unit a byte. */
  readonly body: string;
}

/** Bytes of the header of a whole archive. */
const LONGEST_HEADER = 4096;
/** Archives are lists of parts; a browser that saves frames puts one list into another. */
const MOST_LEVELS = 4;

const FIELD_LINE = /^[\w-]{1,60}:/;
const TYPE = /^\s*([\w.+-]{1,60}\/[\w.+-]{1,60})/;
const HEX = /=([\dA-F]{2})/gi;
/** An end of line that the encoding put there, and blanks that were added on the way. */
const SOFT_BREAK = /=[ \t]{0,80}\r?\n/g;

/**
 * The page of a web archive (".mht", ".mhtml"), which browsers save as one file with its pictures: MIME, by RFC 2557 (the page is what
 * `start` names, else the first page), RFC 2045 section 6.7 (quoted-printable) and 6.8 (base64).
 * @returns null when the bytes are no web archive.
 * @throws InputError `no-page` when it is one, but holds no page.
 */
export function pageOfArchive(bytes: Uint8Array, name: string): ArchivedPage | null {
  if (!isArchive(bytes)) return null;
  const whole = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
  const page = pageIn(whole, MOST_LEVELS);
  if (page === null) {
    throw new InputError('no-page', name, 'is a web archive without a page; save the article again, as HTML');
  }
  return { bytes: contentOf(page), charset: parameter(page, 'charset') };
}

/** Whether a file begins with the header of a MIME message. */
function isArchive(bytes: Uint8Array): boolean {
  const top = Buffer.from(bytes.subarray(0, LONGEST_HEADER)).toString('latin1');
  if (!FIELD_LINE.test(top)) return false;
  const { fields } = partOf(top);
  return fields.has('mime-version') && /^\s*(?:multipart\/|text\/html)/i.test(fields.get('content-type') ?? '');
}

function partOf(text: string): Part {
  const blank = /\r?\n\r?\n/.exec(text);
  const header = text.slice(0, blank?.index ?? text.length);
  const fields = new Map<string, string>();
  for (const line of header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { fields, body: blank === null ? '' : text.slice(blank.index + blank[0].length) };
}

const typeOf = ({ fields }: Part): string =>
  TYPE.exec(fields.get('content-type') ?? 'text/plain')?.[1]?.toLowerCase() ?? 'text/plain';

/** A parameter of the type of a part: charset, boundary, start. */
function parameter({ fields }: Part, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{0,200})"|([^\\s;"]{1,200}))`, 'i').exec(
    fields.get('content-type') ?? '',
  );
  return found?.[1] ?? found?.[2] ?? null;
}

function pageIn(part: Part, levels: number): Part | null {
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(typeOf(part))) return part;
  const boundary = parameter(part, 'boundary');
  if (boundary === null || levels === 0) return null;
  const parts = partsOf(part.body, boundary);
  const start = parameter(part, 'start');
  const first = start === null ? undefined : parts.find(({ fields }) => fields.get('content-id') === start);
  for (const one of first === undefined ? parts : [first, ...parts]) {
    const page = pageIn(one, levels - 1);
    if (page !== null) return page;
  }
  return null;
}

/** What stands between the lines of a boundary; the last part of an archive that was cut ends with it. */
function partsOf(body: string, boundary: string): Part[] {
  const line = `--${boundary}`;
  const parts: Part[] = [];
  let from = -1;
  for (let at = body.indexOf(line); at !== -1; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (from !== -1) parts.push(partOf(body.slice(from, at)));
    const end = body.indexOf('\n', at);
    if (end === -1 || body.startsWith('--', at + line.length)) return parts;
    from = end + 1;
  }
  if (from !== -1) parts.push(partOf(body.slice(from)));
  return parts;
}

function contentOf({ fields, body }: Part): Uint8Array {
  switch (fields.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return Buffer.from(
        body.replace(SOFT_BREAK, '').replace(HEX, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );
    default:
      return Buffer.from(body, 'latin1');
  }
}
