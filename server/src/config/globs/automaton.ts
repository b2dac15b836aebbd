/** One way to go on in a pattern. Patterns are trees of these; {@link compile} makes an automaton of them. */
export type PatternNode =
  /** One character that a predicate takes; it is given as a code point. */
  | { readonly kind: 'one'; readonly takes: (code: number) => boolean }
  /** Any number of such characters, none included. */
  | { readonly kind: 'many'; readonly takes: (code: number) => boolean }
  /** One of several sequences. */
  | { readonly kind: 'either'; readonly options: readonly (readonly PatternNode[])[] }
  /** A sequence any number of times. */
  | { readonly kind: 'repeat'; readonly of: readonly PatternNode[] };

/** Whether a text is one that a pattern means, from its first character to its last. */
export type TextMatcher = (text: string) => boolean;

/** A step of the automaton. `next` and `other` are indices of steps; a step without `takes` costs no character. */
interface Step {
  readonly takes: ((code: number) => boolean) | null;
  next: number;
  other: number;
}

const NOWHERE = -1;

/**
 * Compiles a pattern to a matcher whose time grows with the length of the pattern times that of the text, whatever they
 * hold: all ways to match are followed at once, so that there is nothing to go back to. A regular expression would try one
 * way after the other, and `*a*a*a*b` would take it for ever.
 */
export function compile(nodes: readonly PatternNode[]): TextMatcher {
  const steps: Step[] = [];
  const start = emit(nodes, steps);
  const end = steps.length;
  return (text) => run(steps, start, end, text);
}

/** Adds the steps of a sequence, which go on at the step that is added next. @returns the index of the first */
function emit(nodes: readonly PatternNode[], steps: Step[]): number {
  const start = steps.length;
  for (const node of nodes) emitNode(node, steps);
  return start;
}

function emitNode(node: PatternNode, steps: Step[]): void {
  const at = steps.length;
  switch (node.kind) {
    case 'one':
      steps.push({ takes: node.takes, next: at + 1, other: NOWHERE });
      return;
    case 'many':
      steps.push({ takes: null, next: at + 1, other: at + 2 }, { takes: node.takes, next: at, other: NOWHERE });
      return;
    case 'repeat': {
      const fork: Step = { takes: null, next: at + 1, other: NOWHERE };
      steps.push(fork);
      emit(node.of, steps);
      steps.push({ takes: null, next: at, other: NOWHERE });
      fork.other = steps.length;
      return;
    }
    case 'either': {
      const exits: Step[] = [];
      node.options.forEach((option, index) => {
        const fork: Step = { takes: null, next: steps.length + 1, other: NOWHERE };
        steps.push(fork);
        emit(option, steps);
        const exit: Step = { takes: null, next: NOWHERE, other: NOWHERE };
        steps.push(exit);
        exits.push(exit);
        if (index < node.options.length - 1) fork.other = steps.length;
      });
      for (const exit of exits) exit.next = steps.length;
      return;
    }
  }
}

function run(steps: readonly Step[], start: number, end: number, text: string): boolean {
  // A step is in a set when its mark is the number of the character that the set is for.
  const marks = new Int32Array(end + 1).fill(NOWHERE);
  let current: number[] = [];
  let position = 0;
  const add = (set: number[], first: number): void => {
    const waiting = [first];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at === NOWHERE || marks[at] === position) continue;
      marks[at] = position;
      const step = steps[at];
      if (step === undefined || step.takes !== null) set.push(at);
      else waiting.push(step.next, step.other);
    }
  };
  add(current, start);
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    position++;
    const next: number[] = [];
    for (const at of current) {
      const step = steps[at];
      if (step?.takes?.(code) === true) add(next, step.next);
    }
    if (next.length === 0) return false;
    current = next;
  }
  return current.includes(end);
}
