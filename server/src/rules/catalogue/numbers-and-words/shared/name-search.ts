import type { Prose } from '../../../../gazette/prose/prose.ts';
import { KeyedProseFact, ProseFact } from '../../../../gazette/prose/proseFact.ts';

/** Slots of the table that tells most characters apart from those that a name begins with. */
const SLOTS = 4096;

/** Finds which of some names a text holds: one pass over the text, however many names there are. */
export class NameSearch {
  /** Whether a name begins with a character of that slot. */
  readonly #begins = new Uint8Array(SLOTS);
  readonly #byFirst = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      const first = name.charAt(0);
      if (first === '') continue;
      this.#begins[name.charCodeAt(0) % SLOTS] = 1;
      const alike = this.#byFirst.get(first);
      if (alike === undefined) this.#byFirst.set(first, [name]);
      else alike.push(name);
    }
  }

  /** The names that occur in a prose; kept with it for as long as no other search goes through it. */
  of(prose: Prose): readonly string[] {
    return found.of(prose, this);
  }

  /** The names that occur in `text`, each once, in the order of their first places. */
  in(text: string): readonly string[] {
    let found: string[] | undefined;
    for (let i = 0; i < text.length; i++) {
      if (this.#begins[text.charCodeAt(i) % SLOTS] === 0) continue;
      for (const name of this.#byFirst.get(text.charAt(i)) ?? NONE) {
        if (!text.startsWith(name, i)) continue;
        if (found === undefined) found = [name];
        else if (!found.includes(name)) found.push(name);
      }
    }
    return found ?? NONE;
  }
}

const NONE: readonly string[] = [];

/** The names of a document rarely change from one keystroke to the next. */
const found = new KeyedProseFact(({ text }, search: NameSearch) => search.in(text));

/** The last search that was made for names the first of which is defined in a text. */
const made = new ProseFact((): { names: readonly string[]; search: NameSearch } => {
  return { names: NONE, search: new NameSearch(NONE) };
});

/** The search for some names: the one made before where they are the same. `first` is the prose that defines the first. */
export function searchFor(names: readonly string[], first: Prose): NameSearch {
  const known = made.of(first);
  if (names.length !== known.names.length || names.some((name, index) => name !== known.names[index])) {
    known.names = names;
    known.search = new NameSearch(names);
  }
  return known.search;
}
