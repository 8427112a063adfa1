import type { Problem } from '../../knowledge/index.js';
import type { Graph, PictureContext } from '../graph.js';
import { notesOf } from '../notes.js';
import { type Arrow, type Card, type Sheet, sheetOf } from '../sheet.js';
import { dateOf, NOT_CAPTURED, nameOf, ordinalOf, RELATION_WORDS, SAID_WORDS } from '../words.js';
import { branchesOf } from './tree/branches.js';
import { Paper } from './tree/paper.js';

/**
 * Text for a terminal: the article with what it supersedes, requires and fixes as a tree, then what supersedes it, what is latest,
 * and the problems. Without an article, a tree for each that nothing leads to. What is reached twice is drawn once and named again.
 * @returns lines, each ended by a newline. Nothing is cut: a line too long for the terminal goes on under its text.
 */
export function render(graph: Graph, context: PictureContext): string {
  const paper = new Paper(context);
  const sheet = sheetOf(graph);
  const cards = new Map(sheet.cards.map((card) => [card.id, card]));
  for (const branch of branchesOf(sheet, rootsOf(graph, sheet), paper.deepest)) {
    const text = branch.again ? `${nameAt(cards, branch.id)} (see above)` : describe(cards, branch.id);
    paper.write([...branch.arrows.map(words), text].join(' '), branch);
  }
  if (graph.id !== null) writeLater(paper, graph, cards);
  for (const { heading, lines } of notesOf(graph)) {
    paper.write('');
    paper.write(heading);
    for (const line of lines) paper.write(line, { before: '  ', below: '    ' });
  }
  if (graph.problems.length > 0) writeProblems(paper, graph.problems);
  return paper.text();
}

/** The article that was asked about; else those that no arrow leads to, and all others should a circle hide them. */
function rootsOf({ id }: Graph, { cards, arrows }: Sheet): string[] {
  if (id !== null) return [id];
  const below = new Set(arrows.flatMap(({ from, to }) => (from === to ? [] : [to])));
  const tops = cards.filter((card) => !below.has(card.id));
  return [...tops, ...cards.filter((card) => below.has(card.id))].map((card) => card.id);
}

function writeLater(paper: Paper, { replacedBy = [], latest = [] }: Graph, cards: ReadonlyMap<string, Card>): void {
  paper.write('');
  paper.write(replacedBy.length === 0 ? 'Replaced by: nothing known here' : 'Replaced by:');
  for (const id of replacedBy) paper.write(describe(cards, id), { before: '  ', below: '    ' });
  paper.write(`Latest: ${latest.join(', ')}`, { before: '', below: '  ' });
}

function writeProblems(paper: Paper, problems: readonly Problem[]): void {
  paper.write('');
  paper.write('Before you trust this:');
  for (const { severity, rule, message } of problems) {
    paper.write(`${severity} ${rule}: ${message}`, { before: '  ', below: '    ', severity });
  }
}

/** "includes, replaces (said by one side) ! cycle". */
function words({ relations, said, scopes, troubles }: Arrow): string {
  const verbs = relations.map((relation) => RELATION_WORDS[relation]).join(', ');
  const limit = scopes.length === 0 ? [] : [`for ${scopes.join(', ')}:`];
  return [verbs, ...(said === null ? [] : [`(${SAID_WORDS[said]})`]), ...marks(troubles), ...limit].join(' ');
}

function describe(cards: ReadonlyMap<string, Card>, id: string): string {
  const card = cards.get(id);
  if (card === undefined) return id;
  const { kind, title, troubles } = card;
  const facts = kind === 'family' ? [] : [dateOf(card), ordinalOf(card), title];
  const missing = kind === 'not-captured' ? `(${NOT_CAPTURED})` : null;
  return [nameOf(card), ...facts, missing, ...marks(troubles)].filter((part) => part !== null).join('  ');
}

const nameAt = (cards: ReadonlyMap<string, Card>, id: string): string => {
  const card = cards.get(id);
  return card === undefined ? id : nameOf(card);
};

const marks = (troubles: Card['troubles']): string[] =>
  troubles.map(({ rule, severity }) => (severity === 'info' ? `(${rule})` : `! ${rule}`));
