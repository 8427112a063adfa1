/** A value of a property. Times are ISO 8601 where the form of the file has times, else the text that stands there. */
export type PsValue = string | number | boolean | Properties;

/** Properties by name in lower case: PowerShell does not tell case apart. Without a value they are "". */
export type Properties = ReadonlyMap<string, PsValue>;

/** An object as a cmdlet put it out. */
export interface PsObject {
  readonly properties: Properties;
  /** Line from 1 where it begins. */
  readonly line: number;
}

/** What to do where the encoding of an export had to be guessed. */
export const AS_UTF_8 = 'export with -Encoding UTF8';

/** A property as text, without blanks around it; null when it is missing, empty, or an object. */
export function textOf(properties: Properties, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = properties.get(name);
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    if (text !== '') return text;
  }
  return null;
}

/** A property as a whole number that is not negative; null for anything else. */
export function numberOf(properties: Properties, name: string): number | null {
  const text = textOf(properties, name);
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** A property as true or false, as objects have it and as CSV prints it; null for anything else. */
export function flagOf(properties: Properties, name: string): boolean | null {
  const value = properties.get(name);
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return text === 'true' ? true : text === 'false' ? false : null;
}

/** A property that is an object itself. */
export function objectOf(properties: Properties, name: string): Properties | null {
  const value = properties.get(name);
  return typeof value === 'object' ? value : null;
}
