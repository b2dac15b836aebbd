import assert from 'node:assert/strict';
import { assignmentsOf } from '../../server/src/gazette/prose/assignment.ts';
import { Prose } from '../../server/src/gazette/prose/prose.ts';

/** A text → the units of each assignment, those that lead with *, the assignments parted by /. */
const SAID: readonly (readonly [string, string])[] = [
  ['由安全处牵头，后勤处配合，于6月底前完成排查。', '*安全处 后勤处'],
  ['由安全处于2024年6月底前牵头完成。', '*安全处'],
  ['一、市教委牵头，市公安局、市卫生健康委等按职责分工负责。', '*市教委 市公安局 市卫生健康委'],
  ['加强监管。（国家发展改革委牵头，财政部、教育部等参与）', '*国家发展改革委 财政部 教育部'],
  ['加强监管。（国家发展改革委、财政部、商务部等按职责分工负责）', '*国家发展改革委 财政部 商务部'],
  ['加强监管。（各省级人民政府负责）', '*各省级人民政府'],
  ['由财务处落实经费。', '*财务处'],
  ['由财政部会同教育部制定办法。', '*财政部 教育部'],
  ['由财政部商教育部制定办法。', '*财政部 教育部'],
  ['由商务部负责。', '*商务部'],
  ['由市人力资源和社会保障局和市财政局共同牵头，各区县政府参与。', '*市人力资源和社会保障局 *市财政局 各区县政府'],
  ['由市教委牵头，会同市公安局组织实施。由市财政局落实资金。', '*市教委 市公安局 / *市财政局'],
  ['请财务处于6月底前拨付资金。', '*财务处'],
  ['市教育局要牵头做好排查工作，市公安局、市卫生健康委要积极配合，6月底前完成。', '*市教育局 市公安局 市卫生健康委'],
  ['市交通局负责道路养护，市城管局具体负责保洁。', '*市交通局 / *市城管局'],
  ['各单位主要负责人要负责到底。', ''],
  ['本办法由市教委负责解释。', ''],
  ['由于工作需要负责到底。', ''],
  ['由此造成的损失由责任方负责赔偿。', ''],
  ['要充分发挥牵头作用。', ''],
  ['要建立由分管领导牵头的工作机制。', ''],
  ['会议要求“由市教委牵头”。', ''],
];

describe('assignments in sentences', () => {
  for (const [text, expected] of SAID) {
    it(text, () => {
      const found = assignmentsOf.of(new Prose(text));
      const shown = found.map(({ units }) => units.map((unit) => `${unit.lead ? '*' : ''}${unit.text}`).join(' '));
      assert.equal(shown.join(' / '), expected);
      for (const unit of found.flatMap(({ units }) => units)) assert.equal(text.slice(unit.start, unit.end), unit.text);
    });
  }

  it('are found in time proportional to the text', () => {
    const time = (text: string): number => {
      const start = performance.now();
      assignmentsOf.of(new Prose(text));
      return performance.now() - start;
    };
    for (const unit of ['由甲乙丙', '（甲局、', '牵头', '请甲乙', '由甲局牵头，乙局配合']) {
      time(unit.repeat(1000));
      const [small, large] = [time(unit.repeat(5000)), time(unit.repeat(20000))];
      assert.ok(large < 400 || large / small < 9, `${unit}: ${small} ms → ${large} ms`);
    }
  });
});
