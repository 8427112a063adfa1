import type { FieldSource, HostInventory } from '../../model/generated/inventory.js';
import type { Remark } from '../adapters/adapter.js';
import { type Alike, sameRelease, sameSystem } from './alike.js';

const DAY_MS = 24 * 60 * 60 * 1000;

type Facts = Pick<HostInventory, 'collectedAt' | 'collector' | 'os' | 'utcOffset' | 'timeZone'> & {
  readonly fieldSources: FieldSource[];
};

/** A fact of one input. */
interface Told {
  readonly value: string;
  readonly part: HostInventory;
}

/**
 * Facts of the host itself from several inputs, each with the input that gave it. Of facts where only one can be kept the first is,
 * and the others are told.
 */
export function mergeFacts(host: string, group: readonly HostInventory[], remarks: Remark[]): Facts {
  const sources = new FieldSources();
  const first = (
    field: string,
    what: string,
    of: (part: HostInventory) => string | null,
    alike: Alike = (a, b) => a === b,
  ) => {
    const told = toldBy(group, of);
    const [kept] = told;
    if (kept === undefined) return null;
    const others = told.filter(({ value }) => !alike(value, kept.value));
    if (others.length > 0) remarks.push(differing(host, what, [kept, ...others]));
    // A version that says the same with more numbers is the better one.
    const best = told.find(({ value }) => alike(value, kept.value) && value.startsWith(`${kept.value}.`)) ?? kept;
    return sources.add(field, best);
  };
  const collector = group.find((part) => part.collector.name !== null);
  const collected = oldest(host, group, remarks);
  return {
    collectedAt: collected === undefined ? null : sources.add('collectedAt', collected),
    collector: collector?.collector ?? { name: null, version: null },
    os: {
      name: first('os.name', 'operating system', ({ os }) => os.name, sameSystem),
      version: first('os.version', 'version of Windows', ({ os }) => os.version, sameRelease),
    },
    utcOffset: first('utcOffset', 'offset from UTC', ({ utcOffset }) => utcOffset),
    timeZone: first('timeZone', 'time zone', ({ timeZone }) => timeZone),
    fieldSources: sources.list,
  };
}

function toldBy(group: readonly HostInventory[], of: (part: HostInventory) => string | null): Told[] {
  return group.flatMap((part) => {
    const value = of(part);
    return value === null ? [] : [{ value, part }];
  });
}

function differing(host: string, what: string, told: readonly Told[]): Remark {
  const values = [...new Set(told.map(({ value }) => value))];
  const shown = values.map((value) => JSON.stringify(value.slice(0, 80))).join(', ');
  const message = `the inputs for ${host} differ on its ${what}: ${shown}; the first was taken`;
  return { code: 'conflict', severity: 'warning', message, source: null };
}

/** A host is as old as the oldest input for it, so that a stale one cannot hide behind a fresh one. */
function oldest(host: string, group: readonly HostInventory[], remarks: Remark[]): Told | undefined {
  const told = toldBy(group, ({ collectedAt }) => collectedAt);
  const known = told
    .filter(({ value }) => !Number.isNaN(Date.parse(value)))
    .sort((a, b) => Date.parse(a.value) - Date.parse(b.value));
  const [first, last] = [known[0], known.at(-1)];
  if (first !== undefined && last !== undefined && Date.parse(last.value) - Date.parse(first.value) > DAY_MS) {
    const times = [...new Set(told.map(({ value }) => value))].join(', ').slice(0, 200);
    const message = `the inputs for ${host} were collected at different times (${times}); the oldest counts`;
    remarks.push({ code: 'collected-at-differs', severity: 'info', message, source: null });
  }
  return first ?? told[0];
}

/** Fields by the input that gave them. */
class FieldSources {
  readonly #fields = new Map<string, FieldSource>();

  add(field: string, { value, part }: Told): string {
    // An inventory that was put together before knows better which of its sources a fact is of.
    const earlier = part.fieldSources?.find(({ fields }) => fields.includes(field));
    const name = earlier?.name ?? part.sources.at(-1)?.name ?? part.host;
    const known = this.#fields.get(name);
    if (known === undefined) this.#fields.set(name, { name, line: earlier?.line ?? null, fields: [field] });
    else known.fields.push(field);
    return value;
  }

  get list(): FieldSource[] {
    return [...this.#fields.values()];
  }
}
