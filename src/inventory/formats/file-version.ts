/**
 * The numbers that the version of a file begins with where it was written as text: "6.0.3790.3959 (srv03_sp2)", and "8, 1, 240, 6" as
 * the resource compilers of old had it. Two to four numbers with dots; null when it begins with anything else.
 */
export function versionIn(text: string): string | null {
  const numbers = /^\d{1,10}(?:(?:\.|, ?)\d{1,10}){1,3}/.exec(text.trim())?.[0];
  return numbers === undefined ? null : numbers.replace(/, ?/g, '.');
}
