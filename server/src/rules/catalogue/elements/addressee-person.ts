import type { Rule } from '../../rule.ts';
import { addresseeOf, membersOf } from './shared/addressee.ts';
import { firstParagraphs } from './shared/main-text.ts';

/** An office or a person instead of a body: 李县长, 省民政厅负责同志, 公司领导. 校长室 and 处长办公室 end otherwise. */
const PERSON =
  /(?:[省市县区州镇乡村厅局部处科院校厂所站队社社行司署]长|书记|主任|主席|总理|经理|董事长|领导(?:同志)?|负责(?:同志|人)|同志|先生|女士|老师|首长|阁下)(?:们|好)?$/u;
const POLITE = /^(?:尊敬的|敬爱的|亲爱的|各位(?:尊敬的)?)/u;
const GREETING = /^(?:您们?|你们?|大家)好[！!。，,]?$/u;
/** Who is answered in person: deputies, and whoever wrote a letter. */
const ANSWERED = /代表|委员|建议|提案|来信|[您你]/u;

const SENT = (kind: string, addressee: string, text = '现将有关情况报告如下。'): string =>
  `# 云岭县教育局关于修缮校舍的${kind}\n\n${addressee}\n\n${text}\n\n云岭县教育局\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'addressee-person',
  number: 410,
  group: '公文要素',
  title: { zh: '公文不主送个人，不用书信的称呼', en: 'A document goes to a body and greets nobody' },
  description: {
    zh: '除上级机关负责人直接交办事项外，不得以本机关名义向上级机关负责人报送公文。主送机关写机关名称，不写“李县长”“局领导”，不加“尊敬的”，正文也不写“您好”。答复人大代表、政协委员和群众来信的函除外。',
    en: 'A document goes to the superior body and not to its head, is not addressed with 尊敬的 and does not say 您好. Answers to deputies and citizens are exempt.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第十五条（五）', strength: '应' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    const addressee = addresseeOf(document);
    if (addressee === null || document.kind === null) return;
    const line = addressee.paragraph.prose.text.slice(0, addressee.end);
    if (document.kind === '函' && (ANSWERED.test(line) || ANSWERED.test(document.title?.text ?? ''))) return;
    for (const { start, end, name } of membersOf(addressee)) {
      const polite = POLITE.exec(name)?.[0];
      const person = PERSON.exec(name)?.[0];
      if (person !== undefined && document.direction !== 'down')
        report(addressee.paragraph, {
          start,
          end,
          message: `“${name}”是个人，公文不得以机关名义主送领导者个人，写其所在机关的名称`,
        });
      else if (polite !== undefined)
        report(addressee.paragraph, {
          start,
          end: start + polite.length,
          message: `公文主送机关前不加“${polite}”，这是书信的称呼`,
          basis: { kind: '通例', reference: '主送机关写法' },
        });
    }
    for (const paragraph of firstParagraphs(document).slice(0, 2)) {
      const { trimmed, text } = paragraph.prose;
      if (trimmed.length > 8 || !GREETING.test(trimmed)) continue;
      const start = text.indexOf(trimmed);
      report(paragraph, {
        start,
        end: start + trimmed.length,
        message: `“${trimmed}”是书信的问候语，公文不用，宜删去`,
        basis: { kind: '通例', reference: '公文用语' },
      });
    }
  },
  good: [
    SENT('请示', '云岭县人民政府：'),
    { name: '答复代表', text: SENT('函', '王某某代表：', '您提出的建议收悉。') },
    {
      name: '答复建议',
      text: '国务院办公厅关于科技节水建议的复函\n\n国办函〔2005〕21号\n\n马万祺副主席：\n\n您提出的建议收悉。',
    },
    { name: '以“长”收尾的机关', text: SENT('通知', '各中心学校校长室，局机关各科室：') },
    { name: '“您好”在句中', text: SENT('通知', '各中心学校：', '接待来访要说“您好”。') },
  ],
  bad: [
    { text: SENT('请示', '⟦李县长⟧：') },
    { name: '领导', text: SENT('请示', '⟦尊敬的县政府领导⟧：') },
    { name: '负责同志', text: SENT('报告', '⟦省教育厅负责同志⟧：') },
    { name: '书信的称呼和问候', text: SENT('通知', '⟦尊敬的⟧各中心学校：', '⟦你们好！⟧\n\n现将有关事项通知如下。') },
  ],
};
