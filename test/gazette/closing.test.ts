import assert from 'node:assert/strict';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { draft, outlineOf } from './outlineOf.ts';

const TITLE = '临江市财政局关于加强管理的通知\n\n各区财政局：';

describe('署名 and 成文日期', () => {
  const cases: readonly (readonly [lines: string, signature: string | null, date: string | null])[] = [
    ['临江市财政局\n\n2024年5月6日', '临江市财政局', '2024-05-06'],
    ['临江市第一机床厂\n\n2024年5月6日', '临江市第一机床厂', '2024-05-06'],
    ['临江市公安局交警支队\n\n2024年5月6日', '临江市公安局交警支队', '2024-05-06'],
    ['福临街道\n\n2024年5月6日', '福临街道', '2024-05-06'],
    ['临江市第三中学\n\n2024年5月6日', '临江市第三中学', '2024-05-06'],
    ['云岭县人民医院人事科\n\n2025.4.1', '云岭县人民医院人事科', '2025-04-01'],
    ['临江市财政局党委\n\n2024年5月6日', '临江市财政局党委', '2024-05-06'],
    ['临江市财政局（章）\n\n2024年5月6日', '临江市财政局', '2024-05-06'],
    ['临江市财政局 (盖章)\n\n2024 年 5 月 6 日', '临江市财政局', '2024-05-06'],
    ['临江市财政局（代章）\n\n2024年5月6日', '临江市财政局', '2024-05-06'],
    ['临江市财政局。\n\n2024年5月6日', '临江市财政局', '2024-05-06'],
    ['临江市财政局启\n\n2024年5月6日', '临江市财政局启', '2024-05-06'],
    ['市长　张　明\n\n2024年5月6日', '市长　张　明', '2024-05-06'],
    ['临江市财政局局长　张三\n\n2024年5月6日', '临江市财政局局长　张三', '2024-05-06'],
    ['敬礼！\n\n人力资源部：刘某某\n\n2024年5月6日', '人力资源部：刘某某', '2024-05-06'],
    ['临江市财政局　2024年5月6日', '临江市财政局', '2024-05-06'],
    ['临江市财政局2024年5月6日', '临江市财政局', '2024-05-06'],
    ['2024年5月6日　临江市财政局', '临江市财政局', '2024-05-06'],
    ['2024年5月6日\n\n临江市财政局', '临江市财政局', '2024-05-06'],
    ['财政部\u2002税务总局\n\n2024年5月6日', '财政部\u2002税务总局', '2024-05-06'],
    ['临江市财政局\n临江市民政局\n2024年5月6日', '临江市财政局、临江市民政局', '2024-05-06'],
    [
      '临江市健康委员会\n\n（爱国卫生运动委员会）（代章）\n\n2024年5月6日',
      '临江市健康委员会（爱国卫生运动委员会）',
      '2024-05-06',
    ],
    ['临江市财政局\n\n2024年5月32日', '临江市财政局', null],
    ['临江市财政局\n\n2025年三月十五日', '临江市财政局', '2025-03-15'],
    ['临江市财政局\n\n2025年元月5日', '临江市财政局', '2025-01-05'],
    ['临江市财政局\n\n二〇二四年', '临江市财政局', null],
    ['临江市财政局\n\n2024年5月', '临江市财政局', null],
    ['临江市财政局\n\n2024年×月×日', '临江市财政局', null],
    ['临江市财政局\n\n　　年　　月　　日', '临江市财政局', null],
    ['临江市财政局\n\n【成文日期】', '临江市财政局', null],
    ['【署名】\n\n{{成文日期}}', '【署名】', null],
    ['XX市财政局\n\nXX年X月X日', 'XX市财政局', null],
    ['临江市财政局\n\n2024年5月6日印', '临江市财政局', '2024-05-06'],
    ['特此通知。\n\n临江市财政局', '临江市财政局', null],
    ['2024年5月6日', null, '2024-05-06'],
    ['\u2003\u2003\u2003临江市财政局\n\n\u2003\u20032024年5月6日', '临江市财政局', '2024-05-06'],
    [`${'　'.repeat(20)}临江市财政局\n${'　'.repeat(20)}2024年5月6日`, '临江市财政局', '2024-05-06'],
    ['临江市财政局\n（此件公开发布）\n2024年5月6日', '临江市财政局', '2024-05-06'],
    ['签发人：李四\n\n临江市财政局\n\n2024年5月6日', '临江市财政局', '2024-05-06'],
    ['请认真贯彻执行。\n\n2024年5月6日', null, '2024-05-06'],
  ];
  for (const [lines, signature, date] of cases) {
    it(lines.trim().replace(/\s*\n+\s*/gu, ' / '), () => {
      const outline = outlineOf(draft(TITLE, lines));
      assert.deepEqual([outline.signature, outline.date], [signature, date]);
    });
  }

  it('of an impossible day is the date, with its place', () => {
    const [document] = parseGazette(draft(TITLE, '临江市财政局\n\n　　2024年5月32日')).documents;
    const { paragraph, date } = document?.date ?? {};
    assert.deepEqual([date?.iso, date?.form, paragraph?.role], [null, 'full', 'date']);
    assert.equal(paragraph?.prose.text.slice(date?.start, date?.end), '2024年5月32日');
  });

  it('is no list of days in the text', () => {
    const text = `${TITLE}\n\n报名时间\n\n2024年5月6日\n\n考试时间\n\n2024年6月6日\n\n请按时参加。\n\n临江市财政局\n\n2024年4月1日\n`;
    const outline = outlineOf(text);
    assert.deepEqual([outline.signature, outline.date], ['临江市财政局', '2024-04-01']);
  });
});

describe('附件说明', () => {
  const CLOSING = '临江市财政局\n\n2024年5月6日';
  const cases: readonly (readonly [lines: string, statement: readonly string[]])[] = [
    ['附件：检查表', ['附件：检查表']],
    ['附件：1.检查表\n2.联系表', ['附件：1.检查表', '2.联系表']],
    ['附件：\n1.检查表\n2.联系表', ['附件：', '1.检查表', '2.联系表']],
    ['附件：1.检查表\n　　　2.联系表', ['附件：1.检查表', '2.联系表']],
    ['附件1：检查表\n附件2：联系表', ['附件1：检查表', '附件2：联系表']],
    ['附件一：检查表\n\n附件二：联系表', ['附件一：检查表', '附件二：联系表']],
    ['附件：1、检查表。\n2、联系表。', ['附件：1、检查表。', '2、联系表。']],
    ['附件：一、检查表\n二、联系表', ['附件：一、检查表', '二、联系表']],
    ['附件：（1）检查表\n（2）联系表', ['附件：（1）检查表', '（2）联系表']],
    ['附件1.检查表\n\n2.联系表', ['附件1.检查表', '2.联系表']],
    ['附件：检查表\n联系表', ['附件：检查表', '联系表']],
    ['附：检查表', ['附：检查表']],
    ['附件 检查表', ['附件 检查表']],
    ['附件：《检查表》', ['附件：《检查表》']],
    ['附件：检查表\n\n特此报告。', ['附件：检查表']],
  ];
  for (const [lines, statement] of cases) {
    it(lines.replace(/\n+/gu, ' / '), () => {
      const outline = outlineOf(draft(TITLE, `${lines}\n\n${CLOSING}`));
      assert.deepEqual([outline.attachmentStatement, outline.signature], [statement, '临江市财政局']);
    });
  }

  it('stands below the date by mistake', () => {
    const outline = outlineOf(draft(TITLE, `${CLOSING}\n\n附件1：检查表\n附件2：联系表`));
    assert.deepEqual([outline.attachmentStatement.length, outline.attachments], [2, []]);
  });

  it('is no chapter 附则', () => {
    assert.deepEqual(outlineOf(draft(TITLE, `附　则\n\n${CLOSING}`)).attachmentStatement, []);
  });
});

describe('what follows the closing', () => {
  const CLOSING = '临江市财政局\n\n2024年5月6日';
  const cases: readonly (readonly [lines: string, attachments: readonly string[], note: string | null])[] = [
    ['（此件公开发布）', [], '（此件公开发布）'],
    ['（联系人：张三，联系电话：123456）', [], '（联系人：张三，联系电话：123456）'],
    ['附件\n\n检查表\n\n逐项填写，据实上报。', ['检查表'], null],
    ['附件1\n\n检查表\n\n逐项填写。\n\n附件2\n\n联系表\n\n按月更新。', ['检查表', '联系表'], null],
    ['附件1：检查表\n\n逐项填写，据实上报。\n\n附件2：联系表\n\n按月更新。', ['检查表', '联系表'], null],
    ['附件一\n\n绩效考核指标\n\n一级指标\n\n二级指标\n\n三级指标', ['绩效考核指标'], null],
    ['附件\n\n临江市医院绩效考核\n\n指标体系\n\n一、总则\n\n按规定执行。', ['临江市医院绩效考核指标体系'], null],
    ['附件\n\n关于甲村\n\n情况的报告\n\n一、情况', ['关于甲村情况的报告'], null],
    ['抄送：各区财政局\n\n附件1\n\n检查表\n\n逐项填写。', ['检查表'], null],
  ];
  for (const [lines, attachments, note] of cases) {
    it(lines.replace(/\n+/gu, ' / '), () => {
      const outline = outlineOf(draft(TITLE, `${CLOSING}\n\n${lines}`));
      assert.deepEqual([outline.attachments.map(({ title }) => title), outline.note], [attachments, note]);
    });
  }

  it('are both regulations that a 通知 issues at once', () => {
    const outline = outlineOf(
      '临江市人民政府关于印发甲乙两个规定的通知\n\n各区人民政府：\n\n《甲事管理规定》和《乙事管理规定》已经市政府同意，现印发给你们。\n\n临江市人民政府\n\n2024年5月6日\n\n甲事管理规定\n\n一、甲\n\n（一）办理。\n\n乙事管理规定\n\n一、乙\n\n（一）办理。\n',
    );
    assert.deepEqual(
      outline.attachments.map(({ title }) => title),
      ['甲事管理规定', '乙事管理规定'],
    );
  });

  it('is 版记 at the very end', () => {
    const { imprint } = outlineOf(
      draft(
        TITLE,
        `${CLOSING}\n\n抄送：市委办公室，市人大常委会办公室，\n\n市纪委、市法院。\n\n临江市财政局办公室　　　2024年5月7日印发\n\n（共印20份）`,
      ),
    );
    assert.deepEqual(imprint, {
      copyTo: ['市委办公室', '市人大常委会办公室', '市纪委', '市法院'],
      printedBy: '临江市财政局办公室',
      printedOn: '2024-05-07',
    });
  });

  it('is 版记 behind the attachments too', () => {
    const { imprint, attachments } = outlineOf(
      draft(TITLE, `${CLOSING}\n\n附件\n\n检查表\n\n逐项填写。\n\n抄送：市委办公室。`),
    );
    assert.deepEqual([imprint.copyTo, attachments.length], [['市委办公室'], 1]);
  });
});

describe('an undated draft', () => {
  it('ends where its attachments begin', () => {
    const outline = outlineOf(draft(TITLE, '附件1\n\n检查表\n\n逐项填写，据实上报。'));
    assert.deepEqual(
      outline.attachments.map(({ title }) => title),
      ['检查表'],
    );
  });
});

describe('several documents of a text', () => {
  const one = (title: string, number = ''): string =>
    `${title}\n\n${number}各区财政局：\n\n请认真执行。\n\n临江市财政局\n\n2024年5月6日\n\n`;
  const cases: readonly (readonly [name: string, text: string, titles: readonly string[]])[] = [
    ['without numbers', one('临江市财政局关于甲的通知') + one('临江市财政局关于乙的通知'), ['甲', '乙']],
    [
      'the second numbered',
      one('临江市财政局关于甲的通知') + one('临江市财政局关于乙的通知', '临财〔2024〕5号\n\n'),
      ['甲', '乙'],
    ],
    [
      'the first numbered',
      one('临江市财政局关于甲的通知', '临财〔2024〕5号\n\n') + one('# 临江市财政局关于乙的通知'),
      ['甲', '乙'],
    ],
    [
      'a 通知 and what it forwards',
      one('临江市财政局关于转发《江南省财政厅关于甲的通知》的通知') + one('江南省财政厅关于甲的通知'),
      ['转发'],
    ],
  ];
  for (const [name, text, titles] of cases) {
    it(name, () => {
      const { documents } = parseGazette(text);
      assert.equal(documents.length, titles.length);
      documents.forEach((document, index) => {
        assert.ok(document.title?.text.includes(titles[index] ?? '?'), document.title?.text);
      });
    });
  }
});
