// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const ASCII = /^[\u0000-\u007f]*$/;

/**
 * The form under which Windows finds a file: NTFS compares names by their upper-case form, code unit by code unit, with a
 * table that maps one unit to one unit. Characters whose upper case is longer (such as "ß") therefore stay as they are.
 * @param name a file name without folders.
 */
export function fileKey(name: string): string {
  // Most names by far; the runtime does it in one go.
  if (ASCII.test(name)) return name.toUpperCase();
  let key = '';
  for (let i = 0; i < name.length; i += 1) {
    const unit = name.charAt(i);
    const upper = unit.toUpperCase();
    key += upper.length === 1 ? upper : unit;
  }
  return key;
}
