import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { top } from '../support/copy.js';

it('says of each dependency why it is there, and of no other', () => {
  const { dependencies, devDependencies, dependenciesWhy } = JSON.parse(
    readFileSync(join(top, 'package.json'), 'utf8'),
  );
  const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)].sort();
  expect(Object.keys(dependenciesWhy).sort()).toEqual(names);
  for (const [name, reason] of Object.entries(dependenciesWhy)) expect(reason, name).toMatch(/\w{2,}.{8,}[.]$/);
});

it('locks the packages for other systems too, without which npm ci refuses', () => {
  const run = spawnSync(process.execPath, [join(top, 'test/setup/complete-lock.mjs'), '--check'], { encoding: 'utf8' });
  expect(run.stdout, 'mend with `node test/setup/complete-lock.mjs`').toBe('');
  expect(run.status).toBe(0);
});

it('locks no address of a registry', () => {
  expect(readFileSync(join(top, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/);
});
