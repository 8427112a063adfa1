// Made articles with long tables of files, in every layout that is read fast: the same cells each time.
const ROWS = 300;
const HEADINGS = ['File name', 'File version', 'File size', 'Date', 'Time', 'Platform'];

const two = (value) => String(value).padStart(2, '0');
const cellsOf = (page, i) => [
  `Iris.Module${page}.Part${i}.dll`,
  `14.${page}.${i % 7}.${1000 + i}`,
  (12_345 + i * 977).toLocaleString('en-US'),
  `${two(1 + (i % 28))}-Jun-20${two(8 + (page % 10))}`,
  `${two(i % 24)}:${two(i % 60)}`,
  i % 3 === 0 ? 'x64' : 'x86',
];
const rowsOf = (page) => Array.from({ length: ROWS }, (_, i) => cellsOf(page, i));

const pipe = (cells) => `| ${cells.join(' | ')} |\n`;
const tags = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>\n`;
const aligned = ([name, version, size, date, time, platform]) =>
  `   ${date}  ${time}  ${version.padEnd(16)} ${size.padStart(10)}  ${name.padEnd(28)}  ${platform}\n`;

/** The head, the headings of columns and one row of each layout. */
const LAYOUTS = {
  html: {
    head: (page) =>
      `<html><body><h1>KB${99000000 + page}: Fix for Iris Server</h1><h2>File information</h2><table class="table">`,
    headings: tags(HEADINGS, 'th'),
    row: (cells) => tags(cells, 'td'),
    foot: '</table></body></html>',
  },
  markdown: {
    head: (page) => `# KB${99000000 + page}: Fix for Iris Server\n\n## File information\n\n`,
    headings: `${pipe(HEADINGS)}${pipe(HEADINGS.map(() => '---'))}`,
    row: pipe,
  },
  console: {
    headings: `   Date         Time   Version              Size  File name                     Platform\n   ${'-'.repeat(80)}\n`,
    row: aligned,
  },
  tabs: { headings: `${HEADINGS.join('\t')}\n`, row: (cells) => `${cells.join('\t')}\n` },
  flat: { headings: `${HEADINGS.join('\n')}\n`, row: (cells) => `${cells.join('\n')}\n` },
};
const textHead = (page) =>
  `Article ID: ${99000000 + page}\nFix for Iris Server\n\nThe fix has these file attributes:\n\n`;

/**
 * An article with one table.
 * @param layout html, markdown, console (columns set apart by spaces), tabs or flat (one cell a line).
 * @param page gives its number and its cells.
 * @param parts how many times 300 rows its table has.
 */
export function madeArticle(layout, page, parts = 1) {
  const { head = textHead, headings, row, foot = '' } = LAYOUTS[layout];
  const rows = Array.from({ length: parts }, (_, part) =>
    rowsOf(page + part)
      .map(row)
      .join(''),
  );
  return {
    name: `KB${99000000 + page}`,
    bytes: Buffer.from(`${head(page)}${headings}${rows.join('')}${foot}`),
    rows: ROWS * parts,
  };
}
