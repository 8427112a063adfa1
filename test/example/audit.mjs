// What `npm start` runs: audits the example fleet against KB952077, prints the table, leaves JSON and CSV in reports/.
// An audit that finds hosts not clean has done its work, so that ends with 0 here; an audit that failed keeps its exit code.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));
const question = [
  ...['audit', '--target', 'KB952077', '--kb-dir', 'kb-sources'],
  ...['--inventory', 'test/example/hosts'],
  ...['--roster', 'test/example/roster.csv', '--policy', 'test/example/policy.yaml'],
];

for (const answer of [['--format', 'table'], ['--format', 'json,csv', '--out', 'reports']]) {
  const args = ['bin/run.js', ...question, ...answer];
  const { status } = spawnSync(process.execPath, args, { cwd: top, stdio: 'inherit' });
  if (status !== 0 && status !== 1) process.exit(status ?? 70);
}
