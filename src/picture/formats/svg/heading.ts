import type { Graph } from '../../graph.js';
import type { Sheet } from '../../sheet.js';
import { viewWords } from '../../view-note.js';
import { nameOf, RELATION_WORDS } from '../../words.js';
import { allListed } from './listed.js';

const LISTED = 'None of the articles is in the knowledge base; all is from a list.';

/** What stands below the heading: what was asked, how much there is, and what all of it shares. */
export function headingLines(graph: Graph, sheet: Sheet): string[] {
  const view = graph.view ? [`${viewWords(graph.view)}.`] : [];
  return [...view, countsOf(graph, sheet), ...(allListed(sheet) ? [LISTED] : [])];
}

/** What the picture is of. */
export const headingOf = ({ id }: Graph): string => (id === null ? 'What replaces what' : `Chain of ${id}`);

function countsOf({ problems, latest = [] }: Graph, { cards, arrows }: Sheet): string {
  const counts = [count(cards.length, 'article'), count(arrows.length, 'relation'), count(problems.length, 'problem')];
  return `${counts.join(', ')}${latest.length > 0 && latest.length < 4 ? `; latest: ${latest.join(', ')}` : ''}`;
}

const count = (n: number, what: string): string => `${n === 0 ? 'no' : n} ${what}${n === 1 ? '' : 's'}`;

/** The picture for those who cannot see it. */
export function inWords(graph: Graph, { cards, arrows }: Sheet): string {
  const names = new Map(cards.map((card) => [card.id, nameOf(card)]));
  const sentences = arrows.map(
    ({ from, to, relations }) =>
      `${names.get(from)} ${relations.map((relation) => RELATION_WORDS[relation]).join(', ')} ${names.get(to)}.`,
  );
  return [`${countsOf(graph, { cards, arrows })}.`, ...sentences].join(' ');
}
