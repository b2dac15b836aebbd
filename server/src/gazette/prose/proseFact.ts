import { Fact, FactFamily, KeyedFact } from '../../facts/fact.ts';
import type { Prose } from './prose.ts';

const family = new FactFamily();

/** Something that the text of a paragraph says by itself; kept as long as the text is in use. */
export class ProseFact<T> extends Fact<Prose, T> {
  /** @param find a pure function of the text */
  constructor(find: (prose: Prose) => T) {
    super(family, find);
  }
}

/** The same for what depends on the text and on one thing more, as the names of a registry do. */
export class KeyedProseFact<Key, T> extends KeyedFact<Prose, Key, T> {
  /** @param find a pure function of the text and the key */
  constructor(find: (prose: Prose, key: Key) => T) {
    super(family, find);
  }
}
