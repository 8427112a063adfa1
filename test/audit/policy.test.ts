import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../src/audit/index.js';
import { InputError } from '../../src/model/errors.js';

const policy = (text: string) => parsePolicy({ bytes: new TextEncoder().encode(text), name: 'policy.yaml' });

/** The message of the InputError that a text gives. */
function refusal(text: string | Uint8Array): string {
  try {
    parsePolicy({ bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text, name: 'policy.yaml' });
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('a policy', () => {
  test('is read from YAML, with dates and versions as text', () => {
    const text = `
targets: [KB99000002]
roles:
  engine: { files: ["*NS.msi"] }
maxInventoryAge: 30d
acceptLater: true
waivers:
  - id: W1
    owner: Ops
    reason: Frozen until the move.
    expires: 2011-03-31
    build: 2.0.10.0
`;
    expect(policy(text)).toEqual({
      targets: ['KB99000002'],
      roles: { engine: { files: ['*NS.msi'] } },
      maxInventoryAge: '30d',
      acceptLater: true,
      waivers: [{ id: 'W1', owner: 'Ops', reason: 'Frozen until the move.', expires: '2011-03-31', build: '2.0.10.0' }],
    });
  });

  test('may grant a waiver for a day', () => {
    const text = 'waivers: [{id: W, owner: O, reason: R, granted: 2011-03-01, expires: 2011-03-01}]';
    expect(refusal(text)).toBe('accepted');
  });

  test('is read from JSON, with a byte order mark', () => {
    expect(policy('\uFEFF{"minimumGrade": "size", "fail": ["missing"]}')).toEqual({
      minimumGrade: 'size',
      fail: ['missing'],
    });
  });

  test.each([
    [
      'an unknown key',
      'acceptLater: true\nacceptNewer: true\n',
      'policy.yaml:2:1: unknown key "acceptNewer" at the top',
    ],
    [
      'an unknown key of a waiver',
      'waivers:\n  - id: W\n    owner: O\n    reason: R\n    expires: 2011-01-01\n    hots: [A]\n',
      'policy.yaml:6:5: unknown key "hots" in waivers.0',
    ],
    [
      'a waiver without expiry',
      'waivers:\n  - id: W1\n    owner: Ops\n    reason: R\n',
      'policy.yaml:2:5: "expires" is missing in waivers.0',
    ],
    [
      'a day that does not exist',
      'waivers:\n  - id: W1\n    owner: Ops\n    reason: R\n    expires: 2011-02-29\n',
      'policy.yaml:5:14: "2011-02-29" is no day',
    ],
    [
      'two waivers with one id',
      'waivers:\n  - {id: W, owner: O, reason: R, expires: 2011-01-01}\n  - {id: W, owner: O, reason: R, expires: 2011-01-01}\n',
      'policy.yaml:3:10: a second waiver with the id "W"',
    ],
    [
      'a first day that does not exist',
      'waivers:\n  - id: W1\n    owner: Ops\n    reason: R\n    granted: 2011-02-29\n    expires: 2011-03-01\n',
      'policy.yaml:5:14: "2011-02-29" is no day',
    ],
    [
      'a waiver that ends before it begins',
      'waivers:\n  - id: W1\n    owner: Ops\n    reason: R\n    granted: 2011-03-02\n    expires: 2011-03-01\n',
      'policy.yaml:5:14: it expires on 2011-03-01, before it is granted',
    ],
    [
      'a severity that is never due',
      'due: { critical: 30d, low: 90d }\nseverity:\n  default: high\n',
      'policy.yaml:3:12: no days are due for the severity "high"; add it to "due", or write one of critical, low',
    ],
    [
      'severities and no due days',
      'severity: { KB99000002: toString }\n',
      'policy.yaml:1:25: no days are due for the severity "toString"; add it to "due"',
    ],
    [
      'a severity of what is no article',
      'due: { critical: 30d }\nseverity: { KB1: critical }\n',
      'policy.yaml:2:13: unknown key "KB1" in severity',
    ],
    ['a due time that is no duration', 'due: { critical: 30 days }\n', 'policy.yaml:1:18: not of the form'],
    [
      'a limit that is negative',
      'maxBehind: { articles: -1 }\n',
      'policy.yaml:1:24: must be >= 0 in maxBehind.articles',
    ],
    [
      'a number for a version',
      'waivers: [{id: W, owner: O, reason: R, expires: 2011-01-01, build: 2.0}]\n',
      'policy.yaml:1:68: must be string, null in waivers.0.build; put it in quotes',
    ],
    [
      'a wrong grade',
      'minimumGrade: sizes\n',
      'policy.yaml:1:15: not an allowed value in minimumGrade; write one of hash,',
    ],
    ['a wrong duration', '\nmaxInventoryAge: a month\n', 'policy.yaml:2:18: not of the form'],
    ['an unknown verdict', 'fail:\n  - missing\n  - wrong\n', 'policy.yaml:3:5: not an allowed value in fail.1'],
    [
      'a key twice',
      'acceptLater: true\nacceptLater: false\n',
      'policy.yaml:2:1: the key "acceptLater" is there twice; keep one of them',
    ],
    [
      'a key in quotes twice',
      'roles: { "a b": { files: [] }, "a b": { files: [x] } }\n',
      'policy.yaml:1:32: the key "a b" is there twice',
    ],
    ['tabs', 'roles:\n\tweb: {files: []}\n', 'policy.yaml:2:1: a tab indents this line; use spaces'],
    ['two documents', 'acceptLater: true\n---\nacceptLater: false\n', 'policy.yaml:2:1: a second document begins here'],
    ['a tag', 'acceptLater: !!js/function "x"\n', 'policy.yaml:1:14: a tag (!) is not read here'],
    [
      'a merge key',
      'roles:\n  web: &w { files: [a] }\n  db:\n    <<: *w\n',
      'policy.yaml:4:5: merge keys (<<) are not read; write the keys out',
    ],
    ['an alias of nothing', 'roles:\n  web: *w\n', 'policy.yaml: Unresolved alias'],
    ['a key with nothing behind it', 'acceptLater: true\ntargets:\n', 'policy.yaml:2:9: nothing is said of "targets"'],
    [
      'a role in two spellings',
      'roles: { Web: { files: [a] }, web: { files: [b] } }\n',
      'policy.yaml:1:36: the role "Web" is the same, since roles are compared without case; put them together',
    ],
    [
      'a due time beyond the calendar',
      'due: { critical: 9999999999d }\nseverity: { KB99000002: critical }\n',
      'policy.yaml:1:18: 9999999999d is longer than a hundred years',
    ],
    ['an age beyond the calendar', 'maxInventoryAge: 36526d\n', 'policy.yaml:1:18: 36526d is longer'],
    ['a tolerance beyond the calendar', 'timeTolerance: 876601h\n', 'policy.yaml:1:16: 876601h is longer'],
    [
      'an article in small letters',
      'targets: [kb99000002]\n',
      'in targets.0; write the number of an article as KB952077',
    ],
    [
      'a short hash',
      'waivers: [{id: W, owner: O, reason: R, expires: 2011-01-01, articleSha256: ab}]\n',
      '64 hexadecimal',
    ],
    ['broken YAML', 'roles:\n  a: [b\n', 'policy.yaml:3:1: '],
    ['a list', '- a\n', 'policy.yaml:1:1: must be object at the top'],
    ['a word', 'hello\n', 'policy.yaml:1:1: must be object at the top'],
    ['nothing', ' \n', 'policy.yaml: the policy is empty'],
    ['comments only', '# nothing yet\n', 'policy.yaml: the policy is empty: it has nothing but comments'],
    ['too many brackets', `roles: ${'['.repeat(20_000)}`, 'policy.yaml:1: nested deeper than 64 levels'],
    ['too many dashes', `roles:\n  ${'- '.repeat(20_000)}x`, 'policy.yaml:2: nested deeper than 64 levels'],
  ])('with %s is refused by line', (_, text, message) => {
    expect(refusal(text)).toContain(message);
  });

  test('that is no UTF-8 text, or too large, is refused', () => {
    expect(refusal(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toBe('policy.yaml: not UTF-8 text; save the policy as UTF-8');
    expect(refusal(Uint8Array.of(0x61, 0, 0x61))).toContain('not UTF-8 text');
    expect(refusal(new Uint8Array(5 * 1024 * 1024).fill(0x20))).toContain('larger than');
  });

  test('with the longest duration that is allowed is due on a day of the calendar', () => {
    expect(policy('due: { critical: 36525d }\nseverity: { KB99000002: critical }\n').due).toEqual({
      critical: '36525d',
    });
  });

  test('with aliases that multiply is refused', () => {
    const lines = ['a: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i += 1)
      lines.push(
        `b${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(refusal(lines.join('\n'))).toMatch(/alias|unknown key/i);
  });
});
