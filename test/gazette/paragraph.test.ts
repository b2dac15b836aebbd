import assert from 'node:assert/strict';
import { locate } from '../../server/src/gazette/document/paragraph.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';

const LONG =
  '针对工业用地和物流仓储用地，在符合规划、不改变土地用途的前提下，对参与“邮运通”运营的企业利用现有厂房改造建设，增加容积率用于';

/** The paragraphs of a text, `|` where a page break was closed and `/` where a line break was. */
function paragraphs(source: string): readonly string[] {
  return parseGazette(source).paragraphs.map(({ prose, joins }) => {
    let text = prose.text;
    for (const join of [...joins].reverse()) {
      text = `${text.slice(0, join.at)}${join.kind === 'page' ? '|' : '/'}${text.slice(join.at)}`;
    }
    return text;
  });
}

describe('paragraphs', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['lines that end sentences are paragraphs', '（一）甲。\n（二）乙。', ['（一）甲。', '（二）乙。']],
    [
      'a sentence cut by a page break is one',
      `${LONG}\n\n仓储、包装等邮政快递物流功能的，不增收价款。`,
      [`${LONG}|仓储、包装等邮政快递物流功能的，不增收价款。`],
    ],
    [
      'a first line of print, cut after it, is one with the rest',
      '为加快实施全市邮政快递业工程（进村、进厂、出海），统筹推\n\n进现代物流体系建设，结合我市实际，制定本方案。',
      ['为加快实施全市邮政快递业工程（进村、进厂、出海），统筹推|进现代物流体系建设，结合我市实际，制定本方案。'],
    ],
    [
      'a bracket that closes after the page end is one',
      '推进邮件快件包装减量化、绿色化、可循环。（责任单位：市商务委，各区县\n\n政府）',
      ['推进邮件快件包装减量化、绿色化、可循环。（责任单位：市商务委，各区县|政府）'],
    ],
    [
      'a cited title that closes after the page end is one',
      '为深入贯彻中央财经委员会第四次会议精神和《国务院关于印发行动方案的通\n\n知》（国发〔2024〕7号）要求，制定本方案。',
      [
        '为深入贯彻中央财经委员会第四次会议精神和《国务院关于印发行动方案的通|知》（国发〔2024〕7号）要求，制定本方案。',
      ],
    ],
    [
      'a heading with a comma and its text are two',
      '（一）推动共建共享，健全“邮运通”寄递物流网络和服务体系\n\n建立健全寄递物流体系，优化三级网络。',
      ['（一）推动共建共享，健全“邮运通”寄递物流网络和服务体系', '建立健全寄递物流体系，优化三级网络。'],
    ],
    ['a hard-wrapped sentence is one', `${LONG}\n仓储，不增收价款。`, [`${LONG}/仓储，不增收价款。`]],
    [
      'a heading and its text are two',
      '一、主要目标\n\n到2024年年底，全市重点打造示范区县3—5个。',
      ['一、主要目标', '到2024年年底，全市重点打造示范区县3—5个。'],
    ],
    [
      'a mistyped full stop ends a paragraph too',
      `${LONG}废止.\n\n本通知自公布之日起，予以施行。`,
      [`${LONG}废止.`, '本通知自公布之日起，予以施行。'],
    ],
    ['an unfinished paragraph and a mark are two', `${LONG}\n\n二、重点任务`, [LONG, '二、重点任务']],
    ['a forgotten full stop before the signature', `${LONG}\n\n重庆市人民政府办公厅`, [LONG, '重庆市人民政府办公厅']],
    [
      'nothing runs on across a table',
      `${LONG}\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n仓储，不增收价款。`,
      [LONG, '甲', '乙', '1', '2', '仓储，不增收价款。'],
    ],
    [
      'ideographic indents begin paragraphs',
      `　　${LONG}\n　　仓储，不增收价款。`,
      [`　　${LONG}`, '　　仓储，不增收价款。'],
    ],
    [
      'a line of many 签发人 is one by itself',
      '签发人：赵一、钱二、孙三、李四、周五、吴六、郑七、王八、冯九、陈十\n\n重庆市人民政府：',
      ['签发人：赵一、钱二、孙三、李四、周五、吴六、郑七、王八、冯九、陈十', '重庆市人民政府：'],
    ],
  ];
  for (const [name, source, expected] of cases) it(name, () => assert.deepEqual(paragraphs(source), expected));

  it('map their text back to the source over a page break', () => {
    const source = `${LONG}\n\n\n\n仓储，不增收价款。`;
    const paragraph = parseGazette(source).paragraphs[0];
    assert.ok(paragraph);
    const at = paragraph.prose.text.indexOf('仓储，');
    const place = locate(paragraph, at, at + 3);
    assert.equal(source.slice(place.start, place.end), '仓储，');
    assert.deepEqual([paragraph.start, paragraph.end], [0, source.length]);
  });

  it('place a character that stands for several of the source, such as &amp;, on all of them', () => {
    for (const source of ['甲&amp;乙。', '前一行。\n甲&amp;乙。', '甲&amp;乙。\n后一行。']) {
      const paragraph = parseGazette(source).paragraphs.find(({ prose }) => prose.text === '甲&乙。');
      assert.ok(paragraph);
      const place = locate(paragraph, 1, 2);
      assert.equal(source.slice(place.start, place.end), '&amp;');
      const rest = locate(paragraph, 2, 3);
      assert.equal(source.slice(rest.start, rest.end), '乙');
    }
  });
});
