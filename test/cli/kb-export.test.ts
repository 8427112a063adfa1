import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../store/helper.js';
import { rollcall } from '../support/cli.js';

const folder = scratch();

describe('kb export', () => {
  it('writes JSON unless told otherwise', () => {
    const { status, stdout } = rollcall(['kb', 'export']);
    const { schemaVersion, nodes, edges } = JSON.parse(stdout);
    expect([status, schemaVersion]).toEqual([0, 1]);
    expect(nodes.map(({ id }: { id: string }) => id)).toContain('KB952077');
    expect(edges).toContainEqual(
      expect.objectContaining({
        from: 'KB952077',
        to: 'KB952076',
        relation: 'replaces',
        source: 'article',
        sides: 'later',
      }),
    );
    expect(rollcall(['kb', 'export', '--format', 'csv', '--json']).stdout).toBe(stdout);
  });

  it('writes an edge list that can be imported elsewhere, and tells what it cannot say', () => {
    const { status, stdout, notes } = rollcall(['kb', 'export', '--format', 'csv']);
    expect(status).toBe(0);
    expect(notes).toEqual([expect.stringMatching(/^warning: KB2492954: .*\[left-out\]$/)]);
    const dir = folder();
    expect(rollcall(['kb', 'import', '-', '--kb-dir', dir], { input: stdout })).toMatchObject({
      status: 0,
      stderr: '',
    });
    const chain = JSON.parse(rollcall(['chain', 'KB952077', '--json', '--kb-dir', dir]).stdout);
    expect(chain).toMatchObject({ replaces: ['KB952076', 'KB948755'] });
    const replacement = chain.edges.find(({ relation }: { relation: string }) => relation === 'replaces');
    expect(replacement).toMatchObject({
      source: 'KB952077.html',
      statedBy: [],
      imported: [{ source: 'KB952077.html', line: 44 }],
    });
    const again = rollcall(['kb', 'export', '--format', 'csv', '--kb-dir', dir]).stdout;
    expect(again.split('\r\n').sort()).toEqual(stdout.split('\r\n').sort());
  });

  it.each([
    ['dot', /^digraph /, / -> /g],
    ['mermaid', /^flowchart /, /-->|-\.->|==>/g],
  ])('draws the whole graph as %s', (format, head, arrow) => {
    const { edges } = JSON.parse(rollcall(['kb', 'export']).stdout);
    const { status, stdout } = rollcall(['kb', 'export', '--format', format]);
    expect(status).toBe(0);
    expect(stdout).toMatch(head);
    const pairs = edges.map(({ from, to }: { from: string; to: string }) => `${from} ${to}`);
    expect(stdout.match(arrow)?.length).toBe(new Set(pairs).size);
  });

  it('writes into a file, and into none that is not there to be made', () => {
    const out = join(folder(), 'graph.json');
    const { status, stdout, notes } = rollcall(['kb', 'export', '--out', out]);
    expect([status, stdout, notes.length]).toEqual([0, '', 1]);
    expect(JSON.parse(readFileSync(out, 'utf8')).schemaVersion).toBe(1);
    const lost = rollcall(['kb', 'export', '--out', join(folder(), 'nix', 'graph.json')]);
    expect(lost.status).toBe(2);
    expect(lost.notes).toHaveLength(1);
  });
});
