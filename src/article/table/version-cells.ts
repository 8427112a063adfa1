const HAS_DIGIT = /\d/;
/** "4,378,926" and "4.1 MB" are no versions. */
const BYTES = /\d ?(?:bytes?|[kmg]b)$|^\d{1,3}(?:,\d{3})+$/i;

/** Whether a cell can be a version at all: "Not versioned yet" and "4.1 MB" cannot. */
export const mayBeVersion = (text: string): boolean => HAS_DIGIT.test(text) && !BYTES.test(text);

/** "4,640,924", "1.447.754", "4640924" and "535" may be sizes. */
const SIZE = /^(?:\d{1,3}(?:[.,]\d{3})+|\d+)$/;
/** A version of a file has four parts of 16 bits each. */
const MANY_PARTS = /(?:\d+[.,]){5}/;
const LONG_PART = /\d{5,}/;
const HIGHEST_PART = 65535;

/** Whether a version may be a size that took its place, or has one at its end. */
export const mayHoldSize = (version: string): boolean =>
  SIZE.test(version) || MANY_PARTS.test(version) || Number(LONG_PART.exec(version)?.[0] ?? 0) > HIGHEST_PART;

/** A line break within a cell leaves a space in a version: "6.0.6002. 22774". */
export function joinVersion(version: string | null): string | null {
  return version?.includes(' ') === true ? version.replace(/(?<=[\d.])\s+(?=\.)|(?<=\.)\s+(?=\d)/g, '') : version;
}
