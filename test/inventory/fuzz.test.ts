import { describe, expect, it } from 'vitest';
import { openMsi } from '../../src/inventory/formats/msi/index.js';
import { readPatch } from '../../src/inventory/formats/msi/patch.js';
import { readTransform } from '../../src/inventory/formats/msi/transform.js';
import { readInventory } from '../../src/inventory/index.js';
import { isInventory } from '../../src/inventory/input/validate.js';
import { InputError } from '../../src/model/errors.js';
import { KINDS, readHarmed } from '../fuzz/kinds.mjs';
import { mutate } from '../fuzz/mutate.mjs';

const RUNS = 2_000;
const DECODERS = { readInventory, openMsi, readPatch, readTransform, InputError };

// `npm run fuzz` does a hundred thousand of each.
describe.each(Object.entries(KINDS))('a %s file', (_, kind) => {
  it('as it is, is read without a problem', () => {
    for (const bytes of kind.seeds()) {
      const { problems } = readHarmed(DECODERS, kind, bytes);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it(`harmed in ${RUNS} ways gives problems or inventories`, () => {
    const seeds = kind.seeds();
    let told = 0;
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const bytes = mutate(seeds[seed % seeds.length] ?? Buffer.alloc(0), seed);
      const { hosts, problems } = readHarmed(DECODERS, kind, bytes);
      for (const host of hosts) expect(isInventory(host), `seed ${seed}`).toBe(true);
      told += Math.min(1, problems.length);
    }
    expect(told).toBeGreaterThan(RUNS / 4);
  });
});
