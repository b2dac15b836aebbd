import { readTitleKind } from '../../../gazette/kinds/titleKind.ts';
import { matchesOf } from '../../../text/matches.ts';
import type { Range } from '../../../text/range.ts';
import type { Rule } from '../../rule.ts';
import { mainText } from './shared/main-text.ts';
import { TitleText } from './shared/title-text.ts';

/** Words that ask for a decision. 请审阅 ends a report properly, and 请批转…执行 a report of proposals. */
const ASKS =
  /(?:妥否|当否|可否|是否妥当|以上(?:请示|请求))[^。]{0,20}请?[^。]{0,10}(?:批示|批复|批准|审批|指示)|(?:恳请|特请|请)(?:市政府|省政府|国务院|领导)?(?:予以?|尽快|及时)?(?:批示|批复|批准|审批|指示)/gu;
/** A request for means or help, put to a superior by name or in words that only ask. */
const ASKS_FOR_MEANS =
  /(?:(?:恳请|特请|拟请|谨请|请求|敬请)(?!示)|(?:请|望|希望)(?=(?:[省市县区州镇]|国家|上级|贵)))(?:(?:[省市县区州镇]|国家|上级|贵)?[\u4e00-\u9fff]{0,10}?)(?:予以?|给予|帮助|尽快)*(?:批准|解决|拨付|拨款|划拨|核拨|下拨|追加|增加|安排|支持|协调|减免|核定|同意|补助)[^，。；]{0,24}/gu;
/** 申请增加编制 at the beginning of a sentence asks; 已向财政部门申请 tells. */
const APPLIES =
  /(?:^|[。；：])\s{0,4}(?:（[一二三四五六七八九十]{1,2}）|[0-9]{1,2}[.．]|[一二三四五六七八九十]{1,2}、)?(?<words>(?:现|特|拟)?(?:申请|请求)(?!人|书|表|示)[^，。；]{2,24})/gu;
/** Words that ask, whatever the text says: 关于请求解决资金的报告. */
const REQUESTING_TITLE = /关于(?<words>申请|请求|恳请)(?=.{2,60}的报告$)/u;
/** A matter that is a request already in the title. */
const ASKING_TITLE = /关于(?<words>申请|请求|要求|恳请|解决|拨付|追加|增加)(?=.{2,60}的报告$)/u;

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
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    if (document.kind !== '报告' || document.title === null) return;
    const words = new TitleText(document.title);
    // 请示报告 is two kinds in one, which is the finding of title-kind.
    if (readTitleKind(words.text).form !== 'kind') return;
    let asks = false;
    for (const paragraph of mainText(document)) {
      for (const { start, end } of requestsIn(paragraph.prose.masked)) {
        asks = true;
        const said = paragraph.prose.text.slice(start, end);
        report(paragraph, { start, end, message: `报告不得夹带请示事项，“${said}”宜另用请示行文` });
      }
    }
    const title = words.text.replace(/[。！]$/u, '');
    const asked = (asks ? ASKING_TITLE : REQUESTING_TITLE).exec(title);
    const place = asked === null ? null : words.place(asked.index + 2, asked.index + asked[0].length);
    if (place === null) return;
    report(place.paragraph, {
      start: place.start,
      end: place.end,
      message: '事由是请求事项，文种不应用“报告”，应改用“请示”',
    });
  },
  good: [
    '重庆市交通运输委员会关于X情况的报告\n\n渝交文〔2024〕47号\n\n市政府：\n\n现将有关情况报告如下。\n\n特此报告，请审阅。',
    {
      name: '建议报告',
      text: '国家地震局关于X意见的报告\n\n震发〔1997〕2号\n\n国务院：\n\n以上报告如无不妥，请批转各地区、各部门贯彻执行。',
    },
    {
      name: '报告已经申请过',
      text: '重庆市交通运输委员会关于X情况的报告\n\n渝交文〔2024〕47号\n\n市政府：\n\n我委已向市财政局申请资金100万元，请各区县支持配合的工作已部署。\n\n特此报告。',
    },
    {
      name: '回复询问',
      text: '重庆市交通运输委员会关于X情况的报告\n\n渝交文〔2024〕47号\n\n市政府：\n\n下一步，将请市级有关部门指导。\n\n特此报告。',
    },
    { name: '请示', text: '重庆市交通运输委员会关于X的请示\n\n渝交文〔2024〕47号\n\n市政府：\n\n妥否，请批示。' },
  ],
  bad: [
    {
      text: '重庆市交通运输委员会关于X情况的报告\n\n渝交文〔2024〕47号\n\n市政府：\n\n现将有关情况报告如下。\n\n⟦妥否，请批示⟧。',
    },
    {
      name: '请求拨款',
      text: '云岭县粮食局关于夏粮收购情况的报告\n\n云粮文〔2024〕4号\n\n县人民政府：\n\n鉴于以上情况，⟦特请县政府解决仓库建设资金200万元⟧，协调贷款3000万元。\n\n特此报告。',
    },
    {
      name: '标题就是请求',
      text: '# 临江市体育局关于⟦申请⟧健身步道建设经费的报告\n\n临体文〔2024〕4号\n\n临江市人民政府：\n\n一、⟦申请安排建设经费120万元⟧。\n\n以上报告，⟦妥否，请批示⟧。',
    },
  ],
};

/** Where a text asks for something, in order and without overlaps. */
function requestsIn(text: string): readonly Range[] {
  const found: Range[] = [];
  const add = (start: number, end: number): void => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ start, end });
  };
  for (const pattern of [ASKS, ASKS_FOR_MEANS])
    for (const match of matchesOf(pattern, text)) add(match.index, match.index + match[0].length);
  for (const match of matchesOf(APPLIES, text)) {
    const end = match.index + match[0].length;
    add(end - (match.groups?.words?.length ?? 0), end);
  }
  return found.sort((a, b) => a.start - b.start);
}
