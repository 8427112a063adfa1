/** The number of a Knowledge Base article: "952077", "KB952077", "kb 952077", "Q275713". */
const NUMBER = /^\s*(?:kb|q)?\s*0*([1-9][0-9]{2,8})\s*$/i;

/**
 * Reads an article number in any of its usual spellings.
 * @param text "952077", "KB952077", "KB 952077" or the older "Q275713", in any case.
 * @returns "KB" and the number without leading zeros, or null when the text is something else.
 */
export function toKbId(text: string): string | null {
  const match = NUMBER.exec(text);
  return match?.[1] === undefined ? null : `KB${match[1]}`;
}
