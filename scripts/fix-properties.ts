// Tries repairs on generated texts until so many fixes were applied, and prints each promise of repairs that was broken.
//
//   npm run fix-properties -- --runs 200000 --seed 1 [--dialects markdown,plain] [--show N]
//
// Exit status 1 where a promise was broken.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { defaultConfig } from '../server/src/config/defaults.ts';
import { Linter } from '../server/src/engine/linter.ts';
import { DIALECTS, type Dialect, samples } from '../test/support/fixes/dialects.ts';
import { textsToRepair } from '../test/support/fixes/texts.ts';
import { repairAndCheck } from '../test/support/fixes/violations.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    dialects: { type: 'string', default: DIALECTS.join(',') },
    show: { type: 'string', default: '10' },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
const dialects = DIALECTS.filter((dialect) => values.dialects.split(',').includes(dialect));
// Its repairs are meant to change what is shown as emphasis.
const settings = new Map([['emphasis-shown', { level: 'off' }]] as const);
const linter = new Linter({ ...defaultConfig('2024-06-01'), detect: 'all', settings });
const fixes = new Map<Dialect, number>();
const broken = new Map<string, number>();
let applied = 0;
let texts = 0;
let shown = 0;
for (let batch = 0; applied < runs; batch++) {
  for (const sample of fc.sample(samples(textsToRepair(), dialects), { numRuns: 200, seed: seed * 100_000 + batch })) {
    texts++;
    for (const class_ of ['safe', 'suggestion'] as const) {
      const outcome = repairAndCheck(linter, sample, class_);
      applied += outcome.applied;
      fixes.set(sample.dialect, (fixes.get(sample.dialect) ?? 0) + outcome.applied);
      for (const violation of outcome.violations) {
        const kind = violation.replace(/:.*/su, '');
        broken.set(kind, (broken.get(kind) ?? 0) + 1);
        if (shown++ >= Number(values.show)) continue;
        console.log(`${sample.dialect} ${class_}: ${violation}\n  before ${JSON.stringify(sample.text)}`);
        console.log(`  after  ${JSON.stringify(outcome.output)}\n`);
      }
    }
    if (applied >= runs) break;
  }
}
const violations = [...broken.values()].reduce((sum, n) => sum + n, 0);
console.log(`seed ${seed}: ${applied} fixes in ${texts} texts, ${violations} violations`);
for (const [dialect, n] of fixes) console.log(`  ${dialect}: ${n} fixes`);
for (const [kind, n] of broken) console.log(`  ${kind}: ${n}`);
if (violations > 0) process.exit(1);
