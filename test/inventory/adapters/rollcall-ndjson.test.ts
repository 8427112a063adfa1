import { expect, it } from 'vitest';
import { blankHost } from '../../support/blank.js';
import { file, read } from '../helper.js';

const host = (name: string, more: object = {}) => ({ ...blankHost(name), ...more });

it('leaves a bad line out, with its number, and goes on', () => {
  const lines = [
    host('A'),
    { ...host('B'), colour: 1 },
    host(''),
    host('C', { files: [{ name: 'x' }] }),
    host('D'),
  ].map((value) => JSON.stringify(value));
  const { hosts, problems } = read(
    file('x/a.ndjson', [...lines, '{"host": "E', '', JSON.stringify(host('F'))].join('\n')),
  );
  expect(hosts.map((found) => found.host)).toEqual(['A', 'D', 'F']);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['schema', 2],
    ['schema', 3],
    ['schema', 4],
    ['bad-json', 6],
  ]);
  expect(problems[0]?.message).toContain('"colour"');
});

it('takes one document over several lines, and an array of hosts', () => {
  expect(read(file('x/a.json', JSON.stringify(host('A'), null, 2))).hosts).toHaveLength(1);
  expect(read(file('x/a.json', JSON.stringify([host('A'), host('B')], null, 2))).hosts).toHaveLength(2);
  expect(read(file('x/a.json', JSON.stringify([host('A'), host('B')]))).hosts).toHaveLength(2);
});

it('keeps the sources of the records, and adds the file', () => {
  const { hosts } = read(file('x/a.ndjson', JSON.stringify(host('A', { sources: [{ name: 'a.reg', sha256: null }] }))));
  expect(hosts[0]?.sources).toEqual([
    { name: 'a.reg', sha256: null },
    { name: 'x/a.ndjson', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
});

it('counts the problems of a file full of them, and shows the first hundred', () => {
  const { problems } = read(file('x/a.ndjson', '{"schemaVersion"\n'.repeat(250)));
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toMatchObject({ code: 'more-remarks', message: 'beyond these: 150 remarks like them' });
});

it('reads hosts of any size in a line', () => {
  const files = Array.from({ length: 20_000 }, (_, i) => ({
    path: null,
    name: `file ${i}`,
    size: i,
    modified: null,
    version: null,
    sha256: null,
    packageCode: null,
    source: { name: 'x', line: null },
  }));
  expect(read(file('x/a.ndjson', JSON.stringify(host('A', { files })))).hosts[0]?.files).toHaveLength(20_000);
});
