import type { DocumentKind, Ground, KindName, Phrase } from './kind.ts';

function regulation(text: string): Phrase {
  return { text, ground: 'regulation' };
}

function standard(text: string): Phrase {
  return { text, ground: 'standard' };
}

function practice(text: string): Phrase {
  return { text, ground: 'practice' };
}

function unsourced(text: string): Phrase {
  return { text, ground: 'unsourced' };
}

const TITLE = regulation('X关于Y的');
const SIGNER = regulation('签发人（第九条（六））');
const ONE_SUPERIOR = regulation('原则上主送一个上级机关（第十五条（一））');

/** A title of the three elements of 条例 第九条（七）. */
function titled(kind: string): Phrase {
  return { ...TITLE, text: `${TITLE.text}${kind}` };
}

/**
 * The fifteen kinds of 公文, in the order of 条例 第八条. Every place that must know something of a kind asks this table:
 * the model, the rules, 新建公文, the snippets, the preview and the pages of documentation.
 */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  {
    name: '决议',
    ends: ['决议'],
    purpose: '适用于会议讨论通过的重大决策事项。',
    directions: ['down'],
    titles: [practice('会议关于Y的决议')],
    addressing: 'none',
    openings: [practice('会议听取和审议了…')],
    closings: [practice('会议号召，…')],
    closingRequired: false,
    verbs: ['决议'],
    signing: 'underTitle',
    own: [unsourced('题注：（日期 会议通过），不另署名')],
  },
  {
    name: '决定',
    ends: ['决定'],
    purpose: '适用于对重要事项作出决策和部署、奖惩有关单位和人员、变更或者撤销下级机关不适当的决定事项。',
    directions: ['down'],
    titles: [titled('决定')],
    addressing: 'optional',
    openings: [practice('为…，现决定…')],
    closings: [],
    closingRequired: false,
    verbs: ['决定'],
    signing: 'body',
    own: [],
  },
  {
    name: '命令（令）',
    ends: ['命令', '令'],
    purpose: '适用于公布行政法规和规章、宣布施行重大强制性措施、批准授予和晋升衔级、嘉奖有关单位和人员。',
    directions: ['down'],
    titles: [practice('X令'), practice('X关于Y的命令')],
    addressing: 'none',
    openings: [practice('《…》已经…通过，现予公布，自…起施行。')],
    closings: [practice('此令。')],
    closingRequired: false,
    verbs: ['令'],
    signing: 'leader',
    own: [standard('令号：第N号，不用六角括号'), standard('签署人职务和签名章（10.2）')],
  },
  {
    name: '公报',
    ends: ['公报'],
    purpose: '适用于公布重要决定或者重大事项。',
    directions: [],
    titles: [practice('会议公报'), practice('X关于Y的公报')],
    addressing: 'none',
    openings: [],
    closings: [],
    closingRequired: false,
    verbs: ['公报'],
    signing: 'underTitle',
    own: [unsourced('题注，或者文后署名和日期')],
  },
  {
    name: '公告',
    ends: ['公告'],
    purpose: '适用于向国内外宣布重要事项或者法定事项。',
    directions: [],
    titles: [titled('公告'), practice('X公告')],
    addressing: 'none',
    openings: [practice('根据…，现就…公告如下：')],
    closings: [practice('特此公告。'), practice('现予公告。')],
    closingRequired: false,
    verbs: ['公告'],
    signing: 'body',
    own: [],
  },
  {
    name: '通告',
    ends: ['通告'],
    purpose: '适用于在一定范围内公布应当遵守或者周知的事项。',
    directions: [],
    titles: [titled('通告')],
    addressing: 'none',
    openings: [practice('为…，现就…通告如下：')],
    closings: [practice('特此通告。')],
    closingRequired: false,
    verbs: ['通告'],
    signing: 'body',
    own: [],
  },
  {
    name: '意见',
    ends: ['意见'],
    purpose: '适用于对重要问题提出见解和处理办法。',
    directions: ['up', 'down', 'level'],
    titles: [titled('意见')],
    addressing: 'usual',
    openings: [practice('…，现提出如下意见。')],
    closings: [practice('以上意见如无不妥，请批转…执行。')],
    closingRequired: false,
    verbs: ['意见'],
    signing: 'body',
    own: [],
  },
  {
    name: '通知',
    ends: ['通知'],
    purpose: '适用于发布、传达要求下级机关执行和有关单位周知或者执行的事项，批转、转发公文。',
    directions: ['down', 'level'],
    titles: [titled('通知')],
    addressing: 'usual',
    openings: [practice('现将有关事项通知如下：'), practice('现将《…》印发给你们，请…')],
    closings: [practice('特此通知。')],
    closingRequired: false,
    verbs: ['通知'],
    signing: 'body',
    own: [practice('所印发、转发的公文，附在成文日期之后')],
  },
  {
    name: '通报',
    ends: ['通报'],
    purpose: '适用于表彰先进、批评错误、传达重要精神和告知重要情况。',
    directions: ['down'],
    titles: [titled('通报')],
    addressing: 'optional',
    openings: [practice('现将有关情况通报如下：')],
    closings: [practice('特此通报。')],
    closingRequired: false,
    verbs: ['通报'],
    signing: 'body',
    own: [],
  },
  {
    name: '报告',
    ends: ['报告'],
    purpose: '适用于向上级机关汇报工作、反映情况，回复上级机关的询问。',
    directions: ['up'],
    titles: [titled('报告')],
    addressing: 'one',
    openings: [practice('现将有关情况报告如下：')],
    closings: [
      practice('特此报告。'),
      practice('专此报告。'),
      practice('以上报告，请审阅。'),
      practice('以上报告如无不妥，请批转…执行。'),
    ],
    closingRequired: false,
    verbs: ['报告', '汇报'],
    signing: 'body',
    own: [SIGNER, ONE_SUPERIOR, regulation('不得夹带请示事项（第十五条（四））')],
  },
  {
    name: '请示',
    ends: ['请示'],
    purpose: '适用于向上级机关请求指示、批准。',
    directions: ['up'],
    titles: [titled('请示')],
    addressing: 'one',
    openings: [practice('现就…请示如下：')],
    closings: [
      practice('妥否，请批示。'),
      practice('当否，请批复。'),
      practice('以上请示，请予批准。'),
      practice('特此请示，请予批复。'),
    ],
    closingRequired: true,
    verbs: ['请示'],
    signing: 'body',
    own: [
      SIGNER,
      ONE_SUPERIOR,
      regulation('一文一事（第十五条（四））'),
      practice('附注：联系人姓名和电话（原国发〔2000〕23号第十条）'),
    ],
  },
  {
    name: '批复',
    ends: ['批复'],
    purpose: '适用于答复下级机关请示事项。',
    directions: ['down'],
    titles: [titled('批复'), practice('X关于同意Y的批复')],
    addressing: 'usual',
    openings: [practice('你X《关于…的请示》（文号）收悉。现批复如下：')],
    closings: [practice('此复。'), practice('特此批复。')],
    closingRequired: false,
    verbs: ['批复'],
    signing: 'body',
    own: [practice('引述来文的标题和发文字号')],
  },
  {
    name: '议案',
    ends: ['议案'],
    purpose: '适用于各级人民政府按照法律程序向同级人民代表大会或者人民代表大会常务委员会提请审议事项。',
    directions: ['level'],
    titles: [practice('X关于提请审议Y的议案')],
    addressing: 'usual',
    openings: [],
    closings: [practice('现提请审议。'), practice('请审议。')],
    closingRequired: true,
    verbs: ['议案'],
    signing: 'leader',
    own: [unsourced('由政府首长署职务和姓名')],
  },
  {
    name: '函',
    ends: ['复函', '函'],
    purpose: '适用于不相隶属机关之间商洽工作、询问和答复问题、请求批准和答复审批事项。',
    directions: ['level'],
    titles: [titled('函'), practice('X关于Y的复函')],
    addressing: 'usual',
    openings: [practice('现就…函告如下：'), practice('你X《关于…的函》（文号）收悉。现函复如下：')],
    closings: [
      practice('特此函达。'),
      practice('请函复。'),
      practice('请予支持为盼。'),
      practice('特此函复。'),
      practice('此复。'),
    ],
    closingRequired: false,
    verbs: ['函达', '函告', '函复', '函询', '函商', '函请', '致函', '复函', '函'],
    signing: 'body',
    own: [practice('称不相隶属的机关用“贵X”，不与“你X”混用')],
  },
  {
    name: '纪要',
    ends: ['会议纪要', '纪要'],
    purpose: '适用于记载会议主要情况和议定事项。',
    directions: ['down', 'level'],
    titles: [practice('会议纪要'), practice('关于Y的会议纪要')],
    addressing: 'optional',
    openings: [practice('现将会议主要内容纪要如下：')],
    closings: [],
    closingRequired: false,
    verbs: ['纪要'],
    signing: 'none',
    own: [
      practice('第N期或者第N次'),
      standard('出席、请假、列席人员名单（10.3）'),
      unsourced('不加盖印章'),
      practice('以“会议”为主语：会议认为、会议决定、会议要求'),
    ],
  },
];

/** The words of every kind as one alternative of a regular expression, longest first. */
export const KIND_WORDS = DOCUMENT_KINDS.flatMap(({ ends }) => ends)
  .sort((a, b) => b.length - a.length)
  .join('|');

const BY_NAME = new Map(DOCUMENT_KINDS.map((kind) => [kind.name, kind]));

/** The row of a kind. Throws only where the table itself lacks a name of its type, which its test rules out. */
export function kindNamed(name: KindName): DocumentKind {
  const kind = BY_NAME.get(name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  return kind;
}

/** The short mark of a ground in tables of documentation: T, G, P, ◇ as in the project's design notes. */
export const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  regulation: '条例',
  standard: 'GB/T 9704—2012',
  practice: '通例',
  unsourced: '待核',
};
