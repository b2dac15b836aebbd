import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { KindName } from './kind.ts';
import { DOCUMENT_KINDS } from './table.ts';

/** A verb by which a text says what it is: 通知 of 现通知如下, 函复 of 特此函复. Offsets of the text that was read. */
export interface Formula extends Range {
  readonly verb: string;
  /** The kind that says so of itself; null for a word that is no kind's (特此申请). */
  readonly kind: KindName | null;
}

/** An end that asks for a decision: 妥否，请批示. */
export interface Asking extends Range {
  /** What the end says of the text before it: 报告 of 以上报告妥否; null where it names nothing. */
  readonly named: string | null;
  /** 妥否, 当否, 可否 …; null where it only says 请批准. */
  readonly whether: string | null;
  /** What is asked after 请: 批示; null where nothing is, and for 妥否，请示, which asks for nothing. */
  readonly asked: string | null;
}

/** Words that drafters put where a kind's own verb belongs. */
const NO_KIND = ['申请报告', '请示报告', '申请', '请求', '批示', '指示', '汇报', '布告', '答复', '回复', '复文'];
/** Of those, what can be said without claiming a kind: 现答复如下 begins many a 复函. */
const NEUTRAL: ReadonlySet<string> = new Set(['答复', '回复', '汇报']);

const VERBS: readonly (readonly [verb: string, kind: KindName | null])[] = [
  ...DOCUMENT_KINDS.flatMap(({ name, verbs }) => verbs.map((verb): readonly [string, KindName] => [verb, name])),
  ...NO_KIND.map((verb): readonly [string, null] => [verb, null]),
].sort(([a], [b]) => b.length - a.length);

const KIND_OF_VERB = new Map<string, KindName | null>(VERBS.map(([verb, kind]) => [verb, kind]));
const VERB = `(?<verb>${VERBS.map(([verb]) => verb).join('|')})`;

const OPENING = new RegExp(`(?:现|特|谨|兹|将|就)[^。；]{0,90}?${VERB}如下`, 'u');
const CLOSING = new RegExp(`(?:^|[。；！，,.])\\s{0,20}(?<words>(?:特此|专此|谨此|兹此)${VERB})`, 'gu');
const ANSWERED = /(?:^|[。；！])\s{0,20}(?<words>特?此复)(?=[。！；，,.]|$)/gu;
const WHETHER = '妥否|当否|可否|能否|妥当与否|是否妥当|是否可行|是否同意|可行与否';
const ASKED =
  '(?:予以?|给予|贵[省市县局委厅院]|[省市县区州]?(?:人民)?(?:政府|委|局|厅)|领导|上级|尽快|及时|尽早|从速|速|速予|立即|马上|务必|即)*(?<asked>批示|批复|批准|审批|指示|审定|核准|审核|审议|审示|核示|示复|裁示|定夺|函复|答复|复函|回复|批转|审阅|支持|同意|解决)';
const ASKING = new RegExp(
  `(?:以上|上述)(?<named>请示报告|情况报告|申请报告|报告|请示|申请|汇报|意见|方案|函|情况|事项|问题)?(?:，|,)?(?<whether>${WHETHER}|如无不妥|如有不妥)?(?:[，,；;]?\\s*(?:恳)?请${ASKED})?|(?<alone>${WHETHER})(?:[，,]?\\s*(?:恳)?请${ASKED.replace('<asked>', '<answer>')})?`,
  'gu',
);

/**
 * The verb with which a text introduces what follows: 现将有关事项通知如下. Null where there is none, and where the verb says
 * nothing about the kind.
 */
export function openingOf(text: string): Formula | null {
  const match = OPENING.exec(text);
  const verb = match?.groups?.verb;
  if (match === null || verb === undefined || NEUTRAL.has(verb)) return null;
  const start = match.index + match[0].length - verb.length - '如下'.length;
  return { start, end: match.index + match[0].length, verb, kind: KIND_OF_VERB.get(verb) ?? null };
}

/** The ends of a text that say what it is, in order: 特此通知, 专此报告. */
export function closingsOf(text: string): readonly Formula[] {
  return Array.from(matchesOf(CLOSING, text), (match) => {
    const { verb = '', words = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    return { start: end - words.length, end, verb, kind: KIND_OF_VERB.get(verb) ?? null };
  });
}

/** 此复 and 特此复, which end an answer of either kind, a 批复 or a 复函. */
export function answersIn(text: string): readonly Range[] {
  return Array.from(matchesOf(ANSWERED, text), (match) => {
    const end = match.index + match[0].length;
    return { start: end - (match.groups?.words?.length ?? 0), end };
  });
}

/** The ends of a text that ask for a decision, in order. */
export function askingsOf(text: string): readonly Asking[] {
  return matchesOf(ASKING, text).flatMap((match) => {
    const { named, whether, alone, asked, answer } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (alone !== undefined && answer === undefined && !standsAlone(text, match.index, end)) return [];
    return [
      {
        start: match.index,
        end,
        named: named ?? null,
        whether: whether ?? alone ?? null,
        asked: asked ?? answer ?? null,
      },
    ];
  });
}

/** 妥否 between stops is an end; 应当说明是否同意 tells something. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[。；，,！])\s{0,20}$/u.test(text.slice(Math.max(0, start - 22), start)) &&
    /^[，,。；]|^$/u.test(text.slice(end))
  );
}
