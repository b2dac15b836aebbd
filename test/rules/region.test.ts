import assert from 'node:assert/strict';
import { chongqingRegistry } from '../../server/src/agencies/chongqing.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { belongsToRegion } from '../../server/src/rules/catalogue/responsible-units/shared/region.ts';
import { classOfUnit } from '../../server/src/rules/catalogue/responsible-units/shared/unit-class.ts';

const LISTED = '（责任单位：市交通运输委、市商务委，各区县政府）';

const TEXTS: readonly (readonly [string, string, boolean])[] = [
  ['a number of the city', `关于印发X方案的通知\n\n渝府办发〔2024〕1号\n\n一、甲。${LISTED}`, true],
  ['the number of another house', `关于印发X方案的通知\n\n浙政办发〔2024〕1号\n\n支援重庆。${LISTED}`, false],
  ['a title of another city', `# 上海市推动设备更新行动方案\n\n一、甲。（责任单位：市商务委、市教委）`, false],
  ['a title of the State', '# 国务院关于促进就业的意见\n\n一、甲。（责任单位：市商务委）', false],
  ['a title without a place, text of the city', `# 推进城市更新行动方案\n\n建设成渝双城经济圈。\n\n一、甲。`, true],
  ['a title without a place, lists of the city', `# 推进城市更新行动方案\n\n一、甲。${LISTED}`, true],
  [
    'a title without a place, lists of another',
    '# 推进城市更新行动方案\n\n一、甲。（责任单位：市经济信息化委、市商务委）',
    false,
  ],
  ['a fragment with a slip', '甲。（责任单位：市交通运愉委、市商务委，各区县政府）', true],
  ['a fragment of another province', '甲。（责任单位：省发展改革委、省经信厅）', false],
];

const CLASSES: readonly (readonly [string, string | null])[] = [
  ['市商务委', 'department'],
  ['重庆海关', 'department'],
  ['人行重庆市分行', 'department'],
  ['市供销合作社', 'department'],
  ['各区县政府', 'district'],
  ['渝北区政府', 'district'],
  ['两江新区管委会', 'district'],
  ['重庆机场集团', 'enterprise'],
  ['邮储银行重庆分行', 'enterprise'],
  ['市政府', null],
  ['有关单位', null],
];

describe('where a document comes from', () => {
  for (const [name, text, expected] of TEXTS) {
    it(name, () => {
      const [document] = parseGazette(text).documents;
      assert.ok(document !== undefined);
      assert.equal(belongsToRegion(document, chongqingRegistry()), expected);
    });
  }
});

describe('groups of a list', () => {
  for (const [unit, expected] of CLASSES) {
    it(`${unit}: ${expected ?? 'none'}`, () => assert.equal(classOfUnit(unit, chongqingRegistry()), expected));
  }
});
