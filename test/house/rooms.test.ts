import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOfRepository, top } from '../support/copy.js';

/** One violation of each rule, sometimes several: rule, file that breaks it, text of the file. */
const VIOLATIONS: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-circle', 'src/model/planted-a.ts', "import { b } from './planted-b.js';\nexport const a = () => b;\n"],
  ['no-circle', 'src/model/planted-b.ts', "import { a } from './planted-a.js';\nexport const b = () => a;\n"],
  ['not-to-unresolvable', 'src/model/planted-lost.ts', "export * from './planted-nowhere.js';\n"],
  ['declared-only', 'src/model/planted-dev.ts', "import { it } from 'vitest';\nexport const planted = it;\n"],
  ['model-knows-nobody', 'src/model/planted-up.ts', "export * from '../store/hash.js';\n"],
  ['stage-by-its-door', 'src/audit/planted-inside.ts', "export * from '../knowledge/graph.js';\n"],
  [
    'stage-by-its-door',
    'src/report/planted-type.ts',
    "import type { Links } from '../knowledge/types.js';\nexport type Planted = Links;\n",
  ],
  ['stage-by-its-door', 'src/picture/planted-inside.ts', "export * from '../knowledge/graph.js';\n"],
  ['outer-by-the-door', 'src/cli/planted-inside.ts', "export * from '../knowledge/graph.js';\n"],
  ['outer-by-the-door', 'src/library/planted-inside.ts', "export * from '../store/hash.js';\n"],
  ['stage-is-pure', 'src/article/planted-fs.ts', "export { readFileSync } from 'node:fs';\n"],
  ['stage-is-pure', 'src/inventory/planted-fsp.ts', "export { readFile } from 'fs/promises';\n"],
  ['stage-is-pure', 'src/knowledge/planted-net.ts', "export { connect } from 'node:net';\n"],
  ['stage-is-pure', 'src/report/planted-process.ts', "export { spawn } from 'node:child_process';\n"],
  ['stage-is-pure', 'src/picture/planted-fs.ts', "export { readFileSync } from 'node:fs';\n"],
  ['stage-not-to-store-or-cli', 'src/audit/planted-store.ts', "export * from '../store/index.js';\n"],
  ['stage-not-to-store-or-cli', 'src/audit/planted-cli.ts', "export * from '../cli/exit.js';\n"],
  ['store-knows-no-stage', 'src/store/planted-stage.ts', "export * from '../knowledge/index.js';\n"],
  ['only-store-has-files', 'src/cli/planted-fs.ts', "export { writeFileSync } from 'node:fs';\n"],
  ['only-store-has-files', 'src/library/planted-fs.ts', "export { writeFile } from 'node:fs/promises';\n"],
  ['only-store-has-threads', 'src/library/planted-thread.ts', "export { Worker } from 'node:worker_threads';\n"],
  ['only-store-has-threads', 'src/cli/planted-vm.ts', "export { Script } from 'node:vm';\n"],
  ['adapters-apart', 'src/inventory/adapters/planted-a/read.ts', "export * from '../planted-b/read.js';\n"],
  ['adapters-apart', 'src/inventory/adapters/planted-b/read.ts', 'export const b = 1;\n'],
  ['lists-apart', 'src/knowledge/imports/planted-a/read.ts', "export * from '../planted-b/read.js';\n"],
  ['lists-apart', 'src/knowledge/imports/planted-b/read.ts', 'export const b = 1;\n'],
  ['rules-apart', 'src/knowledge/rules/planted-a.ts', "export * from './planted-b.js';\n"],
  ['rules-apart', 'src/knowledge/rules/planted-b.ts', 'export const b = 1;\n'],
  ['facts-apart', 'src/article/facts/planted-a.ts', "export * from './planted-b.js';\n"],
  ['facts-apart', 'src/article/facts/planted-b.ts', 'export const b = 1;\n'],
  ['reporters-apart', 'src/report/formats/planted-a.ts', "export * from './planted-b.js';\n"],
  ['reporters-apart', 'src/report/formats/planted-b.ts', 'export const b = 1;\n'],
  ['reporters-apart', 'src/picture/formats/planted-a.ts', "export * from './planted-b.js';\n"],
  ['reporters-apart', 'src/picture/formats/planted-b.ts', 'export const b = 1;\n'],
  ['oclif-in-cli', 'src/library/planted-oclif.ts', "export { Command } from '@oclif/core';\n"],
  ['html-parsers-in-read-html', 'src/article/facts/planted-html.ts', "export { parse } from 'parse5';\n"],
  ['html-parsers-in-read-html', 'src/article/read/planted-html.ts', "export { load } from 'cheerio/slim';\n"],
  ['markdown-parsers-in-read-markdown', 'src/article/read/planted-md.ts', "export { unified } from 'unified';\n"],
  ['markdown-parsers-in-read-markdown', 'src/article/read/planted-gfm.ts', "export { default } from 'remark-gfm';\n"],
  ['layout-in-svg', 'src/picture/formats/planted-layout.ts', "export { instance } from '@viz-js/viz';\n"],
  ['src-knows-no-tests', 'src/model/planted-test.ts', "export * from '../../test/support/copy.js';\n"],
];

/** The file beside a violation that it needs, and that breaks nothing itself. */
const innocent = (file: string): boolean => /planted-b(\/read)?\.ts$/.test(file);

/** All sources: name from src/ on, and text. */
function sources(): { name: string; text: string }[] {
  return readdirSync(join(top, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(top, 'src', name), 'utf8') }));
}

describe('the borders of the rooms', () => {
  const copy = copyOfRepository();
  let output = '';
  let status: number | null = null;

  beforeAll(() => {
    for (const [, file, text] of VIOLATIONS) {
      mkdirSync(dirname(join(copy.folder, file)), { recursive: true });
      writeFileSync(join(copy.folder, file), text);
    }
    const run = spawnSync('npm', ['run', '--silent', 'check:rooms'], { cwd: copy.folder, encoding: 'utf8' });
    output = run.stdout + run.stderr;
    status = run.status;
  });
  afterAll(() => copy.remove());

  it('are checked, and a violation fails the check', () => {
    expect(status).not.toBe(0);
  });

  it.each(VIOLATIONS.filter(([, file]) => !innocent(file)))('%s: %s', (rule, file) => {
    const lines = output
      .split('\n')
      .filter((line) => line.includes(`${rule}: ${file}`) || (line.includes(`${rule}: `) && line.includes(` ${file}`)));
    expect(lines, output).not.toEqual([]);
  });

  it('hold for types that are only passed on, which the checker does not see', () => {
    const doors = /^\.\/|^(?:\.\.\/)+(?:model\/.*|[a-z]+\/index)\.js$/;
    const passedOn = sources().flatMap(({ name, text }) =>
      [...text.matchAll(/^export type \{[^}]*\} from '([^']+)'/gm)].map(([, target = '']) => ({ name, target })),
    );
    expect(passedOn.length).toBeGreaterThan(3);
    const inside = ({ name, target }: { name: string; target: string }): boolean =>
      join(dirname(name), target).split('/')[0] === name.split('/')[0];
    expect(passedOn.filter((each) => !inside(each) && !doors.test(each.target))).toEqual([]);
  });

  it('has a violation here for each rule, and each rule says why', () => {
    const { forbidden } = createRequire(import.meta.url)(join(top, '.dependency-cruiser.cjs'));
    const names: string[] = forbidden.map(({ name }: { name: string }) => name);
    expect([...new Set(VIOLATIONS.map(([rule]) => rule))].sort()).toEqual(names.sort());
    for (const { name, comment } of forbidden) expect(comment, name).toMatch(/\w.{20,}[.]$/);
  });
});
