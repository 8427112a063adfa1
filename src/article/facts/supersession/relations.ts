import type { Supersession } from '../../../model/generated/article.js';
import { anyOf } from '../../language/any-of.js';
import { LANGUAGES } from '../../language/index.js';
import type { Manuscript } from '../../manuscript.js';
import { asks } from '../../wording/questions.js';
import { labelsOf, namesOther, numbersOf, speaksOfItself, type Who } from '../../wording/who.js';

/** A relation that a sentence states, and the units of the sentence that name the other side. */
export interface Stated {
  relation: Supersession['relation'];
  from: number;
  to: number;
}

/** Units behind a verb in which the words stand that tell who acts. */
const AGENT = 80;
const BULLETIN = /\bMS\d{2}-\d{3}\b/i;

/** By language, what a clause must match to state a relation. */
const VERBS = new Map(
  LANGUAGES.map((words) => {
    const { replacesNone, replacedBy, replaces, includesVerb, containsAllVerb } = words.phrases;
    return [words, anyOf([replacesNone, replacedBy, replaces, includesVerb, containsAllVerb])];
  }),
);

/** Where a sentence stands: under a heading about replacement, what it says is about the article unless it names another one. */
interface Place {
  who: Who;
  isReplacement: boolean;
  manuscript: Manuscript;
}

/** The relations to other articles that a sentence states of the article itself. Questions state none. */
export function relationsIn(value: string, place: Place): Stated[] {
  if (asks(value, place.manuscript.words)) return [];
  const stated: Stated[] = [];
  let isOwn: boolean | null = null;
  for (const [from, to] of clausesOf(value, place.manuscript)) {
    const clause = value.slice(from, to);
    if (VERBS.get(place.manuscript.words)?.test(clause) === false) continue;
    const { found, isAboutItself } = clauseRelations(clause, isOwn, place);
    isOwn = isAboutItself ?? isOwn;
    for (const { relation, from: start, to: end } of found)
      stated.push({ relation, from: from + start, to: from + end });
  }
  return stated;
}

/** Clauses are set apart by "but" and semicolons. */
function clausesOf(value: string, { words }: Manuscript): [number, number][] {
  const clauses: [number, number][] = [];
  let from = 0;
  for (const part of value.includes(';') ? value.split(/(?<=;)/) : [value]) {
    let rest = part;
    for (let match = words.phrases.but.exec(rest); match !== null; match = words.phrases.but.exec(rest)) {
      clauses.push([from, from + match.index]);
      const end = match.index + match[0].length;
      from += end;
      rest = rest.slice(end);
    }
    clauses.push([from, from + rest.length]);
    from += rest.length;
  }
  return clauses;
}

interface ClauseRelations {
  found: Stated[];
  /** Whether the clause speaks of the article; null when it has no subject of its own. */
  isAboutItself: boolean | null;
}

function clauseRelations(clause: string, before: boolean | null, place: Place): ClauseRelations {
  const { phrases } = place.manuscript.words;
  const isOwn = (subject: string): boolean => isAboutItself(subject, before, place);
  const end = endOf(clause, place.manuscript);
  const none = phrases.replacesNone.exec(clause);
  if (none !== null) {
    const isOwnNone = isOwn(clause.slice(0, none.index)) || isOwn(clause);
    const behind = clause.slice(none.index + none[0].length);
    const isNone = isOwnNone && (place.isReplacement || phrases.update.test(clause)) && !namesUpdate(behind, place);
    return {
      found: isNone ? [{ relation: 'replaces-none', from: 0, to: clause.length }] : [],
      isAboutItself: isOwnNone,
    };
  }
  const by = phrases.replacedBy.exec(clause);
  if (by !== null) return passive(clause, by, end, isOwn, place);
  const found: Stated[] = [];
  const verb = phrases.replaces.exec(clause);
  const inclusion = phrases.includesVerb.exec(clause) ?? phrases.containsAllVerb.exec(clause);
  if (verb !== null) {
    const subject = clause.slice(0, verb.index);
    const from = verb.index + verb[0].length;
    const to = cutAt(clause, from, end, inclusion?.index ?? -1, place);
    const object = clause.slice(from, to);
    if (isOwn(subject)) {
      if (place.isReplacement || namesUpdate(object, place) || isUpdate(object, place.manuscript))
        found.push({ relation: 'replaces', from, to });
    } else if (
      namesOther(subject, place.who, place.manuscript) &&
      speaksOfItself(object.slice(0, AGENT), place.who, place.manuscript)
    )
      found.push({ relation: 'replaced-by', from: 0, to: verb.index });
  }
  if (inclusion !== null) found.push(...inclusions(clause, inclusion, verb, end, isOwn, place));
  const firstVerb = Math.min(verb?.index ?? clause.length, inclusion?.index ?? clause.length);
  return { found, isAboutItself: firstVerb === clause.length ? null : isOwn(clause.slice(0, firstVerb)) };
}

/** "X has been replaced by Y": Y replaces this article when X is this one, and the other way round. */
function passive(
  clause: string,
  by: RegExpExecArray,
  end: number,
  isOwn: (subject: string) => boolean,
  { who, isReplacement, manuscript }: Place,
): ClauseRelations {
  const subject = clause.slice(0, by.index);
  const from = by.index + by[0].length;
  const isItsAct = speaksOfItself(clause.slice(from, from + AGENT), who, manuscript) && !isOwnName(subject, who);
  if (manuscript.words.phrases.not.test(`${subject} ${by[0]}`)) {
    const none: Stated = { relation: 'replaces-none', from: 0, to: clause.length };
    return { found: isItsAct ? [none] : [], isAboutItself: null };
  }
  const place = { who, isReplacement, manuscript };
  if (isItsAct) {
    // "When you install it, the files of earlier updates are replaced by the files of the update": files, no update.
    const replaced = subject.split(/,\s/).at(-1) ?? subject;
    const isReplaced = isReplacement || namesUpdate(subject, place) || isUpdate(replaced, manuscript);
    return { found: isReplaced ? [{ relation: 'replaces', from: 0, to: by.index }] : [], isAboutItself: null };
  }
  const isUpdateReplaced = manuscript.words.phrases.update.test(subject) || namesUpdate(clause.slice(from, end), place);
  if (!isOwn(subject) || (!isReplacement && !isUpdateReplaced)) return { found: [], isAboutItself: false };
  return { found: [{ relation: 'replaced-by', from, to: end }], isAboutItself: true };
}

const isOwnName = (subject: string, who: Who): boolean => numbersOf(subject).some((kb) => kb === who.id);

function inclusions(
  clause: string,
  inclusion: RegExpExecArray,
  replacing: RegExpExecArray | null,
  outer: number,
  isOwn: (subject: string) => boolean,
  place: Place,
): Stated[] {
  const { phrases } = place.manuscript.words;
  const all = phrases.containsAll.test(clause);
  if (!all && !phrases.includes.test(clause)) return [];
  const first = replacing !== null && replacing.index < inclusion.index ? replacing.index : inclusion.index;
  const isBare = clause.slice(0, inclusion.index).trim() === '';
  if (!isBare && !isOwn(clause.slice(0, first))) return [];
  const from = inclusion.index + inclusion[0].length;
  const since = phrases.since.exec(clause.slice(from));
  const end = Math.min(outer, since === null ? outer : from + since.index);
  const next = replacing !== null && replacing.index > inclusion.index ? replacing.index : -1;
  const to = cutAt(clause, from, end, next, place);
  if (namesUpdate(clause.slice(from, to), place) || phrases.includesFollowing.test(clause))
    return [{ relation: 'includes', from, to }];
  return all ? [{ relation: 'contains-all-previous', from, to }] : [];
}

/** The object of one verb ends in front of the next, unless both share it: "replaces and includes KB952076". */
function cutAt(clause: string, from: number, end: number, next: number, place: Place): number {
  return next > from && next < end && namesUpdate(clause.slice(from, next), place) ? next : end;
}

/** What follows "except" is not meant. */
function endOf(clause: string, { words }: Manuscript): number {
  return words.phrases.except.exec(clause)?.index ?? clause.length;
}

function isAboutItself(subject: string, before: boolean | null, { who, isReplacement, manuscript }: Place): boolean {
  if (namesOther(subject, who, manuscript)) return false;
  if (manuscript.words.phrases.everyOne.test(subject)) return false;
  if (speaksOfItself(subject, who, manuscript)) return true;
  return isReplacement || (before === true && subject.trim().length < AGENT / 4);
}

const namesUpdate = (text: string, { manuscript }: Place): boolean =>
  numbersOf(text).length > 0 || BULLETIN.test(text) || labelsOf(text, manuscript.words.phrases.label).length > 0;

/** Things whose replacement supersedes: the thing itself stands in front of its description. */
function isUpdate(object: string, { words }: Manuscript): boolean {
  const thing = object.split(words.phrases.description)[0] ?? object;
  return words.phrases.update.test(thing);
}
