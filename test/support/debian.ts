import { describe, expect, it } from 'vitest';
import { debianTools, isInstalled } from '../setup/tools.mjs';

type Tool = keyof typeof debianTools;
type Suite = (name: string, body: () => void) => void;

/**
 * A `describe` for suites that run programs of Debian: `needs('msiinfo')('packages', () => { ... })`.
 * Where a program is missing the suite is skipped, counted, and its name says what it wants; in CI it fails instead.
 * @param tools the programs that the suite runs.
 */
export function needs(...tools: Tool[]): Suite {
  const missing = tools.filter((tool) => !isInstalled(tool));
  if (missing.length === 0) return (name, body) => describe(name, body);
  const why = `needs ${missing.map((tool) => `${tool} (Debian package ${debianTools[tool]})`).join(', ')}`;
  if (!process.env.CI) return (name, body) => describe.skip(`${name} [left out: ${why}]`, body);
  return (name) =>
    describe(name, () => {
      it(why, () => expect(missing).toEqual([]));
    });
}
