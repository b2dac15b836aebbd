import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { Range } from '../../../text/range.ts';
import type { Rule } from '../../rule.ts';
import { isOwnText } from '../../shared/own-text.ts';

/** A form of placeholder. `needs` is found fast and stands in every text that has one. */
interface Placeholder {
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

/** Marks that stand for a value wherever they are: ××市, 〔2024〕X号, 【待补】, {{文号}}, （待核实）, TODO. */
const PLACEHOLDERS: readonly Placeholder[] = [
  {
    needs: /[×✕]/u,
    pattern: /[×✕]{2,}|(?<![\d.]\s?)[×✕](?=[年月日号省市县区镇乡局委厅同万亿元人名个家%])/gu,
  },
  {
    needs: /[XxＸｘ]{2}/u,
    pattern: /(?<![A-Za-z0-9])[XxＸｘ]{2,}(?=[\u4e00-\u9fff〔（(，。、；：）)》”]|$)(?!染色|光|射线|型)/gu,
  },
  {
    needs: /[XxＸｘ×○]/u,
    pattern: /(?<=[年月〕第])[XxＸｘ×○](?=[月日号期次届])/gu,
  },
  {
    needs: /[○◯〇]{2}/u,
    pattern:
      /[○◯〇]{2,}(?=[\u4e00-\u9fff〔])(?![一二三四五六七八九年])|(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九])[○◯]{2,}/gu,
  },
  {
    needs: /【/u,
    pattern:
      /【(?!批注|编者注)[^【】]{0,20}(?:待|补|填|核|插入|输入|名称|日期|单位|编号|文号|姓名|时间|地点|金额|数字|内容|此处|X|×)[^【】]{0,20}】/gu,
  },
  {
    needs: /[（(［[](?:[待此这请填补插输])/u,
    pattern:
      /[（(［[](?:待(?:补充?|核实?|确认|查|完善|填写?|议|报|续)|(?:此处|这里)[^（）()[\]]{0,16}(?:填|补|插|写|待)|请?(?:填写|补充|插入|输入)[^（）()[\]]{1,16})[^（）()[\]]{0,12}[）)］\]]/gu,
  },
  {
    needs: /[{<〈]/u,
    pattern: /\{\{[^{}]{1,40}\}\}|\$\{[^{}]{1,40}\}|<%[^<>%]{1,40}%>|〈(?:请|此处|填写|输入)[^〈〉]{1,30}〉/gu,
  },
  {
    needs: /TODO|FIXME|TBD|XXX/u,
    pattern: /(?<![A-Za-z])(?:TODO|FIXME|TBD|XXX)(?![A-Za-z])/gu,
  },
  {
    needs: /某/u,
    pattern: /(?<=[\u4e00-\u9fff])(?:某某|某)(?=[省市县区镇乡](?:人民政府|委|政府|教育|财政|卫生|公安|民政))/gu,
  },
];
/** A line to be written on. In a form, attached or behind a label (单位名称：____), it belongs there. */
const BLANK_LINE: Placeholder = { needs: /[_＿]{2}/u, pattern: /(?<![:：]\s?|[_＿])[_＿]{2,}/gu };
const OWN_PLACEHOLDERS = [...PLACEHOLDERS, BLANK_LINE];
/** What the templates of 新建公文 and the snippets say where somebody has yet to write. */
const STUB =
  /^(?:[一二三四五六]、)?事项[一二三四五六](?:。(?:具体要求|具体内容)。?)?$|^(?:具体要求|具体内容|正文内容|正文|此处(?:填写|输入)[^。]{0,12})。?$/u;

const OWN_ELEMENTS: ReadonlySet<Paragraph['role']> = new Set([
  'title',
  'number',
  'addressee',
  'signature',
  'date',
  'note',
]);

export const rule: Rule = {
  id: 'placeholder-left',
  number: 700,
  group: '印发之前',
  title: { zh: '还有未填的空', en: 'A placeholder is left' },
  description: {
    zh: '草稿中用“××”“〔2024〕X号”“【待补】”“（待核实）”“{{…}}”等占位，起草时只作提示；印发之前（lint --final）都应填好，报告为错误。附件表格中供填写的下划线不在此列。',
    en: 'A draft holds its place with ××, 〔2024〕X号, 【待补】 or {{…}}: a hint while drafting, an error in the last check (lint --final). Blank lines of attached forms are left alone.',
  },
  basis: { kind: '完整性', reference: '印发之前的核对' },
  severity: 'info',
  finalSeverity: 'error',
  scope: 'document',
  fix: null,
  triggers: '×✕XxＸｘ○◯〇【（(［[{$<〈TF_＿某事具正此',
  check(document, { concerned, report }) {
    const own = isOwnText(document);
    for (const paragraph of concerned) {
      const { text, trimmed, spans } = paragraph.prose;
      if (STUB.test(trimmed)) {
        report(paragraph, { start: 0, end: text.length, message: `“${trimmed}”是模板中的话，应换成实际内容` });
        continue;
      }
      const isOwn = own(paragraph) || OWN_ELEMENTS.has(paragraph.role);
      const said: Range[] = spans.filter(({ kind }) => kind === 'quotation');
      for (const { needs, pattern } of isOwn ? OWN_PLACEHOLDERS : PLACEHOLDERS) {
        if (!needs.test(text)) continue;
        for (const match of text.matchAll(pattern)) {
          const place = { start: match.index, end: match.index + match[0].length };
          if (said.some(({ start, end }) => place.start < end && start < place.end)) continue;
          said.push(place);
          report(paragraph, {
            ...place,
            message: `“${match[0]}”处还没有填写`,
            // What is attached may be a form that others fill in.
            ...(isOwn ? {} : { atMost: 'warning' }),
          });
        }
      }
    }
  },
  good: [
    '2024年5月6日，渝府办发〔2024〕12号，长3×5米，使用X光机、XX染色体检测。',
    { name: '括号', text: '（待遇按规定执行）（此处不再赘述）【重点任务】' },
    { name: '汉字年份', text: '到二〇〇五年、二○○五年。' },
    { name: '引号内的样式', text: '标题写作“××人民法院司法建议书”。' },
    { name: '表单', text: '附件1\n\n申请表\n\n单位名称：________' },
  ],
  bad: [
    { text: '# ⟦XX⟧市教育局关于开展检查的通知\n\n⟦××⟧教发〔2024〕⟦X⟧号\n\n各单位：\n\n请于⟦×⟧月⟦×⟧日前报送。' },
    { name: '注记', text: '投资⟦【待补】⟧万元，惠及⟦{{人数}}⟧人⟦（待核实）⟧，由⟦____⟧负责，⟦TODO⟧。' },
    { name: '模板的话', text: '# 重庆市教育局关于X的通知\n\n各单位：\n\n⟦一、事项一。具体要求。⟧' },
  ],
};
