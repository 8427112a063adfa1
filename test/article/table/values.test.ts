import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/article/language/index.js';
import { isCalendarDay, isoDate, readDateParts } from '../../../src/article/table/dates.js';
import { readTime } from '../../../src/article/table/times.js';
import { runs } from '../support/runs.js';

// The patterns of FileRow in schemas/article.schema.json.
const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const TIME = /^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$/;
const english = languageOf('');

const digits = (most: number): fc.Arbitrary<string> => fc.nat(most).map(String);
const time = fc
  .tuple(digits(30), fc.constantFrom(':', '.', ''), digits(70), fc.constantFrom('', ':07', ':7', 'p', ' am', 'x'))
  .map(([hour, mark, minute, rest]) => `${hour}${mark}${minute.padStart(2, '0')}${rest}`);
const date = fc
  .tuple(digits(40), fc.constantFrom('Jun', 'jun', 'Mai', '06', '6'), digits(2200), fc.constantFrom('-', '/', ' ', '.'))
  .map(([day, month, year, mark]) => [day.padStart(2, '0'), month, year].join(mark));

describe('what is read of a cell', () => {
  it('times are as the schema has them', () => {
    fc.assert(
      fc.property(fc.oneof(time, fc.string({ maxLength: 8 })), (text) => {
        expect(readTime(text) ?? '00:00').toMatch(TIME);
      }),
      runs(2000),
    );
  });

  it('dates are as the schema has them', () => {
    fc.assert(
      fc.property(fc.oneof(date, fc.string({ maxLength: 12 })), (text) => {
        const parts = readDateParts(text, english);
        if (parts === null) return;
        const [month, day] = parts.numeric ? [parts.first, parts.second] : [parts.month, parts.day];
        if (isCalendarDay(parts.year, month, day)) expect(isoDate(parts.year, month, day)).toMatch(DATE);
        else expect(parts.numeric).toBe(true);
      }),
      runs(2000),
    );
  });

  it('the usual date is read as one with other marks', () => {
    fc.assert(
      fc.property(
        fc.nat(99),
        fc.constantFrom('Jun', 'FEB', 'dec', 'Abc', 'J1n', '123'),
        fc.nat(9999),
        (day, month, year) => {
          const parts = [String(day).padStart(2, '0'), month, String(year).padStart(4, '0')];
          const usual = readDateParts(parts.join('-'), english);
          if (month !== '123') expect(usual).toEqual(readDateParts(parts.join('/'), english));
          else expect(usual).toBeNull();
        },
      ),
      runs(500),
    );
  });
});
