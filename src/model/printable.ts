/**
 * What a terminal must not be told by a file, a host or an article: controls (line ends and escape sequences among them), halves of characters, and marks
 * that turn the direction of writing or cannot be seen.
 */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text from outside made safe to print on one line: what a terminal could obey is shown as its code, such as "\\u001b". */
export function printable(text: string): string {
  return text.replace(HARMFUL, (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
