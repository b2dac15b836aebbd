import type { Section } from '../../../gazette/document/document.ts';
import { formatMark, type LevelMark } from '../../../gazette/prose/mark.ts';
import type { Report, Rule } from '../../rule.ts';
import { partsOf } from '../../shared/parts.ts';
import { scopesOf } from './shared/scopes.ts';

export const rule: Rule = {
  id: 'heading-mark-form',
  number: 131,
  group: '层次序号',
  title: { zh: '层次序号的式样应规范', en: 'Level marks are written in their usual form' },
  description: {
    zh: '结构层次序数可用“一、”“（一）”“1.”“（1）”标注。“㈠”“⑴”“⒈”是一个字符，应拆写成括号或下脚点加数字；“1）”“一）”缺左括号。同一层次两种式样混用时，少数的一种按警告报告。',
    en: 'Levels may be numbered 一、（一）1.（1）. ㈠ ⑴ ⒈ are single characters and are written out with brackets or a dot; 1） and 一） lack their opening bracket. Where one level mixes two forms, the rarer one is a warning.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.3.3', strength: '可' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { house, report }) {
    if (house.levelBrackets === 'half') return;
    for (const sections of partsOf(document).flatMap(scopesOf)) {
      const odd = sections.filter(
        ({ mark, parent }) => mark.form !== 'written' && !(mark.form === 'halfBracket' && parent?.level === mark.level),
      );
      for (const section of odd) report(section.paragraph, describe(section, isMixed(section, sections)));
    }
  },
  good: [
    '一、总体要求\n\n（一）指导思想\n\n1.甲。\n\n（1）乙。\n\n①丙。',
    { name: '段中的“1）”', text: '一、总体要求\n\n分三步：1）调查；2）设计；3）施工。' },
    { name: '“（1）”之下的“1）”', text: '一、甲\n\n（1）乙。\n\n1）子。\n\n2）丑。\n\n（2）丙。' },
    { name: '断行的括号', text: '一、总体要求\n\n（见图1）所示的区域。' },
  ],
  bad: [
    {
      name: '带括号的单个字符',
      text: '一、总体要求\n\n⟦㈠⟧指导思想。贯彻精神。\n\n⟦㈡⟧基本原则。统筹推进。',
      fixed: '一、总体要求\n\n（一）指导思想。贯彻精神。\n\n（二）基本原则。统筹推进。',
    },
    {
      name: '带括号的阿拉伯数字',
      text: '（一）加强领导\n\n⟦⑴⟧建立专班。\n\n⟦⑵⟧明确责任。',
      fixed: '（一）加强领导\n\n（1）建立专班。\n\n（2）明确责任。',
    },
    {
      name: '带点的数字',
      text: '一、重点任务\n\n⟦⒈⟧建立专班。\n\n⟦⒉⟧明确责任。',
      fixed: '一、重点任务\n\n1.建立专班。\n\n2.明确责任。',
    },
    {
      name: '缺左括号',
      text: '一、重点任务\n\n⟦1）⟧建立专班。\n\n⟦2）⟧明确责任。',
      fixed: '一、重点任务\n\n（1）建立专班。\n\n（2）明确责任。',
      severity: 'info',
    },
    {
      name: '两种式样混用',
      text: '一、重点任务\n\n（1）建立专班。\n\n（2）明确责任。\n\n⟦3）⟧加强宣传。',
      fixed: '一、重点任务\n\n（1）建立专班。\n\n（2）明确责任。\n\n（3）加强宣传。',
    },
  ],
};

/** Whether siblings of the same level are written in another form. */
function isMixed({ parent, level, mark }: Section, sections: readonly Section[]): boolean {
  return sections.some((other) => other.parent === parent && other.level === level && other.mark.form !== mark.form);
}

function describe({ mark }: Section, mixed: boolean): Report {
  const wanted = writtenOut(mark);
  return {
    start: mark.start,
    end: mark.end,
    message:
      mark.form === 'character'
        ? `层次序号“${mark.text}”应写作“${wanted}”`
        : `层次序号“${mark.text}”缺左括号，${mixed ? '与同级其他序号不一致，' : ''}写作“${wanted}”`,
    // 1） used throughout is a habit of forms; 7.3.3 says what may be used.
    ...(mark.form === 'halfBracket' && !mixed ? { atMost: 'info' } : {}),
    fix: { title: `改为“${wanted}”`, edits: [{ start: mark.start, end: mark.end, newText: wanted }] },
  };
}

function writtenOut({ level, ordinal }: LevelMark): string {
  return level === 0 ? '' : formatMark(level, ordinal);
}
