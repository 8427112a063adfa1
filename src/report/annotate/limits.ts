/** What one page may hold, so that a browser opens it and memory stays bounded. What goes beyond is said on the page. */
export const LIMITS = {
  /** Source of one capture that is shown whole: characters, and `lineCost` more for each line. Beyond, only what is near marks. */
  wholeSource: 1024 * 1024,
  /** What the parts near marks of one larger capture may come to, counted likewise. */
  partsOfSource: 1024 * 1024,
  /** What a line costs beside its characters. */
  lineCost: 60,
  /** Source shown before and behind a mark of a larger capture, and at its beginning: characters. */
  around: 400,
  /** Source of one mark that is shown in a larger capture: characters. */
  longestMark: 4000,
  /** Characters of the page that one capture may fill; hostile text grows when it is made visible. */
  captureOutput: 12 * 1024 * 1024,
  /** Characters of the page: captures after it are listed without their source. */
  pageOutput: 48 * 1024 * 1024,
  /** Captures in the list of a page. */
  captures: 10_000,
  /** Facts and diagnostics of one article that are marked. */
  marks: 20_000,
  /** Diagnostics of one article in the list over its source. */
  diagnosticsListed: 200,
  /** Marks drawn one inside another; deeper ones stand in the margin alone. */
  depth: 8,
  /** Characters of one value in the margin. */
  value: 240,
} as const;
