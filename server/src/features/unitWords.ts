import type { Registry } from '../agencies/registry.ts';
import { pairBrackets } from '../gazette/prose/brackets.ts';
import { findResponsibleLists } from '../gazette/prose/responsible.ts';
import { classOfUnit } from '../rules/catalogue/responsible-units/shared/unit-class.ts';
import { unitsOf } from '../rules/shared/lists.ts';

/** Ends of names that no registry holds all of, and that few other words have; 布局, 督办 and the like are such words. */
const ENDS =
  /(?:大学|学院|学校|高校|院校|医院|研究院|研究所|协会|学会|商会|工会|妇联|残联|科协|文联|联盟|基金会|中心|总队|支队|专班|领导小组|指挥部|办公室|乡镇|街道|[总公]署|(?<=..)委|(?<=..)厅|(?<=..)(?<![布格大全结时当])局|(?<=..)(?<![督交承催主协经举创兴申])办)$/u;
/** Whole classes of units: 有关单位, 市政府各部门, 各成员单位. */
const CLASSES = /(?:各|有关|相关|其他|成员|责任|市级|下属).{0,6}(?:单位|部门|机构|企业)$/u;

/**
 * How many units these words name, one beside the other as in a 责任单位 list, remarks in brackets left aside; 0 as soon as
 * one of them is no unit, so that nobody is offered a list of 推进落实、加强监管.
 */
export function countUnits(words: string, registry: Registry): number {
  const text = `（责任单位：${words}）`;
  const [list] = findResponsibleLists(text, pairBrackets(text));
  if (list === undefined || list.end !== text.length || list.parts.length !== 1) return 0;
  const units = unitsOf(list);
  return units.every(({ text: name }) => isUnit(name, registry)) ? units.length : 0;
}

function isUnit(name: string, registry: Registry): boolean {
  if (!/^[\u4e00-\u9fff·“”]{2,40}$/u.test(name)) return false;
  return (
    classOfUnit(name, registry) !== null || registry.byForm(name).length > 0 || ENDS.test(name) || CLASSES.test(name)
  );
}
