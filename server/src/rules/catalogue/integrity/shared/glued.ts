import type { Prose } from '../../../../gazette/prose/prose.ts';
import { ProseFact } from '../../../../gazette/prose/proseFact.ts';

/** Where an element of a 公文 runs on from another without a line end: offset of its first character, and its name. */
export interface Glue {
  readonly at: number;
  readonly name: string;
}

/**
 * Elements that stand on lines of their own (条例 第九条), met in the middle of a long paragraph: what a copy of a web
 * page that lost its line ends looks like. Each pattern is whole and anchored on both sides, so that a sentence that
 * only mentions a number or a date is none.
 */
const PATTERNS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['发布日期', /(?<=[\u4e00-\u9fff])发布日期[:：](?=\d{4}[-年./])/gu],
  ['标题', /(?<=发布日期[:：]\d{4}-\d{2}-\d{2})(?=[\u4e00-\u9fff])/gu],
  ['发文字号', /(?<=(?:通知|决定|意见|批复|函|通报|公告|通告))[\u4e00-\u9fff]{2,8}〔\d{4}〕\d{1,4}号(?=各)/gu],
  ['主送机关', /(?<=〔\d{4}〕\d{1,4}号)(?=各[^。；]{4,60}[：:])/gu],
  ['正文', /(?<=〔\d{4}〕\d{1,4}号各[^。；：:]{4,60}[：:])/gu],
  ['署名', /(?<=。)[\u4e00-\u9fff]{4,25}(?:政府|办公厅|办公室|委员会)(?=\d{4}年\d{1,2}月\d{1,2}日[（(]此件)/gu],
  ['成文日期', /(?<=[府厅室会])\d{4}年\d{1,2}月\d{1,2}日(?=[（(]此件)/gu],
  ['附注', /(?<=\d日)[（(]此件[^（）()]{2,20}[）)]/gu],
  ['标题', /(?<=\d日[（(]此件[^（）()]{2,20}[）)])(?=[\u4e00-\u9fff])/gu],
  [
    '正文',
    /(?:^|(?<=\d日[（(]此件[^（）()]{2,20}[）)]))[\u4e00-\u9fff“”]{6,60}?(?:方案|计划|规划|办法|细则|意见|措施)(?=为(?:加快|深入|贯彻|进一步|全面|推动|落实|切实|认真|规范|加强))/gu,
  ],
  ['下一级标题', /(?<=^[一二三四五六七八九十]{1,3}、[\u4e00-\u9fff]{2,12})(?=[（(]一[）)][\u4e00-\u9fff])/gu],
];

/** What no glued paragraph is without: most paragraphs stop here. */
const SIGN =
  /^[一二三四五六七八九十]{1,3}、[\u4e00-\u9fff]{2,12}[（(]一|发布日期|〔\d{4}〕\d{1,4}号各|日[（(]此件|(?:方案|计划|规划|办法|细则|意见|措施)为(?:加快|深入|贯彻|进一步|全面|推动|落实|切实|认真|规范|加强)/u;

/** The glued elements of a paragraph, in order. Short paragraphs are elements themselves. */
export function gluedIn(prose: Prose): readonly Glue[] {
  return glued.of(prose);
}

const NONE: readonly Glue[] = [];
const glued = new ProseFact(({ text }) => (text.length < 40 || !SIGN.test(text) ? NONE : findGlued(text)));

function findGlued(text: string): readonly Glue[] {
  const found: Glue[] = [];
  for (const [name, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      // A title that is followed by its text: the text is what has run on.
      const at = name === '正文' ? match.index + match[0].length : match.index;
      if (at > 0) found.push({ at, name });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
