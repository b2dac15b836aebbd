/**
 * How far two places of one sequence of keys go on alike, in logarithmic time.
 *
 * Stretches of 1, 2, 4, 8… keys have names, and equal stretches have the same one: each is named after its two halves.
 * Unlike hashes, names cannot collide. A length is named only once a comparison gets that far: in a sound document
 * little more than the keys themselves.
 */
export class CommonStretch {
  readonly #size: number;
  /** By power of two: the name of the stretch of that length that begins at each place. */
  readonly #names: number[][];

  constructor(keys: readonly string[]) {
    this.#size = keys.length;
    this.#names = [named(keys)];
  }

  /** How many keys from `a` on equal those from `b` on, counted no further than to `most`. */
  length(a: number, b: number, most: number): number {
    let length = 0;
    let power = 0;
    // By stretches that grow as long as they are equal, then by smaller and smaller ones up to the difference.
    while (length < most && this.#equal(power, a + length, b + length)) {
      length += 2 ** power;
      power++;
    }
    while (length < most && power > 0) {
      power--;
      if (this.#equal(power, a + length, b + length)) length += 2 ** power;
    }
    return Math.min(length, most);
  }

  #equal(power: number, a: number, b: number): boolean {
    if (Math.max(a, b) + 2 ** power > this.#size) return false;
    const names = this.#namesOf(power);
    return names[a] === names[b];
  }

  #namesOf(power: number): readonly number[] {
    let names = this.#names[power];
    if (names === undefined) {
      const half = this.#namesOf(power - 1);
      const offset = 2 ** (power - 1);
      // There are fewer names than places, so that a pair of them makes one number.
      names = named(
        half.slice(0, half.length - offset).map((name, at) => name * this.#size + (half[at + offset] ?? 0)),
      );
      this.#names[power] = names;
    }
    return names;
  }
}

/** Counts through what is different: equal entries get the same number. */
function named<T>(entries: readonly T[]): number[] {
  const names = new Map<T, number>();
  return entries.map((entry) => {
    const known = names.get(entry);
    if (known !== undefined) return known;
    const name = names.size;
    names.set(entry, name);
    return name;
  });
}
