import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkPolicy, parsePolicy, policyDoubts, policySentences } from '../../src/audit/index.js';
import type { Article } from '../../src/model/generated/article.js';
import type { Policy } from '../../src/model/generated/policy.js';
import validatePolicy from '../../src/model/generated/policy.validate.js';
import { blankArticle } from '../support/blank.js';
import { top } from '../support/copy.js';
import { questionOf } from './support/case.js';
import { sha } from './support/compact.js';

const checked = (text: string) => checkPolicy({ bytes: Buffer.from(text), name: 'p.yaml' });
const ALL: Policy = {
  targets: ['KB99000002'],
  roles: { web: { files: ['Relay*'] }, none: { files: [] } },
  notApplicable: { roles: ['desk'] },
  productVersions: [{ product: 'Contoso Relay', servicePack: 'SP1', version: '2.1', names: ['Relay'] }],
  productRoles: { 'Contoso Relay': ['web'] },
  maxInventoryAge: '30d',
  futureInventory: 'refuse',
  minimumGrade: 'size+time',
  timeTolerance: '1m',
  acceptLater: true,
  due: { critical: '14d' },
  severity: { KB99000002: 'critical' },
  maxBehind: { articles: 1, days: 90 },
  waivers: [
    {
      id: 'W1',
      owner: 'Ops',
      reason: 'Replaced in spring',
      expires: '2011-06-30',
      hosts: ['R1'],
      files: ['Relay.dll'],
    },
  ],
  fail: ['missing'],
  inventory: {
    zone: '+02:00',
    reportZone: 'Europe/Berlin',
    dates: 'dmy',
    csv: [{ record: 'file', columns: { Name: 'name', Host: 'host' } }],
  },
};

describe('a policy in sentences', () => {
  it('says something of every part that a policy can have', () => {
    const schema: { properties: Record<string, unknown> } = JSON.parse(
      readFileSync(join(top, 'schemas/policy.schema.json'), 'utf8'),
    );
    expect(Object.keys(ALL).sort()).toEqual(Object.keys(schema.properties).sort());
    expect(validatePolicy(ALL)).toBe(true);
    const said = policySentences(ALL);
    expect(new Set(said.flatMap(({ path }) => path?.[0] ?? []))).toEqual(
      // Days that are due are told with the severity that they are for.
      new Set(Object.keys(ALL).filter((key) => key !== 'due')),
    );
    for (const { text } of said) expect(text).toMatch(/^[A-Z].{20,}\.$/s);
  });

  it('says what holds where it says nothing', () => {
    const said = policySentences({});
    expect(said.every(({ path }) => path === null)).toBe(true);
    const words = said.map(({ text }) => text).join(' ');
    for (const word of ['grade version', '2 seconds', 'any age', 'missing', 'Nothing is waived'])
      expect(words).toContain(word);
  });
});

describe('the sentences', () => {
  interface Case {
    case: string;
    policy: Policy;
    says?: string[];
    last?: string;
  }
  const cases: Case[] = parse(readFileSync(join(top, 'test/cases/policy/sentences.yaml'), 'utf8'));

  it.each(cases)('of $case', ({ policy, says, last }) => {
    expect(validatePolicy(policy)).toBe(true);
    const said = policySentences(policy).map(({ path, text }) => `${path === null ? '-' : path.join('.')} | ${text}`);
    if (says !== undefined) expect(said).toEqual(says);
    else expect(said.at(-1)).toBe(last);
  });
});

describe('what is wrong in a policy', () => {
  it('is named all at once, each by its line, and the rest is still explained', () => {
    const text = [
      'target: [KB952077]',
      'minimumGrade: strong',
      'roles:',
      '  web: { files: "*WS.msi" }',
      '  mps: { files: ["*NS.msi"] }',
      'waivers:',
      '  - { id: A, owner: Ops, reason: Old. }',
      '  - { id: B, owner: Ops, reason: Old., expires: 2011-13-01 }',
      '  - { id: B, owner: Ops, reason: Old., expires: 2011-02-01 }',
      'severity: { default: high }',
    ].join('\n');
    const { policy, faults } = checked(text);
    expect(faults.map(({ input }) => input).sort()).toEqual(
      ['p.yaml:1:1', 'p.yaml:10:13', 'p.yaml:2:15', 'p.yaml:4:17', 'p.yaml:7:5', 'p.yaml:8:40', 'p.yaml:9:7'].sort(),
    );
    expect(Object.keys(policy?.roles ?? {})).toEqual(['mps']);
  });

  it('is there whenever an audit refuses it, and never else', () => {
    const value = fc.oneof(
      fc.constantFrom('30d', 'version', 'x', true, 3, null),
      fc.array(fc.constantFrom('KB952077', 'x', 1), { maxLength: 2 }),
    );
    const waiver = fc.record(
      {
        id: fc.constantFrom('A', 'B', 1),
        owner: fc.constant('Ops'),
        reason: fc.constant('R.'),
        expires: fc.constantFrom('2011-01-01', '2011-02-30'),
        hosts: value,
      },
      { requiredKeys: ['id'] },
    );
    const policy = fc.record(
      {
        targets: value,
        minimumGrade: value,
        maxInventoryAge: value,
        waivers: fc.oneof(fc.array(waiver, { maxLength: 3 }), value),
        roles: fc.dictionary(fc.constantFrom('a', 'b'), fc.record({ files: value }, { requiredKeys: [] })),
        other: value,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(policy, (one) => {
        const bytes = Buffer.from(JSON.stringify(one));
        const { policy: left, faults } = checkPolicy({ bytes, name: 'p' });
        let refused = false;
        try {
          parsePolicy({ bytes, name: 'p' });
        } catch {
          refused = true;
        }
        expect(faults.length > 0).toBe(refused);
        if (left !== null) expect(validatePolicy(left)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is probably not meant', () => {
  const { targets: known } = questionOf({ says: 'made here', hosts: [] });
  const doubts = (policy: Policy) =>
    policyDoubts(policy, known, '2011-01-01').map(({ path, code }) => `${path.join('.')} ${code}`);

  it.each<[Policy, string[]]>([
    [ALL, []],
    [{ targets: ['KB99000002', 'KB99000002', 'KB99000999'] }, ['targets.1 target-twice', 'targets.2 target-not-known']],
    [{ roles: { Web: { files: ['Relai.dll'] } } }, ['roles.Web.files.0 file-not-listed']],
    [{ timeTolerance: '61m' }, ['timeTolerance tolerance-long']],
    [{ timeTolerance: '60m' }, []],
    [
      { roles: { web: { files: ['*'] } }, notApplicable: { roles: ['WEB'] } },
      ['notApplicable.roles.0 role-contradicts'],
    ],
    [
      { waivers: [{ id: 'W', owner: 'O', reason: 'R', expires: '2010-12-31' }] },
      ['waivers.0.expires waiver-expired', 'waivers.0.id waiver-of-all'],
    ],
    [
      {
        targets: ['KB99000002'],
        waivers: [
          {
            id: 'W',
            owner: 'O',
            reason: 'R',
            expires: '2011-12-31',
            granted: '2011-02-01',
            articles: ['KB99000001'],
            files: ['Relai.*'],
            articleSha256: '0'.repeat(64),
          },
        ],
      },
      [
        'waivers.0.granted waiver-not-yet',
        'waivers.0.articles.0 waiver-of-no-target',
        'waivers.0.files.0 file-not-listed',
        'waivers.0.articleSha256 waiver-void',
      ],
    ],
    [
      {
        roles: { web: { files: ['*'] } },
        waivers: [{ id: 'W', owner: 'O', reason: 'R', expires: '2011-12-31', groups: ['wep', 'owner:Ops', 'web'] }],
      },
      ['waivers.0.groups.0 unknown-role'],
    ],
  ])('%j', (policy, expected) => expect(doubts(policy)).toEqual(expected));
});

describe('what should be looked at', () => {
  const waiver = { id: 'W', owner: 'O', reason: 'R', expires: '2011-12-31', hosts: ['R1'] };
  const looked = (policy: Policy, known: readonly Article[] = questionOf({ says: 'made here', hosts: [] }).targets) =>
    policyDoubts(policy, known, '2011-01-01').map(({ path, text }) => `${path.join('.')}: ${text}`);

  it('is said in words', () => {
    const capture = '0'.repeat(64);
    const policy: Policy = {
      targets: ['KB99000002', 'KB99000002', 'KB99000999'],
      timeTolerance: '61m',
      roles: { web: { files: ['relay.DLL', 'Relai.*'] }, desk: { files: [] } },
      notApplicable: { roles: ['desk', 'lab', 'Web'] },
      waivers: [
        { ...waiver, expires: '2010-12-31', groups: ['LAB', 'wep'] },
        { ...waiver, granted: '2011-01-02', articles: ['KB99000002', 'KB99000001'] },
        { ...waiver, files: ['relay*', 'Relai.*'], articleSha256: capture },
        { id: 'W', owner: 'O', reason: 'R', expires: '2011-12-31' },
      ],
    };
    expect(looked(policy)).toEqual([
      'targets.1: KB99000002 is there twice; remove one',
      'targets.2: the knowledge base has no capture of KB99000999; add one with `rollcall kb add`',
      'roles.web.files.1: no target lists a file "Relai.*"; check its spelling',
      'notApplicable.roles.2: the role "web" is asked for files above, and the targets do not apply to it here; say one of both',
      'timeTolerance: builds of one size that were made within 61m of each other are taken for one; times are right to 2s',
      'waivers.0.expires: it expired after 2010-12-31; renew it or remove it',
      'waivers.0.groups.1: this policy knows no role "wep"; check its spelling',
      'waivers.1.granted: it holds from 2011-01-02 on, and not yet',
      'waivers.1.articles.1: KB99000001 is no target of this policy',
      'waivers.2.files.1: no target lists a file "Relai.*"; check its spelling',
      'waivers.2.articleSha256: it is bound to another capture than those of the knowledge base, and so is void',
      'waivers.3.id: it names neither hosts, groups, articles nor files, and so excuses everything',
    ]);
  });

  it('is a target whose capture has no file table', () => {
    expect(looked({ targets: ['KB99000002'] }, [blankArticle('KB99000002')])).toEqual([
      'targets.0: the capture of KB99000002 has no file table: nothing tells whether a host has it',
    ]);
  });

  it.each<[string, Policy]>([
    ['a tolerance of an hour', { timeTolerance: '1h' }],
    [
      'a waiver on its first and its last day',
      { waivers: [{ ...waiver, granted: '2011-01-01', expires: '2011-01-01' }] },
    ],
    [
      'a waiver of an article, where the policy names no target',
      { waivers: [{ ...waiver, articles: ['KB99000001'] }] },
    ],
    ['a group, where the policy names no role', { waivers: [{ ...waiver, groups: ['wep'] }] }],
    [
      'a group of hosts of an owner',
      { roles: { web: { files: [] } }, waivers: [{ ...waiver, groups: ['owner:Ops'] }] },
    ],
    ['a waiver that is bound to the capture', { waivers: [{ ...waiver, articleSha256: sha('KB99000002') }] }],
    ['a waiver that is bound to none', { waivers: [{ ...waiver, articleSha256: null }] }],
    [
      'a waiver of files alone',
      { waivers: [{ id: 'W', owner: 'O', reason: 'R', expires: '2011-12-31', files: ['*'] }] },
    ],
    [
      'a waiver of groups alone',
      { waivers: [{ id: 'W', owner: 'O', reason: 'R', expires: '2011-12-31', groups: ['a'] }] },
    ],
    [
      'a waiver of articles alone',
      { waivers: [{ id: 'W', owner: 'O', reason: 'R', expires: '2011-12-31', articles: ['KB99000002'] }] },
    ],
  ])('is not %s', (_, policy) => expect(looked(policy)).toEqual([]));

  it('is no name of a file or capture where the knowledge base has no target', () => {
    const policy: Policy = {
      roles: { web: { files: ['Relai.*'] } },
      waivers: [{ ...waiver, files: ['Relai.*'], articleSha256: '0'.repeat(64) }],
    };
    expect(looked(policy, [])).toEqual([]);
  });
});
