// What an audit of a large fleet costs that counts verdicts and findings, beside the bare reading of the same file; and one that writes
// them for fleets of two sizes: its memory is not to grow with the hosts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKnowledge } from '../../dist/index.js';
import { writeFleet } from '../support/fleet-lines.mjs';

const HOSTS = 100_000;
const WRITTEN = [2_500, 10_000];
const ROUNDS = 3;

const work = mkdtempSync(join(tmpdir(), 'rollcall-bench-'));
const child = join(import.meta.dirname, 'audit-child.mjs');

function cost(way, path) {
  const { stdout, stderr } = spawnSync(process.execPath, [child, way, path], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

try {
  const { knowledge } = await readKnowledge(join(import.meta.dirname, '../../kb-sources'));
  const rows = knowledge.articles.get('KB952077').article.files;
  const path = join(work, 'fleet.ndjson');
  writeFleet(path, HOSTS, rows);
  // In turn, so that a busy machine is busy for both.
  const rounds = Array.from({ length: ROUNDS }, () => ({ bare: cost('bare', path), audit: cost('audit', path) }));
  const least = (way) => Math.min(...rounds.map((round) => round[way].ms));
  const [{ audit }] = rounds;
  const megabytes = Math.max(...rounds.map((round) => round.audit.megabytes));
  process.stdout.write(
    `  ${audit.hosts} hosts, ${audit.findings} findings, ${Math.round(statSync(path).size / 1024 / 1024)} MB of NDJSON: ${least('audit').toFixed(0)} ms of processor, ${megabytes} MB of memory  (goal: under 300 MB)\n`,
  );
  process.stdout.write(
    `  readline and JSON.parse: ${least('bare').toFixed(0)} ms of processor; ${(least('audit') / least('bare')).toFixed(2)}x that  (goal: 2.5x)\n`,
  );
  for (const hosts of WRITTEN) {
    writeFleet(path, hosts, rows);
    const { bytes, ms, megabytes: memory } = cost('written', path);
    process.stdout.write(
      `  ${hosts} hosts with report.json, findings.csv and verdicts.csv written (${Math.round(bytes / 1024 / 1024)} MB): ${ms.toFixed(0)} ms of processor, ${memory} MB of memory\n`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
