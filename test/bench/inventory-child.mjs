// Reads the file or folder named as argument, as `rollcall inventory` of the built program does, and prints what that cost.
import { readInventory } from '../../dist/inventory/index.js';
import { openInput } from '../../dist/store/index.js';

const path = process.argv[2] ?? '';
const before = process.resourceUsage().maxRSS;
const cpu = process.cpuUsage();
const begin = performance.now();
const { root } = await openInput(path);
const { hosts, problems } = readInventory([root], { host: 'BENCH', readAt: new Date(0) });
const ms = performance.now() - begin;
const { user, system } = process.cpuUsage(cpu);
const { maxRSS } = process.resourceUsage();
const count = (kind) => hosts.reduce((sum, host) => sum + host[kind].length, 0);
process.stdout.write(
  JSON.stringify({
    ms,
    cpuMs: (user + system) / 1000,
    megabytes: Math.round((maxRSS - before) / 1024),
    most: Math.round(maxRSS / 1024),
    products: count('products'),
    packages: hosts.reduce((sum, { files }) => sum + files.filter((file) => file.packageCode !== null).length, 0),
    problems: problems.length,
  }),
);
