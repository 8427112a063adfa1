/** The lowest version of a product that has a service pack. */
export interface ServicePackVersion {
  /** As articles name the product, without the maker. */
  readonly product: string;
  /** Names under which it registers itself, without the maker. */
  readonly names: readonly string[];
  /** The first number of its versions: another one is another product. */
  readonly line: number;
  readonly servicePack: string;
  readonly version: string;
  /** Where the figure is published. */
  readonly source: string;
}

export const SERVICE_PACK_VERSIONS: readonly ServicePackVersion[] = [
  {
    product: 'Exchange Server 2007',
    names: ['Exchange Server 2007', 'Exchange Server'],
    line: 8,
    servicePack: 'SP1',
    version: '8.1.240.6',
    source: 'Microsoft, "Exchange Server build numbers and release dates"',
  },
];
