import { type GazetteDocument, type Section, walkSections } from '../../../gazette/document/document.ts';
import type { Rule } from '../../rule.ts';
import { TitleText } from './shared/title-text.ts';

/** A section of a 请示 that asks for something: 二、关于增加编制的请示, 一、请求解决资金问题. */
const ASKS =
  /^(?:(?:恳请|请求|申请|请)(?!示)|关于(?:请求|申请|解决|增加|追加|调整|给予|核定|同意|批准|设立|成立|组建|划拨|安排|支持))/u;

/** A second request that a paragraph adds in passing: 另外，恳请…, 此外，申请…. */
const ASKS_TOO = /^(?:另外?|此外|同时)[，,]?[^。；]{0,12}?(?:恳请|请求|申请)(?!示)/u;

/** The sections of a 请示's own text that each ask for something. */
function requests(document: GazetteDocument): readonly Section[] {
  const found: Section[] = [];
  for (const section of walkSections(document.sections)) {
    if (section.part === 0 && ASKS.test(section.heading)) found.push(section);
  }
  return found;
}

export const rule: Rule = {
  id: 'request-one-matter',
  number: 70,
  group: '公文要素',
  title: { zh: '请示应当一文一事', en: 'A request asks for one thing' },
  description: {
    zh: '请示应当一文一事。正文分几条各自请求批准不同事项的，宜分别行文。同一事项分几条说明不在此列，故只作提示。',
    en: 'A 请示 deals with one matter. Where several sections each ask for something of their own, separate requests are better; a hint only.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第十五条（四）', strength: '应' },
  severity: 'info',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    if (document.title === null || !/的请示$/u.test(new TitleText(document.title).text)) return;
    for (const paragraph of document.paragraphs) {
      if (paragraph.role !== 'body' || paragraph.quoted) continue;
      const added = ASKS_TOO.exec(paragraph.prose.masked);
      if (added === null) continue;
      report(paragraph, {
        start: 0,
        end: added[0].length,
        message: '请示应当一文一事，此处另提请求事项，如非同一事项宜另行请示',
      });
    }
    const asked = requests(document);
    const [, second] = asked;
    if (second === undefined) return;
    const { text } = second.paragraph.prose;
    const start = second.mark.body;
    report(second.paragraph, {
      start,
      end: Math.min(text.length, start + second.heading.length),
      message: `请示应当一文一事，本件列有${asked.length}个请求事项，如非同一事项宜分别行文`,
    });
  },
  good: [
    '重庆市交通运输委员会关于核定X编制的请示\n\n渝交文〔2024〕47号\n\n市政府：\n\n一、基本情况\n\n二、请求事项\n\n妥否，请批示。',
    {
      name: '通知中的几条',
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n一、关于增加投入\n\n二、关于解决问题',
    },
  ],
  bad: [
    {
      name: '附带另一事项',
      text: '重庆市交通运输委员会关于X的请示\n\n渝交文〔2024〕47号\n\n市政府：\n\n拟申请设立专班。\n\n⟦另外，恳请⟧同时增加编制5名。\n\n妥否，请批示。',
    },
    {
      text: '重庆市交通运输委员会关于X有关问题的请示\n\n渝交文〔2024〕47号\n\n市政府：\n\n一、关于增加编制问题\n\n二、⟦关于解决经费问题⟧\n\n妥否，请批示。',
    },
  ],
};
