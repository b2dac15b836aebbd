import misread from '../../data/words/misread-characters.json' with { type: 'json' };
import type { Rule } from '../../rule.ts';
import { listHits } from '../../shared/word-list.ts';
import { wordReport } from '../../shared/word-reports.ts';

const hitsOf = listHits(misread);

export const rule: Rule = {
  id: 'misread-characters',
  number: 320,
  group: '文本完整',
  title: { zh: '识别、转录误字', en: 'Characters misread by OCR' },
  description: {
    zh: '扫描识别常把“入”认作“人”、“未”认作“末”、“市”认作“币”、“治”认作“冶”：“深人学习”“末按规定”“各币、县”。只报告不成词的写法，词表在 server/src/rules/data/words。',
    en: 'OCR takes 入 for 人, 未 for 末, 市 for 币, 治 for 冶. Only what makes no word is reported.',
  },
  basis: { kind: '完整性', reference: '识别、转录校核' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  check({ prose }, { house, report }) {
    for (const hit of hitsOf(prose)) {
      if (house.words?.allows(prose.text, hit.start, hit.end) !== true) report(wordReport(hit));
    }
  },
  good: [
    '深入学习，纳入计划，未按规定完成，各市、县落实。',
    {
      name: '同样两字相邻',
      text: '请资深人士评审，场馆可容纳人数为200人，年末按时引进人才，参加人员以人民币、港币两种币种结算。',
    },
    { name: '引文', text: '网民反映“深人学习”。' },
  ],
  bad: [
    {
      text: '各单位要⟦深人⟧学习，将有关内容⟦纳人⟧年度计划，⟦末按规定⟧完成的予以通报，⟦各币⟧、县抓好落实。',
      fixed: '各单位要深入学习，将有关内容纳入年度计划，未按规定完成的予以通报，各市、县抓好落实。',
    },
  ],
};
