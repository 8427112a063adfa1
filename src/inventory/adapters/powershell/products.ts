import type { Product } from '../../../model/generated/inventory.js';
import { cimTime } from '../../formats/cim-time.js';
import { toGuid } from '../../formats/guid.js';
import { toProduct } from '../../input/records.js';
import { dateOf } from '../../registry/values.js';
import { numberOf, type Properties, type PsObject, textOf } from './object.js';

/** `InstallState` of Win32_Product: others are advertised, absent or broken. */
const INSTALLED = 5;
/** `AssignmentType` of Win32_Product. */
const CONTEXTS: readonly Product['context'][] = ['user', 'machine'];

/** An instance of Win32_Product; null for one that is not installed. */
export function productOf({ properties, line }: PsObject, input: string): Product | null {
  if ((numberOf(properties, 'installstate') ?? INSTALLED) !== INSTALLED) return null;
  const facts = {
    name: textOf(properties, 'name', 'caption'),
    version: textOf(properties, 'version'),
    publisher: textOf(properties, 'vendor'),
    productCode: toGuid(textOf(properties, 'identifyingnumber') ?? ''),
    packageCode: toGuid(textOf(properties, 'packagecode') ?? ''),
    packageName: textOf(properties, 'packagename'),
    installDate: installDateOf(properties),
    installSource: textOf(properties, 'installsource'),
    localPackage: textOf(properties, 'packagecache', 'localpackage'),
    context: CONTEXTS[numberOf(properties, 'assignmenttype') ?? -1] ?? null,
  };
  return facts.name === null && facts.productCode === null ? null : toProduct(facts, { name: input, line });
}

function installDateOf(properties: Properties): string | null {
  const second = textOf(properties, 'installdate2') ?? '';
  const iso = /^\d{4}-\d{2}-\d{2}(?=T)/.exec(second)?.[0] ?? null;
  return dateOf(textOf(properties, 'installdate')) ?? cimTime(second)?.slice(0, 10) ?? iso;
}

/** Properties of an Uninstall key without the path of it, as `Select-Object` leaves them; null for a key that is not shown. */
export function uninstallOf({ properties, line }: PsObject, input: string): Product | null {
  const name = textOf(properties, 'displayname');
  const command = textOf(properties, 'uninstallstring') ?? '';
  const code =
    toGuid(textOf(properties, 'pschildname') ?? '') ??
    toGuid(/^"?(?:[^"]*\\)?msiexec(?:\.exe)?"?\s.*(\{[0-9a-f-]{36}\})/i.exec(command)?.[1] ?? '');
  if (name === null && code === null) return null;
  const facts = {
    name,
    version: textOf(properties, 'displayversion'),
    publisher: textOf(properties, 'publisher'),
    productCode: code,
    installDate: dateOf(textOf(properties, 'installdate')),
    installSource: textOf(properties, 'installsource'),
  };
  return toProduct(facts, { name: input, line });
}
