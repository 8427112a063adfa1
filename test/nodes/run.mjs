// `npm run test:nodes`: the checks and tests on each supported line of Node, which npm has as the package "node".
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const LINES = [20, 22, 24];
const failed = [];
for (const line of LINES) {
  process.stdout.write(`\nNode ${line}\n`);
  const command = 'node --version && npm run check && npm test';
  const { status } = spawnSync('npx', ['--yes', `--package=node@${line}`, '--call', command], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'inherit',
  });
  if (status !== 0) failed.push(line);
}
process.stdout.write(`\nPassed on Node ${LINES.filter((line) => !failed.includes(line)).join(', ') || '(none)'}`);
process.stdout.write(failed.length > 0 ? `; failed on ${failed.join(', ')}\n` : '\n');
process.exitCode = failed.length > 0 ? 1 : 0;
