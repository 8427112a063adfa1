import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { AuditRun } from '../../../src/library/audit-frame.js';
import { shippedKbDir } from '../../../src/store/index.js';
import { hostOf, type ShortHost } from '../../audit/support/compact.js';

/** Two builds of one file of KB952077, and the package code of the first. */
export const CURRENT = 'Managedadns.msi | - | 283136 | 2008-06-01T10:36:00Z';
export const OLDER = 'Managedadns.msi | - | 283000 | 2008-02-01T10:36:00Z';
export const CODE = '{8E9F4D3B-1111-4222-8333-94E5D6C7B8A9}';

const hostName = fc.constantFrom(
  ...[
    'r1',
    'R1',
    'r2',
    'one',
    'first',
    'localhost',
    'other',
    'Third',
    '=x',
    'ü',
    'R1.example.test',
    'third.example.test',
  ],
);

/** Some hosts, of which now and then one has a name, or an alias, of another. */
export const someHosts = fc.array(
  fc.record({
    host: hostName,
    aliases: fc.array(hostName, { maxLength: 2 }),
    files: fc.subarray([CURRENT, OLDER, 'Managedhelpers.msi | - | 317952 | 2008-06-01T10:36:00Z']),
    updates: fc.subarray(['KB952077']),
    collectedAt: fc.constantFrom('2010-12-30T08:00:00Z', '2011-02-01T08:00:00Z'),
  }),
  { minLength: 1, maxLength: 6 },
);

/**
 * A new folder for fleets in NDJSON and audits of them, with a knowledge base of some of the captures that ship: few are read faster
 * than all. Who makes it removes it.
 */
export function fleetFolder(...captures: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-fleet-'));
  const kbDir = join(folder, 'kb');
  mkdirSync(kbDir);
  for (const name of captures) copyFileSync(join(shippedKbDir(), name), join(kbDir, name));
  let made = 0;
  /** A path that nothing stands at. */
  const unused = (name: string): string => {
    made += 1;
    return join(folder, `${made}-${name}`);
  };
  /** The path of a file with these hosts, one a line; a line given as text stays as it is. */
  const written = (lines: readonly (ShortHost | string)[]): string => {
    const path = unused('fleet.ndjson');
    const text = lines.map((one) => (typeof one === 'string' ? one : JSON.stringify(hostOf(one))));
    writeFileSync(path, `${text.join('\n')}\n`);
    return path;
  };
  /** The paths of two files that share the hosts; of one for a single host. */
  const writtenInTwo = (hosts: readonly ShortHost[]): string[] => {
    const half = Math.ceil(hosts.length / 2);
    return [hosts.slice(0, half), hosts.slice(half)].filter((part) => part.length > 0).map(written);
  };
  const runOf = (inventory: readonly string[], more: Partial<AuditRun> = {}): AuditRun => {
    const evaluatedAt = new Date('2011-01-01T00:00:00Z');
    return { targets: ['KB952077'], inventory, kbDir, evaluatedAt, ...more };
  };
  return { folder, kbDir, unused, written, writtenInTwo, runOf };
}
