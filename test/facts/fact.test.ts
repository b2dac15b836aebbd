import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chongqingRegistry } from '../../server/src/agencies/chongqing.ts';
import { findMentions } from '../../server/src/agencies/mentions.ts';
import { Registry } from '../../server/src/agencies/registry.ts';
import { Fact, FactFamily, type FactHolder, KeyedFact } from '../../server/src/facts/fact.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import type { PlacedName } from '../../server/src/rules/catalogue/agency-names/shared/names.ts';
import { alreadyListed } from '../../server/src/rules/catalogue/agency-names/shared/replace.ts';
import { isLocal } from '../../server/src/rules/shared/localDocument.ts';

interface Counted extends FactHolder {
  readonly value: number;
}

describe('a fact', () => {
  const holder = (value: number): Counted => ({ value, facts: [] });

  it('is worked out once for each object, whatever its value', () => {
    const family = new FactFamily();
    for (const value of [null, false, 0, '', 'x']) {
      let asked = 0;
      const fact = new Fact(family, (_: Counted) => {
        asked++;
        return value;
      });
      const one = holder(1);
      assert.deepEqual([fact.of(one), fact.of(one), asked], [value, value, 1]);
      fact.of(holder(1));
      assert.equal(asked, 2);
    }
  });

  it('does not take the value of another fact of the same object', () => {
    const family = new FactFamily();
    const twice = new Fact(family, ({ value }: Counted) => value * 2);
    const negative = new Fact(family, ({ value }: Counted) => -value);
    const one = holder(3);
    assert.deepEqual([twice.of(one), negative.of(one), twice.of(one)], [6, -3, 6]);
  });

  it('that depends on a key is worked out again for another key', () => {
    const asked: string[] = [];
    const fact = new KeyedFact(new FactFamily(), ({ value }: Counted, key: string) => {
      asked.push(key);
      return `${value}${key}`;
    });
    const one = holder(1);
    assert.deepEqual(
      [fact.of(one, 'a'), fact.of(one, 'a'), fact.of(one, 'b'), fact.of(one, 'a')],
      ['1a', '1a', '1b', '1a'],
    );
    assert.deepEqual(asked, ['a', 'b', 'a']);
  });
});

describe('a fact of a document', () => {
  const [document] = parseGazette(
    '# 上海市人民政府关于某事的通知\n\n沪府发〔2024〕1号\n\n各区政府：\n\n请执行。\n',
  ).documents;
  const region = (name: string, mark: string) => ({ name, marks: [mark] });

  it('about the region that it comes from depends on the region', () => {
    assert.ok(document !== undefined);
    assert.equal(isLocal(document, region('重庆市', '渝')), false);
    assert.equal(isLocal(document, region('上海市', '沪')), true);
    assert.equal(isLocal(document, region('重庆市', '渝')), false);
    assert.equal(isLocal(document, undefined), true);
  });

  it('about the agencies that a list names depends on the registry', () => {
    const registry = chongqingRegistry();
    const text = '加快建设。（责任单位：市发展改革委、市教委、市发展改革委）';
    const [paragraph] = parseGazette(text).paragraphs;
    const [list] = paragraph?.prose.lists ?? [];
    const [mention] = findMentions(text, registry);
    const [agency] = mention?.agencies ?? [];
    assert.ok(paragraph !== undefined && list !== undefined && mention !== undefined && agency !== undefined);
    const name: PlacedName = { paragraph, list, mention };
    assert.equal(alreadyListed(agency, name, registry), true);
    assert.equal(alreadyListed(agency, name, new Registry([])), false, 'that registry knows no agency');
    assert.equal(alreadyListed(agency, name, registry), true);
  });
});

describe('facts', () => {
  it('are kept by the family of facts: no module below the programs keeps a table of weak keys', () => {
    const folder = fileURLToPath(new URL('../../server/src/', import.meta.url));
    const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(?:agencies|gazette|rules|engine|editions|workspace|print|features)[\\/].*\.ts$/u.test(name))
      .filter((name) => /^(?:export )?const .*new WeakMap\b/mu.test(readFileSync(`${folder}${name}`, 'utf8')));
    assert.deepEqual(tables, []);
  });
});
