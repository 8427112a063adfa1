import { counted } from '../../../model/counted.js';
import type { RecordSource } from '../../../model/generated/inventory.js';
import type { Remarks } from '../../input/remarks.js';
import { kbOfUpdate } from '../../input/update-id.js';
import { zoneOfTitle } from '../../registry/zone-titles.js';
import type { HostDraft } from '../adapter.js';
import type { SheetEntry } from './sheet.js';

/** Collects what one host's sheet says, and checks at its end that no update is missing. */
export class SheetHost {
  readonly #draft: HostDraft;
  readonly #remarks: Remarks;
  readonly #input: string;
  /** How many updates the sheet says there are, and how many it lists. */
  #said: { readonly count: number; readonly line: number } | null = null;
  #listed = 0;
  #hasList = false;
  #line: number;
  readonly #known: Set<string>;

  /** @param line where the sheet begins. */
  constructor(draft: HostDraft, remarks: Remarks, input: string, line: number) {
    this.#line = line;
    this.#draft = draft;
    this.#remarks = remarks;
    this.#input = input;
    this.#known = new Set(draft.updates.map(({ kb }) => kb));
  }

  add({ field, value, line }: SheetEntry): void {
    const draft = this.#draft;
    const source = { name: this.#input, line };
    if (field === 'updates') this.#update(value, source);
    else if (value === '') return;
    else if (field === 'system') draft.os.name ??= value;
    else if (field === 'version') draft.os.version ??= /^\d+(?:\.\d+){1,3}/.exec(value)?.[0] ?? null;
    else if (field === 'zone') this.#zone(value, line);
    else if (field === 'domain' && value.includes('.') && draft.host !== null)
      draft.aliases = [`${draft.host}.${value}`];
  }

  end(): void {
    if (!this.#hasList) {
      const message = 'it has no heading of updates, which every sheet has; the output may have been cut';
      this.#remarks.add('error', 'updates-missing', message, this.#line);
    }
    if (this.#said === null || this.#said.count === this.#listed) return;
    const { count, line } = this.#said;
    const message = `it counts ${counted(count, 'update')} and lists ${this.#listed}; the output may have been cut`;
    this.#remarks.add('error', 'updates-missing', message, line);
  }

  /** "5 Hotfix(s) Installed.", then "[01]: KB950762", before Windows Vista also "[01]: File 1" and "[02]: Q147222 - Update". */
  #update(value: string, source: RecordSource): void {
    this.#hasList = true;
    const entry = /^\[[\d.]+\][:：]\s*(.*)$/.exec(value);
    if (entry === null) {
      const count = /^\d{1,6}(?=\D|$)/.exec(value)?.[0];
      if (count !== undefined) this.#said = { count: Number(count), line: source.line ?? 1 };
      return;
    }
    this.#listed += 1;
    const kb = kbOfUpdate(entry[1] ?? '');
    if (kb === null || this.#known.has(kb)) return;
    this.#known.add(kb);
    this.#draft.updates.push({ kb, installedOn: null, source });
  }

  #zone(value: string, line: number): void {
    this.#draft.timeZone ??= zoneOfTitle(value);
    if (this.#draft.timeZone !== null) return;
    const message = `the time zone ${JSON.stringify(value.slice(0, 80))} is none that is known here by this title; give its name with --zone`;
    this.#remarks.add('info', 'unknown-time-zone', message, line);
  }
}
