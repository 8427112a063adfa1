import type { Position } from '../../model/generated/article.js';
import { toKbId } from '../../model/kb.js';
import { numberInUrl } from '../addresses.js';
import { HEAD_FIELDS } from '../head-fields.js';
import type { Manuscript } from '../manuscript.js';
import { SourceText } from '../source-text.js';
import { headOf, printedTitle, titleWords, withoutNumber } from '../wording/title.js';

/** Number, aliases and bulletins of an article, and where each stands. */
export interface Identity {
  id: string | null;
  aliases: string[];
  bulletins: string[];
  title: string | null;
  /** The title as printed, with its place. */
  printed: SourceText | null;
  positions: Record<string, Position>;
}

/** A place that gives the number, the surest first. */
interface Claim {
  id: string;
  /** The number as printed, with its letter. */
  printed: string;
  position: Position | null;
  /** A number that may just as well be another one: asked only where nothing else gives the number. */
  isWeak: boolean;
}

const BULLETIN = /\bMS(\d{2})-(\d{3})\b/gi;
/** "KB952077 - ...", "Q287990: ...", "May 12, 2009—KB952077 (...)", and "... (KB952077)" at the end. */
const TITLE_NUMBER =
  /^(?:(?:article|document)\s*:?\s*)?((?:KB\s?|Q)\d{5,8}|\d{6,8}(?=\s*[:-]\s))\b|[—–]\s*(KB\s?\d{6,8})\b|\(((?:KB\s?|Q)?\d{6,8})\)\s*$/i;
const SUBTITLE_NUMBER = /\(((?:KB\s?)?\d{6,8})\)\s*$/i;
/** The subtitle of a bulletin is among the first headings. */
const SUBTITLE_HEADINGS = 4;
const NUMBER_WITHIN = /\b(KB\s?\d{6,8})\b|\(((?:KB\s?|Q)?\d{6,8})\)/i;
/** "Summary of KB4594177" */
const SUMMARY_NUMBER = /\b(KB\s?\d{6,8})\s*$/i;
const URL_NUMBER =
  /(?:support\.microsoft\.com\/(?:[a-z]{2}-[a-z]{2}\/)?(?:kb|help|default\.aspx\?scid=kb;[a-z-]*;)\/?|\/kb\/(?:\d+\/)?|articles\/)((?:KB|Q)?\d{5,8})\b|-(kb\d{6,8})-/i;
/** "KB952077.html", "952077.txt", "Q275713 saved.htm". */
const NAME_NUMBER = /(?:^|[^a-z0-9])((?:kb|q)[\s_-]?\d{5,8})(?!\d)|^(\d{5,8})(?=\.[a-z]+$|$)/i;
const NUMBER_IN_NAME = /(?:^|[^a-z0-9])(\d{6,7})(?![a-z0-9])/i;
/** "20080514" is a day. */
const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** "Source: https://..." at the top of a note, and "Saved from: ...". */
const SOURCE_LINE = /^\W{0,3}(?:source|url|link|saved from|quelle|fuente|origine)\s*:\s*(https?:\/\/\S+)/i;
/** The address of an article alone on one of the first lines of a post that repeats it. */
const ADDRESS_LINE = /^\W{0,3}https?:\/\/support\.microsoft\.com\/\S+$/i;
const ADDRESS_LINES = 4;
/** A line at the top of a text without headings: "KB952077: Update Rollup 4". */
const LINE_NUMBER = /^\W{0,3}((?:KB\s?|Q)\d{5,8})(?:\s*:|\s+[-–—])\s+\S/i;
/** Keywords name the article since about 2002: "Keywords: kbhotfixserver kbqfe KB834100". */
const KEYWORDS = /^\W*keywords?\W*:.*\bKB(\d{6,8})\s*$/i;
/** The fields of the old pages stand at their end. Longer lines are no fields. */
const LONGEST_FIELD = 400;

/**
 * Finds the number, title and bulletins.
 * @param given the number that the caller knows, in any spelling; it goes before all others.
 */
export function readIdentity(manuscript: Manuscript, given: string | null): Identity {
  const whole = printedTitle(manuscript);
  const claims = claimsOf(manuscript, whole);
  const id = given ?? claims[0]?.id ?? null;
  const title = whole === null ? null : withoutNumber(whole, id);
  const positions: Record<string, Position> = {};
  const source = claims.find((claim) => claim.id === id && claim.position !== null);
  if (source?.position != null) positions['/id'] = source.position;
  if (title !== null) positions['/title'] = manuscript.locate(title.range());
  tellProblems(manuscript, id, given, claims);
  const aliases = new Set(
    claims.filter((claim) => claim.id === id && /^q/i.test(claim.printed)).map((claim) => claim.printed.toUpperCase()),
  );
  for (const alias of earlierNumbers(manuscript)) aliases.add(alias);
  return {
    id,
    aliases: [...aliases],
    bulletins: bulletinsOf(title),
    title: title === null || whole === null ? null : titleWords(title, whole),
    printed: title,
    positions,
  };
}

function tellProblems(manuscript: Manuscript, id: string | null, given: string | null, claims: readonly Claim[]): void {
  const { diagnostics } = manuscript;
  if (id === null) {
    diagnostics.add('id-unknown', '', null);
    return;
  }
  const [first] = claims;
  if (given === null && first?.isWeak === true) {
    diagnostics.addAt('id-uncertain', id, first.position);
    return;
  }
  const others = claims.filter((claim) => claim.id !== id && !claim.isWeak);
  const [other] = others;
  if (other === undefined) return;
  const words = [...new Set([id, ...others.map((claim) => claim.id)])].join(' and ');
  diagnostics.addAt('id-disagrees', words, other.position);
}

/** All claims, the surest first; weak ones only where there is no other. */
function claimsOf(manuscript: Manuscript, title: SourceText | null): Claim[] {
  const claims: Claim[] = [];
  const add = (pattern: RegExp, text: SourceText, isInSource: boolean, isWeak = false): void => {
    const match = pattern.exec(text.value);
    const printed = match?.slice(1).find((group) => group !== undefined);
    if (match === null || printed === undefined || (DAY.test(printed) && text !== title)) return;
    const id = toKbId(printed.replace(/[\s_-]/g, ''));
    if (id === null) return;
    const at = match.index + match[0].indexOf(printed);
    const position = isInSource ? manuscript.locate(text.range(at, at + printed.length)) : null;
    claims.push({ id, printed: printed.replace(/[\s_-]/g, ''), position, isWeak });
  };
  const addAddress = (text: SourceText, address: string, isWeak = false): void => {
    const kb = /^KB\d{5,8}$/i.test(address) ? toKbId(address) : (numberInUrl(address) ?? numberInPath(address));
    if (kb === null) return;
    const from = text.value.indexOf(kb.slice(2));
    const position = from === -1 ? text.range() : text.range(from, from + kb.length - 2);
    claims.push({ id: kb, printed: kb, position: manuscript.locate(position), isWeak });
  };
  const fields = fieldLines(manuscript);
  for (const text of fields) add(manuscript.words.phrases.numberField, text, true);
  if (title !== null) add(TITLE_NUMBER, title, true);
  for (const text of headOf(manuscript)) {
    const source = SOURCE_LINE.exec(text.value)?.[1];
    if (source !== undefined) addAddress(text, source);
    if (title === null && claims.length === 0) add(LINE_NUMBER, text, true);
  }
  if (title !== null && claims.length === 0) add(manuscript.words.phrases.titleNumber, title, true);
  for (const subtitle of subtitlesOf(manuscript, title)) add(SUBTITLE_NUMBER, subtitle, true);
  for (const { kind, heading } of manuscript.sections)
    if (kind === 'summary' && heading !== null) add(SUMMARY_NUMBER, heading.text, true);
  for (const key of HEAD_FIELDS.address) {
    const field = manuscript.fields.get(key);
    if (field !== undefined) addAddress(field, field.value);
  }
  for (const text of fields) add(KEYWORDS, text, true);
  const name = manuscript.name.replace(/^.*[\\/]/, '');
  const before = claims.length;
  add(URL_NUMBER, outside(manuscript.name), false);
  if (claims.length === before) add(NAME_NUMBER, outside(name), false);
  if (claims.length > 0) return claims;
  for (const text of headOf(manuscript)) add(manuscript.words.phrases.previouslyPublished, text, true);
  if (claims.length > 0) return claims;
  if (title !== null) add(NUMBER_WITHIN, title, true, true);
  for (const text of headOf(manuscript).slice(0, ADDRESS_LINES))
    if (claims.length === 0 && ADDRESS_LINE.test(text.value)) addAddress(text, text.value, true);
  add(NUMBER_IN_NAME, outside(name), false, true);
  return claims;
}

/** Under "Security Bulletin MS07-048" stands the title of its article: "Vulnerabilities in ... (938123)". */
function subtitlesOf(manuscript: Manuscript, title: SourceText | null): SourceText[] {
  if (title === null || bulletinsOf(title).length === 0) return [];
  const headings = manuscript.sections.slice(0, SUBTITLE_HEADINGS).flatMap(({ heading }) => heading?.text ?? []);
  return [...headings, ...headOf(manuscript).filter((text) => text.length < LONGEST_FIELD)]
    .filter((text) => text !== title && SUBTITLE_NUMBER.test(text.value))
    .slice(0, 1);
}

/** Text that does not stand in the capture. */
const outside = (text: string): SourceText => new SourceText(text, [0, 0, 0]);

/** "/kb/243/Q243436/", the addresses of archives. */
function numberInPath(address: string): string | null {
  const digits = URL_NUMBER.exec(address)
    ?.slice(1)
    .find((group) => group !== undefined);
  return digits === undefined ? null : toKbId(digits);
}

/** Lines that can be fields: those of the head, and short ones anywhere that name a field. */
function fieldLines(manuscript: Manuscript): SourceText[] {
  const lines = [...headOf(manuscript)];
  for (const section of manuscript.sections.slice(-2))
    for (const { text } of section.paragraphs) if (text.length < LONGEST_FIELD) lines.push(text);
  return lines;
}

/** "This article was previously published under Q275713". */
function earlierNumbers(manuscript: Manuscript): string[] {
  return headOf(manuscript).flatMap(({ value }) => {
    const printed = manuscript.words.phrases.previouslyPublished.exec(value)?.[1];
    return printed === undefined ? [] : [printed.toUpperCase()];
  });
}

function bulletinsOf(title: SourceText | null): string[] {
  const found = new Set<string>();
  for (const match of (title?.value ?? '').matchAll(BULLETIN)) found.add(match[0].toUpperCase());
  return [...found];
}
