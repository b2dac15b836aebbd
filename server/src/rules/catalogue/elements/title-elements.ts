import type { GazetteFile, Title } from '../../../gazette/document/document.ts';
import { beginsWithBody, isBodyName } from '../../../gazette/document/elements.ts';
import type { Rule } from '../../rule.ts';
import { paragraphBefore } from './shared/neighbours.ts';
import { KIND_END, OTHER_END, WRONG_KIND } from './shared/title-kind.ts';
import { TitleText } from './shared/title-text.ts';

/** Kinds whose title names its issuer; letters and minutes often leave it to the letterhead. */
const NAMES_ISSUER = /的(?:通知|意见|通报|决定|公告|通告|决议)(?:[（(〔][^（）()〔〕]{1,20}[）)〕])?$/u;
const ONLY_KIND =
  /^[\u4e00-\u9fff]{2,20}(?:政府|办公厅|办公室|委员会|局|厅|部|委)(?:通知|意见|通报|请示|报告|批复|函)$/u;

export const rule: Rule = {
  id: 'title-elements',
  number: 41,
  group: '公文要素',
  title: { zh: '标题三要素不全', en: 'A title names issuer, subject and kind' },
  description: {
    zh: '公文标题由发文机关名称、事由和文种组成：重庆市人民政府办公厅/关于X/的通知。只检查有发文字号的公文；附件标题、令、公告和信函式公文的标题另有格式，不检查。',
    en: 'The title of a document consists of issuer, subject and kind. Only numbered documents are checked; attachments, orders, announcements and letters have titles of their own form.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第九条（七）', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, context) {
    if (document.title === null || document.number === null) return;
    const words = new TitleText(document.title);
    const { text } = words;
    const say = (start: number, end: number, message: string): void => {
      const place = words.place(start, end);
      if (place !== null) context.report(place.paragraph, { start: place.start, end: place.end, message });
    };
    if (text.startsWith('关于') && NAMES_ISSUER.test(text)) {
      if (hasIssuerAbove(document.title, context.file)) return;
      say(0, 2, '公文标题应写明发文机关名称，“关于”前缺发文机关');
    } else if (ONLY_KIND.test(text)) {
      say(0, text.length, '公文标题应写明事由，此处只有发文机关和文种');
    } else if (text.includes('关于') && (beginsWithBody(text) || text.startsWith('关于')) && lacksKind(text)) {
      const last = document.title.paragraphs.at(-1);
      const line = last?.prose.text.trim() ?? '';
      const start = Math.max(0, text.length - Math.min(line.length, 4));
      say(start, text.length, '公文标题应写明文种（通知、意见、函等），此处缺文种');
    }
  },
  good: [
    '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    { name: '标题分行', text: '重庆市人民政府办公厅\n关于印发《X方案》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：' },
    {
      name: '联合发文的机关另起一行',
      text: '重庆市发展改革委等八部门\n关于印发《X方案》的通知\n\n渝发改〔2024〕47号\n\n有关单位：',
    },
    { name: '公示', text: '重庆市商务委员会关于X名单的公示\n\n渝商告〔2024〕4号\n\n现予公示。' },
    { name: '信函式公文', text: '关于商请支持X工作的函\n\n渝府办函〔2024〕47号\n\n国家发展改革委：' },
    { name: '令', text: '重庆市人民政府令\n\n第365号\n\n现公布《X办法》，自2024年7月1日起施行。' },
    { name: '公告', text: '重庆市人民政府公告\n\n渝府告〔2024〕3号\n\n现公告如下。' },
    {
      name: '答复',
      text: '国务院办公厅对十届全国人大四次会议第7240号建议的答复\n\n国办函〔2006〕71号\n\n周桂英等代表：',
    },
    {
      name: '司法解释',
      text: '最高人民法院关于审理X案件适用法律若干问题的解释\n\n法释〔2023〕7号\n\n为正确审理X案件，制定本解释。',
    },
    {
      name: '附件标题',
      text: '重庆市人民政府办公厅关于印发《X方案》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n《X方案》已经市政府同意，现印发给你们。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# X方案\n\n为X，制定本方案。',
    },
    { name: '没有文号的草稿', text: '# 关于印发X方案的通知\n\n有关单位：\n\n现印发给你们。' },
  ],
  bad: [
    { name: '缺发文机关', text: '⟦关于⟧印发《X方案》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：' },
    { name: '缺文种', text: '重庆市人民政府办公厅关于印发《X实⟦施方案》⟧\n\n渝府办发〔2024〕47号\n\n有关单位：' },
    { name: '缺事由', text: '⟦重庆市人民政府办公厅通知⟧\n\n渝府办发〔2024〕47号\n\n有关单位：' },
  ],
};

/** Joint issuers stand above the title in forms that the model does not join: 市发展改革委等部门. */
function hasIssuerAbove(title: Title, file: GazetteFile): boolean {
  const first = title.paragraphs[0];
  const above = first === undefined ? '' : (paragraphBefore(first, file)?.prose.text.trim() ?? '');
  return above.length <= 100 && (isBodyName(above) || /(?:部门|单位|等)$/u.test(above));
}

function lacksKind(text: string): boolean {
  if (KIND_END.test(text) || WRONG_KIND.test(text)) return false;
  // Rules and plans may bear a number of their own; what 关于印发 issues never is the kind.
  if (/关于(?:印发|转发|批转|下发)/u.test(text)) return true;
  // 关于X的公示 has a kind, if an unusual one.
  return !OTHER_END.test(text) && !/的[\u4e00-\u9fff]{1,8}$/u.test(text);
}
