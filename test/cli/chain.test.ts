import { describe, expect, it } from 'vitest';
import { rollcall } from '../support/cli.js';

const words = (...args: string[]): string => rollcall(['chain', ...args, '--format', 'tree']).stdout;
const json = (...args: string[]): unknown => JSON.parse(rollcall(['chain', ...args, '--json']).stdout);

describe('rollcall chain', () => {
  it('--to tells the path, what to install, what it asks for and what is skipped', () => {
    const text = words('KB948755', '--to', 'KB952077');
    expect(text).toContain('KB952077 takes the place of KB948755:\n  KB952076 includes KB948755 (KB952076)\n');
    expect(text).toContain('Install, in this order:\n  1. KB952077  2008-06-01  ');
    expect(text).toMatch(/Before that:\n {2}KB952077: .*Service Pack 1/);
    expect(text).toContain('Skipped:\n  KB952076, between the two: KB952077 is said to contain it\n');
    expect(text).toContain('What KB948755 brought: KB952077 is said to contain it.');
    expect(json('KB948755', '--to', 'KB952077')).toMatchObject({ standing: 'ahead', skipped: [{ id: 'KB952076' }] });
  });

  it('--to tells when nothing is to do, and when nobody knows', () => {
    expect(words('KB952077', '--to', 'KB948755')).toMatch(/^KB952077 takes the place of KB948755: nothing to do\.\n/);
    expect(words('KB952077', '--to', 'KB952077')).toMatch(/^KB952077 is there: nothing to do\.\n/);
    const apart = words('KB982216', '--to', 'KB979704');
    expect(apart).toMatch(/^Nobody says that KB979704 takes the place of KB982216/);
    expect(apart).toContain('KB957583, aside: replaced by KB979704, but nobody says that all of it is in there');
  });

  it('--with tells what takes the place of several, and never one of another product line', () => {
    expect(words('KB948755', '--with', 'KB952076')).toMatch(
      /^Takes the place of KB948755 and KB952076, the smallest step:\n {2}KB952076 .*\nThe latest:\n {2}KB952077 /,
    );
    const other = words('KB952077', '--with', 'KB982216');
    expect(other).toMatch(/^Nothing known here takes the place of KB952077 and KB982216 together\.\n/);
    expect(other).toContain('KB2492954  2011-01 contains KB952077, which is for a part of the product');
  });

  it('--as-of tells what was known on a day, and what came later', () => {
    const text = words('KB948755', '--as-of', '2008-05-20');
    expect(text).toContain('Latest: KB952076\n\nAs of 2008-05-20:\n  KB952077 is left out: published 2008-06-01\n');
    expect(words('KB948755', '--as-of', '2008-06-01')).toContain('nothing else is known, so nothing is left out');
    const early = rollcall(['chain', 'KB952077', '--as-of', '2008-05-20']);
    expect(early.status).toBe(2);
    expect(early.notes).toEqual([
      'error: KB952077: published 2008-06-01, after the day that was asked for (2008-05-20) [not-in-view]',
    ]);
  });

  it('--product and --arch go into the answer', () => {
    expect(json('KB952077', '--product', 'HMC 4.0', '--arch', 'x64')).toMatchObject({
      view: { asOf: null, product: 'HMC 4.0', architecture: 'x64', outOfScope: [] },
    });
  });

  it('asks for one thing at a time, and for a form that it has', () => {
    expect(rollcall(['chain', 'KB952077', '--to', 'KB952076', '--with', 'KB948755']).status).toBe(2);
    const { status, notes } = rollcall(['chain', 'KB952077', '--to', 'KB952076', '--format', 'dot']);
    expect(status).toBe(2);
    expect(notes).toEqual([
      'error: --format dot: --to answers in words or JSON; leave it out, or ask for --format tree or json [no-picture]',
    ]);
  });
});
