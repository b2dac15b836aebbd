import assert from 'node:assert/strict';
import { DOCUMENT_KINDS, kindNamed } from '../../../server/src/gazette/kinds/table.ts';
import { readTitleKind, type TitleForm } from '../../../server/src/gazette/kinds/titleKind.ts';

const TITLES: readonly (readonly [title: string, form: TitleForm, written: string, kind: string | null])[] = [
  ['临江市人民政府办公室关于做好防汛工作的通知', 'kind', '通知', '通知'],
  ['临江市人民政府关于X的意见（试行）', 'kind', '意见', '意见'],
  ['关于X的请示。', 'kind', '请示', '请示'],
  ['《关于X的批复》', 'kind', '批复', '批复'],
  ['临江市教育局关于X的复函', 'kind', '复函', '函'],
  ['临江市人民政府令', 'kind', '令', '命令（令）'],
  ['临江市人民政府令（第12号）', 'kind', '令', '命令（令）'],
  ['临江市人民政府关于授予X称号的命令', 'kind', '命令', '命令（令）'],
  ['临江市人民政府第3次常务会议纪要', 'kind', '会议纪要', '纪要'],
  ['临江市人民政府公告', 'kind', '公告', '公告'],
  ['云岭县人民医院招聘公告', 'kind', '公告', '公告'],
  ['临江市财政局关于2024年预算执行情况的报告', 'kind', '报告', '报告'],
  ['临江市人民政府关于提请审议X条例的议案', 'kind', '议案', '议案'],
  ['关于X的请示报告', 'doubled', '请示报告', '请示'],
  ['云岭县教育局关于商请X的请示函', 'doubled', '请示函', '函'],
  ['云岭县教育局关于X的通知通报', 'doubled', '通知通报', '通报'],
  ['关于举办培训班的申请', 'invented', '申请', '请示'],
  ['关于X情况的汇报', 'invented', '汇报', '报告'],
  ['临江市人社局关于X问题的答复', 'invented', '答复', '函'],
  ['云岭县发展和改革局关于X的批示', 'invented', '批示', '批复'],
  ['临江市2025年政府工作报告', 'other', '工作报告', null],
  ['临江市防汛应急预案', 'other', '预案', null],
  ['关于禁止燃放烟花爆竹的禁令', 'none', '', null],
  ['青石镇人民政府关于召开春耕生产会议的有关事宜', 'none', '', null],
  ['在全市农业工作会议上的讲话', 'other', '讲话', null],
  ['重大事项请示报告制度', 'other', '制度', null],
];

describe('gazette/kinds', () => {
  for (const [title, form, written, kind] of TITLES) {
    it(`reads the kind of ${title}`, () => {
      const found = readTitleKind(title);
      assert.deepEqual([found.form, found.written, found.kind], [form, written, kind]);
      assert.equal(title.slice(found.start, found.end), written);
    });
  }

  it('has a row for each of the fifteen kinds, found by its name', () => {
    assert.equal(DOCUMENT_KINDS.length, 15);
    for (const kind of DOCUMENT_KINDS) assert.equal(kindNamed(kind.name), kind);
  });
});
