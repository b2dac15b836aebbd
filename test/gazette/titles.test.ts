import assert from 'node:assert/strict';
import { draft, outlineOf } from './outlineOf.ts';

const CLOSING = '临江市财政局\n\n2024年5月6日';

describe('the title of a draft without a number', () => {
  const cases: readonly (readonly [lines: string, title: string | null])[] = [
    ['临江市财政局关于加强预算管理的通知', '临江市财政局关于加强预算管理的通知'],
    ['关于拨付资金的请求', '关于拨付资金的请求'],
    ['关于举办培训班的申请', '关于举办培训班的申请'],
    ['临江市财政局关于预算执行情况的汇报', '临江市财政局关于预算执行情况的汇报'],
    ['临江市财政局预算执行情况汇报', '临江市财政局预算执行情况汇报'],
    ['关于青年创业补贴问题的答复', '关于青年创业补贴问题的答复'],
    ['关于春节放假有关事宜', '关于春节放假有关事宜'],
    ['放假通知', '放假通知'],
    ['通知', '通知'],
    ['情况说明', '情况说明'],
    ['致全市企业家的一封信', '致全市企业家的一封信'],
    ['临江市财政局关于加强预算管理的通知。', '临江市财政局关于加强预算管理的通知'],
    ['临江市财政局关于加强预算管理的通知：', '临江市财政局关于加强预算管理的通知'],
    ['《关于加强安全生产工作的通知》', '关于加强安全生产工作的通知'],
    ['关于2024年度工作的安排意见（试行）', '关于2024年度工作的安排意见（试行）'],
    ['关于调整XX同志职务的请示', '关于调整XX同志职务的请示'],
    ['临江市财政局\n\n关于加强预算管理的通知', '临江市财政局关于加强预算管理的通知'],
    ['关于申请拨付\n\n水库除险加固资金的请示', '关于申请拨付水库除险加固资金的请示'],
    ['临江市财政局关于预算管理\n工作的紧急通知', '临江市财政局关于预算管理工作的紧急通知'],
    ['关于转发《临江市财政局\n关于做好工作的通知》的通知', '关于转发《临江市财政局关于做好工作的通知》的通知'],
    ['# 临江市财政局文件\n\n关于加强预算管理的通知', '关于加强预算管理的通知'],
    ['# 关于加强预算管理的通知\n\n**发布机构**：临江市财政局', '关于加强预算管理的通知'],
    ['附件4\n\n临江市健康食品产业发展行动', '临江市健康食品产业发展行动'],
  ];
  for (const [lines, title] of cases) {
    it(lines.replace(/\n+/gu, ' / '), () => {
      const outline = outlineOf(draft(`${lines}\n\n各区财政局：`, CLOSING));
      assert.deepEqual([outline.title, outline.addressee], [title, '各区财政局']);
    });
  }

  it('is none where the text begins at once', () => {
    assert.equal(outlineOf('一、总体要求\n\n坚持统筹推进。（责任单位：市财政局）\n').title, null);
  });
});

describe('the title below a number', () => {
  const cases: readonly (readonly [above: string, title: string, mark: string | null])[] = [
    ['临江市财政局文件\n\n临财〔2024〕5号\n\n关于拨款的请示', '关于拨款的请示', '临江市财政局文件'],
    ['临江市财政局文件\n\n临财〔2024〕5号\n\n关于拨款的申请', '关于拨款的申请', '临江市财政局文件'],
    ['临江市财政局\n\n临财函〔2024〕5号\n\n关于请求支持的申请', '关于请求支持的申请', '临江市财政局'],
  ];
  for (const [above, title, mark] of cases) {
    it(above.replace(/\n+/gu, ' / '), () => {
      const outline = outlineOf(draft(`${above}\n\n市人民政府：`, CLOSING));
      assert.deepEqual([outline.title, outline.head.mark, outline.addressee], [title, mark, '市人民政府']);
    });
  }
});

describe('numbers that are no 发文字号', () => {
  const cases: readonly (readonly [above: string, title: string, number: string | null])[] = [
    ['临江市人民政府令\n\n第179号', '临江市人民政府令', '第179号'],
    ['临江市人民政府令\n\n第 179 号', '临江市人民政府令', '第 179 号'],
    ['临江市人民政府令第179号', '临江市人民政府令', '第179号'],
    ['临江市人民政府令（第179号）', '临江市人民政府令', '第179号'],
    ['关于电影行业税费政策的公告\n\n财政部　税务总局公告2020年第25号', '关于电影行业税费政策的公告', '2020年第25号'],
    ['临江市人民政府专题会议纪要\n\n第12期', '临江市人民政府专题会议纪要', '第12期'],
    ['临江市人民政府常务会议纪要\n\n（2024年第3次）', '临江市人民政府常务会议纪要', '2024年第3次'],
    ['关于青石镇防汛工作的会议纪要\n\n〔2025〕5号', '关于青石镇防汛工作的会议纪要', '〔2025〕5号'],
    ['XX市教育局关于开展检查的通知\n\nXX教发〔2024〕X号', 'XX市教育局关于开展检查的通知', 'XX教发〔2024〕X号'],
    ['临江市财政局关于加强管理的通知\n\n机关代字〔2024〕×号', '临江市财政局关于加强管理的通知', '机关代字〔2024〕×号'],
    ['临江市财政局关于加强管理的通知\n\n（临财〔2024〕5号）', '临江市财政局关于加强管理的通知', '临财〔2024〕5号'],
    ['临江市财政局关于加强管理的通知', '临江市财政局关于加强管理的通知', null],
  ];
  for (const [above, title, number] of cases) {
    it(above.replace(/\n+/gu, ' / '), () => {
      const outline = outlineOf(draft(above, CLOSING));
      assert.deepEqual([outline.title, outline.number], [title, number]);
    });
  }
});

describe('what stands between title and text', () => {
  const TITLE = '临江市财政局关于拨款的请示';
  const cases: readonly (readonly [lines: string, addressee: string | null])[] = [
    ['市人民政府：', '市人民政府'],
    ['市人民政府:', '市人民政府'],
    ['市人民政府', '市人民政府'],
    ['主送：市人民政府', '市人民政府'],
    ['2024-05-18\n\n市人民政府：', '市人民政府'],
    ['（征求意见稿）\n\n市人民政府：', '市人民政府'],
    ['分类：\n\n市人民政府：', '市人民政府'],
  ];
  for (const [lines, addressee] of cases) {
    it(lines.replace(/\n+/gu, ' / '), () => {
      assert.equal(outlineOf(draft(`${TITLE}\n\n${lines}`, CLOSING)).addressee, addressee);
    });
  }

  it('is 主送 without its colon above a sentence', () => {
    const text = `${TITLE}\n\n市人民政府\n\n请拨款。妥否，请批示。\n\n${CLOSING}\n`;
    assert.equal(outlineOf(text).addressee, '市人民政府');
  });

  it('is the 题注 of a 决议, with its date', () => {
    const outline = outlineOf(
      '临江市第五届人民代表大会第一次会议关于政府工作报告的决议\n\n（2024年1月12日临江市第五届人民代表大会第一次会议通过）\n\n会议决定，批准这个报告。\n',
    );
    assert.deepEqual([outline.date, outline.signature], ['2024-01-12', null]);
  });

  it('is the body and the date of 纪要', () => {
    const outline = outlineOf(
      '临江市人民政府常务会议纪要\n\n第3期\n\n临江市人民政府办公室　　　　2024年5月8日\n\n5月6日，市长张明主持会议。\n',
    );
    assert.deepEqual(
      [outline.number, outline.signature, outline.date],
      ['第3期', '临江市人民政府办公室', '2024-05-08'],
    );
  });
});

describe('版头', () => {
  it('has 份号, 密级, 紧急程度, 发文机关标志 and 签发人', () => {
    const above =
      '000001\n机密★1年\n特急\n\n临江市财政局文件\n\n临财〔2024〕5号　　　　签发人：张三　李　四\n\n临江市财政局关于拨款的请示\n\n市人民政府：';
    const { head, number, title } = outlineOf(draft(above, CLOSING));
    assert.deepEqual(head, {
      copyNumber: '000001',
      secrecy: '机密★1年',
      urgency: '特急',
      mark: '临江市财政局文件',
      signers: ['张三', '李　四'],
    });
    assert.deepEqual([number, title], ['临财〔2024〕5号', '临江市财政局关于拨款的请示']);
  });

  it('may have labels, and several elements on a line', () => {
    const above = '密级：秘密　紧急程度：加急\n份号：000012\n临江市财政局文件\n临财〔2024〕5号\n关于拨款的通知';
    const { head } = outlineOf(draft(above, CLOSING));
    assert.deepEqual([head.copyNumber, head.secrecy, head.urgency], ['000012', '秘密', '加急']);
  });
});

describe('the issuer', () => {
  const cases: readonly (readonly [name: string, text: string, issuer: string | null])[] = [
    ['is who signs', draft('关于拨款的请示', CLOSING), '临江市财政局'],
    ['is in the title where nobody signs', draft('临江市财政局关于拨款的请示', ''), '临江市财政局'],
    [
      'is the body, not who signs for it',
      draft('临江市人民政府令\n\n第1号', '市长　张　明\n\n2024年5月6日'),
      '临江市人民政府',
    ],
    [
      'is several bodies',
      draft('中共临江市委\n\n临江市人民政府\n\n关于加强管理的意见', ''),
      '中共临江市委、临江市人民政府',
    ],
    [
      'is several bodies that sign on one line',
      draft('关于加强管理的公告', '财政部\u2002税务总局\n\n2024年5月6日'),
      '财政部、税务总局',
    ],
    ['is unknown', draft('关于加强管理的意见', ''), null],
  ];
  for (const [name, text, issuer] of cases) it(name, () => assert.equal(outlineOf(text).issuer, issuer));
});
