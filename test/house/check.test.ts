import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOfRepository, top } from '../support/copy.js';

let copy: ReturnType<typeof copyOfRepository>;
beforeAll(() => {
  copy = copyOfRepository();
});
afterAll(() => copy.remove());

/** Runs one of the checks in the copy. */
function check(name: string): { status: number | null; output: string } {
  const run = spawnSync('npm', ['run', '--silent', `check:${name}`], { cwd: copy.folder, encoding: 'utf8' });
  return { status: run.status, output: run.stdout + run.stderr };
}

/** Writes files into the copy for the time of a test. */
function planted(files: Readonly<Record<string, string>>, test: () => void): void {
  const paths = Object.keys(files).map((name) => join(copy.folder, name));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy.folder, name)), { recursive: true });
    writeFileSync(join(copy.folder, name), text);
  }
  try {
    test();
  } finally {
    for (const path of paths) rmSync(path);
  }
}

describe('npm run check', () => {
  it('runs every check there is', () => {
    const { scripts } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
    const all = Object.keys(scripts).filter((name) => name.startsWith('check:'));
    expect(all.length).toBeGreaterThan(4);
    expect(scripts.check.match(/check:[a-z]+/g)).toEqual(all);
    expect(scripts.check).not.toMatch(/\|\||;/);
  });

  it('sees a file that is not formatted', () => {
    planted({ 'src/model/planted.ts': 'export const planted = "x"\n' }, () => {
      const { status, output } = check('style');
      expect(status).not.toBe(0);
      expect(output).toMatch(/planted\.ts/);
      expect(output).toMatch(/Formatter would have printed/);
    });
  });

  it.each([
    ['noExplicitAny', 'export const planted = (x: any): unknown => x;\n'],
    ['noNonNullAssertion', 'export const planted = (x: string | null): string => x!;\n'],
    ['noUnusedVariables', 'export const planted = (): void => {\n  const lost = 1;\n};\n'],
  ])('sees what the linter forbids: %s', (rule, text) => {
    planted({ 'src/model/planted.ts': text }, () => {
      const { status, output } = check('style');
      expect(status).not.toBe(0);
      expect(output).toContain(rule);
    });
  });

  it('sees a wrong type, in sources and in tests', () => {
    const text = "export const planted: number = 'x';\n";
    planted({ 'src/model/planted.ts': text, 'test/planted.test.ts': text }, () => {
      const { status, output } = check('types');
      expect(status).not.toBe(0);
      expect(output).toContain('src/model/planted.ts(1,14): error TS2322');
      expect(output).toContain('test/planted.test.ts(1,14): error TS2322');
    });
  });

  it('sees dead code: a file and an export that nobody uses', () => {
    const kb = readFileSync(join(copy.folder, 'src/model/kb.ts'), 'utf8');
    planted({ 'src/model/planted.ts': 'export const planted = 1;\n' }, () => {
      appendFileSync(join(copy.folder, 'src/model/kb.ts'), 'export const nobodyUsesThis = 1;\n');
      const { status, output } = check('unused');
      writeFileSync(join(copy.folder, 'src/model/kb.ts'), kb);
      expect(status).not.toBe(0);
      expect(output).toContain('src/model/planted.ts');
      expect(output).toContain('nobodyUsesThis');
    });
  });

  it('sees a schema that changed without its types', () => {
    const path = join(copy.folder, 'schemas/roster.schema.json');
    const schema = readFileSync(path, 'utf8');
    writeFileSync(path, schema.replace('"description": "', '"description": "Planted. '));
    const { status, output } = check('schemas');
    writeFileSync(path, schema);
    expect(status).not.toBe(0);
    expect(output).toContain('roster.ts');
  });
});
