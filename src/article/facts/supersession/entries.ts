import type { Supersession } from '../../../model/generated/article.js';
import type { Block } from '../../blocks.js';
import type { Manuscript, Sentence } from '../../manuscript.js';
import type { Range, SourceText } from '../../source-text.js';
import { part } from '../../wording/parts.js';
import { productsIn } from '../../wording/products.js';
import { numbersOf, type Who } from '../../wording/who.js';
import { type Named, namedBehind } from './following.js';
import type { Stated } from './relations.js';
import { blankTarget, productIn, type Target, targetsIn } from './targets.js';

type Relation = Supersession['relation'];

/** Farther from its statement than this, a target stands alone. */
const NEAR = 1500;

interface Place {
  who: Who;
  manuscript: Manuscript;
}

/** One entry a target of a statement: those it names itself, else those that stand behind it. */
export function entriesOf(
  stated: Stated,
  sentence: Sentence,
  following: readonly (Sentence | Block)[],
  { who, manuscript }: Place,
): Supersession[] {
  const said = withoutPointer(sentence.text);
  const { relation } = stated;
  const scope = scopeOf(sentence.value, manuscript);
  const entry = (target: Target, place: SourceText): Supersession => ({
    relation,
    ...target,
    scope,
    text: said.value,
    position: manuscript.locate(spanning(said.range(), place.range())),
  });
  if (relation === 'replaces-none') return [entry(blankTarget(), said)];
  const object = part(sentence, stated.from, stated.to);
  const own = targetsIn(object, who, manuscript);
  if (own.some((target) => target.kb !== null)) return own.map((target) => entry(target, said));
  if (relation === 'replaces' && own.length === 0 && who.id !== null && numbersOf(object.value).includes(who.id)) {
    // "That update replaces update 99000001" in the article of that number: it is the one that is replaced.
    manuscript.diagnostics.add('target-unknown', said.value, said.range());
    return [{ ...entry(blankTarget(), said), relation: 'replaced-by' }];
  }
  const isIntroduction = sentence.value.endsWith(':') || manuscript.words.phrases.followingUpdates.test(sentence.value);
  const behind = namedBehind(following, isIntroduction, own, relation, manuscript, who);
  const targets = own.length > 0 && behind.length === 0 ? own.map((target) => ({ target, text: said })) : behind;
  const known = targets.length > 0 ? targets : generic(relation, object.value, said, manuscript);
  if (known.some(({ target }) => target.kb === null))
    manuscript.diagnostics.add('target-unknown', said.value, said.range());
  return known.map(({ target, text }) => entry(target, text));
}

/** The computers on which a relation holds: "on computers that are running ...", or a product in front of the statement or behind it. */
function scopeOf(value: string, { words }: Manuscript): string | null {
  const match = words.phrases.replacementScope.exec(value);
  if (match?.[1] !== undefined) return match[1];
  const place = match?.slice(2).find((group) => group !== undefined);
  return place !== undefined && productsIn(place).length > 0 ? place : null;
}

/** From the statement to the target that it leads to. */
function spanning(said: Range, place: Range): Range {
  const start = Math.min(said.start, place.start);
  const end = Math.max(said.end, place.end);
  return end - start > NEAR ? place : { start, end };
}

/** "... replaces all earlier updates for Widgets": a relation to updates without a name. */
function generic(relation: Relation, object: string, text: SourceText, manuscript: Manuscript): Named[] {
  if (relation === 'includes') return [];
  return [{ target: { ...blankTarget(), product: productIn(object, manuscript) }, text }];
}

/** "... replaces the following update: 952076 (http://...) Title": the number and what follows are the target, not the statement. */
function withoutPointer(text: SourceText): SourceText {
  const colon = /:(?=\s+(?:KB|Q)?\d{5,8}\b)/i.exec(text.value);
  return colon === null ? text : text.slice(0, colon.index + 1);
}
