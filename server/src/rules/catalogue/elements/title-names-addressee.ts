import type { Rule } from '../../rule.ts';
import { addresseeOf, membersOf } from './shared/addressee.ts';
import { TitleText } from './shared/title-text.ts';

const ASKED =
  /关于(?<words>(?:请求?|恳请|向)(?<name>[\u4e00-\u9fff]{1,20}?(?:人民政府|政府|委员会|[委局厅部院]))(?=[\u4e00-\u9fff]))/u;

const REQUEST = (title: string): string =>
  `# ${title}\n\n云岭县人民政府：\n\n校舍年久失修，拟予修缮。\n\n妥否，请批示。\n\n云岭县教育局\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'title-names-addressee',
  number: 418,
  group: '公文要素',
  title: { zh: '标题中不写主送机关', en: 'A title does not name the addressee' },
  description: {
    zh: '公文标题由发文机关、事由和文种组成，受文机关写在主送机关一行，“关于向县人民政府借支资金的请示”中的“向县人民政府”多余。',
    en: 'The addressee stands on its own line; the title of a request does not say it again.',
  },
  basis: { kind: '通例', reference: '公文标题拟制（条例 第九条（七））' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { report }) {
    if (document.title === null || document.direction === 'down' || document.direction === null) return;
    const addressee = addresseeOf(document);
    const words = new TitleText(document.title);
    const found = ASKED.exec(words.text);
    const { words: said, name } = found?.groups ?? {};
    if (addressee === null || found === null || said === undefined || name === undefined) return;
    if (!membersOf(addressee).some((member) => member.name.endsWith(name))) return;
    const start = found.index + '关于'.length;
    const place = words.place(start, start + said.length);
    const whole = words.whole(start, start + said.length);
    if (place === null) return;
    report(place.paragraph, {
      start: place.start,
      end: place.end,
      message: `标题中不写主送机关，“${said}”宜删去`,
      ...(whole === null
        ? {}
        : { fix: { title: `删去“${said}”`, edits: [{ start: whole.start, end: whole.end, newText: '' }] } }),
    });
  },
  good: [
    REQUEST('云岭县教育局关于借支校舍修缮资金的请示'),
    { name: '别的机关', text: REQUEST('云岭县教育局关于向灾区学校捐赠图书的请示') },
  ],
  bad: [
    {
      text: REQUEST('云岭县教育局关于⟦向县人民政府⟧借支校舍修缮资金的请示'),
      fixed: REQUEST('云岭县教育局关于借支校舍修缮资金的请示'),
    },
  ],
};
