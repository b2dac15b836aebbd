import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Draft } from '../../scripts/recall/draft.ts';
import { forms } from '../../scripts/recall/forms/index.ts';
import { Judge } from '../../scripts/recall/judge.ts';
import { type Form, inserted, type Plant } from '../../scripts/recall/plant.ts';

// The full run is `npm run recall`. Here: every rule that can be planted finds one of its own defects in some draft, and
// what its safe fix must undo, it undoes.

const names = [
  '渝府办发〔2024〕48号.md',
  '渝府办发〔2024〕44号.md',
  '渝府办发〔2021〕52号.md',
  '重庆市人民政府公报2024年第9期.md',
];
const drafts = names.map(
  (name) => new Draft(name, readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8')),
);

function byRule(): ReadonlyMap<string, readonly Form[]> {
  const map = new Map<string, Form[]>();
  for (const form of forms) map.set(form.rules[0], [...(map.get(form.rules[0]) ?? []), form]);
  return map;
}

/** The first plant of a form: in the first draft that has a place for it. */
function firstPlant(form: Form): Plant | undefined {
  for (const draft of drafts) {
    const place = form.places(draft)[0];
    if (place !== undefined) return place();
  }
  return undefined;
}

describe('planted defects', () => {
  const judge = new Judge();
  for (const [rule, own] of byRule()) {
    it(`${rule} finds its own`, () => {
      const missed: string[] = [];
      for (const form of own) {
        const plant = firstPlant(form);
        if (plant === undefined) continue;
        const { hit, restored, faults } = judge.judge(form, plant);
        assert.deepEqual(faults, []);
        if (hit === undefined) missed.push(form.name);
        else if (form.safe && hit.fix?.safety === 'safe') assert.equal(restored, true, form.name);
        if (hit?.ruleId === rule) return;
      }
      assert.fail(`missed: ${missed.join('; ')}`);
    });
  }
});

describe('the planter', () => {
  it('marks what it puts in', () => {
    const draft = new Draft('x', '甲。乙');
    const plant = inserted(draft, 2, '到{二〇三五|二○三五}年，');
    assert.equal(plant.clean, '甲。到二〇三五年，乙');
    assert.deepEqual(
      plant.at.map(({ start, end }) => plant.source.slice(start, end)),
      ['二○三五'],
    );
  });

  it('changes something, and something else each time', () => {
    for (const form of forms) {
      const plant = firstPlant(form);
      if (plant !== undefined) assert.notEqual(plant.source, plant.clean, `${form.rules[0]} ${form.name}`);
    }
  });
});
