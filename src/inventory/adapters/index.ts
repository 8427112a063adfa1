import type { PolicyInventory } from '../../model/generated/policy.js';
import type { Adapter } from './adapter.js';
import { ansible } from './ansible/index.js';
import { configmgr } from './configmgr/index.js';
import { dir } from './dir/index.js';
import { hive } from './hive/index.js';
import { mappedCsv } from './mapped-csv/index.js';
import { osquery } from './osquery/index.js';
import { packages } from './packages/index.js';
import { powershell } from './powershell/index.js';
import { registry } from './registry/index.js';
import { rollcallCsv } from './rollcall-csv/index.js';
import { rollcallNdjson } from './rollcall-ndjson/index.js';
import { systeminfo } from './systeminfo/index.js';
import { wmic } from './wmic/index.js';

/**
 * Every form of host data that rollcall reads. A new one is a folder here and a line in this list.
 * @param settings what the policy says of data that does not tell by itself.
 */
export function adaptersFor(settings: PolicyInventory): readonly Adapter[] {
  return [
    packages,
    mappedCsv(settings.csv ?? []),
    registry,
    hive,
    // Before osquery, which knows rows by the names of their columns alone.
    ansible,
    osquery,
    powershell(settings.dates ?? null),
    rollcallNdjson,
    rollcallCsv,
    wmic,
    systeminfo,
    dir(settings.dates ?? null),
    configmgr(settings),
  ];
}
