import { readdirSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonLines, rollcall } from '../support/cli.js';
import { inCorpus, onCorpus } from '../support/corpus.js';

onCorpus('captures of real articles', () => {
  it('are all read: none fails, none stops another', { timeout: 300_000 }, () => {
    const captures = readdirSync(inCorpus(), { recursive: true, encoding: 'utf8' }).filter(
      (name) =>
        /\.(?:html?|md|txt)$/i.test(name) && !/(?:^|[\\/])readme/i.test(name) && statSync(inCorpus(name)).size > 0,
    );
    const { status, stdout, notes } = rollcall(['parse', inCorpus()]);
    expect(notes.filter((line) => line.startsWith('error: '))).toEqual([]);
    expect(status).toBe(0);
    expect(jsonLines(stdout).length).toBeGreaterThanOrEqual(captures.length);
  });
});
