import { describe, expect, it } from 'vitest';
import { evaluationMoment } from '../../src/cli/moment.js';

const EPOCH = { SOURCE_DATE_EPOCH: '1233446400' };

describe('the moment of an answer', () => {
  it.each([
    ['2009-01-31', '2009-01-31T00:00:00.000Z'],
    ['2008-02-29', '2008-02-29T00:00:00.000Z'],
    ['2009-01-31T10:00:00+01:00', '2009-01-31T09:00:00.000Z'],
    ['2009-01-31t23:59:59.5z', '2009-01-31T23:59:59.500Z'],
    ['2009-01-31 10:00Z', '2009-01-31T10:00:00.000Z'],
  ])('is what --as-of says: %s', (text, expected) => {
    expect(evaluationMoment(text, EPOCH).toISOString()).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2009-02-29',
    '2009-13-01',
    '2009-1-31',
    '31.01.2009',
    '2009-01-31T10:00',
    '2009-01-31T25:00Z',
  ])('is asked for again: "%s"', (text) => {
    expect(() => evaluationMoment(text, EPOCH)).toThrow(/--as-of/);
  });

  it('is SOURCE_DATE_EPOCH without --as-of', () => {
    expect(evaluationMoment(undefined, EPOCH).toISOString()).toBe('2009-02-01T00:00:00.000Z');
  });

  it.each(['soon', '-1', '1.5', '999999999999'])('refuses SOURCE_DATE_EPOCH=%s', (epoch) => {
    expect(() => evaluationMoment(undefined, { SOURCE_DATE_EPOCH: epoch })).toThrow(/SOURCE_DATE_EPOCH/);
  });
});
