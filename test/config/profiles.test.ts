import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { readConfigFile } from '../../server/src/config/configFile.ts';
import { configure } from '../../server/src/config/configure.ts';
import { readProfile } from '../../server/src/config/profile.ts';
import { chongqing, profiles } from '../../server/src/config/profiles.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import { rules } from '../../server/src/rules/index.ts';

const folder = new URL('../../server/src/config/profiles/', import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** A linter as a configuration file of this text makes it. */
function linterOf(config: string): Linter {
  const { config: file, problems } = readConfigFile(config, rules);
  assert.deepEqual(problems, []);
  return new Linter({ ...configure([file], [], '2024-05-15'), detect: 'all' });
}

const found = (linter: Linter, text: string): readonly string[] =>
  linter.lint(text).findings.map((finding) => finding.ruleId);

describe('profiles', () => {
  const names = readdirSync(folder).filter((name) => name !== 'profile.schema.json');
  const validate = new Ajv().compile(readJson('profile.schema.json') as object);

  for (const name of names) {
    it(`${name} fits its schema, reads without a problem and names only rules that exist`, () => {
      const data = readJson(name);
      assert.ok(validate(data), JSON.stringify(validate.errors));
      const { profile, problems } = readProfile(data, profiles, chongqing);
      assert.deepEqual(problems, []);
      for (const id of profile.rules.keys())
        assert.ok(
          rules.some((rule) => rule.id === id),
          id,
        );
      assert.ok(profile.sources.length > 0);
      assert.equal(`${profile.name}.json`, name);
    });
  }

  it('are all offered', () => {
    assert.deepEqual([...profiles.keys()].sort(), names.map((name) => name.slice(0, -5)).sort());
  });

  it('let Shanghai write 、 between all units', () => {
    const list = '一、任务\n\n推进工作。（责任单位：市商务委、市财政局、各区政府）';
    assert.ok(!found(linterOf('{ "profile": "shanghai" }'), list).includes('responsible-separator'));
  });

  it('let statutes write half-width item brackets', () => {
    const items = '(一)甲的；\n\n(二)乙的。';
    assert.deepEqual(found(linterOf('{ "profile": "statute" }'), items), []);
  });

  it('of the nation show no habit of a house, unless a rule is asked for by name', () => {
    const text = '渝府办发[2024]47号\n\n《甲》、《乙》、以及布署';
    const linter = linterOf('{ "profile": "national" }');
    for (const finding of linter.lint(text).findings) assert.match(finding.basis.kind, /^(?:规定|标准)$/u);
    assert.ok(found(linter, text).includes('docnum-bracket'));
    assert.ok(!found(linter, text).includes('term-confusables'));
    const asked = linterOf('{ "profile": "national", "rules": { "term-confusables": "warning" } }');
    assert.ok(found(asked, text).includes('term-confusables'));
  });
});

describe("an office's own profile", () => {
  it('changes what it names and keeps the rest', () => {
    const { profile, problems } = readProfile(
      {
        name: 'ours',
        extends: 'chongqing',
        house: { rangeDash: '～', series: { 万州府发: '万州区人民政府' } },
        rules: { 'title-kind': 'off' },
      },
      profiles,
      chongqing,
    );
    assert.deepEqual(problems, []);
    assert.equal(profile.house.rangeDash, '～');
    assert.equal(profile.house.series.渝府发, '重庆市人民政府');
    assert.equal(profile.house.series.万州府发, '万州区人民政府');
    assert.deepEqual(profile.house.responsible, chongqing.house.responsible);
    assert.deepEqual(profile.rules.get('title-kind'), { level: 'off' });
  });

  it('stands in the configuration file, where its mistakes are told with their place', () => {
    const { problems } = readConfigFile(
      '{\n  "profile": { "extends": "chonqing", "house": { "rangeDash": "-", "colour": 1 }, "rules": { "titel-kind": "off" } }\n}',
      rules,
    );
    assert.deepEqual(
      problems.map((problem) => `${problem.line} ${problem.path}`),
      ['2 profile.extends', '2 profile.house.rangeDash', '2 profile.house.colour', '2 profile.rules.titel-kind'],
    );
  });

  it('never throws on what is no profile', () => {
    for (const data of [null, 1, 'x', [], { house: 1, rules: [], bases: 'x', title: null, sources: [1] }]) {
      assert.ok(readProfile(data, profiles, chongqing).problems.length > 0);
    }
  });
});
