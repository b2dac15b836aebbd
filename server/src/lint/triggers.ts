import type { ParagraphRule } from '../rules/rule.ts';

/**
 * Which paragraph rules a text concerns. Each rule names characters one of which it cannot do without; one pass over the
 * text notes which of them occur, and only the rules concerned run. Most paragraphs concern few rules, which is where
 * the speed of the linter comes from.
 */
export class TriggerTable {
  /** Code unit → class of trigger character, 0 for all others. */
  readonly #classes = new Uint8Array(0x10000);
  readonly #rules: readonly { readonly rule: ParagraphRule; readonly classes: readonly number[] | null }[];
  readonly #seen: Uint8Array;

  constructor(rules: readonly ParagraphRule[]) {
    let next = 1;
    const classOf = (code: number): number => {
      const known = this.#classes[code] ?? 0;
      if (known !== 0) return known;
      if (next > 255) throw new RangeError('more than 255 different trigger characters');
      this.#classes[code] = next;
      return next++;
    };
    this.#rules = rules.map((rule) => ({
      rule,
      classes: rule.triggers === undefined ? null : Array.from(rule.triggers, (char) => classOf(char.charCodeAt(0))),
    }));
    this.#seen = new Uint8Array(next);
  }

  /** The rules that have something to look at in `text`, in the order they were given. */
  concerned(text: string): readonly ParagraphRule[] {
    const classes = this.#classes;
    const seen = this.#seen.fill(0);
    for (let i = 0; i < text.length; i++) {
      const found = classes[text.charCodeAt(i)] ?? 0;
      if (found !== 0) seen[found] = 1;
    }
    const rules: ParagraphRule[] = [];
    for (const entry of this.#rules) {
      if (entry.classes === null || entry.classes.some((index) => seen[index] === 1)) rules.push(entry.rule);
    }
    return rules;
  }
}
