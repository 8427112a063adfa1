import { toKbId } from '../../../model/kb.js';
import { fieldsOf, listIn, textIn } from '../../formats/json-fields.js';
import { Drafts } from '../../input/drafts.js';
import { guessedLines } from '../../input/guessed-lines.js';
import { Remarks } from '../../input/remarks.js';
import { extensionOf, type Sample, sha256Of } from '../../input/sample.js';
import { readRegistry } from '../../registry/index.js';
import type { DraftReading, FileAdapter, FileRemark, Reading } from '../adapter.js';
import { addFacts, factsOf, isWindows, ownName } from './facts.js';
import { fileOf, filesIn, gapIn } from './files.js';
import { listingsOf } from './listings.js';
import { MemberLines } from './member-lines.js';
import { isRegistryResult, keyOf, type RegistryKey, registryEvents } from './registry-keys.js';
import { ansibleResults, isHostLine, type ModuleResult } from './results.js';

/** What Ansible returns: facts, files of `win_find` and `win_stat`, keys of `win_reg_stat`, updates of `win_updates`. */
export const ansible: FileAdapter = {
  kind: 'file',
  name: 'ansible',
  reads: 'output of Ansible (ad hoc, --tree, cached facts, the callbacks json and jsonl)',
  recognise: ({ text }) => (isAnsible(text) ? 'content' : null),
  read(sample): Reading {
    const remarks = new Remarks(sample.file.path);
    const collector = new Collector(sample, remarks);
    const places = new MemberLines();
    for (const event of ansibleResults(
      places.watch(guessedLines(sample.reader, remarks, 'run Ansible with a UTF-8 locale')),
    )) {
      if (event.kind === 'problem') {
        const { severity, code, message, line } = event.problem;
        remarks.add(severity, code, message, line);
      } else collector.add(event.result, places);
    }
    const drafts = collector.drafts();
    return { drafts, remarks: [...collector.ofOthers(), ...remarks.list] };
  },
};

function isAnsible(text: string): boolean {
  const begin = text.replace(/^\ufeff/, '').trimStart();
  if (isHostLine(begin.split('\n', 1)[0] ?? '')) return true;
  if (!begin.startsWith('{')) return false;
  if (/^\{\s*"(?:custom_stats|global_custom_stats|ansible_facts|ansible_\w+|_event|_ansible_\w+)"\s*:/.test(begin))
    return true;
  const isResult = /"changed"\s*:\s*(?:true|false)/.test(begin);
  return isResult && /"(?:lastwritetime|raw_value|sub_keys|ansible_facts|found_update_count)"\s*:/.test(begin);
}

/** Extensions of files that somebody named; the files of `--tree` are named as the host alone. */
const EXTENSIONS = new Set(['.json', '.jsonl', '.ndjson', '.txt', '.log', '.out']);

/** Members of results that are read. */
const TOLD = ['files', 'stat', 'updates', 'properties', 'raw_value'];

/** Puts the results of each host together. */
class Collector {
  readonly #sample: Sample;
  readonly #remarks: Remarks;
  readonly #drafts: Drafts;
  /** Errors of single hosts, by their names in lower case. */
  readonly #own = new Map<string, Remarks>();
  readonly #keys = new Map<string, ModuleResult[]>();

  constructor(sample: Sample, remarks: Remarks) {
    this.#sample = sample;
    this.#remarks = remarks;
    this.#drafts = new Drafts(sample);
  }

  add(result: ModuleResult, places: MemberLines): void {
    const { fields, line, failure } = result;
    const facts = factsOf(fields);
    const own = facts === null ? null : ownName(facts);
    const host = result.host ?? own ?? this.#fileHost();
    if (failure !== null) {
      const what = failure === 'unreachable' ? 'could not be reached' : 'failed a task';
      const name = host === null ? 'a host' : `the host ${JSON.stringify(host.slice(0, 80))}`;
      this.#add(host, `host-${failure}`, `${name} ${what}, so its data is not all here`, line);
    }
    if (facts !== null && !isWindows(facts)) {
      const message = `the host ${JSON.stringify((host ?? '').slice(0, 80))} has no Windows; it was left out`;
      this.#remarks.add('info', 'no-windows', message, line);
      return;
    }
    if (failure === 'unreachable' || (facts === null && !TOLD.some((name) => fields.has(name)))) return;
    const draft = this.#drafts.of(host);
    if (facts !== null) addFacts(facts, draft, result.host === null ? this.#fileHost() : null);
    for (const file of filesIn(fields)) {
      const at = places.take('path', String(file.get('path'))) ?? line;
      const record = fileOf(file, { name: this.#sample.file.path, line: at });
      if (record === null) this.#add(host, 'bad-file', 'a file has no path; it was left out', line);
      else draft.files.push(record);
    }
    const listings = listingsOf(fields, this.#sample.file.path);
    if (listings.length > 0) draft.listings = [...(draft.listings ?? []), ...listings];
    const gap = gapIn(fields);
    if (gap !== null) this.#add(host, 'listing-incomplete', `files may be missing: ${gap}`, line);
    for (const { kbs, title } of updatesIn(fields.get('updates'))) {
      const source = { name: this.#sample.file.path, line: places.take('title', title) ?? line };
      for (const kb of kbs) draft.updates.push({ kb, installedOn: null, source });
    }
    if (!isRegistryResult(fields)) return;
    const key = keyOf(fields);
    const at = key === null ? null : (places.take(key.member, key.text) ?? line);
    this.#addKey(host, { ...result, line: at ?? line }, key);
  }

  /** An error that concerns one host alone. */
  #add(host: string | null, code: string, message: string, line: number): void {
    const key = host?.toLowerCase() ?? '';
    const own = this.#own.get(key) ?? new Remarks(this.#sample.file.path);
    own.add('error', code, message, line);
    this.#own.set(key, own);
  }

  #addKey(host: string | null, result: ModuleResult, key: RegistryKey | null): void {
    if (key === null) {
      const message = 'a result of the registry does not tell its key; run Ansible with -vvv, or loop over the keys';
      this.#remarks.add('warning', 'unknown-key', message, result.line);
      return;
    }
    const known = this.#keys.get(host ?? '');
    if (known === undefined) this.#keys.set(host ?? '', [result]);
    else known.push(result);
  }

  /** Of a host, what its registry says comes in a draft of its own. */
  drafts(): DraftReading[] {
    const { file, reader } = this.#sample;
    const listed = this.#drafts.list().map(({ draft }) => {
      const key = draft.host?.toLowerCase() ?? '';
      const remarks = this.#own.get(key)?.list ?? [];
      this.#own.delete(key);
      return { draft, remarks, localTimes: 'of-their-day' as const };
    });
    if (this.#keys.size === 0) return listed;
    const sha256 = sha256Of(reader);
    const read = [...this.#keys].map(([host, results]) => {
      const { collectedAt } = this.#drafts.of(host);
      const source = { name: file.path, sha256, collectedAt };
      const { draft, remarks } = readRegistry(registryEvents(results), source);
      const name = host === '' ? draft.host : host;
      const aliases = draft.host === null || draft.host === name ? draft.aliases : [draft.host, ...draft.aliases];
      return { draft: { ...draft, host: name, aliases }, remarks };
    });
    return [...listed, ...read];
  }

  /** What is to be said of hosts of which nothing was read. */
  ofOthers(): FileRemark[] {
    return [...this.#own.values()].flatMap(({ list }) => list.map((remark) => ({ ...remark, apart: true as const })));
  }

  /** A file of `--tree` is named as its host. */
  #fileHost(): string | null {
    const { name } = this.#sample.file;
    return name === '-' || EXTENSIONS.has(extensionOf(name)) ? null : name;
  }
}

/** Articles of updates that `win_updates` installed, or found installed. */
function updatesIn(value: unknown): { kbs: string[]; title: string }[] {
  return [...(fieldsOf(value)?.values() ?? [])].flatMap((each) => {
    const update = fieldsOf(each);
    if (update?.get('installed') !== true) return [];
    const kbs = listIn(update, 'kb').flatMap((text) => toKbId(String(text)) ?? []);
    return [{ kbs, title: textIn(update, 'title') ?? '' }];
  });
}
