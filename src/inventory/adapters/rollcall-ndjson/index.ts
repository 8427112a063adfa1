import { Remarks } from '../../input/remarks.js';
import { extensionOf, sha256Of } from '../../input/sample.js';
import { explainInvalid, isInventory } from '../../input/validate.js';
import type { DraftReading, FileAdapter, Reading } from '../adapter.js';
import { withFile } from './sources.js';
import { valuesOf } from './values.js';

const EXTENSIONS = new Set(['.ndjson', '.jsonl']);

/** Rollcall's own form: one host a line as JSON. A document over several lines, or an array of hosts, is taken too. */
export const rollcallNdjson: FileAdapter = {
  kind: 'file',
  name: 'rollcall-ndjson',
  wholeLists: true,
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
      if (isInventory(value)) drafts.push({ draft: withFile(value, source, line), remarks: [] });
      else remarks.add('error', 'schema', `this is no host inventory: ${explainInvalid(value)}`, line);
    }
    if (drafts.length === 0 && remarks.list.length === 0)
      remarks.add('error', 'empty-file', 'there is no host in it', null);
    // Each line is a host of its own.
    return { drafts, remarks: remarks.list.map((remark) => ({ ...remark, apart: true })) };
  },
};
