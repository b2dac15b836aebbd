import { isEnclosed } from '../../gazette/prose/sentences.ts';
import { CommonStretch } from './commonStretch.ts';
import type { Token } from './tokens.ts';

/** Fewest Han characters of the longest sentence in a repeated stretch; of an adjacent one, of all of it. */
const LEAST_REPEATED = 20;
const LEAST_ADJACENT = 8;
/** A run of so many tokens that still does not weigh enough is none, however far it goes. */
const MOST_WEIGHTLESS = 50;
/** A sentence that occurs more often is compared with its first places only. */
const MOST_PLACES = 8;

/** Maximal runs of tokens that equal an earlier run. */
export function repeatedRuns(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const repeats = new Repeats(tokens);
  const places = new Map<string, number[]>();
  const runs: (readonly Token[])[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const known = places.get(token.key) ?? [];
    const length = repeats.longest(
      known.filter((place) => tokens[place]?.text === token.text),
      at,
    );
    if (length > 0) {
      runs.push(tokens.slice(at, at + length));
      at += length - 1;
    } else if (known.length < MOST_PLACES) places.set(token.key, [...known, at]);
  }
  return runs;
}

/**
 * Measures repeated runs without walking through them: of a short sentence without end, each place repeats all those
 * before it, and to walk through them from each would take the square of their number.
 */
class Repeats {
  readonly #tokens: readonly Token[];
  readonly #common: CommonStretch;
  /** Weight of all tokens before each place. */
  readonly #weightBefore: readonly number[];
  /** The first token, from each place on, that alone makes a run a repetition; `Infinity` where none follows. */
  readonly #nextTelling: readonly number[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#common = new CommonStretch(tokens.map(({ key }) => key));
    const weightBefore = [0];
    let weight = 0;
    for (const token of tokens) {
      weight += token.weight;
      weightBefore.push(weight);
    }
    this.#weightBefore = weightBefore;
    const nextTelling = new Array<number>(tokens.length);
    let next = Number.POSITIVE_INFINITY;
    for (let at = tokens.length - 1; at >= 0; at--) {
      const token = tokens[at];
      // Two parts of a plan may have the same short headings; a long sentence has no second meaning.
      if (token !== undefined && (token.isNumber || token.weight >= LEAST_REPEATED)) next = at;
      nextTelling[at] = next;
    }
    this.#nextTelling = nextTelling;
  }

  /** How many tokens from `at` on repeat those at the one of the `known` places that they repeat the furthest. */
  longest(known: readonly number[], at: number): number {
    const token = this.#tokens[at];
    // A list or a remark in brackets belongs to the task in front of it, which is not repeated.
    if (token === undefined || token.isList || isEnclosed(token.key)) return 0;
    let longest = 0;
    for (const first of known) {
      const length = this.#length(first, at);
      if (length > longest && this.#isRepetition(at, length, first + length === at)) longest = length;
    }
    return longest;
  }

  #length(first: number, at: number): number {
    // A run ends where its own repetition begins.
    const length = this.#common.length(first, at, at - first);
    const most = MOST_WEIGHTLESS + 1;
    return length > most && this.#weight(at, most) < LEAST_REPEATED ? most : length;
  }

  #isRepetition(at: number, length: number, adjacent: boolean): boolean {
    if ((this.#nextTelling[at] ?? Number.POSITIVE_INFINITY) < at + length) return true;
    return adjacent && this.#weight(at, length) >= LEAST_ADJACENT;
  }

  #weight(at: number, length: number): number {
    return (this.#weightBefore[at + length] ?? 0) - (this.#weightBefore[at] ?? 0);
  }
}
