import { Fact, FactFamily } from '../../facts/fact.ts';
import type { GazetteFile } from './document.ts';

const family = new FactFamily();

/** Something that is worked out from a whole file and kept with its model, until the next run makes another model. */
export class FileFact<T> extends Fact<GazetteFile, T> {
  /** @param find a pure function of the file */
  constructor(find: (file: GazetteFile) => T) {
    super(family, find);
  }
}
