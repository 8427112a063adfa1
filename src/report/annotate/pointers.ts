import type { Position } from '../../model/generated/article.js';

type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;

const isPoint = (value: unknown): value is Position['start'] =>
  isObject(value) && typeof value.offset === 'number' && typeof value.line === 'number';

const isPosition = (value: unknown): value is Position => isObject(value) && isPoint(value.start) && isPoint(value.end);

/** The value that an RFC 6901 pointer leads to. */
export function valueAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!isObject(at) || !Object.hasOwn(at, name)) return undefined;
    at = at[name];
  }
  return at;
}

/** Every value with a position, wherever it is in the article, apart from the map of scalars and the diagnostics. */
export function* placesIn(value: unknown, pointer: string): Generator<{ pointer: string; position: Position }> {
  if (!isObject(value)) return;
  if (isPosition(value.position)) yield { pointer, position: value.position };
  for (const [name, inner] of Object.entries(value)) {
    if (pointer === '' && (name === 'positions' || name === 'diagnostics')) continue;
    if (name !== 'position') yield* placesIn(inner, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}
