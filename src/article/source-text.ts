/**
 * Text together with where each piece of it stands in the capture. Readers collapse white space, resolve entities and join
 * wrapped lines; a fact found in the result can still be pointed at in the source.
 */
export class SourceText {
  /**
   * @param value the text.
   * @param runs triples (offset in value, start in source, end in source), ascending and without gaps in value. A run as long
   * in the source as in the value maps unit by unit; any other run (an entity, collapsed space) maps as a whole.
   */
  constructor(
    readonly value: string,
    private readonly runs: readonly number[],
  ) {
    const [, start = 0, end = 0] = runs;
    this.shift = runs.length === 3 && end - start === value.length ? start : -1;
  }

  /** Where the text begins in the source, if it stands there unchanged as a whole, as most texts do; -1 if not. */
  private readonly shift: number;

  /** The part of `source` from `start` to `end`, unchanged. */
  static verbatim(source: string, start: number, end: number): SourceText {
    return new SourceText(source.slice(start, end), [0, start, end]);
  }

  get length(): number {
    return this.value.length;
  }

  /** Index of the run that holds `at`. */
  private runAt(at: number): number {
    const { runs } = this;
    let low = 0;
    let high = runs.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle * 3] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low * 3;
  }

  private place(at: number, side: 'start' | 'end'): number {
    const { runs } = this;
    const i = this.runAt(at);
    const from = runs[i] ?? 0;
    const start = runs[i + 1] ?? 0;
    const end = runs[i + 2] ?? start;
    const length = (runs[i + 3] ?? this.value.length) - from;
    if (length === end - start) return start + at - from + (side === 'end' ? 1 : 0);
    return side === 'start' ? start : end;
  }

  /**
   * Source offsets of the units `from` (inclusive) to `to` (exclusive).
   * @param range is given these offsets; a new one without it.
   */
  range(from = 0, to = this.value.length, range: Range = { start: 0, end: 0 }): Range {
    const { length } = this.value;
    if (length === 0) {
      range.start = range.end = this.runs[1] ?? 0;
      return range;
    }
    const first = Math.min(Math.max(from, 0), length - 1);
    const last = Math.min(Math.max(to, first + 1), length);
    if (this.shift !== -1) {
      range.start = this.shift + first;
      range.end = this.shift + last;
      return range;
    }
    range.start = this.place(first, 'start');
    range.end = this.place(last - 1, 'end');
    return range;
  }

  /** The units `from` to `to`, with their places. */
  slice(from: number, to = this.value.length): SourceText {
    const builder = new SourceTextBuilder();
    builder.append(this, from, to);
    return builder.build();
  }

  /** The same without white space at its ends. */
  trim(): SourceText {
    const { value } = this;
    let from = 0;
    let to = value.length;
    while (from < to && isSpace(value.charCodeAt(from))) from += 1;
    while (to > from && isSpace(value.charCodeAt(to - 1))) to -= 1;
    return from === 0 && to === value.length ? this : this.slice(from, to);
  }

  /** The same text with places of another source: each run is looked up there. */
  mapRuns(place: (start: number, end: number) => Range): SourceText {
    const { runs } = this;
    const mapped: number[] = [];
    for (let i = 0; i < runs.length; i += 3) {
      const from = runs[i] ?? 0;
      const start = runs[i + 1] ?? 0;
      const end = runs[i + 2] ?? start;
      const range = place(start, end);
      mapped.push(from, range.start, range.end);
    }
    return new SourceText(this.value, mapped);
  }

  /** @internal Copies the runs of `from` to `to` into a builder's arrays. */
  copyRuns(from: number, to: number, at: number, out: number[]): void {
    if (to <= from) return;
    const { runs } = this;
    for (let i = this.runAt(from); i < runs.length; i += 3) {
      const start = runs[i] ?? 0;
      if (start >= to) break;
      const end = runs[i + 3] ?? this.value.length;
      const low = Math.max(start, from);
      const high = Math.min(end, to);
      const sourceStart = runs[i + 1] ?? 0;
      const sourceEnd = runs[i + 2] ?? 0;
      if (end - start === sourceEnd - sourceStart)
        out.push(at + low - from, sourceStart + low - start, sourceStart + high - start);
      else out.push(at + low - from, sourceStart, sourceEnd);
    }
  }
}

/** Offsets in the source, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0xfeff;

/** Joins pieces of text, with their places, into one. */
export class SourceTextBuilder {
  private value = '';
  private readonly runs: number[] = [];

  get length(): number {
    return this.value.length;
  }

  /** Appends `text` that stands for the source from `start` to `end`. */
  push(text: string, start: number, end: number): void {
    if (text === '') return;
    const { runs } = this;
    const last = runs.length - 3;
    const at = this.value.length;
    const isLinear = text.length === end - start;
    const continues = last >= 0 && runs[last + 2] === start && at - (runs[last] ?? 0) === start - (runs[last + 1] ?? 0);
    if (isLinear && continues) runs[last + 2] = end;
    else runs.push(at, start, end);
    this.value += text;
  }

  /** Appends units of another text. */
  append(text: SourceText, from = 0, to = text.length): void {
    text.copyRuns(from, to, this.value.length, this.runs);
    this.value += text.value.slice(from, to);
  }

  build(): SourceText {
    return new SourceText(this.value, this.runs);
  }
}

/** Joins texts with one space between them; the space stands for what lies between in the source. */
export function joinTexts(parts: readonly SourceText[]): SourceText {
  const builder = new SourceTextBuilder();
  let end = 0;
  for (const part of parts) {
    if (part.length === 0) continue;
    const range = part.range();
    if (builder.length > 0) builder.push(' ', end, Math.max(range.start, end));
    builder.append(part);
    end = range.end;
  }
  return builder.build();
}
