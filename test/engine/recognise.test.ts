import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import { declaredGazette } from '../../server/src/engine/recognise.ts';

const FAULTY = '渝府办发[2024]47号\n';

describe('declaredGazette', () => {
  const cases: readonly (readonly [string, boolean | undefined])[] = [
    ['---\ngongwen: true\n---\n', true],
    ['---\ngongwen: false\n---\n', false],
    ['\ufeff---\r\ntitle: a\r\ngongwen:  False # 说明\r\n---\r\n', false],
    ['---\ngongwen: maybe\n---\n', undefined],
    ['---\ntitle: a\n---\ngongwen: true\n', undefined],
    ['---\ngongwen: true\n', undefined],
    ['gongwen: true\n', undefined],
    ['', undefined],
  ];
  for (const [source, answer] of cases) {
    it(`${JSON.stringify(source)}: ${answer}`, () => assert.equal(declaredGazette(source), answer));
  }

  it('is the last word, whatever is asked for', () => {
    const all = new Linter({ ...defaultConfig('2024-05-15'), detect: 'all' });
    const auto = new Linter(defaultConfig('2024-05-15'));
    const readme = '一段说明，文中有“渝府办发[2024]47号”，不是公文，见渝府办发[2024]47号。\n';
    assert.equal(all.lint(`---\ngongwen: false\n---\n${FAULTY}`).findings.length, 0);
    assert.equal(auto.lint(readme).findings.length, 0);
    assert.notEqual(auto.lint(`---\ngongwen: true\n---\n${readme}`).findings.length, 0);
  });
});
