import type { ChainView, ImpliedEdge, Problem } from '../../knowledge/index.js';
import { notesOf } from '../../picture/index.js';

interface Doubtful {
  readonly view: ChainView | null;
  readonly implied: readonly ImpliedEdge[];
  readonly problems: readonly Problem[];
}

/** What to know before trusting an answer, as lines. */
export function troubles({ view, implied, problems }: Doubtful): string[] {
  const notes = notesOf({ view, implied }).flatMap(({ heading, lines }) => ['', heading, ...lines.map(indented)]);
  if (problems.length === 0) return notes;
  const told = problems.map(({ severity, rule, message }) => indented(`${severity} ${rule}: ${message}`));
  return [...notes, '', 'Before you trust this:', ...told];
}

const indented = (line: string): string => `  ${line}`;
