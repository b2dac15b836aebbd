import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import { DIALECTS, samples } from '../support/fixes/dialects.ts';
import { textsToRepair } from '../support/fixes/texts.ts';
import { repairAndCheck } from '../support/fixes/violations.ts';

// A bounded run of what `npm run fix-properties` does at length: generated texts, repaired, and every promise of repairs
// asked for by means of its own.

// Its repairs are meant to change what is shown as emphasis.
const settings = new Map([['emphasis-shown', { level: 'off' }]] as const);
/** The same texts in every run: a fault must not wait for chance. `npm run fix-properties` tries others. */
const SEED = 20_261_128;
const linter = new Linter({ ...defaultConfig('2024-06-01'), detect: 'all', settings });

describe('repairs of generated texts', () => {
  const texts = textsToRepair();
  for (const dialect of DIALECTS) {
    it(`break no invariant (${dialect})`, function () {
      this.timeout(120_000);
      fc.assert(
        fc.property(samples(texts, [dialect]), fc.constantFrom('safe', 'suggestion'), (sample, class_) => {
          assert.deepEqual(repairAndCheck(linter, sample, class_).violations, []);
        }),
        { numRuns: 60, seed: SEED },
      );
    });
  }
});
