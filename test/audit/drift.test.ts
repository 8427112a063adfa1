import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftOf } from '../../src/audit/index.js';
import type { Report } from '../../src/model/generated/report.js';
import { reportOf } from './support/case.js';

const NEW = 'Relay.dll | 2.0.20.0 | 100200 | -';
const OLD = 'Relay.dll | 2.0.10.0 | 100100 | -';
type Hosts = Record<string, readonly string[]>;

const report = (hosts: Hosts, evaluatedAt: string): Report =>
  reportOf({
    says: 'made here',
    evaluatedAt,
    roster: Object.keys(hosts).map((host) => ({ host })),
    hosts: Object.entries(hosts).map(([host, files]) => ({ host, files: [...files] })),
  });
const before = (hosts: Hosts) => report(hosts, '2011-01-01T00:00:00Z');
const after = (hosts: Hosts) => report(hosts, '2011-02-01T00:00:00Z');
const names = (list: readonly { host: string }[]) => list.map(({ host }) => host);

describe('drift', () => {
  const driftOfAll = () =>
    driftOf(
      before({ Better: [OLD], Worse: [NEW], Same: [OLD], Fine: [NEW], Left: [NEW], Mixed: [OLD] }),
      after({ better: [NEW], Worse: [OLD], Same: [OLD], Fine: [NEW], Came: [OLD], Mixed: [] }),
    );

  it('tells fixed, regressed, failing, new and gone apart, whatever the case of names', () => {
    const drift = driftOfAll();
    expect(names(drift.fixed)).toEqual(['better']);
    expect(names(drift.regressed)).toEqual(['Worse']);
    expect(names(drift.failing)).toEqual(['Mixed', 'Same']);
    expect(names(drift.new)).toEqual(['Came']);
    expect(names(drift.gone)).toEqual(['Left']);
    expect(drift.clean).toBe(1);
  });

  it('says from what to what, by which files, and since when', () => {
    const drift = driftOfAll();
    expect(drift.regressed[0]).toMatchObject({
      before: 'compliant',
      after: 'outdated',
      files: [{ file: 'Relay.dll', before: 'current', after: 'outdated' }],
    });
    expect(drift.failing.map(({ since }) => since)).toEqual(['2011-01-01T00:00:00Z', '2011-01-01T00:00:00Z']);
    expect(drift.new[0]).toMatchObject({ before: null, after: 'outdated' });
    expect(drift.gone[0]).toMatchObject({ before: 'compliant', after: null });
  });

  it('names the files of which something changed, by name, also where one report alone has them', () => {
    const both = (tool: string, dll: string) => ({
      R1: [`Relaytool.exe | - | ${tool} | -`, dll, 'Relayns.msi | - | - | -'],
    });
    const drift = driftOf(before(both('200200', NEW)), after(both('1', OLD)));
    expect(drift.failing.map(({ files }) => files)).toEqual([
      [
        { file: 'Relay.dll', before: 'current', after: 'outdated' },
        { file: 'Relaytool.exe', before: 'unverifiable', after: 'unrecognised' },
      ],
    ]);
    const tool = 'Relaytool.exe | - | 1 | -';
    const more = driftOf(before({ R1: [tool] }), after({ R1: [tool.replace('1', '2'), NEW] }));
    expect(more.failing[0]?.files).toEqual([{ file: 'Relay.dll', before: null, after: 'current' }]);
    const other = driftOf(before({ R1: [tool] }), after({ R1: [NEW] }));
    expect(other.fixed[0]?.files.map(({ file }) => file)).toEqual(['Relay.dll', 'Relaytool.exe']);
    const came = driftOf(before({}), after({ R1: [NEW] }));
    expect(came.new[0]?.files).toEqual([{ file: 'Relay.dll', before: null, after: 'current' }]);
    const left = driftOf(before({ R1: [NEW] }), after({}));
    expect(left.gone[0]?.files).toEqual([{ file: 'Relay.dll', before: 'current', after: null }]);
  });

  it('is in the order of hosts, whichever report has them, and says what each report is', () => {
    const [first, second] = [before({ B: [OLD], D: [OLD] }), after({ A: [OLD], B: [NEW], C: [OLD], D: [NEW] })];
    const drift = driftOf(first, second);
    expect([names(drift.new), names(drift.fixed)]).toEqual([
      ['A', 'C'],
      ['B', 'D'],
    ]);
    expect(names(driftOf(before({ Z: [OLD], a: [OLD] }), after({ Z: [OLD], a: [OLD] })).failing)).toEqual(['a', 'Z']);
    const { runId, evaluatedAt, tool, targets } = second;
    expect(drift.after).toEqual({ runId, evaluatedAt, tool, targets });
    expect(drift.before.evaluatedAt).toBe(first.evaluatedAt);
  });

  it('passes over a finding of a host without a verdict', () => {
    const report = before({ R1: [NEW] });
    const [finding] = report.findings;
    if (finding === undefined) throw new Error('no finding');
    const odd = { ...report, findings: [...report.findings, { ...finding, host: 'R2' }] };
    expect(driftOf(odd, report)).toMatchObject({ clean: 1, new: [], gone: [] });
  });

  it('says in what else than hosts the reports differ', () => {
    const input = (kind: 'policy' | 'article' | 'inventory', name: string, sha256: string) => ({ kind, name, sha256 });
    const first = before({ A: [OLD] });
    const second = after({ A: [NEW] });
    expect(driftOf(first, second).reasons).toEqual([]);
    const one = {
      ...first,
      inputs: [input('article', 'a.md', '1'), input('article', 'b.md', '2'), input('inventory', 'x', '3')],
    };
    const other = {
      ...second,
      tool: { ...second.tool, version: '9.9.9' },
      targets: ['KB99000003', ...second.targets],
      inputs: [input('article', 'a.md', '4'), input('article', 'c.md', '2'), input('policy', 'p.yaml', '5')],
    };
    expect(driftOf(one, other).reasons).toEqual([
      { of: 'tool', before: first.tool.version, after: '9.9.9' },
      { of: 'target', before: null, after: 'KB99000003' },
      { of: 'policy', before: null, after: 'p.yaml' },
      { of: 'article', before: 'a.md', after: 'a.md' },
    ]);
    expect(driftOf(other, one).reasons.slice(0, 3)).toEqual([
      { of: 'tool', before: '9.9.9', after: first.tool.version },
      { of: 'target', before: 'KB99000003', after: null },
      { of: 'policy', before: 'p.yaml', after: null },
    ]);
  });

  it('counts every host once, and is the other way round when the reports are', () => {
    const hosts = fc.dictionary(
      fc.constantFrom('A', 'B', 'C', 'D'),
      fc.subarray([NEW, OLD]).map((all) => all.slice(0, 1)),
    );
    fc.assert(
      fc.property(hosts, hosts, (one, other) => {
        const [first, second] = [before(one), after(other)];
        const there = driftOf(first, second);
        const back = driftOf(second, first);
        const lists = [there.fixed, there.regressed, there.failing, there.new, there.gone];
        const all = new Set([...Object.keys(one), ...Object.keys(other)]);
        expect(lists.reduce((sum, list) => sum + list.length, there.clean)).toBe(all.size);
        expect([names(back.regressed), names(back.new)]).toEqual([names(there.fixed), names(there.gone)]);
        expect(names(back.failing)).toEqual(names(there.failing));
      }),
      { numRuns: 30 },
    );
  });
});
