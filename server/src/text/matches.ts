const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern in a text. The same as `matchAll`, which makes a copy of the pattern at each call and so
 * costs more than the search where nearly every text has no match at all.
 *
 * @param pattern with the flag `g`; its `lastIndex` is used and left at 0.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    // An empty match would be found again; behind a surrogate pair the pattern itself moves on.
    if (match[0] === '') pattern.lastIndex++;
    match = pattern.exec(text);
  }
  return found;
}
