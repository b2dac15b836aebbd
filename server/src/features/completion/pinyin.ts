/**
 * The initials of characters in pinyin, read off the order in which the platform sorts Chinese: no dictionary of ours.
 * The characters below are the first of their letter in that order; no syllable begins with i, u or v.
 */
const FIRST = '啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝';
const LETTERS = 'abcdefghjklmnopqrstwxyz';

/** Other readings of characters that names of agencies hold; the order knows one reading of each. */
const ALSO: ReadonlyMap<string, string> = new Map([
  ['重', 'c'],
  ['会', 'k'],
  ['行', 'h'],
  ['调', 't'],
  ['长', 'c'],
  ['系', 'j'],
]);

let collator: Intl.Collator | undefined;
const known = new Map<string, string>();

/** True when `typed` (letters) spells the initials of `name` from some place on: `jtys` and `sjtys` for 市交通运输委. */
export function matchesInitials(name: string, typed: string): 'start' | 'inside' | null {
  const characters = Array.from(name);
  for (let from = 0; from + typed.length <= characters.length; from++) {
    let at = 0;
    while (at < typed.length && initialsOf(characters[from + at] ?? '').includes(typed.charAt(at))) at++;
    if (at === typed.length) return from === 0 ? 'start' : 'inside';
  }
  return null;
}

/** The letters that a character may begin with; a letter is its own. */
function initialsOf(character: string): string {
  const ready = known.get(character);
  if (ready !== undefined) return ready;
  const letters = /^[a-z]$/iu.test(character) ? character.toLowerCase() : sorted(character);
  known.set(character, letters);
  return letters;
}

function sorted(character: string): string {
  if (!/^[\u4e00-\u9fff]$/u.test(character)) return '';
  collator ??= new Intl.Collator('zh-CN-u-co-pinyin');
  let letter = '';
  for (const [index, first] of Array.from(FIRST).entries()) {
    if (collator.compare(character, first) < 0) break;
    letter = LETTERS.charAt(index);
  }
  return letter + (ALSO.get(character) ?? '');
}
