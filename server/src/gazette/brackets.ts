/**
 * Pairs of brackets, quotation marks and book marks in a text: offset of the opening character → offset of its closing
 * one. Each form pairs by itself, innermost first, so that one forgotten bracket spoils only its own pair. Round and
 * square brackets are one form whatever their width, because drafts mix （ with ).
 */
export type BracketPairs = ReadonlyMap<number, number>;

const FORMS = ['（(|）)', '〔|〕', '[［|]］', '【|】', '﹝|﹞', '《|》', '〈|〉', '“|”', '‘|’', '「|」'];
const OPENING = new Map<string, number>();
const CLOSING = new Map<string, number>();
FORMS.forEach((form, index) => {
  const [openers = '', closers = ''] = form.split('|');
  for (const char of openers) OPENING.set(char, index);
  for (const char of closers) CLOSING.set(char, index);
});
const NONE: BracketPairs = new Map();
const ANY_CLOSER = /[）)〕\]］】﹞》〉”’」]/u;

/** Pairs all brackets of `text` in one pass; unpaired ones are simply absent. */
export function pairBrackets(text: string): BracketPairs {
  if (!ANY_CLOSER.test(text)) return NONE;
  const pairs = new Map<number, number>();
  const stacks: number[][] = FORMS.map(() => []);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Han characters and ASCII letters are most of every text and never a bracket.
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    const char = text.charAt(i);
    const opens = OPENING.get(char);
    if (opens !== undefined) {
      stacks[opens]?.push(i);
      continue;
    }
    const closes = CLOSING.get(char);
    const open = closes === undefined ? undefined : stacks[closes]?.pop();
    if (open !== undefined) pairs.set(open, i);
  }
  return pairs;
}

/** Whether a character opens a pair of some form. */
export function isOpening(char: string): boolean {
  return OPENING.has(char);
}

/** Whether a character closes a pair of some form. */
export function isClosing(char: string): boolean {
  return CLOSING.has(char);
}

/** Whether an opening and a closing character are of one form, whatever their width. */
export function isPair(open: string, close: string): boolean {
  const form = OPENING.get(open);
  return form !== undefined && form === CLOSING.get(close);
}

/** The character that closes what `open` opens, in the same width; empty when it opens nothing. */
export function closerOf(open: string): string {
  const [openers = '', closers = ''] = FORMS[OPENING.get(open) ?? -1]?.split('|') ?? [];
  return closers.charAt(openers.indexOf(open));
}

/** The character that opens what `close` closes, in the same width; empty when it closes nothing. */
export function openerOf(close: string): string {
  const [openers = '', closers = ''] = FORMS[CLOSING.get(close) ?? -1]?.split('|') ?? [];
  return openers.charAt(closers.indexOf(close));
}
