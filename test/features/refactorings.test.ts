import assert from 'node:assert/strict';
import { refactoringsAt } from '../../server/src/features/refactorings.ts';
import { parseGazette } from '../../server/src/gazette/parse.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { linter, selectionIn } from './support.ts';

const HEAD = '# 重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕1号\n\n';
const { house } = linter.config;

/** The text after the one refactoring at the marked selection; null when none is offered. */
function rewritten(marked: string, title: RegExp): string | null {
  const { text, ...selection } = selectionIn(HEAD + marked);
  const found = refactoringsAt(parseGazette(text), house, selection).find((offer) => title.test(offer.title));
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
    for (const words of ['⟦⟧推进。', '⟦推进。落实⟧', '⟦甲\n乙⟧']) assert.equal(rewritten(words, /清单/u), null);
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
