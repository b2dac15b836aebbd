import colloquialWords from '../../data/words/colloquial-words.json' with { type: 'json' };
import type { Rule } from '../../rule.ts';
import { isOwnText } from '../../shared/own-text.ts';
import { listHits } from '../../shared/word-list.ts';

const hitsOf = listHits(colloquialWords);

const NOTICE = '# 云岭县教育局关于召开会议的通知\n\n各学校：\n\n';

export const rule: Rule = {
  id: 'word-colloquial',
  number: 323,
  group: '数字与用词',
  title: { zh: '公文不用口语词', en: 'No colloquial words in a 公文' },
  description: {
    zh: '十五种公文的正文用书面语：“看着办”“打白条”“县里”“我们决定”一类的口语改用规范的说法。讲话、简报等不作判断，附件中的方案也不作判断。词表在 server/src/rules/data/words。',
    en: 'The text of the fifteen kinds is written Chinese: 看着办, 打白条, 县里 are spoken. Speeches, bulletins and attached plans are left alone.',
  },
  basis: { kind: '通例', reference: '公文用书面语' },
  severity: 'info',
  scope: 'document',
  fix: 'suggestion',
  check(document, { house, report }) {
    // A draft whose title was not found is judged where it is sent to somebody; one of another kind (讲话, 简报) is not.
    if (document.kind === null && (document.title !== null || document.addressee === null)) return;
    const own = isOwnText(document);
    for (const paragraph of document.paragraphs) {
      const hits = hitsOf(paragraph.prose);
      if (hits.length === 0 || !(own(paragraph) || paragraph.role === 'title')) continue;
      for (const { entry, start, end } of hits) {
        if (house.words?.allows(paragraph.prose.text, start, end) === true) continue;
        const { wrong, right, note } = entry;
        report(paragraph, {
          start,
          end,
          message: `“${wrong}”${note ?? '是口语'}${right === undefined || right === '' ? '' : `，公文用书面语，可改为“${right}”`}`,
          ...(right === undefined
            ? {}
            : {
                fix: {
                  title: right === '' ? `删去“${wrong}”` : `改为“${right}”`,
                  edits: [{ start, end, newText: right }],
                },
              }),
        });
      }
    }
  },
  good: [
    { text: `${NOTICE}请按规定执行，我局将就有关问题开展调研，完善思想在前、行动在后的机制。` },
    { name: '不是十五种公文', text: '# 在工作会议上的讲话\n\n同志们：\n\n大家辛苦了，咱们马上就干。' },
    { name: '引文', text: `${NOTICE}不得有“看着办”的想法。` },
  ],
  bad: [
    { text: `${NOTICE}具体时间由各学校⟦看着办⟧。`, fixed: `${NOTICE}具体时间由各学校自行确定。` },
    { name: '自称和机关', text: `${NOTICE}⟦我们⟧决定，请⟦县里⟧拨款。`, fixed: `${NOTICE}我们决定，请县人民政府拨款。` },
  ],
};
