// Reads the file named as argument, as `rollcall inventory` of the built program does, and prints what that cost.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readInventory } from '../../dist/inventory/index.js';

const path = process.argv[2] ?? '';
const { size, mtimeMs } = statSync(path);

function open() {
  const descriptor = openSync(path, 'r');
  return {
    size,
    read: (offset, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      readSync(descriptor, bytes, 0, bytes.length, offset);
      return bytes;
    },
    close: () => closeSync(descriptor),
  };
}

const before = process.resourceUsage().maxRSS;
const cpu = process.cpuUsage();
const begin = performance.now();
const file = { kind: 'file', name: basename(path), path, size, modifiedMs: mtimeMs, open };
const { hosts, problems } = readInventory([file], { host: 'BENCH', readAt: new Date(0) });
const ms = performance.now() - begin;
const { user, system } = process.cpuUsage(cpu);
const megabytes = Math.round((process.resourceUsage().maxRSS - before) / 1024);
const products = hosts.reduce((sum, host) => sum + host.products.length, 0);
process.stdout.write(
  JSON.stringify({ ms, cpuMs: (user + system) / 1000, megabytes, products, problems: problems.length }),
);
