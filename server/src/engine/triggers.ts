import type { DocumentRule, ParagraphRule, Triggers } from '../rules/rule.ts';

/** Rules to a word of a bit set: a bit operation takes 32 bits. */
const WORD = 32;

/** The rules that have something to look at in a text, each kind in the order of the catalogue. */
export interface TriggeredRules {
  readonly paragraphRules: readonly ParagraphRule[];
  /** Only document rules that name triggers; the others look at every paragraph anyway. */
  readonly documentRules: readonly DocumentRule[];
}

/**
 * Which rules a text concerns. Each rule names characters, or pairs of neighbouring ones, one of which it cannot do
 * without; one pass over the text notes which of them occur, and only the rules concerned run. Most paragraphs concern
 * few rules, which is where the speed of the linter comes from.
 *
 * Rules are bits: a character or a pair stands for the set of rules that it concerns, and the sets met in a text are
 * united. Texts that unite to the same set concern the same rules, so the lists of a set are made once.
 */
export class TriggerTable {
  /** Code unit → its class: characters that all triggers name alike are of one class, 0 is that of all that none names. */
  readonly #classes = new Uint16Array(0x10000);
  /** How many classes there are: the width of {@link #pairs}. */
  readonly #width: number;
  /** Class of a character × class of the next one → which set the pair stands for, 0 for none. */
  readonly #pairs: Uint16Array;
  /** Bit sets of rules, `#words` words each: first those of the classes, then those of the pairs. */
  readonly #sets: Int32Array;
  readonly #words: number;
  readonly #rules: readonly (ParagraphRule | DocumentRule)[];
  /** The rules that always run. */
  readonly #always: Int32Array;
  /** Work space of {@link rulesFor}: in which text each set was last met, and the union so far. */
  readonly #met: Uint32Array;
  readonly #union: Int32Array;
  #texts = 0;
  /** What the sets met so far stand for, in buckets by a number made of the set. */
  readonly #known = new Map<number, { readonly set: Int32Array; readonly triggered: TriggeredRules }[]>();

  constructor(paragraphRules: readonly ParagraphRule[], documentRules: readonly DocumentRule[]) {
    this.#rules = [...paragraphRules, ...documentRules.filter(({ triggers }) => triggers !== undefined)];
    this.#words = Math.ceil(this.#rules.length / WORD);
    this.#always = new Int32Array(this.#words);
    const named: Named[] = [];
    this.#rules.forEach(({ triggers }, rule) => {
      if (triggers === undefined) add(this.#always, 0, rule);
      else for (const trigger of partsOf(triggers)) named.push({ rule, trigger });
    });
    this.#width = this.#classify(named);
    this.#pairs = new Uint16Array(this.#width * this.#width);
    const sets: { readonly set: number; readonly rule: number }[] = [];
    let next = this.#width;
    for (const { rule, trigger } of named) {
      if (typeof trigger === 'string') {
        for (const set of this.#classesOf(trigger)) sets.push({ set, rule });
        continue;
      }
      for (const first of this.#classesOf(trigger[0])) {
        for (const second of this.#classesOf(trigger[1])) {
          const pair = first * this.#width + second;
          if (this.#pairs[pair] === 0) this.#pairs[pair] = next++;
          sets.push({ set: this.#pairs[pair] ?? 0, rule });
        }
      }
    }
    this.#sets = new Int32Array(next * this.#words);
    for (const { set, rule } of sets) add(this.#sets, set * this.#words, rule);
    this.#met = new Uint32Array(next);
    this.#union = new Int32Array(this.#words);
  }

  /** Gives each character its class; says how many there are. */
  #classify(named: readonly Named[]): number {
    const uses = new Map<number, string>();
    const use = (chars: string, name: string): void => {
      for (let i = 0; i < chars.length; i++) {
        const code = chars.charCodeAt(i);
        uses.set(code, `${uses.get(code) ?? ''} ${name}`);
      }
    };
    named.forEach(({ trigger }, index) => {
      if (typeof trigger === 'string') use(trigger, `${index}`);
      else {
        use(trigger[0], `${index}<`);
        use(trigger[1], `>${index}`);
      }
    });
    const classes = new Map<string, number>();
    for (const [code, name] of uses) {
      const known = classes.get(name) ?? classes.size + 1;
      classes.set(name, known);
      this.#classes[code] = known;
    }
    return classes.size + 1;
  }

  #classesOf(chars: string): ReadonlySet<number> {
    const found = new Set<number>();
    for (let i = 0; i < chars.length; i++) found.add(this.#classes[chars.charCodeAt(i)] ?? 0);
    return found;
  }

  /** The rules that have something to look at in `text`. */
  rulesFor(text: string): TriggeredRules {
    const classes = this.#classes;
    const met = this.#met;
    this.#texts = (this.#texts + 1) >>> 0;
    if (this.#texts === 0) {
      met.fill(0);
      this.#texts = 1;
    }
    this.#union.set(this.#always);
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const found = classes[text.charCodeAt(i)] ?? 0;
      if (found !== 0) {
        if (met[found] !== this.#texts) this.#unite(found);
        if (before !== 0) {
          const pair = this.#pairs[before * this.#width + found] ?? 0;
          if (pair !== 0 && met[pair] !== this.#texts) this.#unite(pair);
        }
      }
      before = found;
    }
    return this.#rulesOf(this.#union);
  }

  #unite(set: number): void {
    this.#met[set] = this.#texts;
    const from = set * this.#words;
    for (let word = 0; word < this.#words; word++)
      this.#union[word] = (this.#union[word] ?? 0) | (this.#sets[from + word] ?? 0);
  }

  #rulesOf(set: Int32Array): TriggeredRules {
    let key = 0;
    for (let word = 0; word < set.length; word++) key = (Math.imul(key, 31) + (set[word] ?? 0)) | 0;
    let bucket = this.#known.get(key);
    if (bucket === undefined) {
      bucket = [];
      this.#known.set(key, bucket);
    }
    for (const known of bucket) if (equal(known.set, set)) return known.triggered;
    const rules = this.#rules.filter((_, rule) => ((set[Math.floor(rule / WORD)] ?? 0) & (1 << (rule % WORD))) !== 0);
    const triggered: TriggeredRules = {
      paragraphRules: rules.filter((rule) => rule.scope === 'paragraph'),
      documentRules: rules.filter((rule) => rule.scope === 'document'),
    };
    bucket.push({ set: set.slice(), triggered });
    return triggered;
  }
}

function partsOf(triggers: Triggers): Exclude<Triggers, string> {
  return typeof triggers === 'string' ? [triggers] : triggers;
}

/** One part of a rule's triggers. */
interface Named {
  readonly rule: number;
  readonly trigger: Exclude<Triggers, string>[number];
}

/** Adds a rule to the set that begins at word `at`. */
function add(sets: Int32Array, at: number, rule: number): void {
  const word = at + Math.floor(rule / WORD);
  sets[word] = (sets[word] ?? 0) | (1 << (rule % WORD));
}

function equal(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
