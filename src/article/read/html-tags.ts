/**
 * Where the pieces of an HTML page end, as its standard tokenizes them (WHATWG HTML, 13.2.5): for scans that put parts of a page aside before
 * it is parsed. Each takes time that grows with what it passes.
 */

/** A tag up to the end of its name: the slash of an end tag, the name. Sticky. */
export const TAG_NAME = /<(\/?)([a-z][^\t\n\f\r />]*)/iy;

const [GREATER, SLASH, EQUALS, DOUBLE, SINGLE] = [62, 47, 61, 34, 39];

/** Behind the ">" of a tag whose name ends at `at`; -1 when the page ends first. */
export function tagEnd(source: string, at: number): number {
  const { length } = source;
  let i = at;
  while (i < length) {
    const code = source.charCodeAt(i);
    if (code === GREATER) return i + 1;
    if (isSpace(code) || code === SLASH) i += 1;
    else {
      i = attributeEnd(source, i);
      if (i === -1) return -1;
    }
  }
  return -1;
}

/** Behind an attribute that begins at `at`, even with an equals sign; -1 when its value is not closed. */
function attributeEnd(source: string, at: number): number {
  let i = at + 1;
  for (; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    if (code === EQUALS || code === GREATER || code === SLASH || isSpace(code)) break;
  }
  const sign = behindSpace(source, i);
  if (source.charCodeAt(sign) !== EQUALS) return i;
  i = behindSpace(source, sign + 1);
  const quote = source.charCodeAt(i);
  if (quote === DOUBLE || quote === SINGLE) {
    const close = source.indexOf(quote === DOUBLE ? '"' : "'", i + 1);
    return close === -1 ? -1 : close + 1;
  }
  while (i < source.length && source.charCodeAt(i) !== GREATER && !isSpace(source.charCodeAt(i))) i += 1;
  return i;
}

/** The next place that holds no white space. */
export function behindSpace(source: string, at: number): number {
  let i = at;
  while (isSpace(source.charCodeAt(i))) i += 1;
  return i;
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13 || code === 12;

/** Behind what begins with "<!", "<?", or "</" without a name: a comment, a doctype; -1 when the page ends first. */
export function declarationEnd(source: string, at: number): number {
  if (!source.startsWith('<!--', at)) return behind(source, '>', at + 2);
  if (source.startsWith('>', at + 4)) return at + 5;
  if (source.startsWith('->', at + 4)) return at + 6;
  // "--!>" ends a comment as "-->" does: no search for either alone, which might go to the end of the page for every comment.
  for (let dashes = source.indexOf('--', at + 4); dashes !== -1; dashes = source.indexOf('--', dashes + 1)) {
    if (source.startsWith('>', dashes + 2)) return dashes + 3;
    if (source.startsWith('!>', dashes + 2)) return dashes + 4;
  }
  return -1;
}

function behind(source: string, mark: string, at: number): number {
  const found = source.indexOf(mark, at);
  return found === -1 ? -1 : found + mark.length;
}

/** Elements whose content is text up to their end tag. */
const TEXT = ['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'];
/** Elements whose content follows rules of its own. */
const FOREIGN = ['svg', 'math', 'template', 'select'];
/** The tags of each of them. */
const TAGS_OF = new Map([...TEXT, ...FOREIGN].map((name) => [name, new RegExp(`<(/?)${name}[\\t\\n\\f\\r />]`, 'gi')]));

/** Whether what stands in an element is read by other rules than the rest of a page. */
export const isRaw = (name: string): boolean => TAGS_OF.has(name);

/**
 * Where the end tag of such an element begins, whose start tag ends at `at`; -1 where a search for it cannot tell: there is none, a script has a
 * script within a comment, or the element holds another of its name.
 */
export function rawEnd(source: string, name: string, at: number): number {
  const tags = TAGS_OF.get(name);
  if (tags === undefined || name === 'plaintext') return -1;
  tags.lastIndex = at;
  let isAlone = true;
  for (let tag = tags.exec(source); tag !== null; tag = tags.exec(source)) {
    if (tag[1] === '/') {
      if (isAlone) return tag.index;
      const isOdd = name === 'script' && source.slice(at, tag.index).includes('<!--');
      return TEXT.includes(name) && !isOdd ? tag.index : -1;
    }
    isAlone = false;
  }
  return -1;
}

/** Tags that change nothing about the words within a preformatted block or cell; "sup" may, which raises the marks of notes. */
export const PLAIN_TAGS = new Set([
  'code',
  'span',
  'b',
  'strong',
  'i',
  'em',
  'u',
  'font',
  'nobr',
  'tt',
  'kbd',
  'samp',
  'sub',
  'small',
]);
