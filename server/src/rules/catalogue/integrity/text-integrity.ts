import type { GazetteDocument } from '../../../gazette/document/document.ts';
import { dateOfLine, isSignature } from '../../../gazette/document/elements.ts';
import { type Join, locate, type Paragraph } from '../../../gazette/document/paragraph.ts';
import type { Prose } from '../../../gazette/prose/prose.ts';
import { ProseFact } from '../../../gazette/prose/proseFact.ts';
import type { Report, Rule } from '../../rule.ts';
import { isText } from '../../shared/roles.ts';
import { gluedIn } from './shared/glued.ts';
import { repeatedSentences } from './shared/repeated-sentences.ts';
import { mayRepeatWords } from './shared/repetition.ts';

export const rule: Rule = {
  id: 'text-integrity',
  number: 66,
  group: '文本完整',
  title: {
    zh: '段落断裂、语句重复、要素粘连、乱码',
    en: 'Torn paragraphs, repeated sentences, glued elements, garbled characters',
  },
  description: {
    zh: '检查转录造成的损伤：一句话被分页断成两段，同一语句在一份公文中重复出现，标题、发文字号、署名等要素与正文粘连，以及乱码、不可见字符和复制PDF留下的部首字符。只有一句不相邻的重复往往是有意的，只作提示；责任单位清单本来会重复，不作判断；法规各条用语常有重复，也不作判断。',
    en: 'Damage done in copying: a sentence torn in two by a page break, a sentence given twice in one document, elements run together, garbled or invisible characters and radicals left by a PDF. One sentence that comes back further down is often meant and only hinted at. Responsible lists and statutes repeat themselves by nature and are left alone.',
  },
  basis: { kind: '完整性', reference: '转录校核' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  options: {
    repeatedSentence: {
      type: 'number',
      default: 20,
      minimum: 8,
      description: {
        zh: '不相邻的重复语句至少有多少个汉字才报告；相邻的重复语句八个汉字起报告。',
        en: 'Fewest Han characters of a sentence that is reported when it occurs again; adjacent ones from eight on.',
      },
    },
  },
  check(document, { options, report }) {
    for (const paragraph of document.paragraphs) {
      if (!isText(paragraph.role) || paragraph.quoted) continue;
      for (const join of paragraph.joins)
        if (join.kind === 'page' && !/\s/u.test(paragraph.prose.text.charAt(join.at - 1)))
          report(paragraph, torn(paragraph, join));
      const { text } = paragraph.prose;
      for (const glue of gluedIn(paragraph.prose)) {
        report(paragraph, {
          start: glue.at,
          end: Math.min(text.length, glue.at + 4),
          message: `${glue.name}与上文粘连（“${text.slice(Math.max(0, glue.at - 6), glue.at + 8)}”），应当另起一段`,
          fix: { title: '另起一段', edits: [{ start: glue.at, end: glue.at, newText: '\n\n' }] },
        });
      }
      for (const finding of damage.of(paragraph.prose)) report(paragraph, finding);
    }
    reportStraySignatures(document, report);
    for (const [paragraph, finding] of repeatedSentences(document, options.number('repeatedSentence'))) {
      report(paragraph, finding);
    }
  },
  good: [
    '建设便民服务站400个以上。\n\n到2025年年底，累计打造示范区县10个。',
    {
      name: '责任单位清单重复',
      text: '1. 推动共建共享。（责任单位：市交通运输委、市商务委、市农业农村委、市供销合作社，各区县政府，中国邮政重庆市分公司）\n\n2. 推动共同配送。（责任单位：市交通运输委、市商务委、市农业农村委、市供销合作社，各区县政府，中国邮政重庆市分公司）',
    },
    { name: '短句重复', text: '加强组织领导。落实工作责任。加强宣传。落实工作责任。' },
    {
      name: '署名和主送机关不是断句',
      text: '各区县（自治县）人民政府，市政府各部门，有关单位：\n\n现印发给你们，请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
    },
    {
      name: '法规各条重复用语',
      text: '第一条 违反本条例规定的，由城市管理部门责令限期改正，处一千元以上一万元以下罚款。\n\n第二条 违反本条例规定的，由城市管理部门责令限期改正，处一千元以上一万元以下罚款。',
    },
    { name: '有意的重叠', text: '一个问题一个问题跟进解决，再审申请人申请人民法院委托鉴定。' },
    {
      name: '分工括注重复',
      text: '推动就业创业。（各有关部门和单位、各省级人民政府按照职责分工负责）\n\n稳定就业。（各有关部门和单位、各省级人民政府按照职责分工负责）',
    },
    {
      name: '两份附件述及同一事实',
      text: '国务院办公厅关于险情的复函\n\n国办函〔2004〕80号\n\n湖北省人民政府：\n\n请按照执行。\n\n国务院办公厅\n\n2004年10月1日\n\n附件1\n\n调研报告\n\n村民多居住在自西向东排列的三个山间岩溶洼地及其周围的坡地上。\n\n附件2\n\n调查意见\n\n村民多居住在自西向东排列的三个山间岩溶洼地及其周围的坡地上。',
    },
    { name: '目的的', text: '达到统筹城乡发展目的的，予以奖励。交付标的的，这的的确确是重要经验。' },
    {
      name: '正文提到文号',
      text: '按照渝府办发〔2024〕47号文件的要求，各区县政府应当在2024年5月11日（含当日）前完成各项准备工作，并报市政府办公厅备案。',
    },
    {
      name: '跨行标题',
      text: '重庆市人民政府办公厅\n\n关于印发《推进“邮运通”发展助力\n\n乡村振兴行动计划》的通知\n\n渝府办发〔2024〕47号',
    },
    { name: '表格和诗句', text: '团结就是力量\n\n奋斗创造幸福' },
  ],
  bad: [
    {
      name: '分页断句',
      text: '到2024年年底，全市重点打造示范区县3—5个，建设区县共配中心3—5个、村级综⟦合\n\n便⟧民服务站400个以上。',
      fixed: '到2024年年底，全市重点打造示范区县3—5个，建设区县共配中心3—5个、村级综合便民服务站400个以上。',
    },
    {
      name: '连续几句重复',
      text: '一、工作目标\n\n能力大幅提升，便利群众。服务水平明显提高，形成特色。\n\n二、重点任务\n\n推动绿色发展。⟦能力大幅提升，便利群众。服务水平明显提高，形成特色。⟧',
      fixed: '一、工作目标\n\n能力大幅提升，便利群众。服务水平明显提高，形成特色。\n\n二、重点任务\n\n推动绿色发展。',
    },
    {
      name: '不相邻的一句',
      text: '一、工作目标\n\n邮政快递服务农村经济发展、工业制造业升级、跨境商贸流通等方面能力大幅提升。\n\n二、重点任务\n\n推动绿色发展。⟦邮政快递服务农村经济发展、工业制造业升级、跨境商贸流通等方面能力大幅提升。⟧',
      severity: 'info',
      fixed:
        '一、工作目标\n\n邮政快递服务农村经济发展、工业制造业升级、跨境商贸流通等方面能力大幅提升。\n\n二、重点任务\n\n推动绿色发展。',
    },
    {
      name: '相邻重复',
      text: '优化供应链物流路径。⟦优化供应链物流路径。⟧加强快运网络建设。',
      fixed: '优化供应链物流路径。加强快运网络建设。',
    },
    { name: '词句重复', text: '推进重点领域⟦重点领域⟧设备更新。', fixed: '推进重点领域设备更新。' },
    { name: '乱码', text: '推进设⟦\ufffd\ufffd⟧更新和改造。' },
    { name: '不可见字符', text: '推进设备⟦\u200b⟧更新。', fixed: '推进设备更新。' },
    { name: '部首字符', text: '推进⟦⼯⟧业和农业设备更新。', fixed: '推进工业和农业设备更新。' },
    {
      name: '要素粘连',
      text: '进一步助推成渝地区双城经济圈建设，形成服务全国的寄递网络。⟦重庆市人⟧民政府办公厅⟦2021⟧年5月18日⟦（此件公⟧开发布）⟦重庆市推⟧进邮政快递业工程实施方案。',
      fixed:
        '进一步助推成渝地区双城经济圈建设，形成服务全国的寄递网络。\n\n重庆市人民政府办公厅\n\n2021年5月18日\n\n（此件公开发布）\n\n重庆市推进邮政快递业工程实施方案。',
    },
  ],
  limits: '重复语句只比较字句完全相同的；改了个别字的重复和缺失的语句无法发现，序号缺失由 heading-sequence 报告。',
};

function torn(paragraph: Paragraph, { at }: Join): Report {
  const { text } = paragraph.prose;
  const before = locate(paragraph, at - 1, at);
  const after = locate(paragraph, at, at + 1);
  return {
    start: at - 1,
    end: at + 1,
    message: `一句话被断成两段（“${text.slice(Math.max(0, at - 6), at)}”与“${text.slice(at, at + 6)}”），应当接为一段`,
    fix: { title: '接为一段', edits: [], closeGaps: [{ start: before.end, end: after.start }] },
  };
}

/**
 * A signature with its date where none belongs: the document's own a second time, or any in front of an item that goes on
 * counting.
 */
function reportStraySignatures(
  document: GazetteDocument,
  report: (paragraph: Paragraph, finding: Report) => void,
): void {
  const { paragraphs, signatures, date } = document;
  const own = new Set(signatures.map((paragraph) => paragraph.prose.text.trim()));
  for (const [index, paragraph] of paragraphs.entries()) {
    const below = paragraphs[index + 1];
    if (paragraph.role !== 'body' || below?.role !== 'body' || paragraph.quoted) continue;
    const written = dateOfLine(below);
    if (written === null || !isSignature(paragraph)) continue;
    const again = own.has(paragraph.prose.text.trim()) && written.iso === date?.date.iso;
    const next = paragraphs[index + 2];
    const mark = next?.role === 'section' ? next.prose.mark : null;
    if (!again && (mark === null || mark.ordinal === 1)) continue;
    report(paragraph, {
      start: 0,
      end: paragraph.prose.text.length,
      message: '署名和成文日期夹在正文中间，应当移到正文之后',
    });
  }
}

const damage = new ProseFact((prose): readonly Report[] => [...garbled(prose.text), ...repeatedWords(prose)]);
const GARBLED = /\ufffd+|[\ue000-\uf8ff]+|锟斤拷|烫烫烫|屯屯屯|ï»¿/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;
/** Kangxi radicals, radicals supplement and compatibility forms: they look like a character and are none. */
const RADICAL = /[\u2e80-\u2fdf\uf900-\ufaff]+/gu;
/** 一个问题一个问题地解决 is meant; three characters meet by chance: 申请人|申请人民法院. At most one pass of at most nine lengths a character. */
const REPEATED_WORDS = /((?![一逐每][\u4e00-\u9fff])[\u4e00-\u9fff]{4,12}|进一步)\1/gu;
/** 目的的, 标的的 and 的的确确 are words. */
const REPEATED_DE = /(?<![目标])的的(?!确)/gu;

/** Damage that one text shows by itself, worked out once a text. */
function* garbled(text: string): Generator<Report> {
  if (
    !/[^\u0000-\u00ac\u00ae-\u200a\u2010-\u2029\u2070-\u2dff\u3000-\u9fff\uff00-\ufffc]|锟斤拷|烫烫烫|屯屯屯/u.test(
      text,
    )
  )
    return;
  for (const match of text.matchAll(GARBLED)) {
    const end = match.index + match[0].length;
    yield { start: match.index, end, message: '此处有乱码，应当对照原件补正' };
  }
  // A paragraph of nothing else is an empty line.
  const lines = text.trim().replace(INVISIBLE, '') === '' ? '' : text;
  for (const match of lines.matchAll(INVISIBLE)) {
    const end = match.index + match[0].length;
    // Pictographs are joined to one by it: 👨‍👩‍👧.
    if (match[0] === '\u200d' && /^\p{Extended_Pictographic}/u.test(lines.slice(end, end + 2))) continue;
    yield {
      start: match.index,
      end,
      message: '此处有看不见的控制字符，检索、比对会因此出错，应当删去',
      fix: { title: '删去不可见字符', edits: [{ start: match.index, end, newText: '' }] },
    };
  }
  for (const match of text.matchAll(RADICAL)) {
    const end = match.index + match[0].length;
    const plain = match[0].normalize('NFKC');
    yield {
      start: match.index,
      end,
      message: `“${match[0]}”是部首或者兼容字符，不是通用汉字，检索时找不到`,
      ...(plain === match[0]
        ? {}
        : { fix: { title: `改为“${plain}”`, edits: [{ start: match.index, end, newText: plain }] } }),
    };
  }
}

function* repeatedPhrases(masked: string): Generator<Report> {
  for (const match of masked.matchAll(REPEATED_WORDS)) {
    const words = match[1] ?? '';
    const start = match.index + words.length;
    const end = start + words.length;
    yield {
      start,
      end,
      message: `“${words}”连写了两遍`,
      fix: { title: `删去重复的“${words}”`, edits: [{ start, end, newText: '' }] },
    };
  }
}

function* repeatedWords({ masked }: Prose): Generator<Report> {
  if (mayRepeatWords(masked)) yield* repeatedPhrases(masked);
  if (!masked.includes('的的')) return;
  for (const match of masked.matchAll(REPEATED_DE)) {
    const start = match.index + 1;
    yield {
      start,
      end: start + 1,
      message: '“的”字连写了两遍',
      fix: { title: '删去重复的“的”', edits: [{ start, end: start + 1, newText: '' }] },
    };
  }
}
