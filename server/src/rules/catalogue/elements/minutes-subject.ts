import { matchesOf } from '../../../text/matches.ts';
import type { Rule } from '../../rule.ts';
import { mainText } from './shared/main-text.ts';

/** What a meeting does; in minutes it does it in its own name. */
const SELF =
  /(?:^|[。；，：])\s{0,4}(?<words>我们|我[局委厅办处县市区镇乡校院司])(?=(?:一致)?(?:决定|要求|认为|强调|指出|同意|希望|议定|通过))/gu;
/** Nobody is told to do it: 由有关部门研究落实. */
const NOBODY =
  /(?:由|请)(?<words>(?:[\u4e00-\u9fff]{1,10}和)?(?:有关|相关)(?:部门|单位|方面))(?=[^，。；]{0,6}(?:研究|办理|落实|负责|协调|解决))/gu;

const MINUTES = (text: string): string =>
  `# 临江市教育局第3次局长办公会议纪要\n\n2024年5月11日，局长主持召开会议。现将会议主要内容纪要如下：\n\n${text}`;

export const rule: Rule = {
  id: 'minutes-subject',
  number: 407,
  group: '公文要素',
  title: { zh: '纪要以“会议”为主语，议定事项写明承办单位', en: 'Minutes speak of the meeting and name who does what' },
  description: {
    zh: '纪要记载会议议定的事项，以“会议”为主语：会议认为、会议决定、会议要求，不写“我们决定”。议定事项写明由谁办理，“由有关部门研究落实”无从督办。',
    en: 'Minutes record what the meeting settled, in its name: 会议决定 and not 我们决定. What was settled says who does it.',
  },
  basis: { kind: '通例', reference: '纪要写法（条例 第八条（十五）“记载会议主要情况和议定事项”）' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: [
    ['我', '们局委厅办处县市区镇乡校院司'],
    ['有相', '关'],
  ],
  check(document, { concerned, report }) {
    if (document.kind !== '纪要') return;
    const own = new Set(mainText(document));
    for (const paragraph of concerned) {
      if (!own.has(paragraph)) continue;
      for (const match of matchesOf(SELF, paragraph.prose.masked)) {
        const { words = '' } = match.groups ?? {};
        const end = match.index + match[0].length;
        report(paragraph, {
          start: end - words.length,
          end,
          message: `纪要的文种决定以“会议”为主语，不自称“${words}”`,
          fix: { title: '改为“会议”', edits: [{ start: end - words.length, end, newText: '会议' }] },
        });
      }
      for (const match of matchesOf(NOBODY, paragraph.prose.masked)) {
        const { words = '' } = match.groups ?? {};
        const start = match.index + match[0].indexOf(words);
        report(paragraph, {
          start,
          end: start + words.length,
          message: `“${words}”含糊，议定事项应明确由哪个单位办理`,
          atMost: 'info',
        });
      }
    }
  },
  good: [
    MINUTES('会议决定，自7月15日起开展排查。由安全科负责落实。'),
    { name: '别的文种', text: '# 临江市教育局关于开展排查的通知\n\n各学校：\n\n我们决定，自7月15日起开展排查。' },
    { name: '会上的发言', text: MINUTES('局长在发言中说，去年我们的工作有进步。') },
  ],
  bad: [
    { text: MINUTES('⟦我们⟧决定，自7月15日起开展排查。'), fixed: MINUTES('会议决定，自7月15日起开展排查。') },
    {
      name: '分号之后',
      text: MINUTES('会议决定实行值班制度；⟦我们⟧要求各校完成排查。'),
      fixed: MINUTES('会议决定实行值班制度；会议要求各校完成排查。'),
    },
    { name: '承办单位不明', text: MINUTES('会议同意该方案，由⟦有关部门⟧研究落实。'), severity: 'info' },
  ],
};
