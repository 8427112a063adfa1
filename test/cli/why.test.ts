import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { QuotedWhy } from '../../src/library/why/answer.js';
import type { Report } from '../../src/model/generated/report.js';
import { rollcall } from '../support/cli.js';
import { top } from '../support/copy.js';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-why-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const name of ['hosts', 'policy.yaml', 'roster.csv'])
  cpSync(join(top, 'test/example', name), join(folder, name), { recursive: true });
const INPUTS = ['--inventory', 'hosts', '--policy', 'policy.yaml', '--roster', 'roster.csv', '--as-of', '2026-12-31'];
const run = (...args: string[]) => rollcall(args, { cwd: folder });
run('audit', '--target', 'KB952077', ...INPUTS, '--out', '.');
const report: Report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));

describe('why', () => {
  it.each(report.verdicts.map(({ host, verdict }) => [verdict, host]))(
    'of %s: every quotation stands where it says',
    (verdict, host) => {
      const { status, stdout } = run('why', host, 'KB952077', '--report', 'report.json', '--json');
      expect(status).toBe(0);
      const why: QuotedWhy = JSON.parse(stdout);
      expect(why.verdict).toBe(verdict);
      for (const { quotes, evidence, observed } of why.findings) {
        const page = readFileSync(join(top, 'kb-sources', quotes.article?.name ?? ''), 'utf8');
        const start = evidence.article.position?.start.offset ?? -1;
        expect(page.slice(start, start + 10_000).startsWith(quotes.article?.quote ?? '?')).toBe(true);
        if (observed === null) continue;
        const { name, line, sha256 } = evidence.inventory ?? {};
        expect(sha256).toMatch(/^[0-9a-f]{64}$/);
        const bytes = readFileSync(join(folder, name ?? ''));
        const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
        expect(text.split(/\r?\n/)[(line ?? 0) - 1]).toContain(quotes.inventory);
        expect(quotes.inventory?.length).toBeGreaterThan(10);
      }
      const text = run('why', host.toUpperCase(), '952077', ...INPUTS, '--format', 'text');
      expect(text.status).toBe(0);
      expect(text.stdout).toContain(`${host} is ${verdict} for KB952077`);
      expect(text.stdout).toContain(why.rule.name);
    },
  );

  it('says with --not what would make a host compliant', () => {
    const { status, stdout } = run('why', 'mps03', 'KB952077', '--report', 'report.json', '--not', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      way: 'changes',
      outcome: 'compliant',
      files: [{ file: 'Managedhelpers.msi', action: 'add', to: { size: 317952 }, evidence: ['size+time'] }],
    });
    const text = run('why', 'mps03', 'KB952077', ...INPUTS, '--not', '--format', 'text');
    expect(text.stdout).toContain('add Managedhelpers.msi');
  });
});

describe('what cannot be explained', () => {
  it.each([
    ['a host that nobody knows', ['nobody', 'KB952077', ...INPUTS], 'unknown-host'],
    ['a host with a name that a terminal would obey', ['\u001b[31mred', 'KB952077', ...INPUTS], '[31mred: neither'],
    ['an article that the knowledge base does not have', ['mps03', 'KB99000001', ...INPUTS], 'not-a-target'],
    ['what is no article', ['mps03', 'KB1', ...INPUTS], 'not an article number'],
    ['an article that the report is not about', ['mps03', 'KB952076', '--report', 'report.json'], 'KB952077; name one'],
    ['a report that is not there', ['mps03', 'KB952077', '--report', 'none.json'], 'none.json: there is no such file'],
    ['no audit at all', ['mps03', 'KB952077'], '--report FILE'],
  ])('%s', (_, args, words) => {
    const { status, stdout, notes } = run('why', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const told = notes.filter((note) => note.startsWith('error:'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(words);
    expect(told[0]).not.toContain('\u001b');
  });

  it.each([
    ['cut', (text: string) => text.slice(0, 1000), 'report-syntax'],
    ['no JSON', () => '<html>', 'report-syntax'],
    [
      'of another version',
      (text: string) => text.replace('"schemaVersion": 1', '"schemaVersion": 7'),
      'report-version',
    ],
    [
      'with a word that the schema does not know',
      (text: string) => text.replace('"verdict": "mixed"', '"verdict": "fine"'),
      'report-invalid',
    ],
    ['altered', (text: string) => text.replace('"verdict": "incomplete"', '"verdict": "compliant"'), 'report-differs'],
  ])('a report that is %s', (_, change, code) => {
    writeFileSync(join(folder, 'changed.json'), change(JSON.stringify(report, null, 2)));
    const { status, stderr } = run('why', 'mps03', 'KB952077', '--report', 'changed.json');
    expect(status).toBe(2);
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toContain('changed.json');
  });

  it('a report whose inputs were altered', () => {
    const path = join(folder, 'hosts/fleet.ndjson');
    copyFileSync(path, join(folder, 'kept'));
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('317952', '317440'));
    const { status, stderr } = run('why', 'mps01', 'KB952077', '--report', 'report.json');
    copyFileSync(join(folder, 'kept'), path);
    expect(status).toBe(2);
    expect(stderr).toContain('rollcall verify report.json');
  });
});
