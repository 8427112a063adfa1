import { InputError } from '../model/errors.js';
import type { HostInventory } from '../model/generated/inventory.js';
import { DAY_MS, dayOf } from './day.js';
import { type Subject, withInventories } from './hosts.js';
import { momentOf } from './time.js';
import { clockOf } from './view.js';

/** A host as it was known on the day of an audit. */
export interface KnownSubject extends Subject {
  /** Inventories that were collected after that day: they are left out. */
  readonly future: readonly HostInventory[];
}

/**
 * Leaves out what was collected after the day of the audit, which ends in UTC. Nothing of it counts, neither files nor roles; the
 * names of the host stay, so that it is called. An inventory without a time is kept: nothing proves that it came later.
 * @param evaluatedAt RFC 3339 time as of which the audit answers.
 */
export function knownBy(subject: Subject, evaluatedAt: string): KnownSubject {
  const future = subject.inventories.filter((one) => isFuture(one, evaluatedAt));
  if (future.length === 0) return { ...subject, future };
  const known = subject.inventories.filter((one) => !future.includes(one));
  return { ...withInventories(subject, known), future };
}

/** Whether an inventory was collected after the day of the audit for certain. */
export function isFuture(inventory: HostInventory, evaluatedAt: string): boolean {
  const collected = inventory.collectedAt === null ? null : momentOf(inventory.collectedAt, clockOf(inventory));
  return collected !== null && collected.from >= endOfDay(evaluatedAt);
}

let lastDay = { evaluatedAt: '', end: Number.NaN };

/** The first millisecond after the day of an audit. It is asked for once a host, and one audit has one day. */
function endOfDay(evaluatedAt: string): number {
  if (lastDay.evaluatedAt !== evaluatedAt)
    lastDay = { evaluatedAt, end: Date.parse(`${dayOf(new Date(evaluatedAt))}T00:00:00Z`) + DAY_MS };
  return lastDay.end;
}

/** An inventory that was collected after the day of the audit. */
export interface FutureInventory {
  readonly host: string;
  /** Its input, and the line of its first record from 1. */
  readonly name: string;
  readonly line: number | null;
  /** "collected 2011-01-15T08:00:00Z, after the day of the audit (2010-12-30)" */
  readonly problem: string;
}

/** The inventories of the future among some. */
export function futureAmong(inventories: readonly HostInventory[], evaluatedAt: string): FutureInventory[] {
  return inventories
    .filter((one) => isFuture(one, evaluatedAt))
    .map((one) => ({
      host: one.host,
      ...placeOf(one),
      problem: `collected ${one.collectedAt ?? ''}, after the day of the audit (${dayOf(new Date(evaluatedAt))})`,
    }));
}

/** One sentence for each inventory that is left out. */
export function leftOut(future: readonly HostInventory[], evaluatedAt: string): string[] {
  return futureAmong(future, evaluatedAt).map(
    (one) => `The inventory ${inText(one)} was ${one.problem}, and is left out.`,
  );
}

/** @throws InputError that names the first inventory of the future, where there is one. */
export function refuseFuture(inventories: readonly HostInventory[], evaluatedAt: string): void {
  const [first] = futureAmong(inventories, evaluatedAt);
  if (first === undefined) return;
  const problem = `${first.host} was ${first.problem}, and the policy refuses that; leave it out, or ask as of a later day`;
  throw new InputError('future-inventory', inText(first), problem);
}

function inText({ name, line }: Pick<FutureInventory, 'name' | 'line'>): string {
  return line === null ? name : `${name}:${line}`;
}

/** Where an inventory stands: at its first record, else in its first input. */
export function placeOf({ host, sources, files, products, updates, patches }: HostInventory): {
  name: string;
  line: number | null;
} {
  const [record] = [files[0], products[0], updates[0], patches[0]].filter((one) => one !== undefined);
  return record === undefined ? { name: sources[0]?.name ?? host, line: null } : record.source;
}
