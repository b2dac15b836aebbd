import type { GazetteDocument, GazetteFile } from '../../../gazette/document/document.ts';
import type { KindName } from '../../../gazette/kinds/kind.ts';
import { readTitleKind, type TitleKind } from '../../../gazette/kinds/titleKind.ts';
import { beginsWithBody, isBodyName } from '../../../gazette/prose/bodyName.ts';
import type { DocumentContext, Rule } from '../../rule.ts';
import { dispatchOf } from './shared/dispatch.ts';
import { paragraphBefore } from './shared/neighbours.ts';
import { isOfficial } from './shared/official.ts';
import { TitleText } from './shared/title-text.ts';

/** Kinds whose title may be the issuer and the kind alone, and kinds whose issuer the letterhead names as well. */
const NO_MATTER: ReadonlySet<KindName> = new Set([
  '命令（令）',
  '公报',
  '公告',
  '通告',
  '决议',
  '决定',
  '议案',
  '纪要',
]);
const NO_ISSUER: ReadonlySet<KindName> = new Set(['命令（令）', '公报', '纪要', '议案']);
/** A 文号 of a 函 stands below a letterhead that names the issuer. */
const LETTER: ReadonlySet<KindName> = new Set(['函']);

const ONLY_BODY = /^[\u4e00-\u9fff]{2,30}(?:政府|办公厅|办公室|委员会|局|厅|部|委|院|校|中心|公司)$/u;
/** A matter that says nothing: 关于有关事项的通知, 关于几个问题的报告, 关于召开会议的通知. */
const EMPTY_MATTER =
  /关于(?<matter>(?:(?:有关|相关|若干|几个|一些|某些|近期|本单位)*(?:事项|事宜|问题|情况|工作)|(?:召开|举行|举办|开展|做好|加强|印发|报送|组织)(?:有关|相关|一次)?(?:会议|活动|培训|培训班|工作|检查|文件|方案|通知|材料|座谈会))(?:的|有关))|关于(?<vague>.{2,30}(?:几个|一些)(?:问题|事项|事宜|情况))的(?:报告|请示|通知|通报|函)$/u;
/** Ends that stand where a kind should: 召开会议的有关事宜. */
const NO_KIND = /(?:事宜|事项|问题|情况|工作|会议|有关安排|安排|活动)$/u;

/** What a title lacks, and where: offsets of its words. */
interface Lack {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Where practice and no clause says so. */
  readonly practice?: true;
}

function lacksOf(
  text: string,
  kind: TitleKind,
  document: GazetteDocument,
  fromFile: DocumentContext['fromFile'],
): readonly Lack[] {
  const before = text.slice(0, kind.start);
  if (kind.form === 'kind' || kind.form === 'doubled' || kind.form === 'invented') {
    if (before === '' || /^(?:会议|紧急|补充)$/u.test(before))
      return [{ start: 0, end: kind.end, message: '标题只有文种，应写明发文机关名称、事由和文种' }];
    if (kind.kind !== null && !NO_MATTER.has(kind.kind) && ONLY_BODY.test(before))
      return [{ start: 0, end: text.length, message: '公文标题应写明事由，此处只有发文机关和文种' }];
    return [...issuerLack(text, kind, document, fromFile), ...matterLack(text)];
  }
  if (kind.form === 'other' && dispatches(document))
    return [
      {
        start: 0,
        end: text.length,
        message: '正文是印发、转发的通知，标题却是所印发文件的名称，缺发文机关和文种，写作“…关于印发《…》的通知”',
      },
    ];
  return kindLack(text, kind);
}

/** Whether the text hands on what its title names: 现将《X办法》印发给你们. */
function dispatches(document: GazetteDocument): boolean {
  const dispatch = document.addressee === null ? null : dispatchOf(document);
  return dispatch !== null && /给你[们局委]/u.test(dispatch.sentence.text);
}

function issuerLack(
  text: string,
  { kind }: TitleKind,
  document: GazetteDocument,
  fromFile: DocumentContext['fromFile'],
): readonly Lack[] {
  // Below a letterhead practice leaves the issuer out of the title.
  if (document.title === null || document.head.mark !== null || (kind !== null && NO_ISSUER.has(kind))) return [];
  if (kind !== null && LETTER.has(kind) && document.number !== null) return [];
  const message = '公文标题应写明发文机关名称，此处缺发文机关';
  const self = /^(?:我们|我|本)[\u4e00-\u9fff]{0,4}?(?=想|要|拟|关于|申请|请求)/u.exec(text)?.[0];
  if (self !== undefined) return [{ start: 0, end: self.length, message: `${message}，不自称“${self}”` }];
  if (!text.startsWith('关于') || fromFile(hasIssuerAbove)) return [];
  return [{ start: 0, end: 2, message }];
}

function matterLack(text: string): readonly Lack[] {
  const found = EMPTY_MATTER.exec(text);
  const { matter, vague } = found?.groups ?? {};
  const words = (matter ?? vague ?? '').replace(/(?:的|有关)$/u, '');
  if (found === null || words === '') return [];
  const start = found.index + 2;
  return [{ start, end: start + words.length, message: `标题的事由“${words}”空泛，宜写明是什么事`, practice: true }];
}

function kindLack(text: string, { form, start, written }: TitleKind): readonly Lack[] {
  const named = beginsWithBody(text) && text.includes('关于');
  const last = Math.max(0, text.length - 4);
  // Rules and plans may bear a number of their own; what 关于印发 issues never is the kind.
  const issues = /关于(?:印发|转发|批转|下发)/u.test(text);
  if (form === 'other' && !issues) return [];
  if (!named && !text.startsWith('关于')) return [];
  // 关于X的公示 has a kind, if an unusual one.
  if (!issues && /的[\u4e00-\u9fff]{1,8}$/u.test(text) && !NO_KIND.test(text)) return [];
  const message = '公文标题应写明文种（通知、请示、函等），此处缺文种';
  const what = written === '' ? last : Math.min(start, last);
  return [{ start: what, end: text.length, message }];
}

export const rule: Rule = {
  id: 'title-elements',
  number: 41,
  group: '公文要素',
  title: { zh: '标题三要素不全', en: 'A title names issuer, subject and kind' },
  description: {
    zh: '公文标题由发文机关名称、事由和文种组成：重庆市人民政府办公厅/关于X/的通知。起草中的公文还没有文号，同样检查。附件标题、令、公告和信函式公文的标题另有格式，版头已有发文机关标志的不再要求标题写明发文机关。事由“有关事项”“几个问题”空泛，宜写明是什么事。',
    en: 'The title of a document consists of issuer, subject and kind, in a draft without number as well. Attachments, orders, announcements and letters have titles of their own form; below a letterhead the issuer may be left out. A subject such as 有关事项 says nothing.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第九条（七）', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, context) {
    const { report } = context;
    if (document.title === null || !isOfficial(document)) return;
    const words = new TitleText(document.title);
    for (const { start, end, message, practice } of lacksOf(words.text, readTitleKind(words.text), document, (read) =>
      context.fromFile(read),
    )) {
      const place = words.place(start, end);
      if (place === null) continue;
      report(place.paragraph, {
        start: place.start,
        end: place.end,
        message,
        ...(practice === undefined ? {} : { atMost: 'info', basis: { kind: '通例', reference: '公文标题拟制' } }),
      });
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
    { name: '页面上的标题', text: '# 关于印发X方案的通知\n\n一、背景\n\n二、内容' },
    {
      name: '事由有“若干问题”',
      text: '重庆市人民政府关于加强土地管理若干问题的通知\n\n渝府发〔2024〕4号\n\n有关单位：',
    },
  ],
  bad: [
    { name: '缺发文机关', text: '⟦关于⟧印发《X方案》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：' },
    { name: '没有文号的草稿', text: '# ⟦关于⟧印发X方案的通知\n\n有关单位：\n\n现印发给你们。' },
    { name: '缺文种', text: '重庆市人民政府办公厅关于印发《X实⟦施方案》⟧\n\n渝府办发〔2024〕47号\n\n有关单位：' },
    {
      name: '以“有关事宜”代替文种',
      text: '# 青石镇人民政府关于召开春耕生产会议的⟦有关事宜⟧\n\n各村民委员会：\n\n现通知如下。',
    },
    { name: '缺事由', text: '⟦重庆市人民政府办公厅通知⟧\n\n渝府办发〔2024〕47号\n\n有关单位：' },
    {
      name: '事由空泛',
      text: '重庆市人民政府办公厅关于⟦有关事项⟧的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
      severity: 'info',
    },
    {
      name: '召开什么会议',
      text: '青石镇人民政府关于⟦召开会议⟧的通知\n\n青府发〔2024〕4号\n\n各村民委员会：',
      severity: 'info',
    },
    {
      name: '以所印发的办法为标题',
      text: '# ⟦临江市国有资产处置暂行办法⟧\n\n市级各部门：\n\n现将《临江市国有资产处置暂行办法》印发给你们，请遵照执行。\n\n临江市财政局\n\n2024年9月20日',
    },
  ],
};

/** Joint issuers stand above the title in forms that the model does not join: 市发展改革委等部门. */
function hasIssuerAbove(file: GazetteFile, { title }: GazetteDocument): boolean {
  const first = title?.paragraphs[0];
  const above = first === undefined ? '' : (paragraphBefore(first, file)?.prose.text.trim() ?? '');
  return above.length <= 100 && (isBodyName(above) || /(?:部门|单位|等|文件)$/u.test(above));
}
