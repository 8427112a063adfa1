import type { HostInventory } from '../../model/generated/inventory.js';
import type { Remark } from '../adapters/adapter.js';
import { productName } from './product-name.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** The day of an installation is that of the host, and many tools write local time into packages: together up to two days. */
const SLACK_MS = 2 * DAY_MS;

/** Products whose day of installation lies before their own package was built. */
export function installedBeforeBuilt({ products }: HostInventory, builds: ReadonlyMap<string, string>): Remark[] {
  return products.flatMap((product) => {
    const { packageCode, installDate, source } = product;
    const built = packageCode === null ? undefined : builds.get(packageCode);
    if (built === undefined || installDate === null) return [];
    if (!(Date.parse(`${installDate}T00:00:00Z`) + SLACK_MS < Date.parse(built))) return [];
    const message = `${productName(product)} was installed on ${installDate}, but its package ${packageCode} was built on ${built.slice(0, 10)}`;
    return [{ code: 'installed-before-built', severity: 'warning', message, source }];
  });
}
