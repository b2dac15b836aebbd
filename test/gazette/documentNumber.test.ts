import assert from 'node:assert/strict';
import { findDocumentNumbers } from '../../server/src/gazette/prose/documentNumber.ts';

describe('document numbers', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['渝府办发〔2024〕47号', ['渝府办发〔2024〕47号']],
    ['按照《X》（国发〔2024〕7号）要求', ['国发〔2024〕7号']],
    ['关于废止渝府办发〔2021〕107号文件的通知', ['渝府办发〔2021〕107号']],
    ['根据发改环资规〔2024〕127号、国邮复〔2020〕228号办理', ['发改环资规〔2024〕127号', '国邮复〔2020〕228号']],
    ['渝府办发[2024]47号', ['渝府办发〔2024〕47号']],
    ['渝府办发（2024）47号', ['渝府办发〔2024〕47号']],
    ['渝府办发 〔２０２４〕 第 ０４７ 号', ['渝府办发〔2024〕47号']],
    ['渝府办发〔24〕47号', ['渝府办发〔2024〕47号']],
    ['国办发〔85〕12号', ['国办发〔1985〕12号']],
    ['（国发〔2024〕7）', ['国发〔2024〕7号']],
    ['（2023）渝01民终123号', []],
    ['Abolishing Document Y. F. B. F (2021) No. 107', []],
    ['准入水平（2024年版）》', []],
    ['各区县〔自治县，以下简称区县〕政府', []],
    ['渝经信发〔2024〕5号', ['渝经信发〔2024〕5号']],
    ['经渝经信发〔2024〕5号批准', ['渝经信发〔2024〕5号']],
    ['和政发〔2024〕5号', ['和政发〔2024〕5号']],
    ['现将国发〔2024〕7号和国办发〔2024〕8号废止', ['国发〔2024〕7号', '国办发〔2024〕8号']],
    ['《X的请示》（国科发高（2018）235号）', ['国科发高〔2018〕235号']],
    ['国科发高(2018)235号', ['国科发高〔2018〕235号']],
    ['渝府办发2024〕47号', ['渝府办发〔2024〕47号']],
    ['渝府办发〔202447号', ['渝府办发〔2024〕47号']],
    ['渝府办发〔2024 47号', ['渝府办发〔2024〕47号']],
    ['渝府办发〖2024〗47号', ['渝府办发〔2024〕47号']],
    ['渝一中民终字（2003）第123号', []],
    ['渝环罚字（2021）第3号', []],
    ['规划批（2024）3号线', []],
    ['至2024年〕3号', []],
    ['XX教发[2024]X号', ['XX教发〔2024〕X号']],
    ['机关代字〔2024〕×号', ['机关代字〔2024〕×号']],
    ['渝府发〔2024〕 号', ['渝府发〔2024〕号']],
    ['渝府发〔2024〕__号', ['渝府发〔2024〕__号']],
    ['渝府发〔20××〕×号', ['渝府发〔20××〕×号']],
    ['见《X》（渝府发〔2024〕×号）', ['渝府发〔2024〕×号']],
    ['〔2025〕5号', ['〔2025〕5号']],
    ['（2025）5号', []],
    ['', []],
  ];
  for (const [text, expected] of cases) {
    it(`in ${text || 'nothing'}`, () =>
      assert.deepEqual(
        findDocumentNumbers(text).map((number) => number.normal),
        expected,
      ));
  }

  it('knows a number that is left open', () => {
    const unknown = [
      '渝府发〔2024〕5号',
      '渝府发〔2024〕×号',
      'XX教发〔2024〕5号',
      '渝府发〔2024〕 号',
      '机关代字〔2024〕5号',
    ];
    assert.deepEqual(
      unknown.map((text) => findDocumentNumbers(text)[0]?.unknown),
      [false, true, true, true, true],
    );
  });

  it('places every part', () => {
    const text = '见渝府办发〔2024〕第047号。';
    const number = findDocumentNumbers(text)[0];
    assert.ok(number);
    const part = (range: { start: number; end: number } | null): string =>
      range === null ? '' : text.slice(range.start, range.end);
    assert.deepEqual([number.open, number.year, number.close, number.di, number.sequence].map(part), [
      '〔',
      '2024',
      '〕',
      '第',
      '047',
    ]);
    assert.equal(number.hao, true);
    assert.equal(text.slice(number.prefix.end, number.end), '〔2024〕第047号');
  });
});
