import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { rollcall } from '../support/cli.js';
import { top } from '../support/copy.js';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const restore = (): void => {
  rmSync(at('hosts'), { recursive: true, force: true });
  for (const name of ['hosts', 'policy.yaml', 'roster.csv'])
    cpSync(join(top, 'test/example', name), at(name), { recursive: true });
  utimesSync(at('hosts/web02/installer.reg'), new Date('2008-07-14T06:00:00Z'), new Date('2008-07-14T06:00:00Z'));
};
const run = (...args: string[]) => rollcall(args, { cwd: folder });
restore();
const INPUTS = ['--inventory', 'hosts', '--policy', 'policy.yaml', '--roster', 'roster.csv', '--as-of', '2009-01-31'];
run('audit', '--target', 'KB952077', ...INPUTS, '--out', '.');
const report = readFileSync(at('report.json'), 'utf8');
const verify = () => {
  const { status, stdout, stderr } = run('verify', 'report.json', '--json');
  return { status, stderr, answer: stdout === '' ? null : JSON.parse(stdout) };
};
const change = (name: string, from: string, to: string): void => {
  const text = readFileSync(at(name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(at(name), text.replace(from, to));
};
beforeEach(() => {
  restore();
  writeFileSync(at('report.json'), report);
});

describe('verify', () => {
  it('says of what nobody touched that nothing was altered', () => {
    expect(verify()).toMatchObject({
      status: 0,
      answer: { isUnaltered: true, inputs: [], differences: [], cause: null },
    });
    const { stdout } = run('verify', 'report.json', '--format', 'text');
    expect(stdout).toContain('Nothing was altered');
  });

  it('does not mind how the JSON is laid out', () => {
    writeFileSync(at('report.json'), JSON.stringify(JSON.parse(report)));
    expect(verify().status).toBe(0);
  });

  it.each([
    [
      'a verdict',
      '"verdict": "incomplete"',
      '"verdict": "compliant"',
      { of: 'verdict', host: 'mps03.example.test', fields: ['verdict'], reported: 'compliant', found: 'incomplete' },
    ],
    [
      'a finding',
      '"status": "absent"',
      '"status": "current"',
      { of: 'finding', host: 'mps03.example.test', file: 'Managedhelpers.msi', fields: ['status'] },
    ],
    ['the summary', '"compliant": 2', '"compliant": 3', { of: 'report', fields: ['summary'] }],
  ])('names %s that was altered in the report', (_, from, to, difference) => {
    change('report.json', from, to);
    const { status, answer } = verify();
    expect(status).toBe(1);
    expect(answer).toMatchObject({ cause: 'report', inputs: [], differences: [difference] });
    expect(run('verify', 'report.json', '--format', 'text').stdout).toContain(
      'the report was altered after it was made',
    );
  });

  it.each([
    ['a key that stands twice', '"verdict": "incomplete"', '"verdict": "compliant", "verdict": "incomplete"'],
    ['a number in another form', '"line": 1', '"line": 1.0'],
    ['a letter in another form', '"incomplete"', '"\\u0069ncomplete"'],
  ])('names %s, which reads the same here', (_, from, to) => {
    change('report.json', from, to);
    expect(verify()).toMatchObject({ status: 1, answer: { text: 'altered', differences: [], isUnaltered: false } });
    expect(run('verify', 'report.json', '--format', 'text').stdout).toContain('it reads the same, but');
  });

  it('names verdicts that were put in another order', () => {
    const parsed = JSON.parse(report);
    writeFileSync(at('report.json'), JSON.stringify({ ...parsed, verdicts: parsed.verdicts.reverse() }, null, 2));
    expect(verify()).toMatchObject({ status: 1, answer: { text: 'altered', differences: [] } });
  });

  it('names a day that was taken out of the report', () => {
    change('report.json', '"asOf": "2009-01-31"', '"asOf": null');
    expect(verify()).toMatchObject({ status: 1, answer: { runId: 'altered' } });
  });

  it.each(['findings.csv', 'verdicts.csv'])('names %s beside the report that was altered', (name) => {
    const before = readFileSync(at(name), 'utf8');
    expect(verify()).toMatchObject({ status: 0, answer: { files: [{ what: 'same' }, { what: 'same' }] } });
    change(name, 'incomplete', 'compliant');
    const { status, answer } = verify();
    const { stdout } = run('verify', 'report.json', '--format', 'text');
    writeFileSync(at(name), before);
    expect({ status, answer }).toMatchObject({ status: 1, answer: { text: 'same', isUnaltered: false } });
    expect(answer.files).toContainEqual({ name, what: 'altered' });
    expect(stdout).toContain(`Altered: ${name} does not say what a second run says.`);
  });

  it('says where the bytes of an input are that was renamed', () => {
    renameSync(at('hosts/listing.csv'), at('hosts/other.csv'));
    const { status, stderr } = verify();
    expect(status).toBe(2);
    expect(stderr).toContain('hosts/listing.csv: this inventory of the report is not among its inputs any more');
    expect(stderr).toContain('its bytes are those of hosts/other.csv now');
  });

  it('names an input that was altered, and the verdicts that follow', () => {
    change('hosts/fleet.ndjson', '317952', '317440');
    const { status, answer } = verify();
    expect(status).toBe(1);
    expect(answer).toMatchObject({
      cause: 'inputs',
      runId: 'same',
      inputs: [{ what: 'altered', kind: 'inventory', name: 'hosts/fleet.ndjson' }],
    });
    expect(answer.differences.length).toBeGreaterThan(0);
    expect(run('verify', 'report.json', '--format', 'text').stdout).toContain(
      'altered inventory hosts/fleet.ndjson: sha256 was',
    );
  });

  it('names an input whose hash was altered in the report', () => {
    const [, hash = ''] = /"name": "policy.yaml",\s+"sha256": "([0-9a-f]+)"/.exec(report) ?? [];
    change('report.json', hash, '0'.repeat(64));
    const { status, answer } = verify();
    expect(status).toBe(1);
    expect(answer).toMatchObject({ runId: 'altered', inputs: [{ what: 'altered', kind: 'policy' }] });
  });

  it('names an input that came to a folder', () => {
    writeFileSync(at('hosts/more.csv'), 'record,host,name,size\nhost,new01,,\n');
    expect(verify()).toMatchObject({ status: 1, answer: { inputs: [{ what: 'added', name: 'hosts/more.csv' }] } });
  });

  it('tells another version of the tool from what was altered', () => {
    change('report.json', '"version": "0.1.0"', '"version": "0.0.9"');
    const { status, stderr, answer } = verify();
    expect({ status, answer }).toMatchObject({
      status: 3,
      answer: { tool: { reported: '0.0.9' }, isUnaltered: false, inputs: [], differences: [], cause: null },
    });
    expect(stderr).toContain('rollcall 0.0.9 made it, and rollcall 0.1.0 cannot tell whether it was altered');
    const { stdout } = run('verify', 'report.json', '--format', 'text');
    expect(stdout).toContain('Other tool: the report says rollcall 0.0.9');
    expect(stdout).toContain('a second run by this version says the same in 9 verdicts and 93 findings');
    expect(stdout).not.toContain('ltered:');
  });

  it('does not say of a report by another version that it was altered where verdicts differ', () => {
    change('report.json', '"version": "0.1.0"', '"version": "0.0.9"');
    change('report.json', '"verdict": "incomplete"', '"verdict": "compliant"');
    expect(verify()).toMatchObject({ status: 3, answer: { cause: 'tool', differences: [{ of: 'verdict' }] } });
    const { stdout } = run('verify', 'report.json', '--format', 'text');
    expect(stdout).toContain('19 inputs have the hashes that the report lists. Whether');
  });

  it('names an altered input of a report by another version all the same', () => {
    change('report.json', '"version": "0.1.0"', '"version": "0.0.9"');
    change('policy.yaml', '2s', '3s');
    expect(verify()).toMatchObject({ status: 1, answer: { inputs: [{ what: 'altered', kind: 'policy' }] } });
  });

  it.each([
    ['one inventory', 'hosts/listing.csv', 'hosts/listing.csv'],
    ['the policy', 'policy.yaml', 'policy.yaml: there is no such file'],
    ['all inventories', 'hosts', 'hosts: there is no such file'],
  ])('ends with 2 when %s is gone', (_, name, words) => {
    renameSync(at(name), at('away'));
    const { status, stderr, answer } = verify();
    rmSync(at('away'), { recursive: true });
    expect({ status, answer }).toEqual({ status: 2, answer: null });
    expect(stderr).toContain(words);
  });

  it.each([
    ['cut', report.slice(0, 2000), 'report-syntax'],
    ['of another version', report.replace('"schemaVersion": 1', '"schemaVersion": 2'), 'report-version'],
    ['no report', '{}', 'no-report'],
  ])('ends with 2 for a report that is %s', (_, text, code) => {
    writeFileSync(at('report.json'), text);
    const { status, stderr } = verify();
    expect(status).toBe(2);
    expect(stderr).toContain(`report.json`);
    expect(stderr).toContain(`[${code}]`);
  });

  it('cannot be hurt by names in a report', () => {
    change('report.json', '"host": "mps03.example.test"', '"host": "\\u001b[2Jmps03"');
    const { status, stdout } = run('verify', 'report.json', '--format', 'text');
    expect(status).toBe(1);
    expect(stdout).not.toContain('\u001b');
  });
});

describe('diff', () => {
  it('ends with 1 when a host regressed, and with 0 when none did', () => {
    writeFileSync(at('before.json'), report);
    change('hosts/fleet.ndjson', '317952', '317440');
    run('audit', '--target', 'KB952077', ...INPUTS.slice(0, -1), '2009-02-28', '--out', '.');
    const worse = run('diff', 'before.json', 'report.json', '--json');
    expect(worse.status).toBe(1);
    expect(JSON.parse(worse.stdout)).toMatchObject({
      regressed: [{ host: 'mps01.example.test', before: 'compliant' }],
      fixed: [],
    });
    const better = run('diff', 'report.json', 'before.json', '--format', 'text');
    expect(better.status).toBe(0);
    expect(better.stdout).toMatch(/Fixed: 1\n {2}mps01\.example\.test {2}KB952077 {2}\S+ -> compliant/);
    expect(better.stderr).toContain('the earlier one comes first');
  });

  it('says what differs beside hosts, and refuses reports that have no article in common', () => {
    writeFileSync(at('policy.yaml'), 'acceptLater: true\n');
    run('audit', '--target', 'KB952077', ...INPUTS, '--out', 'other');
    const { stdout } = run('diff', 'report.json', 'other/report.json', '--format', 'text');
    expect(stdout).toContain(
      'Not only hosts differ, and what follows may come from that:\n  policy policy.yaml was altered',
    );
    run('audit', '--target', 'KB948755', ...INPUTS, '--out', 'other');
    const { status, stdout: none, stderr } = run('diff', 'report.json', 'other/report.json', '--json');
    expect({ status, none }).toEqual({ status: 2, none: '' });
    expect(stderr).toContain('other/report.json: it is about KB948755, and report.json about KB952077');
  });

  it('refuses what is no report', () => {
    writeFileSync(at('cut.json'), report.slice(0, 500));
    const { status, stderr } = run('diff', 'report.json', 'cut.json');
    expect(status).toBe(2);
    expect(stderr).toContain('cut.json: this is no JSON, perhaps cut');
  });
});
