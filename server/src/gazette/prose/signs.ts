import { isHan } from './characters.ts';
import { pageSignsOf } from './pageSigns.ts';

/** What a line by itself shows to be: one bit each, because every line of a file is asked about most of them. */
export const SIGN = {
  /** 目录 on a line of its own. */
  contents: 1,
  /** The number line of a 令: 第707号. */
  command: 2,
  /** English or other Latin text: letters and no Han. */
  latin: 4,
  /** 附注: （此件公开发布）, with or without its brackets. */
  note: 8,
  /** 附件, 附件1, 附件 2： on a line of its own, above an attachment. */
  attachmentLabel: 16,
  /** 附件说明, right or wrong: 附件：1.… (GB/T 9704—2012 7.3.4), 附件1：…, 附：…, 附件一、…, 附件《…》. */
  attachmentStatement: 32,
  /** A line of 版记: 抄送：…, 主题词：…, X办公室　2024年5月6日印发. */
  imprint: 64,
  /** A line of the imprint of a whole gazette: 主办单位：…. */
  publisher: 128,
} as const;

interface Pattern {
  readonly sign: number;
  /** The characters that such a line can begin with: nearly all lines are told by their first one. */
  readonly first: string;
  readonly pattern: RegExp;
  readonly longest: number;
}

const PATTERNS: readonly Pattern[] = [
  { sign: SIGN.contents, first: '目', pattern: /^目\s*录$/u, longest: Number.POSITIVE_INFINITY },
  {
    sign: SIGN.command,
    first: '第',
    pattern: /^第\s*[0-9０-９一二三四五六七八九十百〇○零]{1,5}\s*号$/u,
    longest: Number.POSITIVE_INFINITY,
  },
  {
    sign: SIGN.note,
    first: '（([［【〔此',
    pattern:
      /^(?:[（([［【〔]?\s?此[件文][^）)\]］】〕]{0,40}[）)\]］】〕]?。?|[（(](?:联系人|信息公开|公开方式|主动公开|依申请公开|不予公开).{0,50}[）)])$/u,
    longest: 60,
  },
  {
    sign: SIGN.attachmentLabel,
    first: '附',
    pattern: /^附\s*件?\s*[0-9０-９一二三四五六七八九十]{0,3}(?:\s*[-—－之]\s*[0-9]{1,2})?\s*[：:]?$/u,
    longest: 30,
  },
  {
    sign: SIGN.attachmentStatement,
    first: '附',
    pattern:
      /^附(?:\s*[：:]\s*\S|\s*[0-9０-９]{1,2}\s*[：:.．、]\s*[^\s0-9]|\s*件\s*(?:[0-9０-９一二三四五六七八九十]{1,3}\s*)?(?:[：:]\s*\S|[.．、]\s*[^\s0-9]|《|(?<=[\s0-9０-９一二三四五六七八九十])[^\s：:.．、0-9０-９一二三四五六七八九十所中的和及与至—-](?!.*[，。；])))/u,
    longest: 200,
  },
  {
    sign: SIGN.imprint,
    first: '抄主分（(共印',
    pattern: /^(?:抄\s*[送报]|分\s*送|主\s*题\s*词)\s*[：:]|^[（(]?共?印\s*[0-9]{1,5}\s*份[）)]?$/u,
    longest: Number.POSITIVE_INFINITY,
  },
  {
    sign: SIGN.publisher,
    first: '主编地邮发全联网官印',
    pattern:
      /^(?:主管单位|主办单位|编辑出版|地\s*址|邮政编码|发行范围|全国统一刊号|联系电话|网\s*址|官方微博|印刷单位)\s*[：:]/u,
    longest: Number.POSITIVE_INFINITY,
  },
];

/** 印发机关 and 印发日期 (GB/T 9704—2012 7.4.3). */
const PRINTED = /[0-9０-９一二三四五六七八九十]\s*[日号]\s*印\s*发$/u;
const LONGEST_PRINTED = 80;

const BY_FIRST = new Map<string, Pattern[]>();
for (const pattern of PATTERNS) {
  for (const first of pattern.first) BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), pattern]);
}

/** The signs of a text, united; of a text without spaces around it, ideographic ones included. */
export function signsOf(trimmed: string): number {
  let signs = !holdsHan(trimmed) && /[A-Za-z]{3}/u.test(trimmed) ? SIGN.latin : 0;
  for (const { sign, pattern, longest } of BY_FIRST.get(trimmed.charAt(0)) ?? []) {
    if (trimmed.length <= longest && pattern.test(trimmed)) signs |= sign;
  }
  if (trimmed.endsWith('发') && trimmed.length <= LONGEST_PRINTED && PRINTED.test(trimmed)) signs |= SIGN.imprint;
  return signs | pageSignsOf(trimmed);
}

function holdsHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
}
