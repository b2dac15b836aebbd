import type { KindName } from '../../../gazette/kinds/kind.ts';
import { readTitleKind } from '../../../gazette/kinds/titleKind.ts';
import { beginsWithBody, nameInTitle } from '../../../gazette/prose/bodyName.ts';
import type { Rule } from '../../rule.ts';
import { isOfficial } from './shared/official.ts';
import { TitleText } from './shared/title-text.ts';

/** Kinds whose title says 关于…的; a 令, a 公报 and minutes have titles of their own form. */
const ABOUT: ReadonlySet<KindName> = new Set(['决定', '意见', '通知', '通报', '报告', '请示', '批复', '函', '通告']);
/** What stands in the place of 关于: 国务院对…的批复, 转发…的通知. */
const OTHER_FORM = /对|给|致|转发|批转|印发|就|答复/u;
/** Words before the kind that belong to it: 实施意见, 情况通报, 紧急通知. */
const ATTRIBUTE =
  /(?:实施|指导|若干|处理|补充|紧急|情况|会议|任免|表彰|处分|评审|审查|审核|招聘|停电|放假|备案|征求|感谢|邀请|贺|慰问|商洽|询问|请求|答|复|便|公|发|来)$/u;

const TITLED = (title: string): string =>
  `# ${title}\n\n云府发〔2025〕12号\n\n各乡镇人民政府，县政府各部门：\n\n现将有关情况说明如下。`;

export const rule: Rule = {
  id: 'title-preposition',
  number: 417,
  group: '公文要素',
  title: { zh: '标题缺“关于”或者“的”', en: '关于 or 的 is missing in a title' },
  description: {
    zh: '公文标题一般写作“发文机关+关于+事由+的+文种”。缺“关于”，事由与发文机关连成主谓句；缺“的”，事由与文种相连。“对…的批复”“转发…”“实施意见”“情况通报”等不在此列。',
    en: 'A title reads issuer, 关于, matter, 的, kind. Titles with 对 or 转发 and kinds with a word of their own before them (实施意见) are exempt.',
  },
  basis: { kind: '通例', reference: '公文标题拟制（条例 第九条（七）三要素的通行写法）' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { report }) {
    if (document.title === null || !isOfficial(document)) return;
    const words = new TitleText(document.title);
    const { text } = words;
    const { kind, start, form } = readTitleKind(text);
    if (kind === null || !ABOUT.has(kind) || (form !== 'kind' && form !== 'doubled')) return;
    const before = text.slice(0, start);
    if (text.includes('关于')) {
      // What a 的 shortly before the kind belongs to may be its attribute: 的指导意见.
      if (/的[^的]{0,12}$/u.test(before) || ATTRIBUTE.test(before) || before.length < 8) return;
      // 工作意见 and 工作通报 are attributes as well; 工作通知 is not.
      if (/工作$/u.test(before) && (kind === '意见' || kind === '报告' || kind === '通报')) return;
      const place = words.whole(start, start + 1);
      const last = words.place(start - 1, start + 1);
      if (last === null) return;
      report(last.paragraph, {
        start: last.start,
        end: last.end,
        message: `标题的事由与文种“${kind}”之间缺“的”`,
        ...(place === null
          ? {}
          : { fix: { title: '补“的”', edits: [{ start: place.start, end: place.start, newText: '的' }] } }),
      });
      return;
    }
    const self = /^(?:我们|我|本)[\u4e00-\u9fff]{1,4}?(?=想|要|拟|申请|请求)/u.exec(text)?.[0];
    if (!before.endsWith('的') || OTHER_FORM.test(before) || (!beginsWithBody(text) && self === undefined)) return;
    const name = self ?? nameInTitle(text);
    const at = name === null || !text.startsWith(name) ? bodyEnd(text) : name.length;
    const place = at === null ? null : words.whole(at, at + 1);
    if (at === null || place === null) return;
    report(place.paragraph, {
      start: place.start,
      end: place.end,
      message: `标题缺介词“关于”，写作“${text.slice(0, at)}关于${text.slice(at)}”`,
      fix: { title: '补“关于”', edits: [{ start: place.start, end: place.start, newText: '关于' }] },
    });
  },
  good: [
    TITLED('云岭县人民政府关于授予王强同志“见义勇为”称号的通报'),
    { name: '对…的批复', text: TITLED('云岭县人民政府对修缮校舍问题的批复') },
    { name: '转发', text: TITLED('云岭县人民政府转发省政府关于防汛工作的通知') },
    { name: '文种前有定语', text: TITLED('云岭县人民政府关于加强防汛工作的实施意见') },
    { name: '情况通报', text: TITLED('云岭县人民政府关于2024年防汛工作情况通报') },
    { name: '公告', text: TITLED('云岭县人民政府公告') },
  ],
  bad: [
    {
      text: TITLED('云岭县人民政府⟦授⟧予王强同志“见义勇为”称号的通报'),
      fixed: TITLED('云岭县人民政府关于授予王强同志“见义勇为”称号的通报'),
    },
    {
      name: '缺“的”',
      text: TITLED('云岭县人民政府关于成立防汛指挥机⟦构通⟧知'),
      fixed: TITLED('云岭县人民政府关于成立防汛指挥机构的通知'),
    },
  ],
};

/** Where the name of the body that a title begins with ends; null where that is not plain. */
function bodyEnd(text: string): number | null {
  const match = /^[\u4e00-\u9fff]{2,20}?(?:人民政府(?:办公厅|办公室)?|委员会|局(?!长)|厅|街道办事处|管委会)/u.exec(
    text,
  );
  return match === null ? null : match[0].length;
}
