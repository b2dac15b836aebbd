import toneWords from '../../data/words/tone-words.json' with { type: 'json' };
import type { Rule } from '../../rule.ts';
import { isOwnText } from '../../shared/own-text.ts';
import { listHits } from '../../shared/word-list.ts';
import { wordReport } from '../../shared/word-reports.ts';

const hitsOf = listHits(toneWords);

const REQUEST = '# 云岭县教育局关于修缮校舍的请示\n\n云岭县人民政府：\n\n';

export const rule: Rule = {
  id: 'word-tone',
  number: 324,
  group: '数字与用词',
  title: { zh: '公文语气平实，不用客套和求情的话', en: 'No courtesies, pleas or feelings in a 公文' },
  description: {
    zh: '公文不是书信：“百忙之中”“不胜感激”“谢谢合作”是客套，“高抬贵手”“坐视不救”是求情和责备。十五种公文的正文中删去或者改为平实的说法。词表在 server/src/rules/data/words。',
    en: 'A 公文 is no letter: 百忙之中 and 不胜感激 are courtesies, 高抬贵手 is a plea.',
  },
  basis: { kind: '通例', reference: '公文语气平实得体' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, { house, report }) {
    if (document.kind === null && (document.title !== null || document.addressee === null)) return;
    const own = isOwnText(document);
    for (const paragraph of document.paragraphs) {
      const hits = hitsOf(paragraph.prose);
      if (hits.length === 0 || !own(paragraph)) continue;
      for (const hit of hits) {
        if (house.words?.allows(paragraph.prose.text, hit.start, hit.end) !== true) report(paragraph, wordReport(hit));
      }
    }
  },
  good: [
    { text: `${REQUEST}请予支持。` },
    { name: '不是十五种公文', text: '# 在工作会议上的讲话\n\n同志们：\n\n不胜感激。' },
  ],
  bad: [{ text: `${REQUEST}请在⟦百忙之中⟧予以批复，我局⟦不胜感激⟧。` }],
};
