import { buildHive, dword, wide } from '../support/hive.mjs';
import { regEvents } from './formats/registry-tree.js';
import { reg } from './helper.js';

interface Key {
  readonly name: string;
  readonly keys: Key[];
  readonly values: [name: string, type: number, data: Buffer][];
}

/** A hive with the keys of an export below one root, whose root key is that root. Null where a hive cannot say the same. */
export function hiveOf(lines: readonly string[], root: string): Buffer | null {
  const names = root.split('\\');
  const top: Key = { name: names.at(-1) ?? '', keys: [], values: [] };
  let key = top;
  for (const event of regEvents(reg(...lines))) {
    if (event.kind === 'problem') return null;
    if (event.kind === 'key') {
      if (event.deleted || names.some((name, i) => event.names[i] !== name)) return null;
      key = event.names.slice(names.length).reduce(below, top);
      continue;
    }
    const data = event.data();
    if (data?.kind === 'text') key.values.push([event.name, data.type, wide(data.text)]);
    else if (data?.kind === 'texts') key.values.push([event.name, data.type, wide(`${data.texts.join('\0')}\0`)]);
    else if (data?.kind === 'number') key.values.push([event.name, data.type, dword(data.value)]);
    else return null;
  }
  return buildHive(top);
}

function below(key: Key, name: string): Key {
  const known = key.keys.find((child) => child.name.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return known;
  const made: Key = { name, keys: [], values: [] };
  key.keys.push(made);
  return made;
}
