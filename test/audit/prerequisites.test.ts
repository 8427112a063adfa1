/** What is said of a prerequisite, and by which record, in the words of the report. */
import { expect, test } from 'vitest';
import { audit } from '../../src/audit/index.js';
import { type Input, questionOf } from './support/case.js';
import { type ShortArticle, type ShortHost, sha } from './support/compact.js';

type Asked = NonNullable<ShortArticle['prerequisites']>[number];

const RECORD = (line: number) => ({ name: 'R1.ndjson', sha256: sha('R1.ndjson'), line });
const WHOLE = { name: 'R1.ndjson', sha256: sha('R1.ndjson'), line: null };
const EXCHANGE = { product: 'Microsoft Exchange Server 2007', servicePack: 'SP1' };
const LACKS = 'and nothing tells whether this host should have it.';

/** What is said of one prerequisite on one host, which has one file before its other records. */
function said(asked: Omit<Asked, 'text'>, host: Partial<ShortHost>, policy?: Input['policy']) {
  const { verdicts } = audit(
    questionOf({
      says: 'made here',
      ...(policy === undefined ? {} : { policy }),
      articles: [
        {
          id: 'KB99000002',
          replaces: ['KB99000001'],
          files: ['Relay.dll | 2.0.20.0 | - | -'],
          prerequisites: [{ text: 'T', ...asked }],
        },
      ],
      hosts: [{ host: 'R1', files: ['Relay.dll | 2.0.20.0 | - | -'], ...host }],
    }),
  );
  const [result, ...more] = verdicts.flatMap(({ prerequisites }) => prerequisites);
  if (result === undefined || more.length > 0) throw new Error('not one prerequisite');
  const { met, reason, evidence } = result;
  return [met, reason, evidence];
}

const product = (name: string, version: string | null = null) =>
  `- | - | - | name=${name}${version === null ? '' : ` | version=${version}`}`;

test.each<[string, Omit<Asked, 'text'>, Partial<ShortHost>, unknown[]]>([
  [
    'that is not there',
    EXCHANGE,
    {},
    [null, `The inventory does not show Microsoft Exchange Server 2007, ${LACKS}`, null],
  ],
  [
    'that is new enough',
    EXCHANGE,
    { products: [product('Other', '1.0'), product('Microsoft Exchange Server 2007', '8.1.240.6')] },
    [true, 'Microsoft Exchange Server 2007 8.1.240.6 is installed; asked for is 8.1.240.6 or later.', RECORD(2)],
  ],
  [
    'that is too old, although another is new enough',
    EXCHANGE,
    { products: [product('Exchange Server 2007', '8.2.0.0'), product('Exchange Server 2007', '8.0.0.0')] },
    [false, 'Exchange Server 2007 8.0.0.0 is installed; asked for is 8.1.240.6 or later.', RECORD(2)],
  ],
  [
    'of an unknown version',
    EXCHANGE,
    { products: [product('Exchange Server 2007')] },
    [
      null,
      'Exchange Server 2007 of an unknown version is installed, which cannot be compared with 8.1.240.6.',
      RECORD(1),
    ],
  ],
  [
    'under a further name, in its own line of versions',
    EXCHANGE,
    {
      products: [
        product('Exchange Server', '14.1.0.0'),
        product('Relay Server', '8.1.0.0'),
        product('Exchange Server', '8.2.0.0'),
      ],
    },
    [true, 'Exchange Server 8.2.0.0 is installed; asked for is 8.1.240.6 or later.', RECORD(3)],
  ],
  [
    'under a further name without a version',
    EXCHANGE,
    { products: [product('Exchange Server')] },
    [null, `The inventory does not show Microsoft Exchange Server 2007, ${LACKS}`, null],
  ],
  [
    'of any version',
    { product: 'Contoso Gateway' },
    { products: ['Relay.msi | - | -', product('Contoso Gateway')] },
    [true, 'Contoso Gateway of an unknown version is installed; no version is asked for.', RECORD(2)],
  ],
  [
    'with a service pack that nobody knows',
    { product: 'Contoso Gateway', servicePack: 'SP3' },
    { products: [product('Contoso Gateway', '3.0')] },
    [null, 'Contoso Gateway 3.0 is installed, but nothing tells which version has SP3; a policy can.', RECORD(1)],
  ],
  [
    'that is the operating system',
    { product: 'Windows Server 2008', servicePack: 'SP2' },
    { os: 'Windows Server 2008 Standard | 6.0.6002' },
    [true, 'Windows Server 2008 Standard 6.0.6002 is installed; asked for is 6.0.6002 or later.', WHOLE],
  ],
  [
    'of a version that says less than is asked for',
    { product: 'Contoso Gateway', version: '6.0.2' },
    { products: [product('Contoso Gateway', '6.0')] },
    [null, 'Contoso Gateway 6.0 is installed, which cannot be compared with 6.0.2.', RECORD(1)],
  ],
  [
    'of a short version that is too old all the same',
    { product: 'Contoso Gateway', version: '6.1.2' },
    { products: [product('Contoso Gateway', '6.0')] },
    [false, 'Contoso Gateway 6.0 is installed; asked for is 6.1.2 or later.', RECORD(1)],
  ],
  [
    'of a short version that is new enough',
    { product: 'Contoso Gateway', version: '6.1.0' },
    { products: [product('Contoso Gateway', '6.1')] },
    [true, 'Contoso Gateway 6.1 is installed; asked for is 6.1.0 or later.', RECORD(1)],
  ],
])('a product %s', (_, asked, host, expected) => {
  expect(said(asked, host)).toEqual(expected);
});

test.each<[string, Omit<Asked, 'text'>, Partial<ShortHost>, unknown[]]>([
  [
    'that is listed',
    { kb: 'KB99000001' },
    { updates: ['KB99000005', 'KB99000001'] },
    [true, 'KB99000001 is listed as installed.', RECORD(2)],
  ],
  [
    'that a later one serves for',
    { kb: 'KB99000001' },
    { patches: ['- | applied', 'KB99000003 | superseded', 'KB99000003 | applied'] },
    [true, 'KB99000003 is listed as installed, which supersedes KB99000001.', RECORD(3)],
  ],
  [
    'that is not listed',
    { kb: 'KB99000001' },
    { updates: ['KB99000005'] },
    [null, 'No list shows KB99000001 as installed, and lists of updates are seldom whole.', null],
  ],
  [
    'of which the knowledge base has nothing',
    { kb: 'KB99000999' },
    { updates: ['KB99000999'] },
    [true, 'KB99000999 is listed as installed.', RECORD(1)],
  ],
  [
    'beside a product that is not there: what cannot be told decides',
    { kb: 'KB99000001', product: 'Contoso Gateway' },
    { updates: ['KB99000001'] },
    [null, `The inventory does not show Contoso Gateway, ${LACKS}`, null],
  ],
  [
    'and nothing that could be looked for',
    {},
    { updates: ['KB99000001'] },
    [null, 'It names neither a product nor an article that could be looked for.', null],
  ],
])('an article %s', (_, asked, host, expected) => {
  expect(said(asked, host).slice(0, 2)).toEqual(expected.slice(0, 2));
  expect(said(asked, host)[2]).toEqual(expected[2] === null ? null : { ...RECORD(0), line: expect.any(Number) });
});

test('of several records of one article the first is the evidence', () => {
  const [, , evidence] = said({ kb: 'KB99000001' }, { updates: ['KB99000001', 'KB99000001'], files: [] });
  expect(evidence).toEqual(RECORD(1));
});

test.each<[string, Partial<ShortHost>, boolean | null, string, unknown]>([
  [
    'is missed where a whole list would show it',
    { products: [product('Other')] },
    false,
    'The role Mailbox has Contoso Gateway, and the list of products does not show it.',
    WHOLE,
  ],
  [
    'is not missed without a list of products',
    {},
    null,
    'The role Mailbox has Contoso Gateway, and no whole list of products tells whether it is here.',
    null,
  ],
  [
    'is not missed where a list was damaged',
    { products: [product('Other')], damaged: true },
    null,
    'The role Mailbox has Contoso Gateway, and no whole list of products tells whether it is here.',
    null,
  ],
  [
    'is not asked of another role',
    { roles: ['web'], products: [product('Other')] },
    null,
    'By the policy Contoso Gateway is asked of other roles than those of this host.',
    null,
  ],
])('a product that a role should have %s', (_, host, ...expected) => {
  const policy = { productRoles: { 'Contoso Relay': ['web'], 'contoso gateway': ['mailbox'] } };
  expect(said({ product: 'Contoso Gateway' }, { roles: ['Mailbox'], ...host }, policy)).toEqual(expected);
});

test('a product that is not there is unmet only where some list of products would have shown it', () => {
  const question = questionOf({
    says: 'made here',
    policy: { productRoles: { 'Contoso Gateway': ['web'] } },
    articles: [
      {
        id: 'KB99000002',
        files: ['Relay.dll | 2.0.20.0 | - | -'],
        prerequisites: [{ text: 'T', product: 'Contoso Gateway' }],
      },
    ],
    hosts: [
      { host: 'R1', roles: ['web'], files: ['Relay.dll | 2.0.20.0 | - | -'], products: [product('Contoso Relay')] },
    ],
  });
  const metOf = (...reaches: ('unknown' | 'products' | 'packages')[]) => {
    const productLists = reaches.map((reach) => ({ source: `${reach}.csv`, reach }));
    const hosts = question.hosts.map((host) => (reaches.length === 0 ? host : { ...host, productLists }));
    return audit({ ...question, hosts }).verdicts.flatMap(({ prerequisites }) => prerequisites.map(({ met }) => met));
  };
  expect(metOf()).toEqual([false]);
  expect(metOf('unknown')).toEqual([null]);
  expect(metOf('products')).toEqual([false]);
  expect(metOf('unknown', 'packages')).toEqual([false]);
});
