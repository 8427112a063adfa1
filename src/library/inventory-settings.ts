import { parsePolicy } from '../audit/index.js';
import { InputError } from '../model/errors.js';
import type { PolicyInventory } from '../model/generated/policy.js';
import { clockNamed } from '../model/zone.js';
import { readDocument } from '../store/index.js';

/**
 * How host data is read that does not tell by itself.
 * @param policy path of a policy; of it `inventory` is taken.
 * @param zone goes before the one of the policy.
 * @throws InputError for a policy that cannot be read or is wrong, with its line, and for a zone that is none.
 */
export async function readSettingsOf({
  policy,
  zone,
}: {
  readonly policy?: string | undefined;
  readonly zone?: string | undefined;
}): Promise<PolicyInventory> {
  if (zone !== undefined && clockNamed(zone) === null)
    throw new InputError(
      'unknown-zone',
      `--zone ${zone}`,
      'write an offset such as +02:00, or a zone such as Europe/Berlin',
    );
  const settings = policy === undefined ? {} : (await policyOf(policy)).inventory;
  return { ...settings, ...(zone === undefined ? {} : { zone }) };
}

async function policyOf(path: string) {
  const { bytes } = await readDocument(path);
  return parsePolicy({ bytes, name: path });
}
