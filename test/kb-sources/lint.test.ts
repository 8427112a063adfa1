import { expect, it } from 'vitest';
import { shippedKnowledge } from '../support/shipped.js';

it('the articles about Hosted Messaging and Collaboration have the problems that are known, and no others', async () => {
  const { problems } = await shippedKnowledge();
  expect(problems.map(({ severity, rule, articles }) => `${severity} ${rule} ${articles.join(' ')}`)).toEqual([
    // "RU1, RU2, RU3, RU4 and RU5": the first two are there, the others are told one by one.
    'warning dangling-target KB979704',
    'warning dangling-target KB979704',
    'warning dangling-target KB979704',
    // Update Rollup 1 of the Hosted Exchange services, 3 to 5 of HMC 4.5, 1 and 2 of HMC 4.0 as a whole. KB952077 and KB982216 are
    // both an "Update Rollup 4", and no clash: they are of two families.
    'info ordinal-gap KB948755',
    'warning ordinal-gap KB979704',
    'info ordinal-gap KB979702',
    'info one-sided KB952077 KB952076',
    'info one-sided KB979704 KB957583',
    'info one-sided KB979704 KB957584',
  ]);
});
