export const isDigit = (unit = 0): boolean => unit >= 48 && unit <= 57;

/** Letters of ASCII: setting one bit makes capitals small letters. */
export const isLetter = (unit = 0): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;
