import { expect, it } from 'vitest';
import { parsePolicy } from '../../src/audit/index.js';
import { InputError } from '../../src/model/errors.js';

/** The map, with lines of its own, as it stands in a policy. Its first line is the third one of the file. */
function told(...lines: string[]): string {
  const text = ['inventory:', '  csv:', ...lines.map((line) => `    ${line}`)].join('\n');
  try {
    parsePolicy({ bytes: Buffer.from(text), name: 'policy.yaml' });
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'accepted';
}

const MAP = ['- record: update', '  columns:', '    Nummer: kb', '    Tag: installedOn', '  dates: dmy'];

it('a map of columns is taken as it is meant', () => {
  expect(told(...MAP)).toBe('accepted');
  expect(told(...MAP, '  zone: Europe/Berlin', '  delimiter: "\\t"', '  codePage: 932')).toBe('accepted');
  expect(told('- {record: file, columns: {Host: host, Pfad: path}}')).toBe('accepted');
  expect(told('- {record: host, columns: {Host: host, OS: os.name}}')).toBe('accepted');
});

it.each([
  [
    [...MAP.slice(0, 3), '    Tag: size'],
    'policy.yaml:6:',
    'the record "update" has no field "size"; write host, kb, installedOn',
  ],
  [[...MAP.slice(0, 3), '    Tag: day'], 'policy.yaml:6:', 'not an allowed value'],
  [[...MAP.slice(0, 4), '    Datum: installedOn'], 'policy.yaml:7:', '"Tag" is mapped to installedOn as well'],
  [['- record: update', '  columns:', '    Tag: installedOn'], 'policy.yaml:5:', 'no column is mapped to kb; add one'],
  [['- record: file', '  columns: {Host: host}'], 'policy.yaml:4:', 'no column is mapped to name or path'],
  [['- record: product', '  columns: {Host: host}'], 'policy.yaml:4:', 'no column is mapped to name or productCode'],
  [
    ['- record: pencil', '  columns: {Host: host}'],
    'policy.yaml:3:',
    'write one of host, product, patch, update, file',
  ],
  [['- columns: {Host: host}'], 'policy.yaml:3:', '"record" is missing'],
  [['- record: host', '  columns: {}'], 'policy.yaml:4:', 'fewer than 1'],
  [[...MAP, '  zone: Mars/Olympus'], 'policy.yaml:8:', '"Mars/Olympus" is no zone; write an offset such as +02:00'],
  [[...MAP, '  zone: +25:00'], 'policy.yaml:8:', 'is no zone'],
  [[...MAP, '  colums: {}'], 'policy.yaml:8:', 'unknown key "colums"'],
  [[...MAP.slice(0, 4), '  dates: dd.mm.yyyy'], 'policy.yaml:7:', 'write one of dmy, mdy, ymd'],
])('a mistake in a map is named by its line: %j', (lines, place, problem) => {
  const message = told(...lines);
  expect(message).toContain(place);
  expect(message).toContain(problem);
});

it('zones of the inventory are zones', () => {
  const zone = (text: string) => parsePolicy({ bytes: Buffer.from(`inventory: {${text}}`), name: 'policy.yaml' });
  expect(zone('zone: "+02:00", reportZone: UTC, dates: mdy').inventory).toEqual({
    zone: '+02:00',
    reportZone: 'UTC',
    dates: 'mdy',
  });
  for (const key of ['zone', 'reportZone'])
    expect(() => zone(`dates: mdy, ${key}: CET+1`)).toThrow(
      `policy.yaml:1:${'inventory: {dates: mdy, '.length + key.length + 3}: "CET+1" is no zone`,
    );
});
