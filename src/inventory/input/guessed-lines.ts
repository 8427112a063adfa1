import { japaneseCodePage } from '../formats/japanese.js';
import { type ByteSource, type TextLine, textLines } from '../formats/text-lines.js';
import type { Remarks } from './remarks.js';

/**
 * The lines of a text whose code page nothing names: UTF-8 or UTF-16, else Japanese where its letters show that, else Windows-1252.
 * The first line that is a guess is told (`code-page-guessed`).
 * @param advice how to export it in an encoding that needs no guess.
 */
export function* guessedLines(source: ByteSource, remarks: Remarks, advice: string): Generator<TextLine> {
  const japanese = japaneseCodePage(source);
  let told = false;
  for (const line of textLines(source, japanese)) {
    if (line.guessed && !told) {
      told = true;
      const taken = japanese === null ? 'Windows-1252' : 'code page 932 (Japanese), which their letters fit';
      const message = `from here on texts are no UTF-8 and were read as ${taken}; ${advice}`;
      remarks.add('warning', 'code-page-guessed', message, line.number);
    }
    yield line;
  }
}
