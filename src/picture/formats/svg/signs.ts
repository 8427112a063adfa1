import type { Trouble } from '../../sheet.js';
import { element, rounded, textAt } from './xml.js';

/** Side of the square in which a sign is drawn. */
export const SIGN = 13;

/** The shapes of signs, so that they are told apart without colour: error a square with a cross, warning a triangle, info a disc. */
const OUTLINES: Readonly<Record<Trouble['severity'], string>> = {
  error: 'M0.5,0.5 H12.5 V12.5 H0.5 Z',
  warning: 'M6.5,0.5 L12.8,12.5 H0.2 Z',
  info: 'M0.5,6.5 a6,6 0 1,0 12,0 a6,6 0 1,0 -12,0 Z',
};
const STROKES: Readonly<Record<Trouble['severity'], string>> = {
  error: 'M3.8,3.8 L9.2,9.2 M9.2,3.8 L3.8,9.2',
  warning: 'M6.5,4.6 V8 M6.5,10.3 V10.4',
  info: 'M6.5,3.4 V3.5 M6.5,6 V9.8',
};

/** The sign of a severity. @param x left, @param y top. */
export function sign(x: number, y: number, severity: Trouble['severity']): string {
  return element(
    'g',
    { transform: `translate(${rounded(x)},${rounded(y)})` },
    element('path', { class: severity, d: OUTLINES[severity] }) +
      element('path', { class: 'sign', d: STROKES[severity] }),
  );
}

/** A sign and what it says, on one line. @param y base line. */
export function signed(x: number, y: number, severity: Trouble['severity'], text: string): string {
  return sign(x, y - SIGN + 2.5, severity) + textAt(x + SIGN + 4, y, 'small', text);
}
