import type { Policy } from '../../model/generated/policy.js';
import { SERVICE_PACK_VERSIONS, type ServicePackVersion } from '../data/product-versions.js';
import type { OtherName } from './installed.js';
import { packKey, productKey } from './names.js';

/** What is known of the versions behind service packs: what rollcall knows, and what a policy says beside it or in its place. */
export class ProductVersions {
  readonly #known: readonly ServicePackVersion[];

  constructor(policy: Policy | null) {
    const own = (policy?.productVersions ?? []).map((entry) => ({ names: [], ...entry }));
    this.#known = [...own, ...SERVICE_PACK_VERSIONS];
  }

  /** The lowest version of a product that has a service pack; null when it is not known. */
  minimumOf(product: string, servicePack: string): string | null {
    const pack = packKey(servicePack);
    return this.#of(product).find((entry) => packKey(entry.servicePack) === pack)?.version ?? null;
  }

  otherNamesOf(product: string): OtherName[] {
    return this.#of(product).flatMap(({ names, version }) =>
      names.map((name) => ({ key: productKey(name), line: Number(version.split('.')[0]) })),
    );
  }

  #of(product: string): ServicePackVersion[] {
    const key = productKey(product);
    return this.#known.filter((entry) => productKey(entry.product) === key);
  }
}
