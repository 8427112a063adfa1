import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cimTime } from '../../../src/inventory/formats/cim-time.js';
import { DateOrders } from '../../../src/inventory/formats/date-order.js';
import { possibleOrders, readLocalTime } from '../../../src/inventory/formats/local-time.js';

describe('a date as programs print it', () => {
  it.each([
    ['06/01/2008  10:36 AM', 'mdy', '2008-06-01T10:36'],
    ['06/01/2008', 'dmy', '2008-01-06'],
    ['01.06.2008  10:36', 'dmy', '2008-06-01T10:36'],
    ['1.6.2008, 10:36:07', 'dmy', '2008-06-01T10:36:07'],
    ['2008/06/01  22:36', 'dmy', '2008-06-01T22:36'],
    ['2008年6月1日 午後 10:36', 'ymd', '2008-06-01T22:36'],
    ['2008. 6. 1. 22:36', 'ymd', '2008-06-01T22:36'],
    ['12/31/2008 12:00 AM', 'mdy', '2008-12-31T00:00'],
    ['12/31/2008 12:00:59 PM', 'mdy', '2008-12-31T12:00:59'],
    ['31/12/2008 12:00 p. m.', 'dmy', '2008-12-31T12:00'],
    ['2008-06-01T10:36:07.123Z', 'mdy', '2008-06-01T10:36:07Z'],
    ['2008-06-01T10:36:07+02:00', 'mdy', '2008-06-01T10:36:07+02:00'],
    ['2008-06-01 10:36:07 UTC', 'mdy', '2008-06-01T10:36:07Z'],
    ['\u200e6/\u200e1/\u200e2008 10:36:07 PM', 'mdy', '2008-06-01T22:36:07'],
    ['1/6/2008 오후 10:36', 'dmy', '2008-06-01T22:36'],
    ['01/06/2008 10:36 μμ', 'dmy', '2008-06-01T22:36'],
    ['06/01/2008  10:36p', 'mdy', '2008-06-01T22:36'],
    [`01.06.2008 ${'x'.repeat(100_000)}`, 'dmy', null],
    ['31/12/2008', 'mdy', null],
    ['30.02.2008', 'dmy', null],
    ['1/6/2551 10:36', 'dmy', null],
    ['1387/03/12 10:36', 'dmy', null],
    ['01.01.1601', 'dmy', '1601-01-01'],
    ['31.12.2399', 'dmy', '2399-12-31'],
    ['31.12.1600', 'dmy', null],
    ['01.01.2400', 'dmy', null],
    ['29.02.2008', 'dmy', '2008-02-29'],
    ['01.06.08', 'dmy', null],
    ['01.06.2008 24:36', 'dmy', null],
    ['01.06.2008 13:36 PM', 'dmy', null],
    ['5252/00/23678  58848:92', 'mdy', null],
    ['', 'dmy', null],
  ] as const)('%j in the order %s', (text, order, expected) => {
    expect(readLocalTime(text, order)).toBe(expected);
  });

  it('is read back in every order and with every separator', () => {
    const day = fc.date({
      min: new Date('1980-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-'), fc.constantFrom('dmy', 'mdy', 'ymd'), (date, separator, order) => {
        const iso = date.toISOString().slice(0, 19);
        const [y = '', m = '', d = ''] = iso.slice(0, 10).split('-');
        const numbers = { dmy: [d, m, y], mdy: [m, d, y], ymd: [y, m, d] }[order];
        expect(readLocalTime(`${numbers.join(separator)} ${iso.slice(11)}`, order)).toBe(iso);
        expect(possibleOrders(numbers.join(separator))).toContain(order);
      }),
    );
  });
});

describe('the order of the dates of a file', () => {
  const found = (usual: 'dmy' | 'mdy' | null, ...texts: string[]) => {
    const orders = new DateOrders();
    for (const text of texts) orders.see(text);
    return orders.found(usual);
  };
  it('is proven by one date, against what is usual', () => {
    expect(found('mdy', '01/06/2008', '13/06/2008')).toEqual({ order: 'dmy' });
    expect(found('dmy', '01/06/2008', '06/13/2008')).toEqual({ order: 'mdy' });
    expect(found('mdy', '01.06.2008')).toEqual({ order: 'dmy' });
  });
  it('is what is usual, or left open, where no date proves it', () => {
    expect(found('mdy', '01/06/2008')).toEqual({ order: 'mdy' });
    expect(found(null, '01/06/2008')).toEqual({ order: null, why: 'ambiguous' });
  });
  it('does not matter where no date depends on it', () => {
    expect(found(null, '06/06/2008', '2008-01-02', 'never').order).not.toBeNull();
  });
  it('is no order where two are proven', () => {
    expect(found('mdy', '13/06/2008', '06/13/2008')).toEqual({ order: null, why: 'contradiction' });
  });
});

it.each([
  ['20080602101500.123000+120', '2008-06-02T10:15:00+02:00'],
  ['20080602101500.000000-210', '2008-06-02T10:15:00-03:30'],
  ['20080602101500.000000+***', '2008-06-02T10:15:00'],
  ['20080602101500.******+000', '2008-06-02T10:15:00+00:00'],
  ['20080230101500.000000+000', null],
  ['20080602', null],
])('the WMI time %s', (text, expected) => {
  expect(cimTime(text)).toBe(expected);
});
