/** The members of an object of JSON by their names; null for anything else. */
export type Fields = ReadonlyMap<string, unknown>;

export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

/** Text without blanks around it, or a number as text; null for anything else, and for text that is empty. */
export function textIn(fields: Fields | null, name: string): string | null {
  const value = fields?.get(name);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The elements of a list; none for anything else. */
export function listIn(fields: Fields | null, name: string): readonly unknown[] {
  const value = fields?.get(name);
  return Array.isArray(value) ? value : [];
}
