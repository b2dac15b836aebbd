import assert from 'node:assert/strict';
import { balanceOf } from '../../server/src/gazette/prose/balance.ts';
import { closerOf, isPair, openerOf, pairBrackets } from '../../server/src/gazette/prose/brackets.ts';
import { Prose } from '../../server/src/gazette/prose/prose.ts';

/** The text of every pair, in order of its opening. */
function pairsOf(text: string): readonly string[] {
  return [...pairBrackets(text)].sort((a, b) => a[0] - b[0]).map(([open, close]) => text.slice(open, close + 1));
}

describe('brackets', () => {
  it('pair by form, whatever their width', () => {
    assert.deepEqual(pairsOf('按照《办法（试行)》“甲”'), ['《办法（试行)》', '（试行)', '“甲”']);
  });

  it('spoil only their own pair when one is missing', () => {
    assert.deepEqual(pairsOf('（甲《乙》丙'), ['《乙》']);
    assert.deepEqual(pairsOf('甲）《乙》'), ['《乙》']);
  });

  it('know their partners', () => {
    assert.equal(closerOf('〔'), '〕');
    assert.equal(closerOf('('), ')');
    assert.equal(openerOf('》'), '《');
    assert.equal(openerOf('甲'), '');
    assert.ok(isPair('（', ')'));
    assert.ok(!isPair('（', '〕'));
  });
});

describe('balance', () => {
  it('names what has no partner, what nests in its own form, what crosses', () => {
    assert.deepEqual(balanceOf(new Prose('（甲《乙）丙》')), { unpaired: [], nested: [], crossing: [4] });
    assert.deepEqual(balanceOf(new Prose('《甲《乙》丙》')), { unpaired: [], nested: [[0, 2]], crossing: [] });
    assert.deepEqual(balanceOf(new Prose('（甲”')), { unpaired: [0, 2], nested: [], crossing: [] });
    assert.deepEqual(balanceOf(new Prose('《甲〈乙《丙》〉》（〔丁〕）')), { unpaired: [], nested: [], crossing: [] });
  });

  it('takes time proportional to the text', () => {
    const n = 200_000;
    for (const text of [
      '（'.repeat(n),
      '（'.repeat(n) + '《'.repeat(n) + '）'.repeat(n) + '》'.repeat(n),
      '“”'.repeat(n),
    ]) {
      const begin = performance.now();
      balanceOf(new Prose(text));
      assert.ok(performance.now() - begin < 3000);
    }
  });
});
