import assert from 'node:assert/strict';
import { refactoringsAt } from '../../server/src/features/refactorings.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { linter, selectionIn } from './support.ts';

const HEAD = '# 重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕1号\n\n';

/** The text after the one refactoring at the marked selection; null when none is offered. */
function rewritten(marked: string, title: RegExp): string | null {
  const { text, ...selection } = selectionIn(HEAD + marked);
  const found = refactoringsAt(parseGazette(text), linter.config, selection).find((offer) => title.test(offer.title));
  return found === undefined ? null : applyEdits(text, found.edits).slice(HEAD.length);
}

describe('refactorings', () => {
  it('number the items of a level one after the other, in the drafter’s own marks', () => {
    assert.equal(
      rewritten('二、甲\n\n（一）子。\n\n五、⟦⟧乙\n\n（1）丙。\n\n六．丁\n', /重排/u),
      '二、甲\n\n（一）子。\n\n三、乙\n\n（1）丙。\n\n四．丁\n',
    );
    assert.equal(rewritten('一、甲\n\n（一）子。\n\n(四)⟦⟧丑。\n', /重排/u), '一、甲\n\n（一）子。\n\n(二)丑。\n');
    assert.equal(rewritten('一、⟦⟧甲\n\n二、乙\n', /重排/u), null, 'nothing to do');
    assert.equal(rewritten('正⟦⟧文。\n', /重排/u), null);
  });

  it('make a list of selected words, in the brackets of the house', () => {
    assert.equal(rewritten('一、推进。⟦市教委、市科技局⟧\n', /清单/u), '一、推进。（责任单位：市教委、市科技局）\n');
    assert.equal(
      rewritten('一、推进。⟦市教委，各区县政府（开发区管委会，下同）⟧\n', /清单/u),
      '一、推进。〔责任单位：市教委，各区县政府（开发区管委会，下同）〕\n',
    );
    assert.equal(rewritten('一、推进。（责任单位：⟦市教委⟧）\n', /清单/u), null, 'it is one');
    assert.equal(
      rewritten('一、推进。⟦（市教委、省财政厅）⟧\n', /清单/u),
      '一、推进。（责任单位：市教委、省财政厅）\n',
    );
    assert.equal(
      rewritten('一、推进。（市教委、市⟦⟧科技局）\n', /清单/u),
      '一、推进。（责任单位：市教委、市科技局）\n',
    );
    const others = '重庆邮电大学、有关高校，市政府各部门，各区县政府，中国邮政重庆市分公司，市总工会';
    assert.ok(rewritten(`一、推进。⟦${others}⟧\n`, /清单/u));
  });

  it('make no list of other words, and none where lists do not stand', () => {
    for (const words of [
      '⟦⟧推进。',
      '⟦推进。落实⟧',
      '⟦甲\n乙⟧',
      '⟦市教委\n\n市科技局⟧',
      '⟦推进落实、加强监管⟧。',
      '⟦市教委、优化布局⟧。',
      '⟦市教委、跟踪督办⟧。',
      '⟦（2024年修订）⟧。',
      '按照国发⟦〔2024〕⟧7号办理。',
      '发展寄递（以⟦⟧下简称“邮运通”）。',
      '由市教委（市委⟦⟧教育工委）负责。',
      '《⟦市教委、市科技局⟧关于X的通知》。',
      '⟦市**教**委、市科技局⟧。',
      '（责任单位：市教委，⟦各区县政府（市教委、市科技局）⟧）',
    ]) {
      assert.equal(rewritten(words, /清单/u), null, words);
    }
    const places = [
      '# 重庆市人民政府办公厅关于X的通知\n\n渝府办发⟦〔2024〕⟧1号\n\n正文。\n',
      '# 重庆市人民政府办公厅关于X的通知\n\n渝府办发⟦[2024]⟧1号\n\n正文。\n',
      '# 重庆市人民政府办公厅关于⟦市教委、市科技局⟧的通知\n\n渝府办发〔2024〕1号\n\n正文。\n',
      '# 重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕1号\n\n⟦市教委、市科技局⟧：\n\n正文。\n',
      '# 重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕1号\n\n有关单位：\n\n正文。\n\n⟦重庆市人民政府办公厅⟧\n\n2024年5月11日\n',
    ];
    for (const marked of places) {
      const { text, ...selection } = selectionIn(marked);
      const titles = refactoringsAt(parseGazette(text), linter.config, selection).map(({ title }) => title);
      assert.deepEqual(titles, [], marked);
    }
  });

  it('turn the brackets of a list and of what is inside, there and back', () => {
    const a = '一、推进。〔责任单位：市教委，各区县政府（开发区管委会，下同）〕';
    const b = '一、推进。（责任单位：市教委，各区县政府〔开发区管委会，下同〕）';
    const at = (text: string): string => text.replace('市教委', '市⟦⟧教委');
    assert.equal(rewritten(at(a), /括号/u), b);
    assert.equal(rewritten(at(b), /括号/u), a);
    assert.equal(rewritten('一、推进。（责任单位：市⟦⟧教委）', /括号/u), null);
  });
});
