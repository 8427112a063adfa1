// Reads a file of hosts in one of two ways, and prints what that cost: `bare` is readline with JSON.parse, `audit` counts verdicts.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { countAudit } from '../../dist/index.js';

const [way, path = ''] = process.argv.slice(2);

async function bare() {
  let hosts = 0;
  let findings = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    findings += JSON.parse(line).files.length;
    hosts += 1;
  }
  return { hosts, findings };
}

async function audited() {
  const run = { targets: ['KB952077'], inventory: [path], evaluatedAt: new Date('2009-01-31T00:00:00Z') };
  const { counts, streamed } = await countAudit({
    ...run,
    kbDir: new URL('../../kb-sources', import.meta.url).pathname,
  });
  if (counts === null || !streamed) throw new Error('the hosts did not pass by one at a time');
  const [{ findings }] = counts.targets;
  return { hosts: counts.hosts, findings: Object.values(findings).reduce((a, b) => a + b, 0) };
}

const cpu = process.cpuUsage();
const numbers = await (way === 'bare' ? bare() : audited());
const { user, system } = process.cpuUsage(cpu);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ ms: (user + system) / 1000, megabytes, ...numbers }));
