import { larger } from './numbers.js';

/** Lines that there is room for at first. */
const USUAL = 1 << 10;

/** Where the lines of a text end, one offset a line: at their LF or, in a text without any LF, at their CR. The last line ends where the text does. */
export function lineEnds(text: string): Int32Array {
  const mark = text.includes('\n') ? '\n' : '\r';
  let ends = new Int32Array(USUAL);
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    // One place is left for the last line.
    if (count + 1 === ends.length) ends = larger(ends);
    ends[count] = at;
    count += 1;
  }
  ends[count] = text.length;
  return ends.subarray(0, count + 1);
}
