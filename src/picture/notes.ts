import type { EdgeStatement, ImpliedEdge, OverruledEdge, UnresolvedTarget } from '../knowledge/index.js';
import type { Graph } from './graph.js';
import type { Note } from './note.js';
import { viewNote } from './view-note.js';

/** The part of a graph that is told in words. */
type Told = Pick<Graph, 'view' | 'implied' | 'unresolved' | 'overruled'>;

/** What is said and cannot be drawn as an arrow between two articles; none without lines. */
export function notesOf({ view = null, implied = [], unresolved = [], overruled = [] }: Told): Note[] {
  return [
    ...(view === null ? [] : [viewNote(view)]),
    { heading: 'Perhaps too, since it is said of all updates for a product:', lines: implied.map(impliedLine) },
    { heading: 'Left open, since no number is given:', lines: unresolved.map(unresolvedLine) },
    { heading: 'Left out, since articles deny it:', lines: overruled.map(overruledLine) },
  ].filter(({ lines }) => lines.length > 0);
}

function impliedLine({ from, release, to, line, earlier }: ImpliedEdge): string {
  const part = line === 'part' ? ', which is for a part of the product' : '';
  const when = earlier === null ? '; the dates do not tell which came first' : '';
  return `${[from, release.date ?? ''].join('  ').trimEnd()} contains ${to}${part}${when}`;
}

function unresolvedLine({ article, target, candidates }: UnresolvedTarget): string {
  const found = candidates.length === 0 ? 'which is no article known here' : `which can be ${candidates.join(' or ')}`;
  return `${article} names ${target}, ${found}`;
}

function overruledLine({ edge, by }: OverruledEdge): string {
  return `${edge.from} replaces ${edge.to}: ${edge.source} says so, ${speaker(by)} says otherwise`;
}

const speaker = ([first]: readonly EdgeStatement[]): string => first?.article ?? 'an article';
