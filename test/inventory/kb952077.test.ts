import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readInventory, readPackages } from '../../src/inventory/index.js';
import { openInput } from '../../src/store/index.js';
import { needs } from '../support/debian.js';
import { KB952077_FILES } from '../support/kb952077.js';
import { exportOf, summaryOf } from '../support/msiinfo.js';
import { buildListed, planFor } from '../support/packages.js';
import { READ_AT } from './helper.js';

needs(
  'wixl',
  'msibuild',
  'msiinfo',
)('the files of KB952077, built with their exact sizes and times', () => {
  const share = mkdtempSync(join(tmpdir(), 'rollcall-kb952077-'));
  beforeAll(() => buildListed(share, KB952077_FILES));
  afterAll(() => rmSync(share, { recursive: true, force: true }));

  it('are read as they are listed: 24 packages and one plain file', async () => {
    const { root } = await openInput(share);
    const { hosts, problems } = readInventory([root], { host: 'MSIShare', readAt: READ_AT });
    expect(problems).toEqual([]);
    expect(hosts).toMatchObject([{ host: 'MSIShare', roles: ['package-share'] }]);
    const files = hosts[0]?.files.map(({ name, size, modified, packageCode }) => ({
      name,
      size,
      modified,
      packageCode,
    }));
    const listed = KB952077_FILES.map((row) => ({
      ...row,
      packageCode: row.name.endsWith('.msi') ? planFor(row.name, row.size).packageCode : null,
    }));
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(files?.toSorted(byName)).toEqual(listed.toSorted(byName));
    expect(files?.filter(({ packageCode }) => packageCode !== null)).toHaveLength(24);
  });

  it('are packages whose codes and versions msiinfo reads alike', async () => {
    const { root } = await openInput(share);
    const { packages, problems } = readPackages([root]);
    expect(problems).toEqual([]);
    expect(packages).toHaveLength(24);
    for (const { name, productCode, upgradeCode, version, packageCode } of packages) {
      const property = new Map(exportOf(join(share, name), 'Property').rows.map(([key, value]) => [key, value]));
      expect([productCode, upgradeCode, version]).toEqual(
        ['ProductCode', 'UpgradeCode', 'ProductVersion'].map((key) => property.get(key)),
      );
      expect(packageCode).toBe(summaryOf(join(share, name)).get(9));
    }
  });
});
