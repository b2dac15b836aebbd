import type { Range } from '../../text/range.ts';
import type { KindName } from './kind.ts';
import { DOCUMENT_KINDS } from './table.ts';

/**
 * How a title says its kind. `kind`: by one of the fifteen. `doubled`: by two of them (请示报告). `invented`: by a word that
 * drafters use as a kind and 条例 第八条 does not know (申请, 汇报). `other`: by a word that names a text of another sort
 * (方案, 办法, 工作报告). `none`: not at all.
 */
export type TitleForm = 'kind' | 'doubled' | 'invented' | 'other' | 'none';

/** The kind of a title and the words that say it: offsets of the title that was read, `written` between them. */
export interface TitleKind extends Range {
  readonly form: TitleForm;
  /** The words that stand where the kind stands, without 的; empty where nothing does. */
  readonly written: string;
  /** The kind; of a doubled or an invented one that which is most likely meant, null where nobody can tell. */
  readonly kind: KindName | null;
}

/** What may follow the kind: a mark that does not belong there, a remark in brackets, the number of a 令 or a 公告. */
const TAIL =
  /(?:[。．.！!？?，,；;：:、》”"]|[（(〔[][^（）()〔〕[\]]{0,30}[）)〕\]]|第[0-9０-９一二三四五六七八九十百〇○零]{1,6}[号期次])$/u;
const MOST_TAILS = 4;

/** Two kinds side by side, with the kind that is meant. 请示报告制度 and 征求意见函 end otherwise or have no 的 before them. */
const DOUBLES: readonly (readonly [written: RegExp, meant: KindName | null])[] = [
  [/的(请示报告|报告请示|请示汇报|请示申请|申请请示)$/u, '请示'],
  [/的(请示函|报告函|通知函|通报函|批复函|通告函|函请示|函报告)$/u, '函'],
  [/的((?:通知|通报|通告|公告|报告|意见|决定)(?:通知|通报|通告|公告))$/u, null],
  [/的((?:请示|报告|通知|通报|批复|函)(?:的)(?:请示|报告))$/u, '请示'],
];

/** Words that drafters write in the place of a kind, with the kind that is meant by them, where that is sure. */
const INVENTED: readonly (readonly [word: string, meant: KindName | null])[] = [
  ['申请报告', '请示'],
  ['请求报告', '请示'],
  ['申请书', '请示'],
  ['申请函', '请示'],
  ['申请', '请示'],
  ['请求', '请示'],
  ['汇报材料', '报告'],
  ['情况汇报', '报告'],
  ['工作汇报', '报告'],
  ['汇报', '报告'],
  ['反映', '报告'],
  ['总结', '报告'],
  ['答复', '函'],
  ['回复', '函'],
  ['复文', '函'],
  ['批示', '批复'],
  ['指示', null],
  ['要求', null],
  ['布告', '通告'],
  ['告示', '通告'],
  ['启事', null],
  ['通令', '命令（令）'],
  ['公函', '函'],
  ['函件', '函'],
  ['信函', '函'],
  ['说明', null],
  ['倡议', null],
];

/** Ends of titles of other texts that offices write every day: rules, plans, lists, speeches, answers of courts. */
const OTHER =
  /(?:规定|办法|条例|规则|细则|解释|规划|纲要|方案|计划|章程|公约|声明|建议|要点|标准|指南|指引|目录|清单|措施|预案|名单|规范|制度|讲话|讲稿|致辞|提案|工作报告|公示|简报|信息|记录|准则|办事指南|须知|倡议书|通知书|决定书|意见书|责任书|协议|合同|情况|汇编|大事记|政策|工程|分工|表|稿|书|实施|分析)$/u;

/** A 报告 that is a paper of its own and no 公文: it is spoken, or attached. */
const PAPERS =
  /(?:工作|调研|调查|研究|审计|述职|述廉|可行性研究|评估|检测|监测|分析|鉴定|评价|考察|验收|年度|财务|实验|决算|预算|统计)报告$/u;
/** Words that end in 令 without being one. */
const NO_ORDER = /(?:指令|口令|司令|责令|勒令|禁令|条令|法令|号令|政令|调令|时令|夏令|密令)$/u;

/** The words of every kind with the kind, longest first. */
const ENDS: readonly (readonly [word: string, kind: KindName])[] = DOCUMENT_KINDS.flatMap(({ name, ends }) =>
  ends.map((end): readonly [string, KindName] => [end, name]),
).sort(([a], [b]) => b.length - a.length);

/**
 * Reads the kind of a title, also of one that is wrong: with a mark at its end, in 《》, with two kinds or with none of the
 * fifteen.
 *
 * @param title its lines joined and its spaces dropped; offsets count in it
 */
export function readTitleKind(title: string): TitleKind {
  const core = withoutTail(title);
  for (const [pattern, meant] of DOUBLES) {
    const written = pattern.exec(core)?.[1];
    if (written !== undefined) return found('doubled', core, written, meant ?? kindOfEnd(core)?.[1] ?? null);
  }
  const invented = INVENTED.find(([word]) => core.endsWith(word));
  if (invented !== undefined) return found('invented', core, invented[0], invented[1]);
  const [end, kind] = kindOfEnd(core) ?? [];
  if (end !== undefined && kind !== undefined) return found('kind', core, end, kind);
  const other = OTHER.exec(core)?.[0] ?? PAPERS.exec(core)?.[0];
  return other === undefined ? found('none', core, '', null) : found('other', core, other, null);
}

/** The kind that a right title names, and null for every other one. Spaces inside do not matter. */
export function kindOfTitle(title: string): KindName | null {
  return readTitleKind(title.replace(/\s/gu, '')).kind;
}

function found(form: TitleForm, core: string, written: string, kind: KindName | null): TitleKind {
  return { form, written, kind, start: core.length - written.length, end: core.length };
}

function withoutTail(title: string): string {
  let core = title;
  for (let i = 0; i < MOST_TAILS; i++) {
    const next = core.replace(TAIL, '');
    if (next === core || next === '') break;
    core = next;
  }
  return core;
}

function kindOfEnd(core: string): readonly [string, KindName] | null {
  const match = ENDS.find(([word]) => core.endsWith(word));
  if (match === undefined) return null;
  const [word] = match;
  if (word === '令' && (NO_ORDER.test(core) || core.includes('关于'))) return null;
  if (word === '报告' && (PAPERS.test(core) || !(core.includes('关于') || /情况的?报告$/u.test(core)))) return null;
  return match;
}
