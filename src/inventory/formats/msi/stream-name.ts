/**
 * Windows Installer packs the names of its streams, since a compound file allows 31 characters only: two characters of a set
 * of 64 in one code unit. As wine and libmsi do it (there is no published specification).
 */
const SET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._';
const PAIR = 0x3800;
const SINGLE = 0x4800;
const TABLE = 0x4840;

/** @returns the name in plain characters, and whether the stream holds a table of the database. */
export function decodeStreamName(stored: string): { name: string; table: boolean } {
  const table = stored.charCodeAt(0) === TABLE;
  let name = '';
  for (let i = table ? 1 : 0; i < stored.length; i += 1) {
    const unit = stored.charCodeAt(i);
    if (unit >= PAIR && unit < SINGLE) {
      const pair = unit - PAIR;
      name += SET.charAt(pair & 63) + SET.charAt(pair >> 6);
    } else if (unit >= SINGLE && unit < TABLE) name += SET.charAt(unit - SINGLE);
    else name += stored.charAt(i);
  }
  return { name, table };
}
