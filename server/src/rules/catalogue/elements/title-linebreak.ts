import type { Title } from '../../../gazette/document/document.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { DocumentContext, Rule } from '../../rule.ts';

/** Words of titles that no line break may split: own knowledge, kept to words that are never two. */
const WORDS = [
  '以旧换新',
  '人民政府',
  '办公厅',
  '办公室',
  '委员会',
  '自治区',
  '自治县',
  '自治州',
  '直辖市',
  '高质量',
  '现代化',
  '一体化',
  '数字化',
  '信息化',
  '标准化',
  '常态化',
  '国际化',
  '产业化',
  '便利化',
  '市场化',
  '法治化',
  '城镇化',
  '工业化',
  '供给侧',
  '放管服',
  '互联网',
  '大数据',
  '人工智能',
  '新能源',
  '高新技术',
  '开发区',
  '自贸区',
  '示范区',
  '保税区',
  '一带一路',
  '乡村振兴',
  '若干',
  '意见',
  '通知',
  '方案',
  '计划',
  '规划',
  '关于',
  '印发',
  '推进',
  '加快',
  '发展',
  '建设',
  '工作',
  '实施',
  '促进',
  '加强',
  '深化',
  '管理',
];
/** A line that begins so was cut before a word that belongs to the line above. */
const BAD_START = /^[的、，》〉”’）)〕]/u;
const BAD_END = /[《〈“‘（(〔]$/u;
const LONGEST_WORD = 4;

/** The word that a break between two lines splits, or null. */
function splitWord(before: string, after: string): string | null {
  for (const word of WORDS) {
    for (let cut = 1; cut < word.length; cut++) {
      if (before.endsWith(word.slice(0, cut)) && after.startsWith(word.slice(cut))) return word;
    }
  }
  return /[0-9]$/u.test(before) && /^[0-9年月日%号]/u.test(after) ? `${before.slice(-4)}${after.slice(0, 2)}` : null;
}

function check(title: Title, { report }: DocumentContext): void {
  let previous: Paragraph | null = null;
  for (const paragraph of title.paragraphs) {
    const before = previous?.prose.text.trim() ?? '';
    const { text } = paragraph.prose;
    const after = text.trim();
    previous = paragraph;
    if (before === '' || after === '') continue;
    const start = text.indexOf(after);
    const word = splitWord(before.slice(-LONGEST_WORD), after.slice(0, LONGEST_WORD));
    const wrong = BAD_START.test(after) || BAD_END.test(before);
    if (word === null && !wrong) continue;
    report(paragraph, {
      start,
      end: start + 1,
      message:
        word === null ? '标题回行应在词意完整处，行首不用“的”和后半标点' : `标题回行应做到词意完整，“${word}”被断开`,
    });
  }
}

export const rule: Rule = {
  id: 'title-linebreak',
  number: 74,
  group: '公文要素',
  title: { zh: '标题回行应词意完整', en: 'Title lines break between words' },
  description: {
    zh: '标题分一行或多行居中排布，回行时要做到词意完整、排列对称。一个词不应断在两行，“的”、下书名号、下引号不应在行首。',
    en: 'Lines of a title break where a phrase ends: no word is split, and 的 or a closing mark does not begin a line.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.3.1', strength: '应' },
  severity: 'info',
  scope: 'document',
  fix: null,
  check(document, context) {
    for (const title of [document.title, ...document.attachments.map((attachment) => attachment.title)]) {
      if (title !== null) check(title, context);
    }
  },
  good: [
    '重庆市人民政府办公厅\n关于印发《推进“邮运通”发展助力\n乡村振兴行动计划》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    { name: '一行', text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：' },
    {
      name: '在“和”后回行',
      text: '国务院关于加快推进农业机械化和\n农机装备产业转型升级的指导意见\n\n国发〔2018〕42号\n\n有关单位：',
    },
  ],
  bad: [
    { text: '重庆市人民政府关于印发推动消费品以旧换\n⟦新⟧行动方案的通知\n\n渝府发〔2024〕11号\n\n有关单位：' },
    { name: '“的”在行首', text: '重庆市人民政府关于印发《X方案》\n⟦的⟧通知\n\n渝府发〔2024〕11号\n\n有关单位：' },
  ],
};
