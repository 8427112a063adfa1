import type { Report } from '../../model/generated/report.js';

/** A string of JSON, or the space between its parts. */
const PART = /"(?:[^"\\]|\\.)*"|\s+/g;

/**
 * Whether a text is the JSON of a report, however it is laid out. A key that stands twice, another order, a number or a character
 * written in another way read the same here, and need not elsewhere.
 */
export function isTextOf(text: string, report: Report): boolean {
  return text.replace(PART, (part) => (part.startsWith('"') ? part : '')) === JSON.stringify(report);
}
