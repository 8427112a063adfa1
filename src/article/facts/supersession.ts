import type { Supersession } from '../../model/generated/article.js';
import type { Block, Paragraph } from '../blocks.js';
import type { SectionKind } from '../language/words.js';
import { type Manuscript, type Section, type Sentence, sentencesOf } from '../manuscript.js';
import type { Range, SourceText } from '../source-text.js';
import { listsReplaced, readReplaced } from '../table/replaced.js';
import { isBlank } from '../table/values.js';
import { numberedIn } from '../wording/numbered.js';
import { part } from '../wording/parts.js';
import { productsIn } from '../wording/products.js';
import type { Who } from '../wording/who.js';
import { FARTHEST, type Named, namedBehind, namedIn } from './supersession/following.js';
import { relationsIn, type Stated } from './supersession/relations.js';
import { blankTarget, productIn, type Target, targetsIn } from './supersession/targets.js';

type Relation = Supersession['relation'];

/** Sections that speak of other things: there, "replace" is what a user or a program does. */
const ELSEWHERE: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'symptoms',
  'cause',
  'workaround',
  'removal',
  'registry',
  'files',
]);

/** Reads what the article replaces, includes and is replaced by: one entry a relation and target. */
export function readSupersession(manuscript: Manuscript, who: Who): Supersession[] {
  const found: Supersession[] = [];
  let within: number | null = null;
  for (const section of manuscript.sections) {
    const level = section.heading?.level ?? 0;
    if (section.kind === 'replacement') within = level;
    else if (within !== null && (level <= within || section.kind !== null)) within = null;
    if (ELSEWHERE.has(section.kind)) continue;
    const entries =
      section.kind === 'included'
        ? included(section, who, manuscript)
        : inSection(section, within !== null, who, manuscript);
    if (section.kind === 'replacement' && entries.length === 0 && !hasTable(section, manuscript))
      tellUnread(section, manuscript);
    found.push(...entries);
  }
  return withoutRepeats([...found, ...fromTables(manuscript)]);
}

/** What tables list as replaced; "none" counts where no row of any table names something. */
function fromTables(manuscript: Manuscript): Supersession[] {
  const tables = manuscript.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'grid' ? (readReplaced(block, manuscript) ?? []) : []));
  const entries = tables.flatMap((table) => table.entries);
  const none = tables.flatMap((table) => table.none ?? []);
  const [first] = none;
  if (first === undefined) return entries;
  const scopes = [...new Set(none.flatMap((one) => one.scopes))];
  const scope = entries.length > 0 && scopes.length > 0 ? scopes.join('; ') : null;
  return [...entries, { ...replacesNone(first.cell.text, manuscript), scope }];
}

const replacesNone = (text: SourceText, manuscript: Manuscript): Supersession => ({
  relation: 'replaces-none',
  ...blankTarget(),
  scope: null,
  text: text.value,
  position: manuscript.locate(text.range()),
});

function inSection(section: Section, isReplacement: boolean, who: Who, manuscript: Manuscript): Supersession[] {
  const found: Supersession[] = [];
  const inBlocks = (blocks: readonly Block[]): void => {
    for (const [index, block] of blocks.entries()) {
      if (block.type === 'list' && section.kind !== 'fixes') for (const item of block.items) inBlocks(item);
      if (block.type !== 'paragraph') continue;
      if (isReplacement && isBlank(block.text.value.replace(/\.$/, ''), manuscript.words)) {
        found.push(replacesNone(block.text, manuscript));
        continue;
      }
      const sentences = sentencesOf(block);
      for (const [at, sentence] of sentences.entries()) {
        const place = { who, isReplacement, manuscript };
        for (const stated of relationsIn(sentence.value, place)) {
          const rest = sentences.slice(at + 1, at + 1 + FARTHEST);
          const following = [...rest, ...blocks.slice(index + 1, index + 1 + FARTHEST)];
          found.push(...entriesOf(stated, sentence, following, place));
        }
      }
    }
  };
  inBlocks(section.blocks);
  return found.length > 0 || section.kind !== 'replacement' ? found : bareTargets(section, who, manuscript);
}

/** A section about replacement that holds nothing but numbers lists what is replaced. */
function bareTargets(section: Section, who: Who, manuscript: Manuscript): Supersession[] {
  const paragraphs = section.paragraphs;
  if (paragraphs.some((paragraph) => !isBare(paragraph))) return [];
  return section.blocks.flatMap((block) =>
    namedIn(block, who, manuscript).map(({ target, text }) => ({
      relation: 'replaces' as const,
      ...target,
      scope: null,
      text: text.value,
      position: manuscript.locate(text.range()),
    })),
  );
}

/** "MS08-039", "KB952076, KB948755", "952076 Title". */
const isBare = (paragraph: Paragraph): boolean => BARE.test(paragraph.text.value) || numberedIn(paragraph).length > 0;

interface Place {
  who: Who;
  manuscript: Manuscript;
}

/** One entry a target of a statement: those it names itself, else those that stand behind it. */
function entriesOf(
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
  const behind = namedBehind(following, sentence.value.endsWith(':'), own, relation, manuscript, who);
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

/** Numbers of articles and bulletins, and what sets them apart. */
const BARE = /^(?:(?:(?:KB|Q)?\s?\d{5,8}|MS\d{2}-\d{3}|and|[\s,;()])\s{0,4}){1,40}$/i;

/** Farther from its statement than this, a target stands alone. */
const NEAR = 1500;

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

/** A section about updates that are part of this one: each item is one. They are its own fixes where the article lists no others. */
function included(section: Section, who: Who, manuscript: Manuscript): Supersession[] {
  const heading = section.heading?.text;
  const isPrevious = manuscript.words.phrases.previously.test(heading?.value ?? '');
  if (heading === undefined || (!isPrevious && !manuscript.sections.some(({ kind }) => kind === 'fixes'))) return [];
  return section.blocks.flatMap((block) =>
    namedIn(block, who, manuscript).map(({ target, text }) => ({
      relation: 'includes' as const,
      ...target,
      scope: null,
      text: heading.value,
      position: manuscript.locate(text.range()),
    })),
  );
}

const hasTable = (section: Section, { words }: Manuscript): boolean =>
  section.blocks.some((block) => block.type === 'grid' && listsReplaced(block, words));

/** A section about replacement whose words are not understood. */
function tellUnread(section: Section, manuscript: Manuscript): void {
  const table = section.blocks.find((block) => block.type === 'grid');
  if (table?.type === 'grid' && table.rows[0] !== undefined)
    manuscript.diagnostics.add('list-unread', section.heading?.text.value ?? '', table.rows[0].range);
  for (const paragraph of section.paragraphs) {
    const { value } = paragraph.text;
    const { pointer, not, replacedBy } = manuscript.words.phrases;
    if (pointer.test(value) || (not.test(value) && replacedBy.test(value))) continue;
    manuscript.diagnostics.add('statement-unread', paragraph.text.value, paragraph.text.range());
    return;
  }
}

function withoutRepeats(entries: readonly Supersession[]): Supersession[] {
  const seen = new Map<string, Supersession>();
  for (const entry of entries) {
    const { relation, kb, ordinal, bulletin, version, product } = entry;
    const key = [relation, ...(kb === null ? [ordinal, bulletin, version, product] : [kb])].join('|');
    const known = seen.get(key);
    if (known === undefined || (known.scope === null && entry.scope !== null)) seen.set(key, entry);
  }
  const kept = [...seen.values()];
  if (!kept.some((entry) => entry.relation === 'replaces' && isNamed(entry))) return kept;
  return kept.filter((entry) => (entry.relation !== 'replaces-none' || entry.scope !== null) && !isVague(entry));
}

const isNamed = ({ kb, ordinal, bulletin, version }: Supersession): boolean =>
  [kb, ordinal, bulletin, version].some((name) => name !== null);

/** "It replaces several earlier updates", where others say which. */
const isVague = (entry: Supersession): boolean =>
  entry.relation === 'replaces' && !isNamed(entry) && entry.product === null;
