import type { Basis, Rule, Severity } from '../../rule.ts';
import { TitleText } from './shared/title-text.ts';

const PRACTICE: Basis = { kind: '通例', reference: '公文标题拟制' };

/** Words of a title that say a second time what its kind or its issuer says, as `words` of the match. */
interface Pattern {
  readonly pattern: RegExp;
  readonly message: (words: string) => string;
  readonly atMost?: Severity;
  /** Whether the words can simply be taken out. */
  readonly removable: boolean;
}

/** What a body does: 国务院关于国务院机构设置的通知 is about the body and right, X关于X开展…的通知 is not. */
const DEED =
  '(?:开展|举办|召开|组织|成立|设立|印发|申请|请求|拟|调整|修缮|维修|购置|增加|追加|解决|建设|新建|改建|扩建|举行|进行|参加|承办|报送|聘用|招聘|征求|做好|加强)';

const PATTERNS: readonly Pattern[] = [
  {
    pattern:
      /关于(?<words>恳请给予|请求给予|申请给予|恳请|请求|要求|申请|请求批准|申请批准)(?!书|表|人|材料|函|权)(?=.{2,80}的请示(?:报告|函)?[。！]?$)/u,
    message: (words) => `“请示”已含请求之意，“${words}”与文种重复，宜删去`,
    removable: true,
  },
  {
    pattern: /关于(?<words>上报|呈报|报送|汇报|报告)(?!制度|[厅会人])(?=.{2,80}(?:情况|进展|结果|工作)的报告[。！]?$)/u,
    message: (words) => `“报告”已含上报之意，“${words}”与文种重复，宜删去`,
    removable: true,
  },
  {
    pattern: /关于(?<words>通知|告知)(?=(?:召开|举办|开展|做好|参加|报送).{2,80}的通知[。！]?$)/u,
    message: (words) => `“${words}”与文种“通知”重复，宜删去`,
    removable: true,
  },
  {
    pattern: /关于(?<words>通报)(?=(?:表彰|批评|表扬).{2,60}的通报[。！]?$)/u,
    message: (words) => `“${words}”与文种“通报”重复，宜删去`,
    removable: true,
  },
  {
    pattern: /关于(?<words>批复|答复)(?=.{2,60}的批复[。！]?$)/u,
    message: (words) => `“${words}”与文种“批复”重复，宜删去`,
    removable: true,
  },
  {
    pattern: /关于(?<words>致函|函告|函请|函询)(?=.{2,60}的函[。！]?$)/u,
    message: (words) => `“${words}”与文种“函”重复，宜删去`,
    removable: true,
  },
  {
    pattern: /关于(?:印发|转发|批转)(?<words>关于)(?=[^》]{2,80}的)/u,
    message: () => '两个“关于”重复：所印发、转发的文件加书名号，或者删去后一个“关于”',
    atMost: 'info',
    removable: false,
  },
  {
    pattern: new RegExp(`^[\\u4e00-\\u9fff]{4,30}关于(?<words>[我本][局委厅办院校处])(?=${DEED})`, 'u'),
    message: (words) => `发文机关已在标题开头，“${words}”重复，事由中宜删去`,
    atMost: 'info',
    removable: true,
  },
  {
    pattern: /(?<words>关于对)(?![外口接照标台港澳等策华俄美日韩内公私]|下属|上级|象)/u,
    message: () => '“关于”“对”两个介词连用，意思重复，宜去掉“对”',
    atMost: 'info',
    removable: false,
  },
  {
    pattern: new RegExp(`^(?<body>[\\u4e00-\\u9fff]{4,30})关于(?<words>\\k<body>)(?=${DEED})`, 'u'),
    message: (words) => `发文机关“${words}”在标题中重复出现，事由中宜删去`,
    removable: true,
  },
  {
    pattern: /关于[^《》]{1,60}?关于[^《》]{1,60}?(?<words>关于)/u,
    message: () => '标题层层转发，“关于”重复；转发公文只写最初的发文机关和事由，宜压缩',
    removable: false,
  },
  {
    pattern: /^(?<words>中共[\u4e00-\u9fff]{2,20}党委)(?=关于|会|[\u4e00-\u9fff]{0,4}纪要)/u,
    message: (words) => `“中共”与“党委”重复，“${words}”写作“中共…委员会”或者“…党委”`,
    removable: false,
  },
];

export const rule: Rule = {
  id: 'title-redundant',
  number: 200,
  group: '公文要素',
  title: { zh: '标题词意重复', en: 'Words of a title that say a thing twice' },
  description: {
    zh: '“关于申请…的请示”“关于请求…的请示”“关于上报…的报告”中，前后两处意思重复；发文机关已在标题开头的，事由中不再重复；层层转发的标题宜压缩为一个“关于”。“关于对…”多见，只作提示。',
    en: 'The kind already says that something is requested or reported, and the title already names the issuer. Titles that forward what forwards something keep one 关于. 关于对 is common and only a hint.',
  },
  basis: PRACTICE,
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { report }) {
    if (document.title === null) return;
    const title = new TitleText(document.title);
    for (const { pattern, message, atMost, removable } of PATTERNS) {
      const found = pattern.exec(title.text);
      if (found === null) continue;
      const { words = '' } = found.groups ?? {};
      const start = found.index + found[0].lastIndexOf(words);
      const place = title.place(start, start + words.length);
      if (place === null) continue;
      const whole = removable ? title.whole(start, start + words.length) : null;
      report(place.paragraph, {
        start: place.start,
        end: place.end,
        message: message(words),
        ...(atMost === undefined ? {} : { atMost }),
        ...(whole === null
          ? {}
          : { fix: { title: `删去“${words}”`, edits: [{ start: whole.start, end: whole.end, newText: '' }] } }),
      });
    }
  },
  good: [
    '云岭县教育局关于修缮实验小学校舍的请示\n\n云岭县人民政府：\n\n请予批准。',
    { name: '请求在函中', text: '云岭县教育局关于请求支援教学设备的函\n\n南江师范学院：\n\n请予支持。' },
    { name: '申请人、申请书', text: '云岭县民政局关于申请人资格认定问题的请示\n\n云岭县人民政府：' },
    { name: '对口、对外', text: '重庆市人民政府办公厅关于对口支援工作的意见\n\n渝府办发〔2024〕47号\n\n有关单位：' },
    {
      name: '事由就是发文机关',
      text: '国务院关于国务院机构设置的通知\n\n国发〔2023〕5号\n\n各省、自治区、直辖市人民政府：',
    },
    {
      name: '转发一次',
      text: '云岭县人民政府办公室关于转发《县教育局关于做好秋季开学工作的意见》的通知\n\n各乡镇人民政府：',
    },
    { name: '报告制度', text: '云岭县教育局关于报告制度执行情况的报告\n\n云岭县人民政府：' },
  ],
  bad: [
    {
      text: '重庆市交通运输委员会关于⟦请求⟧解决X资金的请示\n\n渝交文〔2024〕47号\n\n市政府：',
      fixed: '重庆市交通运输委员会关于解决X资金的请示\n\n渝交文〔2024〕47号\n\n市政府：',
    },
    {
      name: '申请…的请示',
      text: '云岭县教育局关于⟦申请⟧修缮实验小学校舍的请示\n\n云岭县人民政府：\n\n校舍年久失修。',
      fixed: '云岭县教育局关于修缮实验小学校舍的请示\n\n云岭县人民政府：\n\n校舍年久失修。',
    },
    {
      name: '上报…的报告',
      text: '云岭县教育局关于⟦上报⟧2024年工作情况的报告\n\n云岭县人民政府：\n\n现报告如下。',
      fixed: '云岭县教育局关于2024年工作情况的报告\n\n云岭县人民政府：\n\n现报告如下。',
    },
    {
      name: '关于对',
      text: '重庆市人民政府办公厅⟦关于对⟧真抓实干地方加大激励力度的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
      severity: 'info',
    },
    {
      name: '发文机关重复',
      text: '云岭县教育局关于⟦云岭县教育局⟧开展校园安全检查的通知\n\n各中心学校：\n\n请遵照执行。',
      fixed: '云岭县教育局关于开展校园安全检查的通知\n\n各中心学校：\n\n请遵照执行。',
    },
    {
      name: '层层转发',
      text: '云岭县财政局关于转发临江市财政局关于转发省财政厅⟦关于⟧调整差旅费标准的通知\n\n各乡镇财政所：\n\n请遵照执行。',
    },
    {
      name: '中共…党委',
      text: '⟦中共云岭县教育局党委⟧关于加强党员教育的通知\n\n各学校党支部：\n\n请遵照执行。',
    },
  ],
};
