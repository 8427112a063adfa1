import { doubled } from './doubled.js';

/** What the ends of a text are collected in, text after text: most have few, and room for many costs more than to copy those. */
let room = new Int32Array(1 << 10);

/** Where the lines of a text end, one offset a line: at their LF or, in a text without any LF, at their CR. The last line ends where the text does. */
export function lineEnds(text: string): Int32Array {
  const mark = text.includes('\n') ? '\n' : '\r';
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    // One place is left for the last line.
    if (count + 1 === room.length) room = doubled(room);
    room[count] = at;
    count += 1;
  }
  room[count] = text.length;
  return room.slice(0, count + 1);
}
