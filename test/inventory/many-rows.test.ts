/** Files with more rows than are kept: what is lost is told, and memory is bounded. */
import { expect, test } from 'vitest';
import { MOST_ROWS } from '../../src/inventory/input/sample.js';
import { file, read } from './helper.js';

const FORMS: Record<string, readonly [string, string]> = {
  configmgr: ['Netbios_Name0,HotFixID0\n', 'A,KB99000001\n'],
  wmic: ['\nNode,HotFixID\n', 'A,KB99000001\n'],
};

test.each(Object.entries(FORMS))('%s', { timeout: 60_000 }, (_, [head, row]) => {
  const { hosts, problems } = read(file('H/a.csv', Buffer.from(head + row.repeat(MOST_ROWS + 5))));
  expect(hosts[0]?.updates).toHaveLength(MOST_ROWS);
  expect(problems.map(({ code, severity }) => [code, severity])).toContainEqual(['too-many-rows', 'error']);
});
