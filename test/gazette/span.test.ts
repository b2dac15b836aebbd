import assert from 'node:assert/strict';
import { Prose } from '../../server/src/gazette/prose/prose.ts';
import { findSpans, maskSpans } from '../../server/src/gazette/prose/span.ts';
import { random } from '../support/random-edits.ts';

/** `kind text` of every span of a paragraph. */
function spansOf(text: string): readonly string[] {
  return new Prose(text).spans.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

describe('spans', () => {
  it('are titles and quotations, the outermost of those that nest', () => {
    assert.deepEqual(spansOf('按照《关于印发〈办法〉的通知》推进“邮运通”'), [
      'title 《关于印发〈办法〉的通知》',
      'quotation “邮运通”',
    ]);
    assert.deepEqual(spansOf('他说“落实《办法》要求”'), ['quotation “落实《办法》要求”']);
  });

  it('are English of two words and more, no abbreviation in Chinese text', () => {
    assert.deepEqual(spansOf('世贸组织Agreement on Technical Barriers, Part (1)已生效'), [
      'latin Agreement on Technical Barriers, Part (1)',
    ]);
    assert.deepEqual(spansOf('推广5G、APP和LNG船舶（PUE值）'), []);
  });

  it('are addresses of the Web and of mail, telephones, numbers of standards and periodicals', () => {
    assert.deepEqual(spansOf('登录http://www.cq.gov.cn/a,b查询，或者发至a.b-c@cq.gov.cn。'), [
      'url http://www.cq.gov.cn/a,b',
      'url a.b-c@cq.gov.cn',
    ]);
    assert.deepEqual(spansOf('电话(023) 63859946、023-63859946、13800000000'), [
      'telephone (023) 63859946',
      'telephone 023-63859946',
      'telephone 13800000000',
    ]);
    assert.deepEqual(spansOf('执行GB/T 9704—2012、DB50/T 1234.1-2021，刊号CN50-1147/D'), [
      'code GB/T 9704—2012',
      'code DB50/T 1234.1-2021',
      'code CN50-1147/D',
    ]);
  });

  it('leave ranges, products and document numbers alone', () => {
    assert.deepEqual(spansOf('渝府办发〔2024〕47号，2021—2025年，5G-A，3-5家，L2级'), []);
  });

  it('mask without moving anything', () => {
    const prose = new Prose('按照《办法》和GB/T 9704—2012执行');
    assert.equal(prose.masked.length, prose.text.length);
    assert.equal(prose.masked.replace(/\ufffc+/gu, '#'), '按照#和#执行');
    assert.equal(prose.chinese.replace(/\ufffc+/gu, '#'), '按照《办法》和#执行');
  });

  it('are found in time proportional to the text', () => {
    for (const unit of ['A ', 'ab ', 'ab-', 'a.b@', 'GB/T 1-', '(0', 'http://', 'A(', '1380000']) {
      const text = unit.repeat(Math.ceil(400_000 / unit.length));
      const begin = performance.now();
      findSpans(text);
      assert.ok(performance.now() - begin < 2000, unit);
    }
    const begin = performance.now();
    findSpans(`ab${' '.repeat(1_000_000)}1`);
    assert.ok(performance.now() - begin < 2000);
  });
});

describe('a text with titles and quotations left standing', () => {
  it('is masked as if there were no pairs, whatever it holds', () => {
    const next = random(11);
    const scraps = [
      '《',
      '》',
      '“',
      '”',
      '推进',
      'Action Plan',
      ' of ',
      'https://a.cn',
      '02367891234',
      'GB/T 9704—2012',
      '\ufffc',
    ];
    for (let i = 0; i < 3000; i++) {
      let text = '';
      for (let scrap = 0; scrap < 2 + next() * 10; scrap++) text += scraps[Math.floor(next() * scraps.length)] ?? '';
      assert.equal(new Prose(text).chinese, maskSpans(text, findSpans(text)), JSON.stringify(text));
    }
  });
});
