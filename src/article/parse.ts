import { InputError } from '../model/errors.js';
import type { Article } from '../model/generated/article.js';
import validate from '../model/generated/article.validate.js';
import { toKbId } from '../model/kb.js';
import { articleOf } from './article-of.js';
import { boundParagraphs, guardBlocks, guardLines } from './bounds.js';
import { areRows } from './check-rows.js';
import { type Decoded, decode } from './decode.js';
import { Diagnostics } from './diagnostics.js';
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
  const { encoding, sha256, bytes } = decoded;
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
    const article = articleOf(manuscript, { name, format: form, encoding, sha256, bytes }, given);
    if (areRows(article.files) && validate({ ...article, files: [] })) return article;
    throw new Error(`an invalid article was made of ${name}: ${JSON.stringify(validate.errors)}`);
  });
}
