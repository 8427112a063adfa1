import type { HostInventory } from '../../model/generated/inventory.js';
import type { Remark } from '../adapters/adapter.js';
import type { InventoryOptions } from '../door.js';
import { mergeHosts } from './hosts.js';
import { type InventoryPart, placeTimes, unplaced } from './times.js';

/** What several inputs say, put together. */
export interface Together {
  /** One for each host, sorted by name. */
  readonly hosts: HostInventory[];
  /** What is to be said of them; each is among the diagnostics of its host as well. */
  readonly remarks: { readonly host: string; readonly remark: Remark }[];
}

/** Puts together what inputs say of hosts: local times are read by the clocks of the hosts, and inventories of one host merge. */
export function together(
  parts: readonly InventoryPart[],
  options: Pick<InventoryOptions, 'settings' | 'knownBy'>,
): Together {
  const placed = placeTimes(parts, options.settings?.zone);
  const remarks: Together['remarks'] = placed.flatMap(({ inventory, remarks: own }) =>
    own.map((remark) => ({ host: inventory.host, remark })),
  );
  const merged = mergeHosts(
    placed.map(({ inventory }) => inventory),
    options.knownBy ?? null,
  );
  remarks.push(...merged.remarks);
  const hosts = merged.hosts.map((host) => {
    const remark = unplaced(host);
    if (remark === null) return host;
    remarks.push({ host: host.host, remark });
    return { ...host, diagnostics: [...host.diagnostics, remark] };
  });
  return { hosts, remarks };
}
