import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../store/helper.js';
import { jsonLines, rollcall } from '../support/cli.js';

const folder = scratch();
const POLICY = [
  'inventory:',
  '  zone: "+02:00"',
  '  csv:',
  '    - record: file',
  '      columns: {Datei: path, Geändert: modified}',
  '      dates: dmy',
].join('\n');

/** A folder named as a host with a table, and a policy beside it. */
function inputs(policy: string) {
  const host = join(folder(), 'HOST');
  mkdirSync(host);
  writeFileSync(join(host, 'files.csv'), 'Datei;Geändert\r\na.msi;01.06.2008 10:36\r\n');
  const path = join(host, '../policy.yaml');
  writeFileSync(path, policy);
  return { host, policy: path };
}

describe('rollcall inventory', () => {
  it('reads tables by the policy, and local times in the zone that is given', () => {
    const { host, policy } = inputs(POLICY);
    const read = (...more: string[]) => rollcall(['inventory', host, '--policy', policy, ...more]);
    const run = read();
    expect(run.status).toBe(0);
    expect(jsonLines(run.stdout)).toMatchObject([
      { host: 'HOST', utcOffset: '+02:00', files: [{ path: 'a.msi', modified: '2008-06-01T10:36' }] },
    ]);
    expect(jsonLines(read('--zone', 'Asia/Tokyo').stdout)).toMatchObject([
      { timeZone: 'Asia/Tokyo', files: [{ modified: '2008-06-01T10:36+09:00' }] },
    ]);
  });

  it('refuses a zone that is none, and a policy with a mistake, by its line', () => {
    const { host, policy } = inputs(POLICY.replace('modified', 'time'));
    const zone = rollcall(['inventory', host, '--zone', 'CET+1']);
    expect([zone.status, zone.stdout]).toEqual([2, '']);
    expect(zone.stderr).toContain('--zone CET+1');
    const wrong = rollcall(['inventory', host, '--policy', policy]);
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('policy.yaml:5:');
  });
});
