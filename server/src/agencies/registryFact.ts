import { Fact, FactFamily } from '../facts/fact.ts';
import type { Registry } from './registry.ts';

const family = new FactFamily();

/** Something that is worked out from a registry and kept with it: a registry never changes. */
export class RegistryFact<T> extends Fact<Registry, T> {
  /** @param find a pure function of the registry */
  constructor(find: (registry: Registry) => T) {
    super(family, find);
  }
}
