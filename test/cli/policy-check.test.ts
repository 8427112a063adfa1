import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rollcall } from '../support/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));
const check = (text: string | Uint8Array, ...more: string[]) => {
  writeFileSync(join(folder, 'policy.yaml'), text);
  return rollcall(['policy', 'check', join(folder, 'policy.yaml'), '--as-of', '2009-01-31', ...more]);
};

describe('policy check', () => {
  it('explains the policy of the example, and finds nothing wrong', () => {
    const { status, stdout } = rollcall(['policy', 'check', 'test/example/policy.yaml', '--format', 'text']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^ +\d+ {2}A host of the role web-services must have these files of a target: \*WS\.msi\.$/m,
    );
    expect(stdout).toContain('No problem was found.');
  });

  it('names each problem by line, and ends with 1', () => {
    const { status, stdout } = check(
      'targets: [KB952077]\nroles:\n  web:\n    files: [Managedhelper.msi]\nmaxAge: 3d\n',
      '--json',
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout).problems).toMatchObject([
      { severity: 'warning', line: 4, code: 'file-not-listed' },
      { severity: 'error', line: 5, column: 1, message: expect.stringContaining('unknown key "maxAge"') },
    ]);
  });

  it('prints nothing that a terminal would obey', () => {
    const { stdout } = check('roles:\n  "we\\u001b[31mb": { files: [] }\n', '--format', 'text');
    expect(stdout).toContain('we\\u001b[31mb');
  });

  it.each([
    ['no YAML', 'roles: [', 'policy-syntax'],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x41, 0xd8]), 'policy-encoding'],
    ['empty', '', 'policy-empty'],
    ['nested too deep', '['.repeat(500), 'policy-too-deep'],
  ])('ends with 2 for a file that is %s', (_, text, code) => {
    const { status, stdout, stderr } = check(text);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`[${code}]`);
  });
});
