import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chainOf, lineageOf } from '../../src/knowledge/index.js';
import { runAudit } from '../../src/library/audit-run.js';
import { readKnowledge } from '../../src/library/knowledge-base.js';

const folder = fileURLToPath(new URL('../fixtures/fabrikam/', import.meta.url));
const [A, B, C] = ['KB99000001', 'KB99000002', 'KB99000003'] as const;

async function roll(target: string): Promise<string[]> {
  const { report } = await runAudit({
    targets: [target],
    inventory: [`${folder}hosts.csv`],
    kbDir: `${folder}kb`,
    evaluatedAt: new Date('2008-07-02T00:00:00Z'),
  });
  return (report?.findings ?? [])
    .map(({ host, file, status, carries }) => `${host.slice(0, 4)} ${file} ${status} ${carries}`)
    .sort();
}

describe('a fictional chain whose every rollup has a file table', () => {
  it('is one family, and each file has a lineage', async () => {
    const { knowledge, problems } = await readKnowledge(`${folder}kb`);
    expect(problems).toEqual([]);
    expect(chainOf(knowledge, B)).toMatchObject({ replaces: [A], replacedBy: [C], latest: [C] });
    expect(
      lineageOf(knowledge, A, 'MAILTOOL.EXE').builds.map(({ article, row }) => `${article} ${row.version}`),
    ).toEqual([`${C} 1.0.150.0`, `${B} 1.0.120.0`, `${A} 1.0.100.0`]);
  });

  it('names the article whose build a host carries, older or newer', async () => {
    expect(await roll(C)).toEqual([
      `fm01 Mailstore.msi outdated ${A}`,
      `fm01 Mailtool.exe outdated ${B}`,
      'fm02 Mailstore.msi current null',
      'fm02 Mailtool.exe current null',
    ]);
    expect(await roll(B)).toEqual([
      `fm01 Mailstore.msi outdated ${A}`,
      'fm01 Mailtool.exe current null',
      `fm02 Mailstore.msi newer ${C}`,
      `fm02 Mailtool.exe newer ${C}`,
    ]);
  });
});
