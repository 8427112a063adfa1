import type { Paragraph } from '../blocks.js';
import type { Sentence } from '../manuscript.js';

/** The units `from` to `to` of a sentence, with the links that begin within them. */
export function part(sentence: Sentence, from: number, to: number): Sentence {
  if (from <= 0 && to >= sentence.value.length) return sentence;
  const text = sentence.text.slice(from, to);
  return {
    text,
    value: text.value,
    links: sentence.links
      .filter((link) => link.from >= from && link.from < to)
      .map((link) => ({ ...link, from: link.from - from, to: Math.min(link.to, to) - from })),
  };
}

/** A whole paragraph, read as one sentence. */
export const whole = ({ text, links }: Paragraph): Sentence => ({ text, value: text.value, links });
