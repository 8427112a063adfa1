import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { rollcall } from '../support/cli.js';
import { top } from '../support/copy.js';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-outputs-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const name of ['hosts', 'policy.yaml', 'roster.csv'])
  cpSync(join(top, 'test/example', name), join(folder, name), { recursive: true });
writeFileSync(join(folder, 'odd.yaml'), 'targets: [KB99000001]\nmaxInventoryAge: a month\nextra: 1\n');
const run = (...args: string[]) => rollcall(args, { cwd: folder });
const INPUTS = ['--inventory', 'hosts', '--policy', 'policy.yaml', '--roster', 'roster.csv', '--as-of', '2009-01-31'];
run('audit', '--target', 'KB952077', ...INPUTS, '--out', 'one');
run('audit', '--target', 'KB952077', ...INPUTS.slice(0, -1), '2009-02-28', '--out', 'two');
const report = readFileSync(join(folder, 'one/report.json'), 'utf8');
writeFileSync(join(folder, 'altered.json'), report.replace('"verdict": "incomplete"', '"verdict": "compliant"'));

/** The schema as anybody gets it who asks for it: whole in itself. */
function validatorOf(name: string): ValidateFunction {
  return new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(run('schema', name).stdout));
}

describe('what a command prints as JSON obeys the schema that it promises', () => {
  it.each([
    ['rules', [['rules']]],
    [
      'why',
      [
        ['why', 'mps03', 'KB952077', ...INPUTS],
        ['why', 'web02', 'KB952077', ...INPUTS],
        ['why', 'mbx01', 'KB952077', ...INPUTS],
      ],
    ],
    [
      'why-not',
      [
        ['why', 'mps02', 'KB952077', '--not', ...INPUTS],
        ['why', 'mps04', 'KB952077', '--not', ...INPUTS],
        ['why', 'mbx01', 'KB952077', '--not', ...INPUTS],
      ],
    ],
    [
      'verify',
      [
        ['verify', 'one/report.json'],
        ['verify', 'altered.json'],
      ],
    ],
    ['diff', [['diff', 'altered.json', 'two/report.json']]],
    ['plan', [['plan', 'KB952077', 'KB948755', ...INPUTS]]],
    [
      'policy-check',
      [
        ['policy', 'check', 'policy.yaml'],
        ['policy', 'check', 'odd.yaml'],
      ],
    ],
  ])('%s', (name, questions) => {
    const validate = validatorOf(name);
    for (const question of questions) {
      const { stdout } = run(...question, '--json');
      const valid = validate(JSON.parse(stdout));
      expect({ question, valid, errors: validate.errors }).toEqual({ question, valid: true, errors: null });
      expect(validate({ ...JSON.parse(stdout), more: 1 }), 'a key that is not promised').toBe(false);
    }
  });

  it('and every schema can be had', () => {
    const names = readdirSync(join(top, 'schemas')).flatMap((file) => /^(.+)\.schema\.json$/.exec(file)?.[1] ?? []);
    const { stdout } = run('schema', '--help');
    for (const name of names) expect(stdout).toContain(name);
  });
});
