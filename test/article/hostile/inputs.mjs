// Inputs made to hurt a parser: deep, long, many, unclosed. Each is made anew when asked for, since some are tens of megabytes.

/** @typedef {{ name: string, from: 'html' | 'markdown' | 'text', make: () => string | Uint8Array }} HostileInput */

const MEGABYTES_50 = 50 * 1024 * 1024;

const times = (piece, count) => piece.repeat(count);
const numbered = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join('');
/** Repeats a row until the whole has the wanted size; rows differ by a number so that nothing is cached. */
function filled(head, row, tail, size) {
  const block = numbered(2000, row);
  return head + block.repeat(Math.ceil((size - head.length - tail.length) / block.length)) + tail;
}

const HTML_HEAD = '<html><body><h1>KB99000000</h1><h2>File information</h2>';
const HTML_TABLE = `${HTML_HEAD}<table><tr><th>File name</th><th>File version</th><th>File size</th><th>Date</th><th>Time</th></tr>\n`;
const htmlRow = (i) =>
  `<tr><td>File${i}.dll</td><td>1.0.0.${i}</td><td>${10000 + i}</td><td>01-Jun-2008</td><td>10:36</td></tr>\n`;
const MARKDOWN_TABLE =
  '# KB99000000\n\n## File information\n\n| File name | File version | File size | Date | Time |\n|---|---|---|---|---|\n';
const markdownRow = (i) => `| File${i}.dll | 1.0.0.${i} | ${10000 + i} | 01-Jun-2008 | 10:36 |\n`;
const TEXT_TABLE =
  'KB99000000\n\nFile information\n\nDate         Time   Version   Size     File name\n---------------------------------------------\n';
const textRow = (i) => `01-Jun-2008  10:36  1.0.0.${i}  ${10000 + i}  File${i}.dll\n`;
const flatRow = (i) => `File${i}.dll\n1.0.0.${i}\n${10000 + i}\n01-Jun-2008\n10:36\n`;

/** @type {readonly [string, () => string | Uint8Array][]} */
const HTML = [
  ['100,000 nested div', () => `<html><body>${times('<div>', 100_000)}x`],
  ['100,000 nested div, closed', () => `<html><body>${times('<div>', 100_000)}x${times('</div>', 100_000)}`],
  ['100,000 attributes', () => `<html><body><p ${numbered(100_000, (i) => `a${i}=1 `)}>x</p>`],
  ['100,000 equal attributes', () => `<html><body><p ${times('a=1 ', 100_000)}>x</p>`],
  ['an attribute of 10 MB', () => `<html><body><a href="${times('x', 10_000_000)}">x</a>`],
  ['3,000 nested elements', () => `<html><body>${times('<span>', 3000)}x`],
  ['3,000 nested lists', () => `<html><body>${times('<ul><li>', 3000)}x`],
  ['3,000 nested tables', () => `<html><body>${times('<table><tr><td>', 3000)}x`],
  ['100,000 <table', () => `<html><body>${times('<table>', 100_000)}`],
  ['100,000 <table unfinished', () => `<html><body>${times('<table', 100_000)}`],
  ['100,000 table cells in one row', () => `${HTML_HEAD}<table><tr>${times('<td>a</td>', 100_000)}</tr></table>`],
  [
    '100,000 columns over 10 rows',
    () => `${HTML_HEAD}<table>${times(`<tr>${times('<td>', 10_000)}</tr>`, 10)}</table>`,
  ],
  [
    'a cell that spans all',
    () => `${HTML_HEAD}<table>${times('<tr><td colspan=1000 rowspan=65534>x</td></tr>', 1000)}</table>`,
  ],
  [
    'a span of 1e9',
    () => `${HTML_HEAD}<table><tr><td colspan=1000000000 rowspan=1000000000>x</td><td>y</td></tr></table>`,
  ],
  ['100,000 misnested formatting', () => `<html><body>${times('<b><i><p>', 30_000)}`],
  ['formatting over blocks', () => `<html><body>${times('<a><div></a>', 20_000)}`],
  [
    '500 formatting elements over 2,000 paragraphs',
    () => `<html><body>${numbered(500, (i) => `<font color=${i}>`)}${times('<p>x', 2000)}`,
  ],
  ['100,000 unclosed p', () => `<html><body>${times('<p>a', 100_000)}`],
  ['text before tables', () => `<html><body><table>${times('a<b>', 20_000)}</table>`],
  ['1,000,000 entities', () => `<html><body><p>${times('&amp;', 1_000_000)}</p>`],
  ['1,000,000 entities without end', () => `<html><body><p>${times('&notanentity', 300_000)}</p>`],
  ['an entity of a million digits', () => `<html><body><p>&#${times('1', 1_000_000)};</p>`],
  ['an unclosed comment of 10 MB', () => `<html><body><!--${times('-', 10_000_000)}`],
  ['100,000 comments', () => `<html><body>${times('<!-- -->', 100_000)}`],
  ['an unclosed script of 10 MB', () => `<html><body><script>${times('<!--<script ', 800_000)}`],
  ['an unclosed tag of 10 MB', () => `<html><body><div ${times('<', 10_000_000)}`],
  ['500,000 <', () => `<html><body>${times('<', 500_000)}`],
  ['100,000 comments before the root', () => times('<!-- a -->\n', 100_000)],
  ['100,000 headings', () => `<html><body>${numbered(100_000, (i) => `<h2>Files ${i}</h2>`)}`],
  [
    '100,000 links',
    () => `<html><body>${numbered(100_000, (i) => `<a href="/kb/${99000000 + i}">${99000000 + i}</a> `)}`,
  ],
  ['200,000 br in a cell', () => `${HTML_TABLE}<tr><td>${times('a<br/>', 200_000)}</td></tr></table>`],
  [
    '50,000 captions and tables',
    () => `${HTML_HEAD}${times('<p>For x64</p><table><tr><td>a.dll</td></tr></table>', 50_000)}`,
  ],
  ['1,000,000 tabs', () => `<html><body><p>${times('\t', 1_000_000)}x</p>`],
  ['pre of 5 MB on one line', () => `<html><body><pre>${times('a.dll 1 ', 650_000)}</pre>`],
  ['pre of 100,000 lines', () => `<html><body><pre>${numbered(100_000, textRow)}</pre>`],
  ['100,000 svg', () => `<html><body>${times('<svg><g>', 50_000)}`],
  ['100,000 template', () => `<html><body>${times('<template>', 20_000)}`],
  ['100,000 select and option', () => `<html><body><select>${times('<option>a<optgroup>', 50_000)}`],
  ['100,000 nested details', () => `<html><body>${times('<details><summary>a', 50_000)}`],
  ['50,000 list items of one list', () => `<html><body><ul>${numbered(50_000, (i) => `<li>${i} a.dll`)}`],
  ['null characters', () => `<html><body>${times('<p>a&#0;b</p>', 100_000)}`],
  ['190,000 comments that end oddly', () => `<html><body>${times('<!-- a --!>', 190_000)}`],
  ['fonts, all different, never closed', () => `<html><body>${numbered(20_000, (i) => `<p><font color=${i}>x</p>`)}`],
  [
    'misnested in tables',
    () => `<html><body><table>${times('<tr><td><b><i><a href=x><font color=red>x</td>', 20_000)}`,
  ],
  ['100,000 a', () => `<html><body>${times('<a href=x>', 100_000)}`],
  ['unknown elements and other ends', () => `<html><body>${times('<x>', 100_000)}${times('</y>', 100_000)}`],
  ['900 elements and a million ends', () => `<html><body>${times('<span>', 900)}${times('</x>', 900_000)}`],
  ['900 elements and 190,000 </p>', () => `<html><body>${times('<span>', 900)}${times('</p>', 190_000)}`],
  ['100,000 body with attributes', () => `<html><body>${numbered(100_000, (i) => `<body a${i}=1>`)}`],
  ['elements before a table', () => `<html><body><table>${times('a<i></i>', 45_000)}`],
  ['spaces in a table', () => `<html><body><table>${times(' a', 1_000_000)}</table>`],
  ['spans of one table', () => `<html><body><table>${times('<tr><td colspan=100 rowspan=100><a>x</a><td>y', 15_000)}`],
  [
    'spans of many tables',
    () => `<html><body>${times('<table><tr><td colspan=100 rowspan=100>x<td>y</table>', 15_000)}`,
  ],
  ['90,000 xmp', () => `<html><body>${times('<xmp>a</xmp>', 90_000)}`],
  ['a paragraph of glued headings', () => `<html><body><p>${times('word.Note The fix.Prerequisites There ', 100_000)}`],
  ['4,900 headings that are known', () => `<html><body>${times('<h2>Prerequisites</h2>x', 4900)}`],
  [
    '9,500 paragraphs of statements',
    () => `<html><body>${times('<p>This update replaces KB99000001. You must restart the computer.</p>', 9500)}`,
  ],
  ['19,000 articles', () => `<html><body>${numbered(19_000, (i) => `<h1>KB${99000000 + i}: x</h1>`)}`],
  [
    '4,900 tables of files',
    () =>
      `<html><body>${times('<h3>x64</h3><table><tr><td>File name<td>Size<td>Date<tr><td>a.dll<td>1,000<td>1-Jun-2008</table>', 4900)}`,
  ],
  [
    '170,000 rows of two cells',
    () => `<html><body><table><tr><td>File name<td>File size${times('<tr><td>a.dll<td>1,000', 170_000)}</table>`,
  ],
  ['20,000 unclosed links of a head', () => `<html><head>${times('<link canonical', 20_000)}</head><body>x`],
  ['500,000 attributes', () => `<html><body><p ${numbered(500_000, (i) => `a${i} `)}>x`],
  ['4 MB table without end', () => filled(HTML_TABLE, htmlRow, '', 4_000_000)],
  ['4 MB table', () => filled(HTML_TABLE, htmlRow, '</table>', 4_000_000)],
  ['50 MB table', () => filled(HTML_TABLE, htmlRow, '</table>', MEGABYTES_50)],
  ['50 MB table on one line', () => filled(HTML_TABLE, (i) => htmlRow(i).trim(), '</table>', MEGABYTES_50)],
  [
    '50 MB of prose',
    () =>
      filled(HTML_HEAD, (i) => `<p>Replaces the ${i} updates of before, see KB9900${1000 + i}.</p>`, '', MEGABYTES_50),
  ],
  ['50 MB without a tag', () => `<html><body>${times('replaces KB99000001 ', 2_600_000)}`],
];

/** @type {readonly [string, () => string | Uint8Array][]} */
const MARKDOWN = [
  ['*a_ x 10,000', () => times('*a_ ', 10_000)],
  ['*a_ x 10,000 in a cell', () => `| File name | Size |\n|---|---|\n| ${times('*a_ ', 10_000)} | 1 |\n`],
  ['*a_ x 10,000 over lines', () => times('*a_\n', 10_000)],
  ['**a __b x 20,000', () => times('**a __b ', 20_000)],
  ['~~a x 20,000', () => times('~~a ', 20_000)],
  ['10,000 >', () => times('>', 10_000)],
  ['10,000 > and text', () => `${times('> ', 10_000)}a`],
  ['10,000 > on 100 lines', () => times(`${times('>', 10_000)}a\n`, 100)],
  ['3,000 nested list items', () => numbered(3000, (i) => `${times('  ', i)}- a\n`)],
  ['3,000 nested list items on one line', () => `${times('- ', 3000)}a`],
  ['3,000 nested numbers', () => numbered(1500, (i) => `${times('   ', i)}1. a\n`)],
  ['26 numbers a line', () => times(`${times('1. ', 26)}\n`, 3200)],
  ['20 quotes a line', () => times(`${times('> ', 20)}a\n`, 6000)],
  ['14,000 lines that end with a space', () => times('For all supported \n', 14_000)],
  ['escapes on 3,000 lines', () => times(`${times('\\a', 40)}\n`, 3000)],
  ['quotes and lists in turn', () => `${times('> - ', 3000)}a`],
  ['3,000 nested elements', () => `${times('<div>', 3000)}\n\nx`],
  ['100,000 nested elements', () => `${times('<div>', 100_000)}\n\nx`],
  ['[a]( x 100,000', () => times('[a](', 100_000)],
  ['[ x 100,000', () => times('[', 100_000)],
  ['] x 100,000', () => times(']', 100_000)],
  ['![ x 50,000', () => times('![a](', 50_000)],
  ['[a][ x 50,000', () => times('[a][', 50_000)],
  ['nested links', () => `${times('[', 20_000)}a${times('](b)', 20_000)}`],
  ['50,000 definitions', () => numbered(50_000, (i) => `[a${i}]: /url${i}\n`)],
  ['50,000 references to one definition', () => `[a]: /url\n\n${times('[a] ', 50_000)}`],
  ['footnotes x 20,000', () => numbered(20_000, (i) => `[^${i}] `) + numbered(20_000, (i) => `\n\n[^${i}]: a`)],
  ['backtick runs', () => numbered(2000, (i) => `${times('`', i % 700)}a `)],
  ['growing backtick runs', () => numbered(1500, (i) => `a${times('`', i)} `)],
  ['100,000 backticks', () => times('`', 100_000)],
  ['_ x 100,000', () => times('_', 100_000)],
  ['* x 100,000', () => times('*', 100_000)],
  ['_a x 100,000', () => times('_a', 100_000)],
  ['| x 1,000,000', () => times('|', 1_000_000)],
  ['| lines x 100,000', () => times('||||||||||\n', 100_000)],
  [
    '| x 10,000 over a delimiter row',
    () => `${times('|a', 5000)}|\n${times('|-', 5000)}|\n${times(`${times('|b', 5000)}|\n`, 20)}`,
  ],
  ['10,000 columns, short rows', () => `${times('|a', 10_000)}|\n${times('|-', 10_000)}|\n${times('|b|\n', 20_000)}`],
  ['escapes x 500,000', () => times('\\*', 500_000)],
  ['entities x 200,000', () => times('&amp;', 200_000)],
  ['< x 100,000', () => times('<', 100_000)],
  ['<a x 50,000', () => times('<a ', 50_000)],
  ['<!-- x 50,000', () => times('<!-- a ', 50_000)],
  ['<? x 50,000', () => times('a <? ', 50_000)],
  ['<a href=" x 20,000', () => times('<a href="', 20_000)],
  ['http:// x 50,000', () => times('http://a.b/(', 50_000)],
  ['www. x 50,000', () => times('www.a', 50_000)],
  ['mail addresses', () => times('a@b', 100_000)],
  ['a mail address of 500,000', () => `${times('a.', 250_000)}@b`],
  ['front matter without end', () => `---\n${numbered(200_000, (i) => `key${i}: value\n`)}`],
  ['front matter of 200,000 keys', () => `---\n${numbered(200_000, (i) => `key${i}: value\n`)}---\n\n# a\n`],
  [
    'front matter of aliases',
    () =>
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${numbered(40, (i) => `a${i}: &a${i} [*a${i - 1},*a${i - 1},*a${i - 1}]\n`)}---\n# a\n`,
  ],
  ['front matter nested', () => `---\na: ${times('[', 50_000)}\n---\n# a\n`],
  ['front matter of one line', () => `---\ntitle: ${times('a: ', 1_000_000)}\n---\n# a\n`],
  ['--- x 100,000', () => times('---\n', 100_000)],
  ['# x 100,000', () => times('# a\n', 100_000)],
  ['setext x 50,000', () => times('a\n===\n', 50_000)],
  ['setext after 50,000 lines', () => `${times('a\n', 50_000)}===\n`],
  ['50,000 lines of one paragraph', () => times('a b c\n', 50_000)],
  ['50,000 fences', () => times('```\na\n', 50_000)],
  ['an unclosed fence of 10 MB', () => `\`\`\`\n${times('a.dll 1\n', 1_250_000)}`],
  ['1,000,000 tabs', () => times('\t', 1_000_000)],
  ['1,000,000 tabs and a letter', () => `a${times('\t', 1_000_000)}a`],
  ['1,000,000 spaces and a letter', () => `a${times(' ', 1_000_000)}a`],
  ['a line of 10 MB', () => times('replaces KB99000001 ', 500_000)],
  ['50,000 empty list items', () => times('-\n', 50_000)],
  ['50,000 loose list items', () => times('- a\n\n', 50_000)],
  ['list markers that alternate', () => times('- a\n* b\n', 25_000)],
  ['alerts x 20,000', () => times('> [!NOTE]\n> a\n\n', 20_000)],
  ['html tables x 5,000', () => times('<table><tr><td>a.dll</td></tr></table>\n\n', 5000)],
  ['an html table unclosed', () => `<table>${times('<tr><td>a.dll\n\n', 30_000)}`],
  ['50 MB table', () => filled(MARKDOWN_TABLE, markdownRow, '', MEGABYTES_50)],
  [
    '50 MB of prose',
    () =>
      filled(
        '# KB99000000\n\n',
        (i) => `Replaces the ${i} updates of before, see KB9900${1000 + i}.\n\n`,
        '',
        MEGABYTES_50,
      ),
  ],
  [
    '5 MB of prose',
    () =>
      filled(
        '# KB99000000\n\n',
        (i) => `Replaces the ${i} updates of before, see KB9900${1000 + i}.\n\n`,
        '',
        5_000_000,
      ),
  ],
];

/** @type {readonly [string, () => string | Uint8Array][]} */
const TEXT = [
  ['1,000,000 tabs', () => times('\t', 1_000_000)],
  ['50,000 rules', () => times('+--+\n', 50_000)],
  ['130,000 lines of a mark', () => times(':\n', 130_000)],
  ['50,000 equal fields', () => times('File name: a.dll\n', 50_000)],
  ['empty lines before lines', () => `${times('\n', 90_000)}${times('a\n', 90_000)}`],
  ['30,000 statements', () => times('\nThis update replaces KB99000001.\n', 15_000)],
  ['1,000,000 tabs and letters', () => `a${times('\ta', 1_000_000)}`],
  ['1,000,000 spaces and a letter', () => `a${times(' ', 1_000_000)}a`],
  ['1,000,000 empty lines', () => `a${times('\n', 1_000_000)}a`],
  ['a line of 50 MB', () => times('replaces KB99000001 ', 2_600_000)],
  ['a line of 5 MB of file names', () => times('a.dll 10,000 01-Jun-2008 10:36 1.0.0.0 ', 130_000)],
  ['a word of 10 MB', () => times('a', 10_000_000)],
  ['digits, 5 MB', () => times('1', 5_000_000)],
  ['digits and commas, 5 MB', () => times('111,', 1_250_000)],
  ['dots, 5 MB', () => times('1.', 2_500_000)],
  ['dashes, 5 MB', () => times('-', 5_000_000)],
  ['dashed lines', () => times('----- ----- -----\n', 200_000)],
  ['| x 1,000,000', () => times('|', 1_000_000)],
  ['( x 1,000,000', () => times('(', 1_000_000)],
  ['slashes x 1,000,000', () => times('1/2/', 250_000)],
  ['colons x 1,000,000', () => times('1:', 500_000)],
  ['KB numbers, 2 MB', () => times('KB99000001, ', 170_000)],
  ['Q numbers in brackets', () => times('(Q275713) ', 200_000)],
  ['indents that grow', () => numbered(3000, (i) => `${times(' ', i)}- a\n`)],
  ['bullets x 200,000', () => times('• a\n', 200_000)],
  ['one bullet of 100,000 lines', () => `• ${times('and a word\n', 100_000)}`],
  ['100,000 headings', () => times('Prerequisites\nRestart requirement\n', 50_000)],
  ['100,000 table headings', () => times('File name\nFile size\nDate\nTime\n', 50_000)],
  ['100,000 words a line', () => times('a\n', 100_000)],
  ['100,000 numbers a line', () => times('12,345\n', 100_000)],
  ['100,000 dates a line', () => times('01-Jun-2008\n', 100_000)],
  ['names without values', () => `File name\nFile size\n${times('a.dll\n', 200_000)}`],
  ['values without names', () => `File name\nFile size\n${times('10,000\n01-Jun-2008\n', 200_000)}`],
  ['a title of 1 MB', () => `KB99000000 ${times('a ', 500_000)}\n`],
  ['only carriage returns', () => times('a.dll\r', 1_000_000)],
  ['lone surrogates', () => new Uint8Array(Buffer.from(times('\ud800a', 500_000), 'utf16le'))],
  [
    'articles x 20,000',
    () => numbered(20_000, (i) => `KB9900${1000 + (i % 9000)}: a title\n\nPrerequisites\n\nNone.\n\n`),
  ],
  ['50 MB console table', () => filled(TEXT_TABLE, textRow, '', MEGABYTES_50)],
  [
    '50 MB flat table',
    () =>
      filled(
        'KB99000000\n\nFile information\n\nFile name\nFile version\nFile size\nDate\nTime\n',
        flatRow,
        '',
        MEGABYTES_50,
      ),
  ],
  [
    '50 MB of prose',
    () =>
      filled(
        'KB99000000\n\n',
        (i) => `Replaces the ${i} updates of before, see KB9900${1000 + i}.\n\n`,
        '',
        MEGABYTES_50,
      ),
  ],
  ['50 MB of random bytes', () => randomBytes(MEGABYTES_50)],
];

/** The same bytes in every run (xorshift). */
function randomBytes(length) {
  const bytes = new Uint8Array(length);
  let state = 99_000_000;
  for (let i = 0; i < length; i += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[i] = state & 0xff;
  }
  return bytes;
}

const named = (from, list) => list.map(([name, make]) => ({ name: `${from}: ${name}`, from, make }));

/** @type {readonly HostileInput[]} */
export const HOSTILE = [...named('html', HTML), ...named('markdown', MARKDOWN), ...named('text', TEXT)];
