import type { HostInventory } from '../../model/generated/inventory.js';
import validate from '../../model/generated/inventory.validate.js';

/** Whether a value fits `schemas/inventory.schema.json`. */
export function isInventory(value: unknown): value is HostInventory {
  return validate(value);
}

/** Why a value does not fit: the place as a JSON pointer, and what is asked there. */
export function explainInvalid(value: unknown): string {
  if (validate(value)) return 'nothing is wrong';
  const error = validate.errors?.[0];
  if (error === undefined) return 'it does not fit the schema';
  const extra = error.keyword === 'additionalProperties' ? ` (${JSON.stringify(error.params.additionalProperty)})` : '';
  return `${error.instancePath === '' ? 'it' : shorten(error.instancePath)} ${error.message ?? 'does not fit'}${shorten(extra)}; see "rollcall schema inventory"`;
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}...` : text;
}
