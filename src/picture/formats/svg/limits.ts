/** What one picture can show and a person still read; the layout of so much takes some seconds and 200 MB. */
export const LIMITS = {
  articles: 400,
  arrows: 600,
  /** Arrows that have room for words; beyond that the line alone tells the relation. */
  arrowsWithWords: 40,
  /** The same where all arrows would say the same. */
  equalArrowsWithWords: 8,
  /** Lines of a title in its card. */
  titleLines: 4,
  /** Lines under one heading of what is told below the picture. */
  noteLines: 12,
} as const;
