/** The lowest version of a product that has a service pack. */
export interface ServicePackVersion {
  /** As articles name the product, without the maker. */
  readonly product: string;
  /** Further names under which it registers itself; they count where the first number of the version is the same. */
  readonly names: readonly string[];
  readonly servicePack: string;
  readonly version: string;
}

/** Exchange Server registers without its year too. Source: Microsoft, "Exchange Server build numbers and release dates". */
const exchange = (year: string, servicePack: string, version: string): ServicePackVersion => ({
  product: `Exchange Server ${year}`,
  names: ['Exchange Server'],
  servicePack,
  version,
});

/** Windows, whose third number tells the service pack from Vista on. Source: Microsoft, "Operating System Version". */
const windows = (product: string, servicePack: string, version: string): ServicePackVersion => ({
  product,
  names: [],
  servicePack,
  version,
});

export const SERVICE_PACK_VERSIONS: readonly ServicePackVersion[] = [
  exchange('2007', 'SP1', '8.1.240.6'),
  exchange('2007', 'SP2', '8.2.176.2'),
  exchange('2007', 'SP3', '8.3.83.6'),
  exchange('2010', 'SP1', '14.1.218.15'),
  exchange('2010', 'SP2', '14.2.247.5'),
  exchange('2010', 'SP3', '14.3.123.4'),
  windows('Windows Vista', 'SP1', '6.0.6001'),
  windows('Windows Vista', 'SP2', '6.0.6002'),
  windows('Windows Server 2008', 'SP2', '6.0.6002'),
  windows('Windows 7', 'SP1', '6.1.7601'),
  windows('Windows Server 2008 R2', 'SP1', '6.1.7601'),
];

/** Words behind the name of Windows that tell the edition, and no other product. */
export const EDITION_WORDS: ReadonlySet<string> = new Set([
  ...['business', 'datacenter', 'edition', 'enterprise', 'foundation', 'home', 'basic', 'premium', 'professional'],
  ...['standard', 'starter', 'ultimate', 'web', 'n', 'k', 'x64'],
]);
