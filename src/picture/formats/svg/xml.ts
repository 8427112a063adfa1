import { printable } from '../../../model/printable.js';

/** Attributes in the order given; without those that are null. */
type Attributes = Readonly<Record<string, string | number | null>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as XML 1.0 (section 2.2, 2.4) lets it stand, in an element or in quotation marks. What a reader could not see, and what XML
 * has no way to write, is shown as its code.
 */
export function xmlText(text: string): string {
  return printable(text)
    .replace(/[\ufffe\uffff]/g, (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16)}`)
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}

/** An element. @param content XML. */
export function element(name: string, attributes: Attributes, content: string | null = null): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${attribute(value)}"`],
  );
  return content === null ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${content}</${name}>`;
}

/** Text at a place. @param x left end, or right end for the class "end"; @param y base line. */
export function textAt(x: number, y: number, style: string, text: string): string {
  return element('text', { x, y, class: style }, xmlText(text));
}

/** Numbers with one decimal: finer than anybody sees, and the same on every machine. */
const attribute = (value: string | number): string => (typeof value === 'number' ? rounded(value) : xmlText(value));

export const rounded = (value: number): string => String(Math.round(value * 10) / 10);
