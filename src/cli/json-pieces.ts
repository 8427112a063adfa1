/** Elements of a list that are turned into text at once. */
const AT_ONCE = 10_000;

/**
 * An object as JSON in pieces, just as `JSON.stringify` writes it: the longest string of the runtime has half a gigabyte, and the
 * files of one host can have more.
 */
export function* jsonPieces(value: object): Generator<string> {
  let before = '{';
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const key = `${before}${JSON.stringify(name)}:`;
    before = ',';
    if (!Array.isArray(member) || member.length <= AT_ONCE) {
      yield key + JSON.stringify(member);
      continue;
    }
    for (let at = 0; at < member.length; at += AT_ONCE) {
      const elements = JSON.stringify(member.slice(at, at + AT_ONCE)).slice(1, -1);
      yield `${at === 0 ? `${key}[` : ','}${elements}`;
    }
    yield ']';
  }
  yield before === '{' ? '{}' : '}';
}
