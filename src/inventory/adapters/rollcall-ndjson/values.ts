import { parseJson } from '../../formats/json-values.js';
import { type TextLine, textLines } from '../../formats/text-lines.js';
import type { Remarks } from '../../input/remarks.js';
import { type Sample, wholeOf } from '../../input/sample.js';

/** A document over several lines is read as a whole. */
const LARGEST_DOCUMENT = 64 * 1024 * 1024;

/** A value of the file, perhaps a host. */
export interface FoundValue {
  readonly value: unknown;
  /** From 1; null when the file is one document. */
  readonly line: number | null;
  /** Where its line lies; null when that cannot be told, or several values share the line. */
  readonly bytes: TextLine['bytes'];
}

/** All values of a file: one a line, the entries of an array on one line, or of a document over several lines. */
export function* valuesOf(sample: Sample, remarks: Remarks): Generator<FoundValue> {
  let first = true;
  for (const { text, number, guessed, cut, bytes } of textLines(sample.reader)) {
    const trimmed = text.trim();
    if (trimmed === '') continue;
    if (cut) {
      remarks.add('error', 'line-too-long', 'this line is longer than any host; it was left out', number);
      continue;
    }
    if (guessed) remarks.add('warning', 'not-utf-8', 'this line is no UTF-8 and was read as Windows-1252', number);
    const parsed = parseJson(trimmed);
    const whole = first && parsed === null ? wholeDocument(sample) : null;
    first = false;
    if (whole !== null) {
      for (const value of whole) yield { value, line: null, bytes: null };
      return;
    }
    if (parsed === null) remarks.add('error', 'bad-json', 'this line is no JSON, perhaps cut; it was left out', number);
    else if (Array.isArray(parsed.value)) for (const value of parsed.value) yield { value, line: number, bytes: null };
    else yield { value: parsed.value, line: number, bytes };
  }
}

function wholeDocument(sample: Sample): unknown[] | null {
  if (sample.reader.size > LARGEST_DOCUMENT) return null;
  const parsed = parseJson(new TextDecoder().decode(wholeOf(sample, LARGEST_DOCUMENT)));
  if (parsed === null) return null;
  return Array.isArray(parsed.value) ? parsed.value : [parsed.value];
}
