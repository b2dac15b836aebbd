/** The facts that are kept with one object, each in the slot of its {@link Fact}. Nobody else reads or writes it. */
export type FactSlots = unknown[];

/** An object that facts are kept with: it never changes in anything that they depend on. */
export interface FactHolder {
  readonly facts: FactSlots;
}

/** Gives each fact about one type of object a slot of its own, so that the slots of an object stay few and dense. */
export class FactFamily {
  #size = 0;

  nextSlot(): number {
    return this.#size++;
  }
}

/**
 * Something that is worked out from an object alone and kept with it: the next who asks, in this run or after the next
 * keystroke, gets the same value. Kept in the object and not in a table of weak keys, which costs the garbage collector
 * more than most facts cost to find.
 *
 * A value that depends on anything besides the object is a {@link KeyedFact}.
 */
export class Fact<Holder extends FactHolder, T> {
  readonly #slot: number;
  readonly #find: (holder: Holder) => T;

  /** @param find a pure function of the object */
  constructor(family: FactFamily, find: (holder: Holder) => T) {
    this.#slot = family.nextSlot();
    this.#find = find;
  }

  of(holder: Holder): T {
    const known = holder.facts[this.#slot];
    if (known !== undefined) return kept<T>(known);
    const found = this.#find(holder);
    holder.facts[this.#slot] = found;
    return found;
  }
}

/**
 * A fact that depends on the object and on one thing more: the registry, the linter, the day. The value for the last key
 * is kept; an editor or a run rarely has more than one.
 */
export class KeyedFact<Holder extends FactHolder, Key, T> {
  readonly #slot: number;
  readonly #find: (holder: Holder, key: Key) => T;

  /** @param find a pure function of the object and the key; keys are compared by identity */
  constructor(family: FactFamily, find: (holder: Holder, key: Key) => T) {
    this.#slot = family.nextSlot();
    this.#find = find;
  }

  of(holder: Holder, key: Key): T {
    const known = kept<{ readonly key: Key; readonly value: T } | undefined>(holder.facts[this.#slot]);
    if (known !== undefined && known.key === key) return known.value;
    const value = this.#find(holder, key);
    holder.facts[this.#slot] = { key, value };
    return value;
  }
}

/** What a slot holds, by the type of the only fact that writes it. */
function kept<T>(value: unknown): T {
  return value as T;
}
