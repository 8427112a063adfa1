import { wrap } from '../../../model/columns.js';

/**
 * Advance widths of the characters from space to "~", in hundredths of the font size, as DejaVu Sans has them; Verdana's are the
 * same within a few hundredths, and other usual fonts are narrower.
 */
const PLAIN =
  '32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53 100 68 69 70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 61 73 68 99 69 61 69 39 34 39 84 50 50 61 63 55 63 62 35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64 84'
    .split(' ')
    .map(Number);
/** Bold is at most this much wider. */
const BOLD = 1.16;
/** Fonts that stand in for these may be a little wider. */
const SLACK = 1.04;
/** Any character that is no Latin letter: a square, as in East Asian scripts, and some more for pictographs. */
const OTHER = 100;
const PICTOGRAPH = 140;

/** How wide a text is at most, in pixels. */
export function textWidth(text: string, size: number, bold = false): number {
  let hundredths = 0;
  // Letters with their accents apart: an accent takes no room.
  for (const character of text.normalize('NFD')) hundredths += widthOf(character);
  return (hundredths / 100) * size * SLACK * (bold ? BOLD : 1);
}

function widthOf(character: string): number {
  const plain = PLAIN[(character.codePointAt(0) ?? 0) - 32];
  if (plain !== undefined) return plain;
  if (/\p{M}/u.test(character)) return 0;
  return /\p{Extended_Pictographic}/u.test(character) ? PICTOGRAPH : OTHER;
}

interface Setting {
  readonly bold?: boolean;
  /** Lines there may be; what goes beyond is an ellipsis. */
  readonly most?: number;
}

/** Breaks a text so that no line is wider than `width` pixels. */
export function textLines(text: string, width: number, size: number, { bold = false, most }: Setting = {}): string[] {
  const widthOf = (part: string): number => textWidth(part, size, bold);
  const lines = wrap(text, width, widthOf);
  if (most === undefined || lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = [...(kept.pop() ?? '')];
  while (last.length > 0 && widthOf(`${last.join('')}…`) > width) last.pop();
  return [...kept, `${last.join('').trimEnd()}…`];
}
