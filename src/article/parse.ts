import { InputError } from '../model/errors.js';
import type { Article, Position, Tool } from '../model/generated/article.js';
import validate from '../model/generated/article.validate.js';
import { toKbId } from '../model/kb.js';
import { TOOL } from '../model/tool.js';
import { boundParagraphs, guardBlocks, guardLines } from './bounds.js';
import { areRows } from './check-rows.js';
import { type Decoded, decode } from './decode.js';
import { Diagnostics } from './diagnostics.js';
import { readFiles } from './facts/files.js';
import { readFixes } from './facts/fixes.js';
import { readIdentity } from './facts/identity.js';
import { readInstallation } from './facts/installation.js';
import { readOverview } from './facts/overview.js';
import { readPrerequisites } from './facts/prerequisites.js';
import { readReferences } from './facts/references.js';
import { readRestart } from './facts/restart.js';
import { readOpen, readStatement } from './facts/statements.js';
import { readSupersession } from './facts/supersession.js';
import { nameTools, readTools } from './facts/tools.js';
import { readWithdrawn } from './facts/withdrawn.js';
import { type Form, formOf } from './form.js';
import { languageOf } from './language/index.js';
import { lineEnds } from './line-ends.js';
import { Locator } from './locate.js';
import { type Manuscript, sectionsOf } from './manuscript.js';
import { type FormReader, loadReader } from './read/index.js';
import { readRepaired } from './read-repaired.js';
import { withLineFeeds } from './repair.js';
import { splitArticles } from './split.js';
import { unglue } from './unglue.js';
import { tellUnreadLists } from './unread.js';

/** A capture of one or more articles. */
export interface ArticleInput {
  bytes: Uint8Array;
  /** Name of the file, or an address: told in messages, and asked for the number of the article. */
  name: string;
  /** The form of the capture; "auto" finds it by content. */
  from?: 'auto' | Form;
  /** The number of the article, where the caller knows it: "952077", "KB952077", "Q275713". */
  kb?: string;
}

/**
 * Reads a capture: bytes, text, blocks, facts.
 * @returns one article for each that the capture holds, in its order. What could not be read is in their `diagnostics`.
 * @throws InputError when the capture is empty, binary or beyond a limit, or `kb` is no article number.
 */
export async function parseArticles(input: ArticleInput): Promise<Article[]> {
  const read = await openCapture(input);
  return read();
}

/**
 * Finds out what a capture is, and loads what reads its form.
 * @returns what reads it, as `parseArticles` does: in one go, so that who calls it can see to its end.
 * @throws InputError as `parseArticles`; what it returns may throw it too.
 */
export async function openCapture(input: ArticleInput): Promise<() => Article[]> {
  const given = input.kb === undefined ? null : toKbId(input.kb);
  if (input.kb !== undefined && given === null) {
    throw new InputError('bad-number', input.kb, 'is no article number; write it as KB952077');
  }
  const decoded = decode(input.bytes, input.name);
  const ends = lineEnds(decoded.text);
  guardLines(ends.length, input.name);
  const form = input.from === undefined || input.from === 'auto' ? formOf(decoded.text, input.name) : input.from;
  const reader = await loadReader(form);
  return () => readDecoded(decoded, { name: input.name, ends, form, reader, given });
}

interface Capture {
  name: string;
  /** Where its lines end. */
  ends: Int32Array;
  form: Form;
  reader: FormReader;
  /** Number of the article, where the caller knows it. */
  given: string | null;
}

function readDecoded(decoded: Decoded, { name, ends, form, reader, given }: Capture): Article[] {
  const words = languageOf(decoded.text);
  const text = withLineFeeds(decoded.text);
  const { blocks, fields, tooDeep } = readRepaired(reader, form, text, words, name);
  const locator = new Locator(decoded.text, ends);
  const parts = splitArticles(blocks, words);
  if (given !== null && parts.length > 1) {
    throw new InputError(
      'one-number',
      name,
      `holds ${parts.length} articles, which cannot all be ${given}; leave --kb out`,
    );
  }
  return parts.map((part) => {
    const whole = unglue(part, words);
    guardBlocks(whole, name);
    const locate: Manuscript['locate'] = (range) => locator.position(range);
    const diagnostics = new Diagnostics(locate);
    const isWhole = parts.length === 1;
    if (decoded.isWebArchive) diagnostics.add('web-archive', '', null);
    if (tooDeep !== null) diagnostics.add('too-deep', '', tooDeep);
    const manuscript: Manuscript = {
      sections: sectionsOf(boundParagraphs(whole, diagnostics), words),
      words,
      // The head of the page and the name of the capture speak for an article only if it is the only one.
      fields: isWhole ? fields : new Map(),
      name: isWhole ? name : '',
      diagnostics,
      locate,
    };
    const article = articleOf(manuscript, decoded, { name, form }, given);
    if (areRows(article.files) && validate({ ...article, files: [] })) return article;
    throw new Error(`an invalid article was made of ${name}: ${JSON.stringify(validate.errors)}`);
  });
}

function articleOf(
  manuscript: Manuscript,
  decoded: Decoded,
  { name, form }: { name: string; form: Form },
  given: string | null,
): Article {
  const { diagnostics, words } = manuscript;
  const { id, aliases, bulletins, title, positions, printed } = readIdentity(manuscript, given);
  const { kind, family, release, revision, appliesTo, cumulative } = readOverview(manuscript, id, printed, positions);
  const who = { id, label: family.label };
  const { knownIssues, workarounds } = readOpen(manuscript);
  const installation = readInstallation(manuscript);
  const files = readFiles(manuscript);
  const tools: Tool[] = nameTools(readTools(manuscript), installation, files);
  const article: Article = {
    schemaVersion: 1,
    id,
    aliases,
    bulletins,
    title,
    language: words.tag,
    kind,
    family,
    release,
    revision,
    appliesTo,
    cumulative,
    supersession: readSupersession(manuscript, who),
    fixes: readFixes(manuscript, { id, title, place: printed, kind }),
    tools,
    knownIssues,
    workarounds,
    prerequisites: readPrerequisites(manuscript),
    restart: readRestart(manuscript),
    files,
    installation,
    withdrawn: readWithdrawn(who, printed, manuscript),
    removal: readStatement(manuscript, 'removal'),
    registry: readStatement(manuscript, 'registry'),
    references: readReferences(manuscript).filter((reference) => reference.kb === null || reference.kb !== id),
    sections: sectionsIn(manuscript, positions['/title']),
    positions,
    diagnostics: diagnostics.list,
    source: {
      name,
      format: form,
      encoding: decoded.encoding,
      sha256: decoded.sha256,
      bytes: decoded.bytes,
    },
    parser: TOOL,
  };
  tellUnreadLists(manuscript, article);
  if (saysNothing(article)) diagnostics.add('nothing-read', '', null);
  return article;
}

/** Neither a number, a title nor any fact: an error page, a log, the wrong file. */
const saysNothing = ({
  id,
  title,
  files,
  fixes,
  supersession,
  sections,
  installation,
  prerequisites,
}: Article): boolean =>
  id === null &&
  title === null &&
  [files, fixes, supersession, sections, installation, prerequisites].every((facts) => facts.length === 0);

/** All headings but the title, which is told apart: some forms print it as a field. */
function sectionsIn(manuscript: Manuscript, title: Position | undefined): Article['sections'] {
  return manuscript.sections.flatMap(({ heading }) => {
    if (heading === null || heading.text.value === '') return [];
    const position = manuscript.locate(heading.text.range());
    const isTitle = position.start.offset <= (title?.start.offset ?? -1) && position.end.offset === title?.end.offset;
    return isTitle ? [] : [{ heading: heading.text.value, level: heading.level, position }];
  });
}
