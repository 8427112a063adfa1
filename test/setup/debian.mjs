// The set-up of `npm test`: installs what the tests need from Debian when it is allowed to (as root, or in CI). Elsewhere it
// says what stays left out; the suites concerned then count as skipped. In CI a missing part fails the run.
import { spawnSync } from 'node:child_process';
import { debianTools, isInstalled } from './tools.mjs';

const missing = () => Object.keys(debianTools).filter((tool) => !isInstalled(tool));
const ci = Boolean(process.env.CI);
const root = process.getuid?.() === 0;

/** Runs apt-get, through sudo when not root; its output is shown only when it fails. */
function aptGet(...args) {
  const [command, ...rest] = root ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
  const run = spawnSync(command, rest, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  });
  if (run.status === 0) return true;
  process.stderr.write(
    `${command} ${rest.join(' ')} failed.\n${run.error?.message ?? ''}${run.stdout ?? ''}${run.stderr ?? ''}`,
  );
  return false;
}

if (missing().length > 0 && (root || ci) && isInstalled('apt-get')) {
  const packages = [...new Set(missing().map((tool) => debianTools[tool]))];
  process.stdout.write(`Installing ${packages.join(', ')} for the tests.\n`);
  // A package list that cannot be refreshed may still do: the install itself decides.
  aptGet('-q', 'update');
  aptGet('-q', 'install', '-y', '--no-install-recommends', ...packages);
}

const absent = missing();
if (absent.length > 0) {
  const packages = [...new Set(absent.map((tool) => debianTools[tool]))].join(' ');
  process.stderr.write(
    `Left out: the tests that need ${absent.join(', ')}. To run them: apt-get install ${packages}, then npm test.\n`,
  );
  if (ci) process.exitCode = 1;
}
