import { type GazetteDocument, type Section, walkSections } from '../../../gazette/document/document.ts';
import { matchesOf } from '../../../text/matches.ts';
import type { Rule } from '../../rule.ts';
import { mainText } from './shared/main-text.ts';
import { TitleText } from './shared/title-text.ts';

/** A section of a 请示 that asks for something: 二、关于增加编制的请示, 一、请求解决资金问题. */
const ASKS =
  /^(?:(?:恳请|请求|申请|请)(?!示)|关于(?:请求|申请|解决|增加|追加|调整|给予|核定|同意|批准|设立|成立|组建|划拨|安排|支持))/u;

/** A second request that a sentence adds in passing: 另外，恳请…, 此外，申请…, 同时，…请一并批准. */
const ASKS_TOO =
  /(?:^|[。；])\s{0,4}(?<words>(?:另外?|此外|同时|还有|顺便|附带)[，,]?[^。]{0,60}?(?:恳请|请示|请求(?!示)|申请(?!人)|请一并|一并(?:批准|解决|安排|给予)|还想|追加|请[^，。；]{0,10}(?:安排|解决|批准|拨付)))/gu;
/** Two requests in one title: 关于解决经费和增加编制的请示. */
const TWO_IN_TITLE =
  /关于.{2,40}?(?<words>(?:和|及|以及|并|、)(?:申请|请求|追加|增加|解决|核定|拨付|安排|购置|新建|设立|成立)).{2,40}的(?:请示|报告)$/u;

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
    if (document.title === null || (document.kind !== '请示' && document.kind !== '报告')) return;
    const words = new TitleText(document.title);
    // A 报告 whose title asks is a 请示 under a wrong name.
    if (document.kind === '报告' && !/关于(?:申请|请求|要求|恳请|解决|拨付|追加|增加)/u.test(words.text)) return;
    const two = TWO_IN_TITLE.exec(words.text.replace(/[。！]$/u, ''));
    const added = two?.groups?.words;
    if (two !== null && added !== undefined) {
      const start = two.index + two[0].indexOf(added);
      const place = words.place(start, start + added.length);
      if (place !== null)
        report(place.paragraph, {
          start: place.start,
          end: place.end,
          message: '请示应当一文一事，标题中有两个请求事项，如非同一事项宜分别行文',
        });
    }
    for (const paragraph of mainText(document)) {
      for (const match of matchesOf(ASKS_TOO, paragraph.prose.masked)) {
        const end = match.index + match[0].length;
        report(paragraph, {
          start: end - (match.groups?.words?.length ?? 0),
          end,
          message: '请示应当一文一事，此处另提请求事项，如非同一事项宜另行请示',
        });
      }
    }
    const asked = requests(document);
    const [, second] = asked;
    if (second === undefined || two !== null) return;
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
    {
      name: '句中附带',
      text: '# 云岭县教育局关于修缮校舍的请示\n\n云岭县人民政府：\n\n需资金50万元，请予安排。⟦另外，我局办公设备老化，请一并⟧安排更新资金10万元。\n\n妥否，请批示。',
    },
    {
      name: '标题中两件事',
      text: '# 临江市体育局关于申请建设经费⟦和增加⟧人员编制的请示\n\n临江市人民政府：\n\n请予批准。',
    },
  ],
};
