import { type DraftReading, emptyDraft, type HostDraft, type Remark } from '../adapters/adapter.js';
import { type Sample, sha256Of, toTime } from './sample.js';

/** The hosts that one file tells of, each with the file as its source. Names are compared without case. */
export class Drafts {
  readonly #source: HostDraft['sources'][number];
  readonly #collectedAt: string | null;
  readonly #drafts = new Map<string, HostDraft>();

  /** Where the file does not say when it was collected, that was when it was last changed. */
  constructor({ file, reader }: Sample) {
    this.#source = { name: file.path, sha256: sha256Of(reader) };
    this.#collectedAt = toTime(file.modifiedMs);
  }

  /** @param name null or "" for the host that the file does not name. */
  of(name: string | null): HostDraft {
    const key = name?.toLowerCase() ?? '';
    const known = this.#drafts.get(key);
    if (known !== undefined) return known;
    const draft = { ...emptyDraft(name === '' ? null : name), collectedAt: this.#collectedAt, sources: [this.#source] };
    this.#drafts.set(key, draft);
    return draft;
  }

  /** What belongs to no named host is of the one that is named elsewhere in the file, if there is but one. */
  settleNameless(): void {
    const nameless = this.#drafts.get('');
    const [only, second] = [...this.#drafts.values()].filter(({ host }) => host !== null);
    if (nameless === undefined || only === undefined || second !== undefined) return;
    this.#drafts.delete('');
    only.products = [...only.products, ...nameless.products];
    only.patches = [...only.patches, ...nameless.patches];
    only.updates = [...only.updates, ...nameless.updates];
    only.files = [...only.files, ...nameless.files];
    const listings = [...(only.listings ?? []), ...(nameless.listings ?? [])];
    if (listings.length > 0) only.listings = listings;
    only.os.name ??= nameless.os.name;
    only.os.version ??= nameless.os.version;
    only.utcOffset ??= nameless.utcOffset;
    only.timeZone ??= nameless.timeZone;
  }

  /** In the order in which they were first told of. @param remarks those on all hosts of the file. */
  list(remarks: readonly Remark[] = []): DraftReading[] {
    return [...this.#drafts.values()].map((draft) => ({ draft, remarks }));
  }
}
