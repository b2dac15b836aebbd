import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import { ProseFact } from '../../../gazette/prose/proseFact.ts';
import { matchesOf } from '../../../text/matches.ts';
import type { DocumentContext, Rule } from '../../rule.ts';
import { issuedIn } from './shared/dispatch.ts';
import { TitleText } from './shared/title-text.ts';

/** What a text may call itself. 标准, 制度 and 目录 are left out: 本标准 and 本制度 are too often something else. */
const KINDS = '方案|计划|规划|纲要|办法|细则|规定|意见|通知|措施|要点|预案|条例|规则|指南';
const MODIFIERS = '行动|实施|工作|发展|若干|指导|管理|暂行|专项|总体';
/** Before 本 these make a word of their own: 日本计划, 基本方案, 成本规划. */
const SELF = new RegExp(
  `(?<![基根成日样资文版书课剧脚标蓝原副])本(${MODIFIERS})?(${KINDS})(?![区期年单内外性]|单列)`,
  'gu',
);
const TITLE_END = new RegExp(`(${MODIFIERS})?(${KINDS})(?:[（(][^（）()]{1,20}[）)])?$`, 'u');
const STATUTE = /^(?:条例|办法|细则|规则)$/u;
const SKIPPED: ReadonlySet<string> = new Set([
  'head',
  'metadata',
  'title',
  'attachmentTitle',
  'contents',
  'outside',
  'imprint',
]);

/** What a text calls itself, wherever it does. */
const selves = new ProseFact(({ masked }) => matchesOf(SELF, masked));

/** The kind a title ends with, and in two words if it has them: 计划, 行动计划. */
interface Kind {
  readonly word: string;
  readonly full: string;
}

/** Null where a title ends with none of the words that a text calls itself by. */
function kindOf(title: string): Kind | null {
  const match = TITLE_END.exec(title);
  const word = match?.[2];
  return word === undefined ? null : { word, full: `${match?.[1] ?? ''}${word}` };
}

function checkPart(title: string, kind: Kind, paragraphs: readonly Paragraph[], { report }: DocumentContext): void {
  for (const paragraph of paragraphs) {
    if (SKIPPED.has(paragraph.role) || paragraph.quoted) continue;
    for (const match of selves.of(paragraph.prose)) {
      const word = match[2] ?? '';
      // 国务院关于支持X若干措施的通知 may call itself by either.
      if (title.includes(word)) continue;
      // 本规定 inside of a statute is often the provision at hand.
      if (word === '规定' && STATUTE.test(kind.word)) continue;
      // 本行动方案 in an 行动计划 keeps its two words.
      const right = `本${match[1] === undefined ? kind.word : kind.full}`;
      const end = match.index + match[0].length;
      report(paragraph, {
        start: match.index,
        end,
        message: `标题的文种是“${kind.word}”，文中自称“${match[0]}”，宜为“${right}”`,
        fix: { title: `改为“${right}”`, edits: [{ start: match.index, end, newText: right }] },
      });
    }
  }
}

function checkOwn(document: GazetteDocument, context: DocumentContext): void {
  if (document.title === null) return;
  const title = new TitleText(document.title).text;
  const kind = kindOf(title);
  // A 通知 that issues something speaks of that as well as of itself.
  if (kind === null || issuedIn(title) !== null || /印发|转发|批转|发布/u.test(title)) return;
  const attached = new Set(document.attachments.flatMap((attachment) => attachment.paragraphs));
  checkPart(
    title,
    kind,
    context.concerned.filter((paragraph) => !attached.has(paragraph)),
    context,
  );
}

export const rule: Rule = {
  id: 'plan-self-reference',
  number: 51,
  group: '公文要素',
  title: { zh: '文中自称与文种不符', en: 'A text calls itself by another kind than its title does' },
  description: {
    zh: '标题是行动计划的，文中自称“本行动计划”或“本计划”，不写“本方案”。套用旧稿时最易遗漏。取文种的后一部分作自称（行动方案称本方案）不算不符。',
    en: 'A text refers to itself by the kind in its title: an 行动计划 says 本计划, never 本方案. A shortened form of the same kind is fine.',
  },
  basis: { kind: '通例', reference: '自称与标题文种一致' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: [['本', '行实工发若指管暂专总方计规纲办细意通措要预条']],
  check(document, context) {
    checkOwn(document, context);
    const concerned = new Set(context.concerned);
    for (const { title, paragraphs } of document.attachments) {
      const text = new TitleText(title).text;
      const kind = kindOf(text);
      const own = paragraphs.filter((paragraph) => concerned.has(paragraph));
      if (kind !== null) checkPart(text, kind, own, context);
    }
  },
  good: [
    '# 推进“邮运通”发展行动计划\n\n为X，特制定本行动计划。\n\n## 一、主要目标\n\n本计划自印发之日起施行。',
    { name: '行动方案自称本方案', text: '# X行动方案\n\n为X，制定本方案。' },
    {
      name: '通知中的本通知',
      text: '重庆市人民政府办公厅关于印发《X方案》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n现印发给你们，本通知自印发之日起施行。本方案由市商务委解释。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# X方案\n\n为X，制定本方案。',
    },
    { name: '引用别的文件', text: '# X行动方案\n\n按照“本规划所称X”的规定，制定本方案。' },
    { name: '不是自称', text: '# X行动方案\n\n完善基本办法，降低成本计划，纳入本规划区和本计划单列市。' },
    { name: '条文中的“本规定”指该条', text: '# X条例\n\n第一条　城市户外广告的设置不适用本规定。' },
    {
      name: '若干措施的通知',
      text: '国务院关于支持X若干措施的通知\n\n国发〔2018〕38号\n\n有关单位：\n\n落实本措施，执行本通知。\n\n国务院\n\n2018年11月7日',
    },
  ],
  bad: [
    {
      text: '# 推进“邮运通”发展行动计划\n\n为X，制定⟦本方案⟧。',
      fixed: '# 推进“邮运通”发展行动计划\n\n为X，制定本计划。',
    },
    {
      name: '两个词的自称',
      text: '# 推进“邮运通”发展行动计划\n\n为X，特制定⟦本行动方案⟧。',
      fixed: '# 推进“邮运通”发展行动计划\n\n为X，特制定本行动计划。',
    },
    {
      name: '意见自称通知',
      text: '国务院关于X的意见\n\n国发〔2018〕38号\n\n有关单位：\n\n各地要落实⟦本通知⟧要求。\n\n国务院\n\n2018年11月7日',
      fixed: '国务院关于X的意见\n\n国发〔2018〕38号\n\n有关单位：\n\n各地要落实本意见要求。\n\n国务院\n\n2018年11月7日',
    },
  ],
};
