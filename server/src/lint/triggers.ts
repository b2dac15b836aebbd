import type { ParagraphRule } from '../rules/rule.ts';

/** Rules to a word of a bit set: a bit operation takes 32 bits. */
const WORD = 32;

/**
 * Which paragraph rules a text concerns. Each rule names characters one of which it cannot do without; one pass over the
 * text notes which of them occur, and only the rules concerned run. Most paragraphs concern few rules, which is where
 * the speed of the linter comes from.
 *
 * Rules are bits: a character stands for the set of rules that it concerns, and the sets of a text's characters are
 * united. Texts of the same characters concern the same rules, so the list of a set is made once.
 */
export class TriggerTable {
  /** Code unit → class of trigger character, 0 for all others. */
  readonly #classes = new Uint8Array(0x10000);
  /** Bit sets of rules, `#words` words each, by class; that of class 0 holds the rules that always run. */
  readonly #sets: Int32Array;
  readonly #words: number;
  readonly #rules: readonly ParagraphRule[];
  /** Which classes a text holds, and the union of their sets: work space of {@link concerned}. */
  readonly #seen: Uint8Array;
  readonly #union: Int32Array;
  /** Rules of the sets met so far, in buckets by a number made of the set. */
  readonly #lists = new Map<number, { readonly set: Int32Array; readonly rules: readonly ParagraphRule[] }[]>();

  constructor(rules: readonly ParagraphRule[]) {
    let next = 1;
    const classOf = (code: number): number => {
      const known = this.#classes[code] ?? 0;
      if (known !== 0) return known;
      if (next > 255) throw new RangeError('more than 255 different trigger characters');
      this.#classes[code] = next;
      return next++;
    };
    const classes = rules.map(({ triggers }) =>
      triggers === undefined ? [0] : Array.from(triggers, (char) => classOf(char.charCodeAt(0))),
    );
    this.#rules = rules;
    this.#words = Math.ceil(rules.length / WORD);
    this.#sets = new Int32Array(next * this.#words);
    this.#seen = new Uint8Array(next);
    this.#union = new Int32Array(this.#words);
    classes.forEach((own, rule) => {
      for (const found of own) {
        const word = found * this.#words + Math.floor(rule / WORD);
        this.#sets[word] = (this.#sets[word] ?? 0) | (1 << (rule % WORD));
      }
    });
  }

  /** The rules that have something to look at in `text`, in the order they were given. */
  concerned(text: string): readonly ParagraphRule[] {
    const classes = this.#classes;
    const seen = this.#seen.fill(0);
    for (let i = 0; i < text.length; i++) seen[classes[text.charCodeAt(i)] ?? 0] = 1;
    seen[0] = 1;
    const union = this.#union.fill(0);
    for (let found = 0; found < seen.length; found++) {
      if (seen[found] === 0) continue;
      const set = found * this.#words;
      for (let word = 0; word < union.length; word++) union[word] = (union[word] ?? 0) | (this.#sets[set + word] ?? 0);
    }
    return this.#rulesOf(union);
  }

  #rulesOf(set: Int32Array): readonly ParagraphRule[] {
    let key = 0;
    for (let word = 0; word < set.length; word++) key = (Math.imul(key, 31) + (set[word] ?? 0)) | 0;
    let bucket = this.#lists.get(key);
    if (bucket === undefined) {
      bucket = [];
      this.#lists.set(key, bucket);
    }
    for (const known of bucket) if (equal(known.set, set)) return known.rules;
    const rules = this.#rules.filter((_, rule) => ((set[Math.floor(rule / WORD)] ?? 0) & (1 << (rule % WORD))) !== 0);
    bucket.push({ set: set.slice(), rules });
    return rules;
  }
}

function equal(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
