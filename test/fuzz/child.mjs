// One kind of input, harmed and read many times: see run.mjs.
import { openMsi } from '../../dist/inventory/formats/msi/index.js';
import { readPatch } from '../../dist/inventory/formats/msi/patch.js';
import { readTransform } from '../../dist/inventory/formats/msi/transform.js';
import { readInventory } from '../../dist/inventory/index.js';
import { InputError } from '../../dist/model/errors.js';
import { KINDS, readHarmed } from './kinds.mjs';
import { mutate } from './mutate.mjs';

const [kind, runs] = process.argv.slice(2);
const SLOW_MS = 1_000;
const TOLD_EVERY = 500;

const decoders = { readInventory, openMsi, readPatch, readTransform, InputError };
const input = KINDS[kind];
const seeds = input.seeds();
const begin = performance.now();
let slowest = 0;
let problems = 0;
let base = 0;
for (let seed = 1; seed <= Number(runs); seed += 1) {
  const bytes = mutate(seeds[seed % seeds.length], seed);
  const before = process.cpuUsage();
  try {
    problems += readHarmed(decoders, input, bytes).problems.length;
  } catch (error) {
    process.send({ seed, found: error instanceof Error ? error.stack : String(error) });
  }
  // Not by the clock: on a busy machine that counts what others do.
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  slowest = Math.max(slowest, ms);
  if (ms > SLOW_MS) process.send({ seed, found: `took ${ms.toFixed(0)} ms of processor` });
  if (seed === 1_000) base = process.resourceUsage().maxRSS;
  if (seed % TOLD_EVERY === 0) process.send({ seed });
}
const { maxRSS } = process.resourceUsage();
const seconds = ((performance.now() - begin) / 1000).toFixed(0);
const memory = `${Math.round(maxRSS / 1024)} MB at most, ${Math.round((maxRSS - base) / 1024)} MB more than after 1,000`;
process.send({
  seed: Number(runs),
  done: `${runs} runs in ${seconds} s, the slowest ${slowest.toFixed(0)} ms of processor, ${problems} problems told, ${memory}`,
});
process.disconnect();
