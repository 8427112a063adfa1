import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ChangePlan } from '../../src/audit/index.js';
import { rollcall } from '../support/cli.js';
import { top } from '../support/copy.js';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-plan-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const name of ['hosts', 'policy.yaml', 'roster.csv'])
  cpSync(join(top, 'test/example', name), join(folder, name), { recursive: true });
const INPUTS = ['--inventory', 'hosts', '--policy', 'policy.yaml', '--roster', 'roster.csv'];
const run = (...args: string[]) => rollcall(args, { cwd: folder });

describe('plan', () => {
  it('says who needs what, who is blocked, and what the article says of the change', () => {
    const { status, stdout } = run('plan', 'KB952077', ...INPUTS, '--json');
    expect(status).toBe(0);
    const plan: ChangePlan = JSON.parse(stdout);
    const [target] = plan.targets;
    const names = (list: readonly { host: string }[] = []) => list.map(({ host }) => host.replace('.example.test', ''));
    expect(names(target?.change)).toEqual(['mps03', 'share01', 'web02', 'web03']);
    expect(names(target?.blocked)).toEqual(['mps02']);
    expect(names(target?.unknown)).toEqual(['mps04']);
    expect(target?.nothing).toEqual({ compliant: 2, 'not-applicable': 1 });
    expect(target?.restart).toMatchObject({ computer: 'not-required', statements: [{ line: 42 }] });
    const page = readFileSync(join(top, 'kb-sources/KB952077.html'), 'utf8').split('\n');
    for (const { title, line } of target?.installation ?? [])
      expect(page[(line ?? 0) - 1]).toContain(title?.slice(0, 20));
    const text = run('plan', 'KB952077', ...INPUTS, '--format', 'text');
    expect(text.stdout).toContain('4 to change, 1 blocked, 1 not known well enough, 0 waived');
    expect(text.stdout).toContain('asked for is 8.1.240.6 or later');
  });

  it('is made of a report that was accepted, and refused when its inputs say otherwise', () => {
    run('audit', '--target', 'KB952077', ...INPUTS, '--out', '.');
    expect(run('plan', 'KB952077', '--report', 'report.json', '--json').status).toBe(0);
    const other = run('plan', 'KB952076', '--report', 'report.json');
    expect(other).toMatchObject({ status: 2, stdout: '' });
    expect(other.stderr).toContain('the report is about KB952077');
    const path = join(folder, 'hosts/fleet.ndjson');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('317952', '317440'));
    const { status, stderr } = run('plan', 'KB952077', '--report', 'report.json');
    expect(status).toBe(2);
    expect(stderr).toContain('[report-differs]');
  });

  it.each([
    [['KB99000001', ...INPUTS], 'KB99000001'],
    [['nix', ...INPUTS], 'not an article number'],
    [['KB952077'], '--report FILE'],
    [['KB952077', '--report', 'none.json'], 'none.json: there is no such file'],
    [['KB952077', '--inventory', 'none'], 'none: there is no such file'],
  ])('refuses %j', (args, words) => {
    const { status, stdout, stderr } = run('plan', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});
