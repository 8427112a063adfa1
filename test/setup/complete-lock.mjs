// `node test/setup/complete-lock.mjs`, after a dependency was added where the registry does not serve the packages for other
// systems: npm leaves those out of package-lock.json, and `npm ci` then refuses it on a machine like that one. Adds them as npm
// would, with system and processor from their names, so that no machine fetches what is not for it. `--check` only tells.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

/** Whether a package that lies at `place` finds another by name, as Node looks for it. */
function finds(place, name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (folder === '') return false;
  }
}

/** What npm would write about a package for one system. */
function entryFor(name, version, dev) {
  const words = name.split(/[-/]/);
  const one = (key, list) => {
    const found = list.find((word) => words.includes(word));
    return found === undefined ? {} : { [key]: [found] };
  };
  const libc = name.endsWith('-musl') ? { libc: ['musl'] } : name.endsWith('-gnu') ? { libc: ['glibc'] } : {};
  return {
    version,
    ...one('cpu', PROCESSORS),
    ...(dev ? { dev } : {}),
    ...libc,
    optional: true,
    ...one('os', SYSTEMS),
  };
}

const missing = [];
for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (finds(place, name)) continue;
    missing.push(name);
    lock.packages[`node_modules/${name}`] = entryFor(name, version, dev);
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));

if (process.argv.includes('--check')) {
  process.exitCode = missing.length > 0 ? 1 : 0;
} else {
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}
process.stdout.write(missing.map((name) => `${name}\n`).join(''));
