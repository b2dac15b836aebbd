import {
  above,
  type Body,
  below,
  type Facts,
  hole,
  isGovernment,
  isOffice,
  safeguards,
  superior,
  tasks,
} from './parts.ts';

/** A kind of document as the person chooses it (条例 第八条), and 印发, the 通知 that issues a plan. */
export interface Kind {
  readonly name: string;
  /** What it is for, in the words of the 条例, shortened. */
  readonly purpose: string;
  /** What the subject is, to ask for it: 事由, or the name of what is issued. */
  readonly subject: 'matter' | 'name';
  /** Whom it is usually addressed to, by who issues it; null for a kind that is addressed to nobody. */
  readonly addressees: ((issuer: string) => string) | null;
  /** What follows the issuer's letters in the number; null for a kind without such a number. */
  readonly series: string | null;
  readonly title: (facts: Facts) => string;
  readonly body: Body;
}

const about =
  (kind: string) =>
  ({ issuer, subject }: Facts): string =>
    `${issuer}关于${subject}的${kind}`;
const matters = [`一、${hole('事项一')}。${hole('具体要求')}。`, `二、${hole('事项二')}。${hole('具体要求')}。`];
const purpose = `为${hole('进一步做好有关工作')}，根据${hole('有关法律法规规定')}，`;

/** Every kind, the everyday ones first. */
export const kinds: readonly Kind[] = [
  {
    name: '通知',
    purpose: '发布、传达要求下级机关执行和有关单位周知或者执行的事项',
    subject: 'matter',
    addressees: below,
    series: '发',
    title: about('通知'),
    body: (facts) => [`${purpose}${approval(facts)}现就有关事项通知如下：`, ...matters],
  },
  {
    name: '印发',
    purpose: '以通知印发方案、计划、办法等',
    subject: 'name',
    addressees: below,
    series: '发',
    title: ({ issuer, subject }) => `${issuer}关于印发《${subject}》的通知`,
    body: ({ issuer, subject }) => [
      isOffice(issuer)
        ? `《${subject}》已经${superior(issuer)}同意，现印发给你们，请认真贯彻落实。`
        : `现将《${subject}》印发给你们，请认真贯彻执行。`,
    ],
  },
  {
    name: '意见',
    purpose: '对重要问题提出见解和处理办法',
    subject: 'matter',
    addressees: below,
    series: '发',
    title: about('意见'),
    body: (facts) => [
      `为${hole('进一步做好有关工作')}，${approval(facts)}现提出以下意见。`,
      '## 一、总体要求',
      `${hole('指导思想、基本原则和目标')}。`,
      '## 二、主要任务',
      ...tasks(facts),
      '## 三、保障措施',
      ...safeguards(),
    ],
  },
  {
    name: '通报',
    purpose: '表彰先进、批评错误、传达重要精神和告知重要情况',
    subject: 'matter',
    addressees: below,
    series: '发',
    title: about('通报'),
    body: () => [
      `${hole('开展工作的背景')}。现将有关情况通报如下：`,
      `一、${hole('基本情况')}。${hole('具体内容')}。`,
      `二、${hole('下一步要求')}。${hole('具体内容')}。`,
      '特此通报。',
    ],
  },
  {
    name: '决定',
    purpose: '对重要事项作出决策和部署、奖惩有关单位和人员、变更或者撤销下级机关不适当的决定事项',
    subject: 'matter',
    addressees: below,
    series: '发',
    title: about('决定'),
    body: () => [`${purpose}决定${hole('开展某项工作')}。`, ...matters, '本决定自印发之日起施行。'],
  },
  {
    name: '请示',
    purpose: '向上级机关请求指示、批准',
    subject: 'matter',
    addressees: above,
    series: '文',
    title: about('请示'),
    body: () => [`${hole('请示的缘由和依据')}。`, `${hole('拟办的意见')}。`, '妥否，请批示。'],
  },
  {
    name: '报告',
    purpose: '向上级机关汇报工作、反映情况，回复上级机关的询问',
    subject: 'matter',
    addressees: above,
    series: '文',
    title: about('报告'),
    body: () => [
      `根据${hole('有关文件要求')}，现将有关情况报告如下。`,
      '## 一、工作情况',
      `${hole('主要做法和成效')}。`,
      '## 二、下一步工作',
      `${hole('措施和安排')}。`,
      '特此报告。',
    ],
  },
  {
    name: '批复',
    purpose: '答复下级机关请示事项',
    subject: 'matter',
    addressees: (issuer) => (isGovernment(issuer) || isOffice(issuer) ? '渝北区人民政府' : '渝北区有关部门'),
    series: '',
    title: about('批复'),
    body: () => [
      `${hole('你区')}《${hole('来文标题')}》（${hole('来文字号')}）收悉。现批复如下：`,
      `一、同意${hole('请示的事项')}。`,
      `二、请认真组织实施，${hole('执行的要求')}。`,
      '此复。',
    ],
  },
  {
    name: '函',
    purpose: '不相隶属机关之间商洽工作、询问和答复问题、请求批准和答复审批事项',
    subject: 'matter',
    addressees: () => '四川省人民政府办公厅',
    series: '函',
    title: about('函'),
    body: () => [`${hole('商洽、询问或者答复的缘由')}。现就有关事项函告如下：`, ...matters, '专此函告。'],
  },
  {
    name: '纪要',
    purpose: '记载会议主要情况和议定事项',
    subject: 'name',
    addressees: null,
    series: null,
    title: ({ issuer, subject }) => `${issuer}${subject.replace(/纪要$/u, '')}纪要`,
    body: ({ day }) => [
      `${day}，${hole('主持人')}主持召开会议，研究${hole('有关工作')}。现纪要如下：`,
      `会议认为，${hole('主要判断')}。`,
      '会议议定以下事项：',
      ...matters,
      `出席：${hole('姓名')}`,
    ],
  },
  {
    name: '公告',
    purpose: '向国内外宣布重要事项或者法定事项',
    subject: 'matter',
    addressees: null,
    series: '发',
    title: about('公告'),
    body: () => [`根据${hole('有关法律法规规定')}，现将有关事项公告如下：`, ...matters, '特此公告。'],
  },
  {
    name: '通告',
    purpose: '在一定范围内公布应当遵守或者周知的事项',
    subject: 'matter',
    addressees: null,
    series: '发',
    title: about('通告'),
    body: () => [`${purpose}现就有关事项通告如下：`, ...matters, '特此通告。'],
  },
  {
    name: '公报',
    purpose: '公布重要决定或者重大事项',
    subject: 'matter',
    addressees: null,
    series: null,
    title: about('公报'),
    body: () => [`${hole('总体情况')}。`, '## 一、综合', `${hole('主要数据和情况')}。`],
  },
  {
    name: '决议',
    purpose: '会议讨论通过的重大决策事项',
    subject: 'matter',
    addressees: null,
    series: null,
    title: about('决议'),
    body: ({ issuer }) => [
      `${issuer}听取和审议了${hole('有关报告')}，决定批准这个报告。`,
      `会议认为，${hole('主要判断')}。`,
      `会议要求，${hole('贯彻落实的要求')}。`,
    ],
  },
  {
    name: '命令（令）',
    purpose: '公布行政法规和规章、宣布施行重大强制性措施、批准授予和晋升衔级、嘉奖有关单位和人员',
    subject: 'name',
    addressees: null,
    series: null,
    title: ({ issuer }) => `${issuer}令`,
    body: ({ subject, day }) => ['第1号', `《${subject}》已经${hole('会议名称')}通过，现予公布，自${day}起施行。`],
  },
  {
    name: '议案',
    purpose: '各级人民政府按照法律程序向同级人民代表大会或者人民代表大会常务委员会提请审议事项',
    subject: 'name',
    addressees: () => '重庆市人民代表大会常务委员会',
    series: '文',
    title: ({ issuer, subject }) => `${issuer}关于提请审议《${subject}》的议案`,
    body: ({ subject }) => [
      `为${hole('进一步做好有关工作')}，${hole('起草部门')}起草了《${subject}》，已经${hole('会议名称')}讨论通过，现提请审议。`,
    ],
  },
];

/** An office writes by the authority of its government and has to say so (条例 第十六条). */
function approval({ issuer }: Facts): string {
  return isOffice(issuer) ? `经${superior(issuer)}同意，` : '';
}
