import type { Rule } from '../../rule.ts';
import { TitleText } from './shared/title-text.ts';

/** Words that ask for a decision. 请审阅 ends a report properly, and 请批转…执行 a report of proposals. */
const ASKS =
  /(?:妥否|当否|可否|是否妥当|以上(?:请示|请求))[^。]{0,20}请?[^。]{0,10}(?:批示|批复|批准|审批|指示)|(?:恳请|特请|请)(?:市政府|省政府|国务院|领导)?(?:予以?|尽快|及时)?(?:批示|批复|批准|审批|指示)/gu;

export const rule: Rule = {
  id: 'report-carries-request',
  number: 71,
  group: '公文要素',
  title: { zh: '报告不得夹带请示事项', en: 'A report carries no request' },
  description: {
    zh: '报告等非请示性公文不得夹带请示事项，需要批复的事项另用请示行文。“请审阅”“如无不妥，请批转执行”是报告的正常结语。',
    en: 'Reports must not carry requests; what needs a decision goes into a 请示 of its own. 请审阅 and 请批转 are proper endings of a report.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第十五条（四）', strength: '应' },
  severity: 'info',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    if (document.title === null || !/的报告$/u.test(new TitleText(document.title).text)) return;
    const attached = new Set(document.attachments.flatMap((attachment) => attachment.paragraphs));
    for (const paragraph of document.paragraphs) {
      if (attached.has(paragraph) || (paragraph.role !== 'body' && paragraph.role !== 'section')) continue;
      for (const match of paragraph.prose.masked.matchAll(ASKS)) {
        report(paragraph, {
          start: match.index,
          end: match.index + match[0].length,
          message: `报告不得夹带请示事项，“${match[0]}”宜另用请示行文`,
        });
      }
    }
  },
  good: [
    '重庆市交通运输委员会关于X情况的报告\n\n渝交文〔2024〕47号\n\n市政府：\n\n现将有关情况报告如下。\n\n特此报告，请审阅。',
    {
      name: '建议报告',
      text: '国家地震局关于X意见的报告\n\n震发〔1997〕2号\n\n国务院：\n\n以上报告如无不妥，请批转各地区、各部门贯彻执行。',
    },
    { name: '请示', text: '重庆市交通运输委员会关于X的请示\n\n渝交文〔2024〕47号\n\n市政府：\n\n妥否，请批示。' },
  ],
  bad: [
    {
      text: '重庆市交通运输委员会关于X情况的报告\n\n渝交文〔2024〕47号\n\n市政府：\n\n现将有关情况报告如下。\n\n⟦妥否，请批示⟧。',
    },
  ],
};
