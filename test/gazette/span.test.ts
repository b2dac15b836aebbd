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
      'address http://www.cq.gov.cn/a,b',
      'address a.b-c@cq.gov.cn',
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

  it('are addresses with Han in their path, without the brackets and marks of the sentence around them', () => {
    assert.deepEqual(spansOf('见https://www.example.cn/通知(2024).html，请查收'), [
      'address https://www.example.cn/通知(2024).html',
    ]);
    assert.deepEqual(spansOf('登录官网(www.example.gov.cn)查询'), ['address www.example.gov.cn']);
    assert.deepEqual(spansOf('见https://a.cn/{{编号, 甲}}.html，'), [
      'address https://a.cn/{{编号, 甲}}',
      'path .html',
    ]);
    assert.deepEqual(spansOf('见http://a.gov.cn/附件/表(1).xlsx。登录http://a.gov.cn,然后'), [
      'address http://a.gov.cn/附件/表(1).xlsx',
      'address http://a.gov.cn',
    ]);
    assert.deepEqual(spansOf('See the site www.a.cn/通知(1).html'), [
      'latin See the site ',
      'address www.a.cn/通知(1).html',
    ]);
  });

  it('are paths, and of the name of a file what no sentence can own', () => {
    assert.deepEqual(spansOf('见D:\\资料\\通知(2024).docx和报名表(2024).xlsx、名单,2023版.pdf'), [
      'path D:\\资料\\通知(2024).docx',
      'path (2024).xlsx',
      'path ,2023版.pdf',
    ]);
    assert.deepEqual(spansOf('办法(试行)见附件表1.docx'), ['path 1.docx']);
    assert.deepEqual(spansOf('见../附件/表(1).md，完'), ['path ../附件/表(1).md']);
  });

  it('are wiki links, template fields, names of pictographs and formulas', () => {
    assert.deepEqual(spansOf('参照[[安全办法, 2023版]]，由{{姓名, 必填}}:smile:签收，设$x_1, x_2$为'), [
      'wikiLink [[安全办法, 2023版]]',
      'template {{姓名, 必填}}',
      'shortcode :smile:',
      'formula $x_1, x_2$',
    ]);
    assert.deepEqual(spansOf('时间:9:30:00，共$100万元和$200万元'), []);
  });

  it('are English with the marks that belong to it', () => {
    assert.deepEqual(spansOf('由世界银行(World Bank)和(张三 & Li Si)支持'), ['latin World Bank', 'latin Li Si']);
    assert.deepEqual(
      new Prose('英文“How are you?”和“Why?”的谐音').chinese.replace(/\ufffc+/gu, '#'),
      '英文“#”和“#”的谐音',
    );
    assert.deepEqual(spansOf('是否使用Windows Server?请答复'), ['latin Windows Server']);
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
    for (const unit of [
      'A ',
      'ab ',
      'ab-',
      'a.b@',
      'GB/T 1-',
      '(0',
      'http://',
      'A(',
      '1380000',
      '[[',
      '{{a',
      '$a',
      ':a',
      'a.docx',
      '字.doc(',
      'D:\\',
      'www.a/字',
      '“a?',
    ]) {
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
