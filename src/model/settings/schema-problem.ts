import { FORMS } from './forms.js';

/** What a validator says is wrong: the part of an ajv error that is used here. */
export interface SchemaProblem {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Code made by a schema: tells whether a value obeys it, and then what is wrong. */
export interface Validator<T> {
  (value: unknown): value is T;
  errors?: readonly SchemaProblem[] | null;
}

/** A problem as one clause, for people: what is wrong and what would be right. */
export function inWordsOf({ instancePath, keyword, params, message }: SchemaProblem): string {
  const where = instancePath === '' ? 'at the top' : `in ${instancePath.slice(1).replaceAll('/', '.')}`;
  switch (keyword) {
    case 'additionalProperties':
      return `unknown key "${String(params.additionalProperty)}" ${where}; check its spelling, or remove it`;
    case 'required':
      return `"${String(params.missingProperty)}" is missing ${where}; add it`;
    case 'enum':
      return `not an allowed value ${where}; write one of ${listOf(params.allowedValues)}`;
    case 'type':
      return `must be ${listOf(params.type)} ${where}${listOf(params.type).includes('string') ? '; put it in quotes' : ''}`;
    case 'pattern':
      return `not of the form that is asked for ${where}; ${FORMS[String(params.pattern)] ?? `it is ${String(params.pattern)}`}`;
    default:
      return `${message ?? keyword} ${where}`;
  }
}

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(', ') : String(values);
}
