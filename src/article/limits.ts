/**
 * What one capture may cost. Each limit is checked before the code that would suffer from more. Real captures stay far below: the largest one
 * seen has 0.3 MB, eleven levels and a few thousand marks.
 */
export const LIMITS = {
  /** Bytes of one capture; more is refused. A table of HTML that never ends takes some 90 MB of memory for each MiB. */
  bytes: 4 * 1024 * 1024,
  /** Nesting of elements, lists and quotes that is followed; what lies deeper in HTML is read as if it stood at this depth, in Markdown it is refused. */
  depth: 100,
  /** Tags and comments that are left to the HTML parser, which spends some 4 microseconds on each: those of plain tables and of a head are not. */
  tags: 200_000,
  /** Elements that the HTML parser makes: it makes those of formatting that is not closed anew in every paragraph. */
  elements: 100_000,
  /** Attributes of one element of HTML. */
  attributes: 1000,
  /** Elements of HTML that are open at once: the parser goes through all of them at many a tag. */
  open: 1000,
  /** Units of a paragraph that the readers of facts look at; their patterns may take time that grows with the square of it. */
  paragraph: 8000,
  /** Units of a sentence; a longer one is none. */
  sentence: 2000,
  /** Lines of a text; more is refused. */
  lines: 200_000,
  /** Paragraphs, headings, lists and tables of one article; more is refused. The largest one seen has a thousand. */
  blocks: 10_000,
  /** The same of one HTML page, which may hold several articles. */
  pageBlocks: 20_000,
  /** Rows of the tables of one article; more is refused. */
  rows: 100_000,
  /** Cells that the spans of others add to the tables of an HTML page. */
  spanned: 100_000,
  /** Lines of Markdown beside its tables: remark spends some 30 microseconds on each that begins a block. */
  markdownLines: 15_000,
  /** Units of Markdown without its tables: remark reads about 1.3 MB a second. */
  markdown: 1024 * 1024,
  /** Sum over the lines of Markdown of the quotes and lists that each opens: remark goes through all of them again on every line. */
  markdownLevels: 10_000,
  /**
   * Sum over the paragraphs of a Markdown text of marks (runs of * _ ~ `, brackets, < & !, lines that end with a space) times marks, or times length / 16 where that is more: what
   * remark's search for pairs of marks may cost. 10,000 "*a_ " in one paragraph are 400 million and take over 12 s.
   */
  markdownMarks: 20_000_000,
  /** Link and footnote definitions of a Markdown text: remark looks each one up in a list of all. */
  definitions: 2000,
} as const;
