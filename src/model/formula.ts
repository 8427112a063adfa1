/**
 * What makes a spreadsheet read a text as a formula: the sign of one, also in its full-width form and behind white space or
 * invisible characters; or a tab or line end in front, which some drop to see such a sign.
 */
const START = String.raw`(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212])`;

/** Apostrophes in front count as well, so that one more can always be taken off again. */
const FORMULA = new RegExp(`^'*${START}`, 'u');
const GUARDED = new RegExp(`^'(?='*${START})`, 'u');

/** A text that no spreadsheet reads as a formula: an apostrophe goes in front of one that would be. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What `guardFormula` was given. */
export function unguardFormula(text: string): string {
  return text.replace(GUARDED, '');
}
