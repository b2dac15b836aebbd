import { type BracketPairs, bracketSide, isPair, pairBrackets } from './brackets.ts';
import type { DocumentNumber } from './documentNumber.ts';
import type { Prose } from './prose.ts';
import { ProseFact } from './proseFact.ts';

/** What is wrong with the brackets, quotation and book marks of one text by itself. Offsets of the text. */
export interface Balance {
  /** Opening and closing characters without a partner, in order. A neighbouring paragraph may hold it. */
  readonly unpaired: readonly number[];
  /** Pairs that stand directly inside a pair of the same form: [outer, inner] opening offsets. */
  readonly nested: readonly (readonly [outer: number, inner: number])[];
  /** Closing characters that cut through another pair: （甲《乙）丙》. */
  readonly crossing: readonly number[];
}

const NOTHING: Balance = { unpaired: [], nested: [], crossing: [] };

/** The balance of a paragraph's text, worked out once: equal paragraphs share their prose, and with it this. */
export function balanceOf(prose: Prose): Balance {
  return balances.of(prose);
}

const balances = new ProseFact((prose): Balance => {
  if (!holdsBracket(prose.text)) return NOTHING;
  const odd = prose.numbers.filter(({ open, close }) => !isPair(open.text, close.text));
  return odd.length === 0 ? analyse(prose.text, prose.brackets) : withoutNumbers(prose.text, odd);
});

/** 〔2024）: the brackets of a document number are a matter of their own, and must not pair with what is around it. */
function withoutNumbers(text: string, numbers: readonly DocumentNumber[]): Balance {
  let plain = '';
  let at = 0;
  for (const { open, close } of numbers) {
    plain += `${text.slice(at, open.start)} ${text.slice(open.end, close.start)} `;
    at = close.end;
  }
  plain += text.slice(at);
  return analyse(plain, pairBrackets(plain));
}

function holdsBracket(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bracketSide(text.charCodeAt(i)) !== 0) return true;
  return false;
}

function analyse(text: string, pairs: BracketPairs): Balance {
  const openOf = new Map<number, number>();
  for (const [open, close] of pairs) openOf.set(close, open);
  const unpaired: number[] = [];
  const nested: [number, number][] = [];
  const crossing: number[] = [];
  const stack: number[] = [];
  const closed = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    const side = bracketSide(text.charCodeAt(i));
    if (side > 0) {
      if (!pairs.has(i)) {
        unpaired.push(i);
        continue;
      }
      dropClosed(stack, closed);
      const outer = stack.at(-1);
      if (outer !== undefined && width(text.charAt(outer)) === width(text.charAt(i))) nested.push([outer, i]);
      stack.push(i);
    } else if (side < 0) {
      const open = openOf.get(i);
      if (open === undefined) {
        unpaired.push(i);
        continue;
      }
      dropClosed(stack, closed);
      if (stack.at(-1) === open) stack.pop();
      else {
        closed.add(open);
        crossing.push(i);
      }
    }
  }
  return { unpaired, nested, crossing };
}

/** Takes from the stack what a crossing bracket has closed already. */
function dropClosed(stack: number[], closed: ReadonlySet<number>): void {
  while (closed.has(stack.at(-1) ?? -1)) stack.pop();
}

/** A round bracket is a round bracket in either width. */
function width(char: string): string {
  return char === '(' ? '（' : char === '［' ? '[' : char;
}
