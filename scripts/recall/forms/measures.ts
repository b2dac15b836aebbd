import { type Form, sentence } from '../plant.ts';

/** Units of measurement and sums. */
const wrong = (rule: string, template: string): Form => sentence(rule, template, template);

export const measures: readonly Form[] = [
  ...[
    '线路长{10公里|20里}',
    '桌面高{75厘米|75公分}',
    '收购物资{150公斤|300斤}',
    '建筑面积{1000平方米|1000平米}',
    '单件重{5千克|5KG}',
    '占地{2公顷|30亩}',
  ].map((text) => wrong('unit-of-measure', `项目基本情况：${text}。`)),
  wrong('sum-mismatch', '安排资金{110|100}万元，其中校舍修缮60万元、设备购置30万元、培训20万元。'),
  wrong('sum-mismatch', '共培训{300|320}人，其中一期100人、二期120人、三期80人。'),
];
