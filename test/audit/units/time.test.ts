/** How times are read and compared: bounds and forms of which whole reports show too little. */
import { describe, expect, test } from 'vitest';
import { compareMoments, type Moment, momentOf, momentOfRow, stampOf } from '../../../src/audit/time.js';
import { clockFor, NO_CLOCK, UTC_CLOCK } from '../../../src/model/zone.js';
import { articleOf } from '../support/compact.js';

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);
/** From, length in milliseconds, certain. */
const read = (text: string, clock = UTC_CLOCK) => {
  const moment = momentOf(text, clock);
  return moment === null ? null : [moment.from, moment.to - moment.from, moment.certain];
};

describe('a time', () => {
  test.each([
    ['2010-03-02', '2010-03-02T00:00:00Z', 24 * HOUR],
    ['2010-03-02T10:36', '2010-03-02T10:36:00Z', 60_000],
    ['2010-03-02 10:36:07', '2010-03-02T10:36:07Z', 1000],
    ['2010-03-02t10:36:07z', '2010-03-02T10:36:07Z', 1000],
    ['2010-03-02T10:36:07.5Z', '2010-03-02T10:36:07.500Z', 100],
    ['2010-03-02T10:36:07,25Z', '2010-03-02T10:36:07.250Z', 10],
    ['2010-03-02T10:36:07+01:30', '2010-03-02T09:06:07Z', 1000],
    ['2010-03-02T10:36:07-0130', '2010-03-02T12:06:07Z', 1000],
    ['2010-03-02T23:59:60Z', '2010-03-03T00:00:00Z', 1000],
    ['2012-02-29T00:00Z', '2012-02-29T00:00:00Z', 60_000],
  ])('%s begins at %s and lasts %d ms', (text, from, length) => {
    expect(read(text)).toEqual([at(from), length, true]);
  });

  test.each([
    'soon',
    '',
    '2010-03',
    '2010-13-01',
    '2010-00-01',
    '0099-01-01',
    '2010-02-29',
    '2010-04-31T10:36',
    '2010-03-00',
    '2010-03-02T24:00',
    '2010-03-02T23:60',
    '2010-03-02T23:59:61',
    '2010-03-02T10',
    '2010-03-02T10:36:07.',
    '2010-03-02T10:36:07.1234567890',
    '2010-03-02T10:36:07+1:00',
    '2010-03-02T10:36:07+25:00',
    'x2010-03-02',
    '2010-03-02x',
    '12010-03-02',
  ])('"%s" is none', (text) => {
    expect(read(text)).toBeNull();
    // Asked again, as of another host of the fleet.
    expect(read(text)).toBeNull();
  });

  test('without an offset is anywhere on Earth, and by the clock of its host where that is known', () => {
    expect(read('2010-03-02T10:36', NO_CLOCK)).toEqual([at('2010-03-01T20:36:00Z'), 26 * HOUR + 60_000, false]);
    expect(read('2010-03-02T10:36', clockFor('+02:00', null))).toEqual([at('2010-03-02T08:36:00Z'), 60_000, true]);
    expect(read('2010-03-02', clockFor('+02:00', null))).toEqual([at('2010-03-01T22:00:00Z'), 24 * HOUR, true]);
  });

  test('that comes twice begins with the first, and ends with the second', () => {
    const berlin = clockFor(null, 'Europe/Berlin');
    expect(read('2010-10-31T02:30', berlin)).toEqual([at('2010-10-31T00:30:00Z'), HOUR + 60_000, false]);
    expect(read('2010-10-31T03:30', berlin)).toEqual([at('2010-10-31T02:30:00Z'), 60_000, true]);
  });

  test('is the same however often and by whichever clock it is asked for', () => {
    const long = `2010-03-02T10:36:07Z${' '.repeat(40)}`;
    for (let i = 0; i < 5100; i += 1) {
      const text = `20${String(10 + (i % 80))}-03-02T10:36:${String(i % 60).padStart(2, '0')}`;
      expect(read(text, UTC_CLOCK)).toEqual([at(`${text}Z`), 1000, true]);
    }
    expect(read(long)).toBeNull();
    expect(read('2010-03-02T10:36', NO_CLOCK)).not.toEqual(read('2010-03-02T10:36', UTC_CLOCK));
    expect(momentOf('2010-03-02T10:36', UTC_CLOCK)).toBe(momentOf('2010-03-02T10:36', UTC_CLOCK));
  });
});

describe('two times', () => {
  const from = (start: number, length = 1000, certain = true): Moment => ({ from: start, to: start + length, certain });

  test.each([
    [0, 0, 'equal'],
    [0, 2999, 'equal'],
    [0, 3000, 'earlier'],
    [2999, 0, 'equal'],
    [3000, 0, 'later'],
  ])('that begin at %d and %d and last a second are, at a tolerance of two: %s', (a, b, relation) => {
    expect(compareMoments(from(a), from(b), 2000)).toBe(relation);
  });

  test('may be equal where one of them is not certain, and still differ for certain', () => {
    expect(compareMoments(from(0, 1000, false), from(0), 0)).toBe('unclear');
    expect(compareMoments(from(0), from(0, 1000, false), 0)).toBe('unclear');
    expect(compareMoments(from(0, 1000, false), from(9000), 0)).toBe('earlier');
  });
});

describe('a row', () => {
  const rowOf = (stamp: string, zone = '') => {
    const [row] = articleOf({ id: 'KB99000020', files: [`a.dll | - | - | ${stamp}${zone}`] }).files;
    if (row === undefined) throw new Error('no row');
    return row;
  };
  const NONE = ' | zone=none';

  test.each([
    ['-', '', null, null],
    ['2010-03-02', '', '2010-03-02', [at('2010-03-02T00:00:00Z'), true]],
    ['2010-03-02', NONE, '2010-03-02', [at('2010-03-01T10:00:00Z'), false]],
    ['2010-03-02 10:36', '', '2010-03-02T10:36:00Z', [at('2010-03-02T10:36:00Z'), true]],
    ['2010-03-02 10:36', NONE, '2010-03-02T10:36:00', [at('2010-03-01T20:36:00Z'), false]],
    ['2010-03-02 10:36:07', '', '2010-03-02T10:36:07Z', [at('2010-03-02T10:36:07Z'), true]],
  ])('of %s%s is shown as %s', (stamp, zone, shown, expected) => {
    const row = rowOf(stamp, zone);
    const moment = momentOfRow(row);
    expect(stampOf(row)).toBe(shown);
    expect(moment === null ? null : [moment.from, moment.certain]).toEqual(expected);
  });
});
