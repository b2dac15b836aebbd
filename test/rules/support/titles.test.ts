import assert from 'node:assert/strict';
import { parseGazette } from '../../../server/src/gazette/document/parse.ts';
import { addresseeOf } from '../../../server/src/rules/catalogue/elements/shared/addressee.ts';
import { likeness } from '../../../server/src/rules/catalogue/elements/shared/alike.ts';
import { dispatchOf, issuedIn } from '../../../server/src/rules/catalogue/elements/shared/dispatch.ts';
import { TitleText } from '../../../server/src/rules/catalogue/elements/shared/title-text.ts';
import { comparableTitle, isCitedDocument } from '../../../server/src/rules/shared/cited-title.ts';

const HEAD = '重庆市人民政府办公厅\n关于印发《X行动\n方案》的通知\n\n渝府办发〔2024〕47号\n\n';

describe('what a title issues', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['重庆市人民政府办公厅关于印发《X行动方案》的通知', 'X行动方案'],
    ['重庆市人民政府办公厅关于印发X实施方案的通知', 'X实施方案'],
    ['上海市人民政府印发《关于X的实施意见》的通知', '关于X的实施意见'],
    ['国务院办公厅关于印发国家粮食应急预案的函', '国家粮食应急预案'],
    ['重庆市人民政府办公厅关于转发《国务院办公厅关于X的通知》的通知', '国务院办公厅关于X的通知'],
    ['重庆市人民政府办公厅关于印发X方案的通知的通知', 'X方案'],
    ['重庆市人民政府办公厅关于印发《X方案》《Y方案》的通知', null],
    ['重庆市人民政府办公厅关于废止渝府办发〔2021〕107号文件的通知', null],
    ['国务院关于2018年度国家科学技术奖励的决定', null],
  ];
  for (const [title, expected] of cases) it(title, () => assert.equal(issuedIn(title)?.text ?? null, expected));

  it('knows its place', () => {
    const title = '关于印发《X方案》的通知';
    const issued = issuedIn(title);
    assert.ok(issued !== null);
    assert.equal(title.slice(issued.start, issued.end), 'X方案');
    assert.equal(issued.marked, true);
  });
});

describe('the sentence that issues', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['《X方案》已经市政府同意，现印发给你们，请认真贯彻执行。', '《X方案》'],
    ['现将《X方案》印发给你们，请认真贯彻执行。', '《X方案》'],
    ['为做好有关工作。根据安排，现将《X方案》转发给你们。', '《X方案》'],
    ['《国务院工作规则》已经会议修订通过，现予印发。', '《国务院工作规则》'],
    ['各单位要按照《X方案》印发后的要求执行。', null],
    ['经市政府同意，现将《X的通知》废止。', null],
  ];
  for (const [body, expected] of cases) {
    it(body, () => {
      const document = parseGazette(`${HEAD}有关单位：\n\n${body}`).documents[0];
      assert.ok(document !== undefined);
      assert.equal(dispatchOf(document)?.title?.text ?? null, expected);
    });
  }
});

describe('a line of addressees', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['各区县（自治县）人民政府，市政府各部门，有关单位：', true],
    ['各区县（自治县）人民政府，市政府各部门，有关单位', true],
    ['各区县（自治县）人民政府，市政府各部门，有关单位。', true],
    ['各区县（自治县）人民政府，市政府各部门，有关单位；', true],
    ['各区县政府要加强管理，发现问题及时报告有关部门。', false],
    ['各地区、各部门高度重视，成效明显。', false],
    ['有关工作已经部署，请各区县政府、市政府各部门。', false],
  ];
  for (const [line, expected] of cases) {
    it(line, () => {
      const document = parseGazette(`${HEAD}${line}\n\n现将有关事项通知如下。`).documents[0];
      assert.ok(document !== undefined);
      assert.equal(addresseeOf(document) !== null, expected);
    });
  }
});

describe('the words of a title over several lines', () => {
  it('have their places in those lines', () => {
    const title = parseGazette(`${HEAD}有关单位：`).documents[0]?.title ?? null;
    assert.ok(title !== null);
    const words = new TitleText(title);
    assert.equal(words.text, '重庆市人民政府办公厅关于印发《X行动方案》的通知');
    const at = words.text.indexOf('X行动方案');
    const place = words.place(at, at + 5);
    assert.equal(place?.paragraph.prose.text.slice(place.start, place.end), 'X行动');
    assert.equal(words.whole(at, at + 5), null);
    const inside = words.whole(at, at + 3);
    assert.equal(inside?.paragraph.prose.text.slice(inside.start, inside.end), 'X行动');
    assert.equal(words.place(500, 501), null);
  });
});

describe('comparing titles', () => {
  it('leaves spaces and marks aside', () => {
    assert.equal(comparableTitle('《国务院关于印发〈X 方案〉的通知》'), '国务院关于印发X方案的通知');
  });

  it('says how much they share', () => {
    assert.equal(likeness('推进农村物流发展', '推进农村物流发展'), 1);
    assert.ok(likeness('推进农村物流发展行动方案', '促进农村物流发展行动方案') > 0.7);
    assert.ok(likeness('推进农村物流发展行动方案', '中华人民共和国邮政法') < 0.2);
    assert.equal(likeness('', '甲'), 0);
  });

  it('knows a 公文 from a law and a plan', () => {
    assert.equal(isCitedDocument('《国务院关于印发〈X方案〉的通知》'), true);
    assert.equal(isCitedDocument('《国务院关于X的意见（试行）》'), true);
    assert.equal(isCitedDocument('《中华人民共和国邮政法》'), false);
    assert.equal(isCitedDocument('《国家综合立体交通网规划纲要》'), false);
  });
});
