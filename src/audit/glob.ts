/**
 * Matches a name against a pattern, in time that grows with the product of both lengths at most.
 * @param pattern "*" stands for any run of characters, "?" for one; all else for itself.
 * @param name compared unit by unit: bring both to one case first.
 */
export function matchesGlob(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let retry = 0;
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p;
      retry = n;
      p += 1;
    } else if (pattern[p] === '?' || pattern[p] === name[n]) {
      p += 1;
      n += 1;
    } else if (star >= 0) {
      // The last star takes one character more.
      p = star + 1;
      retry += 1;
      n = retry;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}
