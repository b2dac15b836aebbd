import type { Basis, ReportedFix, Rule, Severity } from '../../rule.ts';
import { WRONG_KIND } from './shared/title-kind.ts';
import { TitleText } from './shared/title-text.ts';

interface Pattern {
  readonly pattern: RegExp;
  readonly message: (found: RegExpExecArray) => string;
  readonly atMost?: Severity;
  readonly basis: Basis;
  /** What the found words become. */
  readonly becomes?: (found: RegExpExecArray) => string;
}

const PRACTICE: Basis = { kind: '通例', reference: '公文标题拟制' };
const KINDS: Basis = {
  kind: '规定',
  reference: '《党政机关公文处理工作条例》第八条（文种“主要有”十五种）',
  strength: '一般',
};

const PATTERNS: readonly Pattern[] = [
  {
    // 转发《X的通知》的通知 has 》 between and is right.
    pattern: /的(通知|通报|意见|决定|报告|请示|批复|函|公告|通告)(?:的\1)+$/u,
    message: (found) => `文种重复，“${found[0]}”应为“的${found[1] ?? ''}”`,
    basis: PRACTICE,
    becomes: (found) => `的${found[1] ?? ''}`,
  },
  {
    pattern: /的请示报告$/u,
    message: () => '请示与报告是两种文种，不能并用，请求批准用“请示”，汇报情况用“报告”',
    basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第八条、第十五条（四）', strength: '一般' },
    becomes: () => '的请示',
  },
  {
    pattern: /的(?:请示的报告|报告的请示|请示的函|通知的函|函的请示)$/u,
    message: (found) => `文种重复，“${found[0]}”只用其一`,
    basis: PRACTICE,
  },
  {
    pattern: WRONG_KIND,
    message: (found) => `“${found[1] ?? ''}”不是条例规定的15种公文文种`,
    basis: KINDS,
  },
  {
    pattern: /的意见的函$/u,
    message: () => '文种重复，“意见”和“函”只用其一',
    basis: PRACTICE,
  },
  {
    pattern: /(?<=关于)(?:恳请|请求|请求给予|要求)(?=.{2,60}的请示$)/u,
    message: (found) => `“请示”已含请求之意，“${found[0]}”重复`,
    basis: PRACTICE,
    becomes: () => '',
  },
  {
    pattern: /关于对(?![外口接照标台港澳等策华俄美日韩内公私]|下属|上级)/u,
    message: () => '“关于”“对”两个介词连用，宜去掉“对”',
    atMost: 'info',
    basis: PRACTICE,
  },
];

export const rule: Rule = {
  id: 'title-kind',
  number: 42,
  group: '公文要素',
  title: { zh: '文种重复、并用或不在规定之列', en: 'The kind in a title is doubled, combined or none of the fifteen' },
  description: {
    zh: '公文文种有15种（条例第八条），一个标题只用一种。“的通知的通知”是文种重复，“请示报告”是两种文种并用，“汇报”“申请”不是文种。方案、办法、意见、细则等是印发的附件，不在此列；“关于对…”多见，只作提示。',
    en: 'The regulation names fifteen kinds, and a title has one of them. Doubled and combined kinds are wrong; plans and measures are what is issued and no kinds. 关于对 is common and only a hint.',
  },
  basis: KINDS,
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { report }) {
    if (document.title === null) return;
    const words = new TitleText(document.title);
    if (!words.text.includes('关于')) return;
    for (const { pattern, message, atMost, basis, becomes } of PATTERNS) {
      const found = pattern.exec(words.text);
      if (found === null || isOpinionAsked(words.text, found[0])) continue;
      // A speech or a work report may call itself 汇报; only what bears a number claims to be a 公文.
      if (pattern === WRONG_KIND && document.number === null) continue;
      const end = found.index + found[0].length;
      const place = words.place(found.index, end);
      if (place === null) continue;
      const whole = words.whole(found.index, end);
      const fix: ReportedFix | null =
        whole === null || becomes === undefined
          ? null
          : {
              title: becomes(found) === '' ? `删去“${found[0]}”` : `改为“${becomes(found)}”`,
              edits: [{ start: whole.start, end: whole.end, newText: becomes(found) }],
            };
      report(place.paragraph, {
        start: place.start,
        end: place.end,
        message: message(found),
        basis,
        ...(atMost === undefined ? {} : { atMost }),
        ...(fix === null ? {} : { fix }),
      });
    }
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
    { name: '征求意见', text: '重庆市人民政府办公厅关于征求对X条例的意见的函\n\n渝府办函〔2024〕47号\n\n有关单位：' },
    { name: '对外、对口', text: '重庆市人民政府办公厅关于对口支援工作的意见\n\n渝府办发〔2024〕47号\n\n有关单位：' },
    { name: '没有文号的汇报材料', text: '# 关于X工作的汇报\n\n一、基本情况' },
    { name: '复函', text: '国务院办公厅关于科技节水建议的复函\n\n国办函〔2005〕21号\n\n有关单位：' },
  ],
  bad: [
    {
      text: '重庆市人民政府办公厅关于转发国务院办公厅关于X⟦的通知的通知⟧\n\n渝府办发〔2024〕47号\n\n有关单位：',
      fixed: '重庆市人民政府办公厅关于转发国务院办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    },
    {
      name: '请示报告',
      text: '重庆市交通运输委员会关于增加X编制⟦的请示报告⟧\n\n渝交文〔2024〕47号\n\n市政府：',
      fixed: '重庆市交通运输委员会关于增加X编制的请示\n\n渝交文〔2024〕47号\n\n市政府：',
    },
    {
      name: '不是文种',
      text: '重庆市交通运输委员会关于X工作⟦的汇报⟧\n\n渝交文〔2024〕47号\n\n市政府：',
    },
    {
      name: '请求…的请示',
      text: '重庆市交通运输委员会关于⟦请求⟧解决X资金的请示\n\n渝交文〔2024〕47号\n\n市政府：',
      fixed: '重庆市交通运输委员会关于解决X资金的请示\n\n渝交文〔2024〕47号\n\n市政府：',
    },
    {
      name: '意见的函',
      text: '重庆市交通运输委员会关于加强X工作⟦的意见的函⟧\n\n渝交函〔2024〕47号\n\n市公安局：',
    },
    {
      name: '关于对',
      text: '重庆市人民政府办公厅⟦关于对⟧真抓实干地方加大激励力度的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
      severity: 'info',
    },
  ],
};

/** 关于征求对X的意见的函 asks for opinions; the opinion there is no kind. */
function isOpinionAsked(title: string, found: string): boolean {
  return found === '的意见的函' && /征求|征询|反馈|提出|回复|答复|报送|采纳|对.*的意见/u.test(title);
}
