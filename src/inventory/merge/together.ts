import type { HostInventory } from '../../model/generated/inventory.js';
import type { DraftReading, RegistryFacts, Remark } from '../adapters/adapter.js';
import { contradictionsOf } from '../contradictions/index.js';
import type { InventoryOptions } from '../door.js';
import { mergeHosts } from './hosts.js';
import { settleRegistries } from './registries.js';
import { placeTimes, unplaced } from './times.js';

/** What one input tells of one host. */
export interface InventoryPart {
  readonly inventory: HostInventory;
  /** How its local times are meant. */
  readonly localTimes: DraftReading['localTimes'] | null;
  /** Of a registry. */
  readonly registry?: RegistryFacts | undefined;
  /** When packages were built, by their codes. */
  readonly builds?: ReadonlyMap<string, string> | undefined;
}

/** What several inputs say, put together. */
export interface Together {
  /** One for each host, sorted by name. */
  readonly hosts: HostInventory[];
  /** What is to be said of them; each is among the diagnostics of its host as well. */
  readonly remarks: { readonly host: string; readonly remark: Remark }[];
}

/**
 * Puts together what inputs say of hosts: local times are read by the clocks of the hosts, inventories of one host merge, and what
 * contradicts itself is told.
 */
export function together(
  parts: readonly InventoryPart[],
  options: Pick<InventoryOptions, 'settings' | 'knownBy'>,
): Together {
  const builtAt = new Map(parts.flatMap(({ builds }) => [...(builds ?? [])]));
  const settled = settleRegistries(parts);
  const placed = placeTimes(settled.parts, options.settings?.zone);
  const remarks: Together['remarks'] = [...settled.remarks];
  for (const { inventory, remarks: own } of placed)
    for (const remark of own) remarks.push({ host: inventory.host, remark });
  const merged = mergeHosts(
    placed.map(({ inventory }) => inventory),
    options.knownBy ?? null,
  );
  remarks.push(...merged.remarks);
  const hosts = merged.hosts.map((host) => {
    const open = unplaced(host);
    const own = [...(open === null ? [] : [open]), ...contradictionsOf(host, builtAt)];
    for (const remark of own) remarks.push({ host: host.host, remark });
    return own.length === 0 ? host : { ...host, diagnostics: [...host.diagnostics, ...own] };
  });
  return { hosts, remarks };
}
