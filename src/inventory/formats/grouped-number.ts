const PLAIN = /^\d{1,15}$/;
const GROUPED = /^\d{1,3}(?:([.,'\u00a0\u202f\u2019])\d{3})(?:\1\d{3}){0,4}$/;

/** A whole number with or without separators of thousands, in any locale: "318464", "318,464", "318.464"; null for anything else. */
export function groupedNumber(text: string): number | null {
  return PLAIN.test(text) || GROUPED.test(text) ? Number(text.replace(/\D/g, '')) : null;
}
