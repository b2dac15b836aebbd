import type { GazetteDocument } from '../../../gazette/document/document.ts';
import { readTitleKind } from '../../../gazette/kinds/titleKind.ts';
import type { Basis, ReportedFix, Rule } from '../../rule.ts';
import { dispatchOf } from './shared/dispatch.ts';
import { isOfficial } from './shared/official.ts';
import { TitleText } from './shared/title-text.ts';

interface Fault {
  /** The words that say the kind wrongly: offsets of the title's words. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly basis: Basis;
  /** What the words become, where that is sure enough to be offered. */
  readonly becomes: string | null;
}

const PRACTICE: Basis = { kind: '通例', reference: '公文标题拟制' };
const KINDS: Basis = {
  kind: '规定',
  reference: '《党政机关公文处理工作条例》第八条（文种“主要有”十五种）',
  strength: '一般',
};
const REQUESTS: Basis = {
  kind: '规定',
  reference: '《党政机关公文处理工作条例》第八条、第十五条（四）',
  strength: '一般',
};

/** 转发《X的通知》的通知 has 》 between and is right. */
const REPEATED = /的(通知|通报|意见|决定|报告|请示|批复|函|公告|通告)(?:的\1)+$/u;
const TWO_KINDS = /的(?:请示的报告|报告的请示|请示的函|通知的函|函的请示|意见的函)$/u;
/** A text of another sort before 通知, and no word that says what the 通知 does with it. */
const NOT_ISSUED =
  /关于(?!.*(?:印发|转发|批转|下发|发布|公布|颁布|征求|贯彻|落实|执行|修改|修订|废止|停止|实施|学习|报送|制定|编制|起草|宣传|解读|调整|完善|《)).{4,}的(?:意见|办法|方案|规定|细则|计划|规划)的通知$/u;
/** 关于征求对X的意见的函 asks for opinions; the opinion there is no kind. */
const OPINION_ASKED = /征求|征询|反馈|提出|回复|答复|报送|采纳|对.*的意见/u;
/** Answers to deputies and citizens are called 答复, and what explains a bill is a 说明: names of their own. */
const OWN_NAME =
  /(?:建议|提案|代表|委员|信访|网民|来信|咨询).{0,12}的(?:答复|回复)$|[》）]的说明$|(?:草案|修订|起草|编制|修改).{0,8}的说明$/u;
/** Texts that are read to a meeting as often as they are sent; only a 文号 or a signature makes a 公文 of them. */
const SPOKEN: readonly string[] = ['汇报', '汇报材料', '情况汇报', '工作汇报', '总结', '说明'];

const BARE_BOOK = /关于《[^《》]{2,150}》的通知$/u;

function faultOf(text: string, document: GazetteDocument): Fault | null {
  const repeated = REPEATED.exec(text);
  if (repeated !== null) {
    const becomes = `的${repeated[1] ?? ''}`;
    const message = `文种重复，“${repeated[0]}”应为“${becomes}”`;
    return { start: repeated.index, end: text.length, message, basis: PRACTICE, becomes };
  }
  const two = TWO_KINDS.exec(text);
  if (two !== null) {
    if (two[0] === '的意见的函' && OPINION_ASKED.test(text)) return null;
    const message = `文种重复，“${two[0]}”只用其一`;
    return { start: two.index, end: text.length, message, basis: PRACTICE, becomes: null };
  }
  if (NOT_ISSUED.test(text)) {
    const start = text.lastIndexOf('的', text.length - '的通知'.length - 1);
    const message = `“${text.slice(start)}”文种相连，印发文件的通知缺“印发”，写作“关于印发《…》的通知”`;
    return { start, end: text.length, message, basis: PRACTICE, becomes: null };
  }
  const bare = BARE_BOOK.exec(text);
  // Only a text that says 印发 itself shows that the title forgot it: 关于《…》的通知 may also amend or explain.
  if (bare !== null && /印发/u.test(dispatchOf(document)?.sentence.text ?? '')) {
    const message = `正文印发所附文件，标题“${bare[0]}”缺“印发”，写作“关于印发《…》的通知”`;
    return { start: bare.index, end: text.length, message, basis: PRACTICE, becomes: null };
  }
  const { form, written, kind, start, end } = readTitleKind(text);
  if (form === 'doubled') {
    const meant = kind === null ? '' : `，用“${kind}”`;
    const both = `“${written}”是两个文种并用，一件公文只用一个文种${meant}`;
    const message = written.includes('请示') && written.includes('报告') ? `${both}；只汇报情况的用“报告”` : both;
    return { start, end, message, basis: REQUESTS, becomes: kind };
  }
  if (form !== 'invented' || OWN_NAME.test(text) || !isOfficial(document)) return null;
  if (SPOKEN.includes(written) && document.number === null && document.signatures.length === 0) return null;
  const meant = kind === null ? '' : `，宜用“${kind}”`;
  return { start, end, message: `“${written}”不是条例规定的15种公文文种${meant}`, basis: KINDS, becomes: kind };
}

function repairOf({ start, end, becomes }: Fault, words: TitleText): ReportedFix | null {
  const whole = words.whole(start, end);
  if (whole === null || becomes === null) return null;
  const newText = becomes === '命令（令）' ? '命令' : becomes;
  return { title: `改为“${newText}”`, edits: [{ start: whole.start, end: whole.end, newText }] };
}

export const rule: Rule = {
  id: 'title-kind',
  number: 42,
  group: '公文要素',
  title: { zh: '文种重复、并用或不在规定之列', en: 'The kind in a title is doubled, combined or none of the fifteen' },
  description: {
    zh: '公文文种有15种（条例第八条），一个标题只用一种。“的通知的通知”是文种重复，“请示报告”“请示函”是两种文种并用，“申请”“汇报”“指示”不是文种。方案、办法、细则等是印发的附件，对建议提案的答复、法规草案的说明另有其名，都不在此列；没有文号、没有署名的汇报和总结也不判断。',
    en: 'The regulation names fifteen kinds, and a title has one of them. Doubled and combined kinds are wrong, and so are 申请, 汇报 and 指示. Plans and measures are what is issued; answers to deputies and explanations of bills have names of their own; a 汇报 without number and signature is a speech.',
  },
  basis: KINDS,
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { report }) {
    if (document.title === null) return;
    const words = new TitleText(document.title);
    const fault = faultOf(words.text, document);
    const place = fault === null ? null : words.place(fault.start, fault.end);
    if (fault === null || place === null) return;
    const fix = repairOf(fault, words);
    report(place.paragraph, {
      start: place.start,
      end: place.end,
      message: fault.message,
      basis: fault.basis,
      ...(fix === null ? {} : { fix }),
    });
  },
  good: [
    '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    {
      name: '转发通知',
      text: '重庆市人民政府办公厅关于转发《国务院办公厅关于X的通知》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    },
    { name: '印发意见', text: '重庆市人民政府办公厅关于印发《X若干意见》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：' },
    {
      name: '请示报告制度',
      text: '重庆市人民政府办公厅关于完善重大事项请示报告制度的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    },
    {
      name: '贯彻意见',
      text: '重庆市人民政府办公厅关于贯彻落实加强X工作的意见的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    },
    { name: '征求意见', text: '重庆市人民政府办公厅关于征求对X条例的意见的函\n\n渝府办函〔2024〕47号\n\n有关单位：' },
    { name: '没有文号的汇报材料', text: '# 关于X工作的汇报\n\n一、基本情况' },
    {
      name: '答复建议',
      text: '临江市教育局关于市十五届人大三次会议第123号建议的答复\n\n王某某代表：\n\n您提出的建议收悉。\n\n临江市教育局\n\n2024年5月11日',
    },
    {
      name: '法规草案的说明',
      text: '临江市司法局关于《临江市养犬管理条例（草案）》的说明\n\n临江市人大常委会：\n\n现说明如下。',
    },
    { name: '复函', text: '国务院办公厅关于科技节水建议的复函\n\n国办函〔2005〕21号\n\n有关单位：' },
  ],
  bad: [
    {
      text: '重庆市人民政府办公厅关于转发国务院办公厅关于X⟦的通知的通知⟧\n\n渝府办发〔2024〕47号\n\n有关单位：',
      fixed: '重庆市人民政府办公厅关于转发国务院办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    },
    {
      name: '请示报告',
      text: '重庆市交通运输委员会关于增加X编制的⟦请示报告⟧\n\n渝交文〔2024〕47号\n\n市政府：',
      fixed: '重庆市交通运输委员会关于增加X编制的请示\n\n渝交文〔2024〕47号\n\n市政府：',
    },
    {
      name: '不是文种',
      text: '重庆市交通运输委员会关于X工作的⟦汇报⟧\n\n渝交文〔2024〕47号\n\n市政府：',
      fixed: '重庆市交通运输委员会关于X工作的报告\n\n渝交文〔2024〕47号\n\n市政府：',
    },
    {
      name: '缺“印发”',
      text: '重庆市人民政府办公厅关于加强X工作⟦的意见的通知⟧\n\n渝府办发〔2024〕47号\n\n有关单位：',
    },
    {
      name: '书名号前缺“印发”',
      text: '重庆市财政局⟦关于《X工作方案》的通知⟧\n\n渝财〔2024〕47号\n\n各区县财政局：\n\n现将《X工作方案》印发给你们，请认真执行。',
    },
    {
      name: '意见的函',
      text: '重庆市交通运输委员会关于加强X工作⟦的意见的函⟧\n\n渝交函〔2024〕47号\n\n市公安局：',
    },
    {
      name: '请示函',
      text: '云岭县教育局关于商请协助开展体育教师培训的⟦请示函⟧\n\n南江师范学院：\n\n请予支持。',
      fixed: '云岭县教育局关于商请协助开展体育教师培训的函\n\n南江师范学院：\n\n请予支持。',
    },
    {
      name: '没有文号的申请',
      text: '# 关于举办业务培训班的⟦申请⟧\n\n临江市人民政府：\n\n拟举办业务培训班。',
      fixed: '# 关于举办业务培训班的请示\n\n临江市人民政府：\n\n拟举办业务培训班。',
    },
    {
      name: '指示',
      text: '# 临江市人民政府办公室关于规范预报发布工作的⟦指示⟧\n\n各县（区）人民政府：\n\n请遵照执行。',
    },
  ],
};
