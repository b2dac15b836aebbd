import type { Prose } from './prose.ts';

/**
 * Something that is worked out from a prose alone and kept with it: the next who asks, in this run or after the next
 * keystroke, gets the same object. Kept in the prose and not in a table of weak keys, which would cost the garbage
 * collector more than most facts cost to find.
 */
export class ProseFact<T extends object | boolean> {
  static #made = 0;
  readonly #slot = ProseFact.#made++;
  readonly #find: (prose: Prose) => T;

  /** @param find a pure function of the prose */
  constructor(find: (prose: Prose) => T) {
    this.#find = find;
  }

  of(prose: Prose): T {
    const known = prose.facts[this.#slot];
    // Nobody but this fact writes its slot.
    if (known !== undefined) return known as T;
    const found = this.#find(prose);
    prose.facts[this.#slot] = found;
    return found;
  }
}
