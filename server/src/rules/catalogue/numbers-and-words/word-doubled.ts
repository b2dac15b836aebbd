import type { Rule } from '../../rule.ts';

/**
 * Words of which no sense is made by saying them twice, and which begin no longer word that could follow (服务|服务业,
 * 生产|生产资料 are not here).
 */
const WORDS =
  '依托|通过|根据|按照|对于|关于|以及|加强|推进|推动|完善|建立|健全|积极|全面|切实|认真|充分|严格|坚持|围绕|为了|并且|或者|如果|因此|同时|由于|鼓励|引导|促进|提高|提升|强化|优化|深化|制定|确保|应当|必须|可以|不得|及时|各级|各地|有关|现将|相关|我们|他们|落实|贯彻|开展|实施|组织|进行|协调|统筹|做好|抓好|聚焦|打造|构建|加快|加大|突出|明确|履行|配合|负责|牵头|完成|报送|印发|执行|需要|已经|正在|尚未|其中|主要|重点|经济|社会';
const DOUBLED = new RegExp(`(${WORDS})\\1(?!性|者|人|局|部|处|厅)`, 'gu');
/** Two words of the list that may meet themselves: 组织组织部, 负责负责人, 执行执行力. */
const MEETS = /^(?:组织|执行|经济|社会|需要|主要|实施|协调|贯彻|落实|统筹)$/u;
/** What makes another word of the second half: 组织(组织生活), 经济(经济学), 社会(社会保险). */
const LONGER =
  /^(?:生活|关系|架构|机构|体系|形式|法|保险|保障|救助|组织|事业|团体|资本|力量|学|带|圈|体|作物|责任|方案|细则|办法|意见|力|权|标准|机制|小组|会)/u;

/** Whether two characters stand there twice in a row, which one pass tells; the pattern would try each word at each place. */
function repeatsTwoCharacters(text: string): boolean {
  for (let i = 3; i < text.length; i++) {
    if (text.charCodeAt(i) === text.charCodeAt(i - 2) && text.charCodeAt(i - 1) === text.charCodeAt(i - 3)) return true;
  }
  return false;
}

export const rule: Rule = {
  id: 'word-doubled',
  number: 325,
  group: '文本完整',
  title: { zh: '词语重复误植', en: 'A word written twice' },
  description: {
    zh: '同一个词连写两遍，多为修改或者粘贴时留下：“依托依托平台”。重叠有意义的词（“研究研究”“目的的”）和两个词相接的（“服务服务业”）不作判断。较长的重复由 text-integrity 报告。',
    en: 'A word left twice after an edit: 依托依托. Words that are doubled on purpose, and two words that meet, are left alone; longer repetitions are reported by text-integrity.',
  },
  basis: { kind: '完整性', reference: '转录校核' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  tags: ['unnecessary'],
  check({ prose }, { report }) {
    if (!repeatsTwoCharacters(prose.masked)) return;
    for (const match of prose.masked.matchAll(DOUBLED)) {
      const word = match[1] ?? '';
      const end = match.index + match[0].length;
      const rest = prose.masked.slice(end, end + 4);
      if (MEETS.test(word) && LONGER.test(rest)) continue;
      report({
        start: match.index,
        end,
        message: `“${word}”重复`,
        fix: {
          title: `删去一个“${word}”`,
          edits: [{ start: match.index, end: match.index + word.length, newText: '' }],
        },
      });
    }
  },
  good: [
    '依托边缘计算装置开展识别。',
    { name: '有意的重叠', text: '把情况研究研究、商量商量，达到目的的予以奖励。' },
    { name: '两个词相接', text: '服务服务业企业，保障生产生产资料的单位用电，组织组织生活会，统筹社会社会保险资金。' },
  ],
  bad: [{ text: '⟦依托依托⟧边缘计算装置，⟦加强加强⟧管理。', fixed: '依托边缘计算装置，加强管理。' }],
};
