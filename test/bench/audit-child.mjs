// Reads a file of hosts in one of three ways, and prints what that cost: `bare` is readline with JSON.parse, `audit` counts verdicts,
// `written` writes report.json, findings.csv and verdicts.csv beside the file.
import { createReadStream, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { countAudit } from '../../dist/index.js';
import { writeAudit } from '../../dist/library/audit-write.js';

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

const run = {
  targets: ['KB952077'],
  inventory: [path],
  evaluatedAt: new Date('2009-01-31T00:00:00Z'),
  kbDir: new URL('../../kb-sources', import.meta.url).pathname,
};

async function written() {
  const out = join(dirname(path), 'out');
  const { files, streamed } = await writeAudit(run, {
    out,
    formats: ['json', 'findings.csv', 'verdicts.csv'],
    width: 100,
  });
  if (!streamed) throw new Error('the hosts did not pass by one at a time');
  return { bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

async function audited() {
  const { counts, streamed } = await countAudit(run);
  if (counts === null || !streamed) throw new Error('the hosts did not pass by one at a time');
  const [{ findings }] = counts.targets;
  return { hosts: counts.hosts, findings: Object.values(findings).reduce((a, b) => a + b, 0) };
}

const cpu = process.cpuUsage();
const numbers = await { bare, audit: audited, written }[way]();
const { user, system } = process.cpuUsage(cpu);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ ms: (user + system) / 1000, megabytes, ...numbers }));
