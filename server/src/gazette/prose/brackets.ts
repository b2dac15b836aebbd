/**
 * Pairs of brackets, quotation marks and book marks in a text: offset of the opening character → offset of its closing
 * one. Each form pairs by itself, innermost first, so that one forgotten bracket spoils only its own pair. Round and
 * square brackets are one form whatever their width, because drafts mix （ with ).
 */
export type BracketPairs = ReadonlyMap<number, number>;

const FORMS = ['（(|）)', '〔|〕', '[［|]］', '【|】', '﹝|﹞', '《|》', '〈|〉', '“|”', '‘|’', '「|」'];
/**
 * By code unit: 0 for what is no bracket, else one more than the form, negative for closing ones. A table and no map,
 * because every character of every text is looked up.
 */
const SIDES = new Int8Array(0x10000);
FORMS.forEach((form, index) => {
  const [openers = '', closers = ''] = form.split('|');
  for (const char of openers) SIDES[char.charCodeAt(0)] = index + 1;
  for (const char of closers) SIDES[char.charCodeAt(0)] = -index - 1;
});
const NONE: BracketPairs = new Map();

/** The form of the bracket that a code unit is, from 1 on, negative where it closes; 0 where it is none. */
export function bracketSide(code: number): number {
  return SIDES[code] ?? 0;
}

/** Pairs all brackets of `text` in one pass; unpaired ones are simply absent. */
export function pairBrackets(text: string): BracketPairs {
  let pairs: Map<number, number> | undefined;
  let stacks: number[][] | undefined;
  for (let i = 0; i < text.length; i++) {
    const side = SIDES[text.charCodeAt(i)] ?? 0;
    if (side === 0) continue;
    if (side > 0) {
      stacks ??= FORMS.map(() => []);
      stacks[side - 1]?.push(i);
      continue;
    }
    const open = stacks?.[-side - 1]?.pop();
    if (open === undefined) continue;
    pairs ??= new Map();
    pairs.set(open, i);
  }
  return pairs ?? NONE;
}

/** Whether a character opens a pair of some form. */
export function isOpening(char: string): boolean {
  return bracketSide(char.charCodeAt(0)) > 0;
}

/** Whether a character closes a pair of some form. */
export function isClosing(char: string): boolean {
  return bracketSide(char.charCodeAt(0)) < 0;
}

/** Whether an opening and a closing character are of one form, whatever their width. */
export function isPair(open: string, close: string): boolean {
  const form = bracketSide(open.charCodeAt(0));
  return form > 0 && form === -bracketSide(close.charCodeAt(0));
}

/** The character that closes what `open` opens, in the same width; empty when it opens nothing. */
export function closerOf(open: string): string {
  const [openers = '', closers = ''] = FORMS[bracketSide(open.charCodeAt(0)) - 1]?.split('|') ?? [];
  return closers.charAt(openers.indexOf(open));
}

/** The character that opens what `close` closes, in the same width; empty when it closes nothing. */
export function openerOf(close: string): string {
  const [openers = '', closers = ''] = FORMS[-bracketSide(close.charCodeAt(0)) - 1]?.split('|') ?? [];
  return openers.charAt(closers.indexOf(close));
}
