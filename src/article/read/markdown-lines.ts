/** The end of the line that holds a place, without its line feed. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** The first unit of a line that is neither white space nor a mark of a quotation; `end` when there is none. */
export function firstUnit(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 62)) at += 1;
  return at;
}
