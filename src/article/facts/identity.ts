import type { Position } from '../../model/generated/article.js';
import { toKbId } from '../../model/kb.js';
import { type Manuscript, paragraphsIn } from '../manuscript.js';
import type { SourceText } from '../source-text.js';

/** Number, aliases and bulletins of an article, and where each stands. */
export interface Identity {
  id: string | null;
  aliases: string[];
  bulletins: string[];
  title: string | null;
  positions: Record<string, Position>;
}

/** A place that gives the number, the surest first. */
interface Claim {
  id: string;
  /** The number as printed, with its letter. */
  printed: string;
  position: Position | null;
}

const BULLETIN = /\bMS(\d{2})-(\d{3})\b/gi;
const TITLE_NUMBER =
  /^(?:(?:article|document)\s*:?\s*)?((?:KB|Q)\s?\d{5,8})\b|\(((?:KB|Q)?\s?\d{6,8})\)|\b(KB\s?\d{6,8})\b/i;
const URL_NUMBER =
  /(?:support\.microsoft\.com\/(?:[a-z]{2}-[a-z]{2}\/)?(?:kb|help|default\.aspx\?scid=kb;[a-z-]*;)\/?|\/kb\/(?:\d+\/)?|articles\/)((?:KB|Q)?\d{5,8})\b/i;
const NAME_NUMBER = /(?:^|[^a-z0-9])((?:kb|q)\s?-?\d{5,8}|\d{5,8})(?![0-9])/i;
/** How many paragraphs from the top may give the number of the article itself. */
const HEAD = 12;

/**
 * Finds the number, title and bulletins.
 * @param given the number that the caller knows, in any spelling; it goes before all others.
 */
export function readIdentity(manuscript: Manuscript, given: string | null): Identity {
  const title = titleOf(manuscript);
  const claims = claimsOf(manuscript, title);
  const id = given ?? claims[0]?.id ?? null;
  const positions: Record<string, Position> = {};
  const source = claims.find((claim) => claim.id === id && claim.position !== null);
  if (source?.position != null) positions['/id'] = source.position;
  if (title !== null) positions['/title'] = manuscript.locate(title.range());
  if (id === null) manuscript.diagnostics.add('id-unknown', '', null);
  const others = new Set(claims.map((claim) => claim.id).filter((other) => other !== id));
  if (others.size > 0) {
    const claim = claims.find((other) => other.id !== id);
    manuscript.diagnostics.add('id-disagrees', [id, ...others].join(' and '), null);
    const last = manuscript.diagnostics.list.at(-1);
    if (last !== undefined && claim?.position != null) last.position = claim.position;
  }
  const aliases = new Set(
    claims.filter((claim) => claim.id === id && /^q/i.test(claim.printed)).map((claim) => claim.printed.toUpperCase()),
  );
  return { id, aliases: [...aliases], bulletins: bulletinsOf(title), title: title?.value ?? null, positions };
}

/** The title: a field of the head, else the first heading of level 1, else the first heading with words of its own. */
function titleOf(manuscript: Manuscript): SourceText | null {
  const top = manuscript.sections.find((section) => section.heading?.level === 1 && section.heading.text.value !== '');
  if (top?.heading != null) return top.heading.text;
  for (const paragraph of headOf(manuscript)) {
    const match = /^title\s*:\s*(?=\S)/i.exec(paragraph.value);
    if (match !== null) return paragraph.slice(match[0].length).trim();
  }
  const field = manuscript.fields.get('title');
  if (field !== undefined) return field;
  return (
    manuscript.sections.find(
      (section) =>
        section.heading?.level === 2 &&
        section.kind === null &&
        section.heading.text.value.length > 10 &&
        isFirst(manuscript, section.heading.text),
    )?.heading?.text ?? null
  );
}

const isFirst = (manuscript: Manuscript, heading: SourceText): boolean =>
  manuscript.sections.find((section) => section.heading !== null)?.heading?.text === heading &&
  [...paragraphsIn(manuscript.sections[0]?.blocks ?? [])].length === 0;

function headOf(manuscript: Manuscript): SourceText[] {
  const head: SourceText[] = [];
  for (const section of manuscript.sections) {
    for (const paragraph of paragraphsIn(section.blocks)) {
      head.push(paragraph.text);
      if (head.length >= HEAD) return head;
    }
  }
  return head;
}

function claimsOf(manuscript: Manuscript, title: SourceText | null): Claim[] {
  const claims: Claim[] = [];
  const add = (match: RegExpExecArray | null, text: SourceText | null): void => {
    const printed = match?.slice(1).find((group) => group !== undefined);
    if (match === null || printed === undefined) return;
    const id = toKbId(printed.replace('-', ''));
    if (id === null) return;
    const at = match.index + match[0].indexOf(printed);
    claims.push({
      id,
      printed: printed.replace(/[\s-]/g, ''),
      position: text === null ? null : manuscript.locate(text.range(at, at + printed.length)),
    });
  };
  for (const text of headOf(manuscript)) add(manuscript.words.phrases.numberField.exec(text.value), text);
  if (title !== null) add(TITLE_NUMBER.exec(title.value), title);
  for (const key of ['canonical', 'og:url', 'permalink', 'ms:assetid', 'ms.custom', 'article-id']) {
    const field = manuscript.fields.get(key);
    if (field !== undefined) add(URL_NUMBER.exec(field.value) ?? /^(KB\d{5,8})$/i.exec(field.value), field);
  }
  add(URL_NUMBER.exec(manuscript.name), null);
  add(NAME_NUMBER.exec(manuscript.name.replace(/^.*[\\/]/, '')), null);
  return claims;
}

function bulletinsOf(title: SourceText | null): string[] {
  const found = new Set<string>();
  for (const match of (title?.value ?? '').matchAll(BULLETIN)) found.add(match[0].toUpperCase());
  return [...found];
}
