import { commonSuccessors, type Knowledge, needsOf } from '../../knowledge/index.js';
import { printable } from '../../model/printable.js';
import { lineage, lineageText } from './lineage.js';
import { needsText } from './needs-text.js';
import { successorsText } from './successors-text.js';

/** An answer for scripts, and in words. */
export interface ChainAnswer {
  readonly value: unknown;
  text(): string;
}

/** What `chain` is asked for instead of the whole chain. */
export interface ChainQuestion {
  readonly file?: string | undefined;
  readonly to?: string | undefined;
  readonly with?: readonly string[] | undefined;
}

/** @throws InputError when an article is unknown, or no article of the chain lists the file. */
export function answerOf(
  knowledge: Knowledge,
  kb: string,
  { file, to, with: others = [] }: ChainQuestion,
): ChainAnswer {
  if (file !== undefined) {
    const builds = lineage(knowledge, kb, file);
    return { value: builds, text: () => lineageText(builds) };
  }
  if (to !== undefined) {
    const needs = needsOf(knowledge, kb, to);
    return { value: needs, text: () => lines(needsText(knowledge, needs)) };
  }
  const successors = commonSuccessors(knowledge, [kb, ...others]);
  return { value: successors, text: () => lines(successorsText(knowledge, successors)) };
}

/** Titles come from outside: nothing of them can be obeyed by a terminal. */
function lines(texts: readonly string[]): string {
  return texts.map((text) => `${printable(text)}\n`).join('');
}
