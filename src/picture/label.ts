import { wrap } from '../model/columns.js';
import { printable } from '../model/printable.js';
import type { Graph } from './graph.js';
import { notesOf } from './notes.js';
import type { Arrow, Card } from './sheet.js';
import { dateOf, FAMILY_WORDS, NOT_CAPTURED, nameOf, ordinalOf, RELATION_WORDS, SAID_WORDS } from './words.js';

/** Columns of a title in a box. */
const TITLE = 36;
/** Columns of a note, and lines under one heading. */
const NOTE = 60;
const MOST_NOTES = 12;

/**
 * What stands in the box of an article, line by line: number, marks, date and ordinal, title, problems. For programs that lay out the
 * text themselves; harmless, in need of nothing but their own quoting.
 */
export function cardLines(card: Card): string[] {
  const { kind, asked, latest, title, troubles } = card;
  const marks = [...(asked ? ['asked for'] : []), ...(latest ? ['latest'] : [])];
  const name = kind === 'family' ? wrapped(`${FAMILY_WORDS} ${nameOf(card)}`) : [nameOf(card)];
  const facts = [dateOf(card), ordinalOf(card)].filter((fact) => fact !== null);
  return [
    ...name,
    ...(marks.length > 0 ? [`[${marks.join(', ')}]`] : []),
    ...(facts.length > 0 ? [facts.join(', ')] : []),
    ...(kind === 'not-captured' ? [`(${NOT_CAPTURED})`] : []),
    ...(title === null || kind === 'family' ? [] : wrapped(title)),
    ...troubles.map(({ rule, severity }) => `! ${severity}: ${rule}`),
  ];
}

/** What stands at an arrow: relations, who alone says so, problems. */
export function arrowLines({ relations, said, scopes, troubles }: Arrow): string[] {
  return [
    relations.map((relation) => RELATION_WORDS[relation]).join(', '),
    ...(scopes.length === 0 ? [] : wrapped(`for ${scopes.join(', ')}`)),
    ...(said === null ? [] : [`(${SAID_WORDS[said]})`]),
    ...troubles.map(({ rule, severity }) => `! ${severity}: ${rule}`),
  ];
}

/** What stands in a box of its own: what is said and cannot be drawn. Empty when there is nothing. */
export function noteLines(graph: Graph): string[] {
  return notesOf(graph).flatMap(({ heading, lines }) => [
    ...wrap(heading, NOTE),
    ...lines.slice(0, MOST_NOTES).flatMap((line) => wrap(printable(line), NOTE)),
    ...(lines.length > MOST_NOTES ? [`and ${lines.length - MOST_NOTES} more`] : []),
  ]);
}

const wrapped = (text: string): string[] => wrap(printable(text), TITLE);
