import type { Rule } from '../../rule.ts';
import { isText } from '../../shared/roles.ts';

/** Texts that speak to people and may raise their voice. */
const SPOKEN =
  /讲话|致辞|发言|倡议|公开信|贺信|贺电|慰问|感谢信|嘉奖|表彰|表扬|通报表彰|祝词|宣言|誓词|动员令|告.{0,10}书/u;

export const rule: Rule = {
  id: 'exclamation-in-text',
  number: 626,
  group: '标点符号',
  title: { zh: '公文正文一般不用叹号', en: 'Official documents seldom exclaim' },
  description: {
    zh: '叹号表示句子的感叹语气。公文陈述事实、提出要求，语气平实，一般不用叹号。讲话、倡议、贺信、慰问信、表彰通报等不作判断，引文不作判断。',
    en: 'An exclamation mark shows emotion; official documents state and ask in a plain tone. Speeches, appeals, congratulations, commendations and quotations are left alone.',
  },
  basis: { kind: '通例', reference: '公文语言平实，一般不用叹号（GB/T 15834—2011 4.3.1）' },
  severity: 'info',
  scope: 'document',
  fix: 'suggestion',
  triggers: '！',
  check({ title, kind }, { concerned, report }) {
    if (kind === null || (title !== null && SPOKEN.test(title.text))) return;
    for (const paragraph of concerned) {
      const { role, quoted, prose, cell } = paragraph;
      if (!isText(role) || quoted || cell !== null || role === 'title') continue;
      for (const match of prose.masked.matchAll(/！{1,3}(?!？)/gu)) {
        const end = match.index + match[0].length;
        report(paragraph, {
          start: match.index,
          end,
          message: '公文正文一般不用叹号，可改用句号',
          fix: { title: '改为“。”', edits: [{ start: match.index, end, newText: '。' }] },
        });
      }
    }
  },
  good: [
    '# 某市教育局关于开展安全检查的通知\n\n各学校：\n\n请认真落实。\n\n某市教育局\n\n2024年5月6日',
    {
      name: '表彰',
      text: '# 某市教育局关于表彰先进集体的通报\n\n各学校：\n\n希望再接再厉，再创佳绩！\n\n某市教育局\n\n2024年5月6日',
    },
    {
      name: '引文',
      text: '# 某市教育局关于开展安全检查的通知\n\n各学校：\n\n张贴“安全第一！”标语。\n\n某市教育局\n\n2024年5月6日',
    },
  ],
  bad: [
    {
      text: '# 某市教育局关于开展安全检查的通知\n\n各学校：\n\n务必高度重视⟦！⟧\n\n某市教育局\n\n2024年5月6日',
      fixed: '# 某市教育局关于开展安全检查的通知\n\n各学校：\n\n务必高度重视。\n\n某市教育局\n\n2024年5月6日',
    },
  ],
};
