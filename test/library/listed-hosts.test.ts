import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAudit } from '../../src/library/audit-run.js';
import { scratch } from '../store/helper.js';
import { KB952077_FILES } from '../support/kb952077.js';

const folder = scratch();
const bytes = KB952077_FILES.reduce((sum, { size }) => sum + size, 0);

/** What `dir` prints of the files of KB952077 on a German host. @param time of day of all of them, as it shows it. */
function listing(time: string): string {
  return [
    ...[' Volume in Laufwerk C: hat keine Bezeichnung.', ' Volumeseriennummer: 90AB-12CD', ''],
    ...[' Verzeichnis von C:\\Update', ''],
    ...KB952077_FILES.map(
      ({ name, size }) => `01.06.2008  ${time} ${size.toLocaleString('de-DE').padStart(17)} ${name}`,
    ),
    `${String(KB952077_FILES.length).padStart(16)} Datei(en), ${bytes.toLocaleString('de-DE').padStart(14)} Bytes`,
    '               2 Verzeichnis(se),  9.876.543.210 Bytes frei',
    '',
  ].join('\r\n');
}

const SYSTEMINFO = [
  ...['', 'Hostname:                 MPS01', 'Betriebssystemname:       Microsoft Windows Server 2003'],
  'Zeitzone:                 (GMT+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien',
  'Hotfix(es):               0 Hotfix(e) installiert.',
  '',
].join('\r\n');

/** Audits a host of which there is a listing, made on a day. */
async function audited({ time, made, zone, clock }: { time: string; made: string; zone?: string; clock: boolean }) {
  const host = join(folder(), 'MPS01');
  mkdirSync(host, { recursive: true });
  writeFileSync(join(host, 'dir.txt'), listing(time));
  if (clock) writeFileSync(join(host, 'systeminfo.txt'), SYSTEMINFO);
  const moment = new Date(made);
  for (const name of clock ? ['dir.txt', 'systeminfo.txt'] : ['dir.txt']) utimesSync(join(host, name), moment, moment);
  const policy = join(host, '../policy.yaml');
  writeFileSync(policy, zone === undefined ? 'acceptLater: false\n' : `inventory: {zone: ${zone}}\n`);
  const { report } = await runAudit({
    targets: ['KB952077'],
    inventory: [host],
    policy,
    evaluatedAt: new Date('2009-01-31T00:00:00Z'),
  });
  const found = report?.findings.map(({ status, grade }) => `${status} ${grade}`) ?? [];
  return [report?.verdicts[0]?.verdict, ...new Set(found)];
}

const COMPLIANT = ['compliant', 'current size+time'];

describe('a listing of dir', () => {
  it.each([
    ['made in summer', '12:36', '2008-07-01T12:00:00Z'],
    ['made in winter, one hour less', '11:36', '2008-12-01T12:00:00Z'],
  ])('%s proves a build in the zone that systeminfo tells', async (_, time, made) =>
    expect(await audited({ time, made, clock: true })).toEqual(COMPLIANT),
  );

  it.each([
    ['made in winter with the time of summer', '12:36', '2008-12-01T12:00:00Z'],
    // 12:37 begins where 12:36 ends, within the two seconds of a FAT volume.
    ['of two minutes later', '12:38', '2008-07-01T12:00:00Z'],
  ])('%s does not', async (_, time, made) => expect(await audited({ time, made, clock: true })).not.toEqual(COMPLIANT));

  it('proves it in the zone of the policy', async () => {
    const answer = await audited({
      time: '12:36',
      made: '2008-07-01T12:00:00Z',
      zone: 'Europe/Berlin',
      clock: false,
    });
    expect(answer).toEqual(COMPLIANT);
  });

  it('proves nothing where nothing tells the zone', async () => {
    const [verdict, ...statuses] = await audited({ time: '12:36', made: '2008-07-01T12:00:00Z', clock: false });
    expect(verdict).toBe('unknown');
    expect(statuses.every((status) => status?.startsWith('unverifiable'))).toBe(true);
  });
});
