import assert from 'node:assert/strict';
import { Prose } from '../../server/src/gazette/prose/prose.ts';

function definitionsOf(text: string): readonly string[] {
  return new Prose(text).definitions.map(
    ({ kind, phrase, terms }) => `${kind} ${phrase.text} ${terms.map((term) => term.mark + term.text).join('|')}`,
  );
}

describe('definitions', () => {
  it('are read with and without marks, in brackets of any kind', () => {
    assert.deepEqual(definitionsOf('有效期内的许可证企业（以下简称“国际快递企业”）与跨境企业协作。'), [
      'short 以下简称 “国际快递企业',
    ]);
    assert.deepEqual(definitionsOf('各区县〔自治县，以下简称区县〕政府'), ['short 以下简称 区县']);
    assert.deepEqual(definitionsOf('区县(自治县,以下简称区县)充分利用'), ['short 以下简称 区县']);
    assert.deepEqual(definitionsOf('《重庆市邮政条例》（以下简称《条例》）'), ['short 以下简称 《条例']);
    assert.deepEqual(definitionsOf('市交通局、市邮政管理局（以下分别简称“甲”“乙”）'), ['short 以下分别简称 “甲|“乙']);
    assert.deepEqual(definitionsOf('重庆物流集团（下称集团）'), ['short 下称 集团']);
    assert.deepEqual(definitionsOf('医院、学校（以下统称公共机构）'), ['short 以下统称 公共机构']);
  });

  it('include a scope that is given once', () => {
    assert.deepEqual(definitionsOf('市商务委，各区县政府（开发区管委会，下同），重庆物流集团'), [
      'same 下同 各区县政府',
    ]);
  });

  it('place term and phrase exactly', () => {
    const text = '重庆物流集团有限公司（以下简称“集团”）负责';
    const [definition] = new Prose(text).definitions;
    const [term] = definition?.terms ?? [];
    assert.equal(text.slice(term?.start, term?.end), '集团');
    assert.equal(text.slice(definition?.phrase.start, definition?.phrase.end), '以下简称');
    assert.equal(text.charAt(definition?.bracket ?? -1), '（');
  });

  it('are none where the words only mention naming', () => {
    assert.deepEqual(definitionsOf('机构名称以下级机关报送的为准，上下称谓一致。'), []);
    assert.deepEqual(definitionsOf('领导小组简称由市编办核定。'), []);
  });
});
