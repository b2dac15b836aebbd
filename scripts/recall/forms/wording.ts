import type { Draft } from '../draft.ts';
import { after, type Form, form, type Plant, sentence, swap } from '../plant.ts';

const circle = (name: string, year: string, safe: boolean): readonly Form[] => [
  swap('year-zero-circle', name, /二〇三五(?=年)/u, year, { safe }),
  sentence('year-zero-circle', `${name}, added`, `到{二〇三五|${year}}年，现代物流体系全面建成。`, { safe }),
];

const redundant = (name: string, pattern: RegExp, text: string): Form => swap('number-redundant', name, pattern, text);

const confused = (wrong: string, template: string): Form => sentence('term-confusables', wrong, template);

/** Splits a paragraph in the middle of a sentence, as a page end does. */
function broken(name: string, where: RegExp): Form {
  return form('text-integrity', name, (draft) =>
    draft.bodies.flatMap((line) => {
      const at = splits(line.text, where).map((offset) => line.start + offset);
      return at.slice(0, 1).map((offset) => () => cut(draft, offset));
    }),
  );
}

function splits(text: string, where: RegExp): readonly number[] {
  const from = Math.floor(text.length / 2);
  return [...text.matchAll(new RegExp(where.source, 'gu'))]
    .map((match) => match.index)
    .filter((index) => index > Math.min(from, 120) && index > 45 && index < text.length - 12);
}

function cut(draft: Draft, offset: number): Plant {
  const source = `${draft.source.slice(0, offset)}\n\n${draft.source.slice(offset)}`;
  return { clean: draft.source, source, at: [{ start: offset - 2, end: offset + 4 }] };
}

/** A sentence given twice: at once, or again some paragraphs on. */
function repeated(name: string, where: (draft: Draft, start: number, end: number) => number | undefined): Form {
  return form('text-integrity', name, (draft) =>
    [...draft.source.matchAll(/(?<=。)[一-龥][^。\n（〔《“]{28,90}。/gu)].flatMap((match) => {
      const end = match.index + match[0].length;
      const place = where(draft, match.index, end);
      if (place === undefined) return [];
      return [
        () => ({
          clean: draft.source,
          source: draft.source.slice(0, place) + match[0] + draft.source.slice(place),
          at: [
            { start: match.index, end },
            { start: place, end: place + match[0].length },
          ],
        }),
      ];
    }),
  );
}

const stray = form('text-integrity', 'signature and date in the middle', (draft) =>
  draft.bodies
    .slice(0, -1)
    .filter((line) => /^(?:\d+\. |（[一二三四五六]）)/u.test(line.text))
    .map((line) => () => {
      const block = '\n\n重庆市人民政府办公厅\n\n2024年5月11日';
      const source = draft.source.slice(0, line.end) + block + draft.source.slice(line.end);
      return { clean: draft.source, source, at: [{ start: line.end + 2, end: line.end + block.length }] };
    }),
);

const GROUP = '重庆市邮政快递业发展协调小组';
const ITEM = /^（[一二三四五六七八九十]+）.{60,}。$/u;
const DATE = /^2\d{3}年\d+月\d+日$/u;

export const wording: readonly Form[] = [
  ...circle('二○三五', '二○三五', true),
  ...circle('二零三五', '二零三五', true),
  ...circle('二O三五', '二O三五', false),
  ...circle('二0三五', '二0三五', false),
  redundant('超过10亿元以上', /超过\d+(?:亿元|年|%)(?<x>)(?=的|、|，|。)/u, '以上'),
  redundant('约9%左右', /(?<x>)\d+%左右/u, '约'),
  redundant('约400万台左右', /约\d+(?:万台|公里)(?<x>)(?=。|，)/u, '左右'),
  redundant('不少于50场以上', /不少于\d+场(?<x>)/u, '以上'),
  sentence('number-redundant', '约100家左右', '引进企业{|约}100家左右。'),
  sentence('number-redundant', '大约100家上下', '引进企业{|大约}100家上下。'),
  sentence('number-redundant', '1000多个以上', '建成站点1000{|多}个以上。'),
  sentence('number-redundant', '三、五天', '办理时限缩短{三五|三、五}天。'),
  sentence('number-redundant', '减少2倍', '投诉量减少{一半|2倍}。'),
  sentence('number-redundant', '至少5个以上', '每个区县建成{|至少}5个以上。'),
  confused('截止2023年底', '{截至|截止}2023年底，全市建成服务站点100个。'),
  confused('截止目前', '{截至|截止}目前，全市建成服务站点100个。'),
  confused('截止到2023年底', '{截至|截止到}2023年底，全市建成服务站点100个。'),
  swap('term-confusables', '布署', /(?<x>部署)/u, '布署'),
  confused('布署', '认真落实工作{部署|布署}要求。'),
  confused('帐户', '加强资金{账户|帐户}管理。'),
  confused('转帐', '及时办理{转账|转帐}手续。'),
  confused('既使', '{即使|既使}情况紧急也要依法办理。'),
  confused('必需要', '各单位{必须|必需要}按期完成任务。'),
  confused('按装', '加快智能快件箱{安装|按装}进度。'),
  confused('做为', '把邮政快递业{作为|做为}重点产业。'),
  swap('term-confusables', '做出', /(?<x>作出)(?=系列|重要|决定)/u, '做出'),
  swap('term-confusables', '其它', /(?<x>其他)(?=\d|省)/u, '其它'),
  confused('涉及到', '本项工作{涉及|涉及到}多个部门。'),
  sentence(
    'definition-use',
    'used before it is defined',
    `{成立${GROUP}（以下简称协调小组），统筹推进各项工作。协调小组定期会商。|协调小组定期会商。成立${GROUP}（以下简称协调小组），统筹推进各项工作。协调小组定期召开会议。}`,
  ),
  sentence(
    'definition-use',
    'defined twice',
    `成立${GROUP}（以下简称协调小组），统筹推进各项工作。{协调小组|${GROUP}（以下简称协调小组）}定期召开会议。协调小组下设办公室。`,
  ),
  sentence('definition-use', 'never used', `成立${GROUP}{|（以下简称协调小组）}，统筹推进各项工作。`),
  sentence(
    'definition-use',
    '下称',
    `成立${GROUP}（{以下简称|下称}协调小组），统筹推进各项工作。协调小组定期召开会议。`,
  ),
  broken('a paragraph torn between two characters', /(?<=[一-龥])(?=[一-龥])/u),
  broken('a paragraph torn after ，', /(?<=，)(?=[一-龥])/u),
  broken('a paragraph torn after 、', /(?<=、)(?=[一-龥])/u),
  repeated('a sentence twice in a row', (_, __, end) => end),
  repeated('a sentence again in the next paragraph', (draft, start) => {
    const next = draft.bodies.find((line) => line.start > start);
    const full = next === undefined ? -1 : next.text.indexOf('。');
    return next === undefined || full === -1 ? undefined : next.start + full + 1;
  }),
  swap('text-integrity', 'U+FFFD', /(?<=[一-龥]{4})(?<x>[一-龥])(?=[一-龥]{4})/u, '\ufffd', { prose: true }),
  swap('text-integrity', '锟斤拷', /(?<=[一-龥]{4})(?<x>[一-龥]{2})(?=[一-龥]{4})/u, '锟斤拷', { prose: true }),
  stray,
  after(
    'list-semicolon-after-period',
    'items with 。 inside end in ；',
    ITEM,
    '\n\n（1）明确职责分工。细化任务清单，压实工作责任{。|；}\n\n（2）加强跟踪调度。定期通报进展，及时解决问题{。|；}\n\n（3）强化宣传引导。总结典型经验，营造良好氛围。',
  ),
  after(
    'list-semicolon-after-period',
    'one item with 。 inside ends in ；',
    ITEM,
    '\n\n（1）明确职责分工。细化任务清单，压实工作责任。\n\n（2）加强跟踪调度。定期通报进展，及时解决问题{。|；}\n\n（3）强化宣传引导。总结典型经验，营造良好氛围。',
  ),
  swap('urgency-in-title', '紧急通知', /^# 重庆市人民政府(?:办公厅)?关于[^\n]*的(?<x>)通知$/u, '紧急', {
    also: ['toc-mismatch'],
  }),
  after('copyto-period', '抄送 without 。', DATE, '\n\n抄送：市委办公厅，市人大常委会办公厅，市政协办公厅{。|}'),
  sentence(
    'date-format-mixed',
    '2024.6.1',
    '各项任务于{2024年6月1日|2024.6.1}前完成，{2024年12月31日|2024年12月31日}前验收。',
  ),
];
