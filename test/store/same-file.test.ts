import { linkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isSameFile } from '../../src/store/index.js';
import { scratch } from './helper.js';

const folder = scratch();

it('one file is known by any of its names, another is not', () => {
  const top = folder();
  const [one, other, hard, soft] = ['one', 'other', 'hard', 'soft'].map((name) => join(top, name));
  if (one === undefined || other === undefined || hard === undefined || soft === undefined) throw new Error('no names');
  writeFileSync(one, 'same');
  writeFileSync(other, 'same');
  linkSync(one, hard);
  symlinkSync(one, soft);
  expect([one, hard, soft, join(top, '.', 'one')].map((name) => isSameFile(one, name))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(isSameFile(one, other)).toBe(false);
  expect(isSameFile(join(top, 'gone'), join(top, 'gone'))).toBe(false);
});
