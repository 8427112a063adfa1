import type { HostInventory } from '../../../model/generated/inventory.js';
import { textLines } from '../../formats/text-lines.js';
import { Remarks } from '../../input/remarks.js';
import { extensionOf, type Sample, sha256Of, wholeOf } from '../../input/sample.js';
import { explainInvalid, isInventory } from '../../input/validate.js';
import type { DraftReading, FileAdapter, Reading } from '../adapter.js';

const EXTENSIONS = new Set(['.ndjson', '.jsonl']);
/** A document over several lines is read as a whole. */
const LARGEST_DOCUMENT = 64 * 1024 * 1024;

/** Rollcall's own form: one host a line as JSON. A document over several lines, or an array of hosts, is taken too. */
export const rollcallNdjson: FileAdapter = {
  kind: 'file',
  name: 'rollcall-ndjson',
  reads: "rollcall's own inventory, one host a line (.ndjson)",
  recognise({ file, text }) {
    if (/^[\s[]*\{/.test(text) && /"(?:schemaVersion|host)"\s*:/.test(text)) return 'content';
    return EXTENSIONS.has(extensionOf(file.name)) ? 'name' : null;
  },
  read(sample): Reading {
    const source = { name: sample.file.path, sha256: sha256Of(sample.reader) };
    const drafts: DraftReading[] = [];
    const remarks = new Remarks(sample.file.path);
    for (const { value, line } of valuesOf(sample, remarks)) {
      if (isInventory(value)) drafts.push({ draft: withSource(value, source), remarks: [] });
      else remarks.add('error', 'schema', `this is no host inventory: ${explainInvalid(value)}`, line);
    }
    if (drafts.length === 0 && remarks.list.length === 0)
      remarks.add('error', 'empty-file', 'there is no host in it', null);
    return { drafts, remarks: remarks.list };
  },
};

/** The records keep the sources that they were read from; the file they came in joins them. */
function withSource(host: HostInventory, source: HostInventory['sources'][number]): HostInventory {
  return { ...host, sources: [...host.sources.filter(({ name }) => name !== source.name), source] };
}

function* valuesOf(sample: Sample, remarks: Remarks): Generator<{ value: unknown; line: number | null }> {
  let first = true;
  for (const { text, number, guessed, cut } of textLines(sample.reader)) {
    const trimmed = text.trim();
    if (trimmed === '') continue;
    if (cut) {
      remarks.add('error', 'line-too-long', 'this line is longer than any host; it was left out', number);
      continue;
    }
    if (guessed) remarks.add('warning', 'not-utf-8', 'this line is no UTF-8 and was read as Windows-1252', number);
    const parsed = parse(trimmed);
    const whole = first && parsed === null ? wholeDocument(sample) : null;
    first = false;
    if (whole !== null) {
      for (const value of whole) yield { value, line: null };
      return;
    }
    if (parsed === null) remarks.add('error', 'bad-json', 'this line is no JSON, perhaps cut; it was left out', number);
    else for (const value of Array.isArray(parsed.value) ? parsed.value : [parsed.value]) yield { value, line: number };
  }
}

function wholeDocument(sample: Sample): unknown[] | null {
  if (sample.reader.size > LARGEST_DOCUMENT) return null;
  const parsed = parse(new TextDecoder().decode(wholeOf(sample, LARGEST_DOCUMENT)));
  if (parsed === null) return null;
  return Array.isArray(parsed.value) ? parsed.value : [parsed.value];
}

/** null for text that is no JSON: that is an answer here, and the caller tells it. */
function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
