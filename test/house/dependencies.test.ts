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
