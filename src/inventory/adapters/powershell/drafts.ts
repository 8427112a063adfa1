import type { HostFile, Update } from '../../../model/generated/inventory.js';
import type { OrderFound } from '../../formats/date-order.js';
import { Remarks } from '../../input/remarks.js';
import { readRegistry } from '../../registry/index.js';
import { type DraftReading, emptyDraft, type HostDraft, NO_PRODUCT_LIST, type Remark } from '../adapter.js';
import type { HostFacts } from './facts.js';
import { registryEvents } from './registry-keys.js';
import { readDay, readTime } from './times.js';

/** The file that all objects come from. */
export interface PsInput {
  readonly name: string;
  readonly sha256: string;
  /** RFC 3339: when it was collected, where no object tells. */
  readonly modified: string | null;
}

/** What the objects of one host say: a draft for each kind of object, which the merge puts together. */
export function draftsOf(facts: HostFacts, order: OrderFound, input: PsInput): DraftReading[] {
  const remarks = new Remarks(input.name);
  const collectedAt = facts.collectedAt ?? input.modified;
  const base = { ...emptyDraft(facts.name), collectedAt, sources: [{ name: input.name, sha256: input.sha256 }] };
  const drafts: DraftReading[] = [];
  const add = (part: Partial<HostDraft>) => drafts.push({ draft: { ...base, ...part }, remarks: [] });
  if (facts.products.length > 0) add({ products: facts.products });
  if (facts.uninstalls.length > 0) add({ products: facts.uninstalls });
  if (facts.hotfixes.length > 0) add({ updates: updatesOf(facts, order, remarks, input.name) });
  if (facts.files.length > 0)
    // .NET shows a time with the offset that was in force at that time.
    drafts.push({ draft: { ...base, files: filesOf(facts, order, remarks) }, remarks: [], localTimes: 'of-their-day' });
  if (facts.hashes.length > 0) add({ files: facts.hashes });
  const registry = facts.keys.length === 0 ? null : registryDraft(facts, collectedAt, input);
  const list = facts.products.length + facts.uninstalls.length > 0 || registry !== null;
  const own: Remark[] = list ? remarks.list : [...remarks.list, noProducts(input.name)];
  const { os, utcOffset, timeZone, aliases } = facts;
  const host = { ...base, aliases: [...aliases], os, utcOffset, timeZone };
  return [{ draft: host, remarks: own }, ...drafts, ...(registry === null ? [] : [registry])];
}

function registryDraft({ keys, name }: HostFacts, collectedAt: string | null, input: PsInput): DraftReading {
  const { draft, remarks } = readRegistry(registryEvents(keys), {
    name: input.name,
    sha256: input.sha256,
    collectedAt,
  });
  const names = draft.host === null || name === null ? [] : [draft.host];
  return { draft: { ...draft, host: name ?? draft.host, aliases: [...names, ...draft.aliases] }, remarks };
}

function updatesOf({ hotfixes }: HostFacts, order: OrderFound, remarks: Remarks, input: string): Update[] {
  return hotfixes.map(({ kb, text, line }) => {
    const read = text === null ? { time: null } : readDay(text, order);
    if (text !== null && 'code' in read)
      remarks.add(
        'warning',
        read.code,
        `${kb} was installed on ${shown(text)}, which ${read.why}; the date was left out`,
        line,
      );
    return { kb, installedOn: 'time' in read ? read.time : null, source: { name: input, line } };
  });
}

function filesOf({ files, modified }: HostFacts, order: OrderFound, remarks: Remarks): HostFile[] {
  let lossy: HostFile | null = null;
  files.forEach((file, at) => {
    if (file.path !== null && /\?/.test(file.path.replace(/^\\\\\?\\/, ''))) lossy ??= file;
    const pending = modified[at] ?? null;
    if (pending === null) return;
    const read = readTime(pending.text, order, pending.utc);
    if ('time' in read) file.modified = read.time;
    else {
      const message = `the time of ${shown(file.name)} is ${shown(pending.text)}, which ${read.why}; it was left out`;
      remarks.add('warning', read.code, message, file.source.line);
    }
  });
  if (lossy !== null) remarks.add('warning', 'lost-characters', LOST, lineOf(lossy));
  return files;
}

const LOST =
  'a path has "?" in place of characters that the encoding of the export does not have, as may those behind it; export with -Encoding UTF8';

function lineOf({ source }: HostFile): number | null {
  return source.line;
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}

function noProducts(input: string): Remark {
  const message =
    'it has neither Win32_Product nor Uninstall keys, so it does not tell what is installed; add one of them';
  return { code: NO_PRODUCT_LIST, severity: 'warning', message, source: { name: input, line: null } };
}
