import type { GazetteDocument } from '../../../gazette/document/document.ts';
import { isNote } from '../../../gazette/document/elements.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { DocumentContext, ProseEdit, Rule } from '../../rule.ts';
import { mainText } from './shared/main-text.ts';

/** What a note says; a sentence that begins with 此件 is none. */
const ABOUT = /^\s*[（(]?\s*此件.{0,6}(?:公开|发至|删减|删节)/u;
const OPENER = /^[（([［【〔]/u;
/** The closing bracket of a note, with a full stop that does not belong there. */
const CLOSER = /[）)\]］】〕]?。?$/u;

/** Brackets of a note that are missing or half-width, as edits. */
function brackets(text: string): readonly ProseEdit[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const edits: ProseEdit[] = [];
  if (text.charAt(start) !== '（')
    edits.push({ start, end: OPENER.test(text.charAt(start)) ? start + 1 : start, newText: '（' });
  const closer = CLOSER.exec(text.slice(start, end))?.[0] ?? '';
  if (closer !== '）') edits.push({ start: end - closer.length, end, newText: '）' });
  return edits;
}

function checkForm(paragraph: Paragraph, { report }: DocumentContext): void {
  const { text } = paragraph.prose;
  const edits = brackets(text);
  if (edits.length === 0) return;
  const words = text.trim().replace(OPENER, '').replace(CLOSER, '');
  const start = text.length - text.trimStart().length;
  report(paragraph, {
    start,
    end: text.trimEnd().length,
    message: `附注应加全角圆括号，写作“（${words}）”`,
    fix: { title: `改为“（${words}）”`, edits },
  });
}

/** A note among the text of a document that has a date: it belongs below that. */
function misplaced({ paragraphs, date, note }: GazetteDocument): Paragraph | null {
  if (date === null || note !== null) return null;
  for (const paragraph of paragraphs) {
    if (paragraph === date.paragraph) return null;
    if (paragraph.role === 'body' && isNote(paragraph) && ABOUT.test(paragraph.prose.text)) return paragraph;
  }
  return null;
}

/** Who to ask, or a remark, without the brackets of a note: 联系人：王海，联系电话：…, 注：待遇从优。 */
const CONTACT = /^\s*[[［【〔]?\s*(?:联\s*系\s*人|联系电话|联系方式|经办人|附注)\s*[：:]/u;
const REMARK = /^\s*注\s*[：:]/u;

/** A note below the date that the model cannot know for one, because it has no brackets. */
function unbracketed({ paragraphs, date, note, attachments }: GazetteDocument): Paragraph | null {
  if (date === null || note !== null) return null;
  const stop = attachments[0]?.paragraphs[0]?.start ?? Number.POSITIVE_INFINITY;
  const below = paragraphs.filter(({ start }) => start > date.paragraph.start && start < stop).slice(0, 3);
  return below.find(({ prose }) => prose.text.length <= 80 && CONTACT.test(prose.text)) ?? null;
}

function reportUnbracketed(paragraph: Paragraph, { report }: DocumentContext): void {
  const { text } = paragraph.prose;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const open = OPENER.test(text.charAt(start)) ? 1 : 0;
  const closer = CLOSER.exec(text.slice(start, end))?.[0] ?? '';
  const words = text.slice(start + open, end - closer.length);
  report(paragraph, {
    start,
    end,
    message: `附注应加全角圆括号，写作“（${words}）”`,
    fix: {
      title: `改为“（${words}）”`,
      edits: [
        { start, end: start + open, newText: '（' },
        { start: end - closer.length, end, newText: '）' },
      ],
      safety: 'suggestion',
    },
  });
}

/** 注：… as the last words of the text: a remark that belongs into a note or into the text. */
function reportRemark(document: GazetteDocument, { report }: DocumentContext): void {
  const last = document.signatures.length === 0 ? undefined : mainText(document).at(-1);
  const label = last === undefined ? null : REMARK.exec(last.prose.text);
  if (last === undefined || label === null || document.kind === null) return;
  const { text } = last.prose;
  report(last, {
    start: text.length - text.trimStart().length,
    end: text.trimEnd().length,
    message: '公文的附注加圆括号，编排在成文日期下一行；正文之后不另写“注：”',
    atMost: 'info',
  });
}

const NOTED = (end: string, options = ''): string =>
  `重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请认真贯彻执行。${options}\n\n重庆市人民政府办公厅\n\n2024年5月11日${end}`;

export const rule: Rule = {
  id: 'note-form',
  number: 49,
  group: '公文要素',
  title: {
    zh: '附注加圆括号，另行编排在成文日期下',
    en: 'A note stands in round brackets on its own line below the date',
  },
  description: {
    zh: '附注居左空二字加圆括号，编排在成文日期下一行：（此件公开发布）。公报通常不印附注，没有附注不提示；需要提示的，可将选项require设为true。',
    en: 'A note stands in full-width round brackets below the date. A gazette prints none, so a missing note is reported only on request.',
  },
  basis: {
    kind: '标准',
    reference: 'GB/T 9704—2012 7.3.6；《党政机关公文处理工作条例》第九条（十四）',
    strength: '规定',
  },
  severity: 'warning',
  scope: 'document',
  fix: 'safe',
  options: {
    require: {
      type: 'boolean',
      default: false,
      description: { zh: '没有附注时也提示', en: 'Also report a document without a note' },
    },
  },
  check(document, context) {
    const { note, date, number } = document;
    if (note !== null && isNote(note)) checkForm(note, context);
    const bare = unbracketed(document);
    if (bare !== null) reportUnbracketed(bare, context);
    reportRemark(document, context);
    const early = misplaced(document);
    if (early !== null) {
      checkForm(early, context);
      const { text } = early.prose;
      context.report(early, {
        start: text.length - text.trimStart().length,
        end: text.trimEnd().length,
        message: '附注应编排在成文日期下一行',
      });
    }
    if (context.options.flag('require') && note === null && early === null && date !== null && number !== null) {
      context.report(date.paragraph, {
        start: date.date.start,
        end: date.date.end,
        message: '成文日期下没有附注，公开发布的公文可注“（此件公开发布）”',
        atMost: 'info',
      });
    }
  },
  good: [
    NOTED('\n\n（此件公开发布）'),
    { name: '没有附注', text: NOTED('') },
    { name: '联系人', text: NOTED('\n\n（联系人：张三，联系电话：023-63859946）') },
    { name: '以“此件”起头的正文', text: NOTED('', '\n\n此件所列任务按季度报送。') },
    { name: '正文中提到公开', text: NOTED('', '此件所列任务按季度报送。') },
  ],
  bad: [
    { text: NOTED('\n\n⟦此件公开发布⟧'), fixed: NOTED('\n\n（此件公开发布）') },
    { name: '半角括号', text: NOTED('\n\n⟦(此件公开发布)⟧'), fixed: NOTED('\n\n（此件公开发布）') },
    { name: '括号不全', text: NOTED('\n\n⟦（此件公开发布⟧'), fixed: NOTED('\n\n（此件公开发布）') },
    { name: '位置在前', text: NOTED('', '\n\n⟦（此件公开发布）⟧') },
    { name: '多了句号', text: NOTED('\n\n⟦（此件公开发布）。⟧'), fixed: NOTED('\n\n（此件公开发布）') },
    {
      name: '联系人没有括号',
      text: NOTED('\n\n⟦联系人：王海，联系电话：0000-1234567⟧'),
      fixed: NOTED('\n\n（联系人：王海，联系电话：0000-1234567）'),
    },
    {
      name: '联系人用方括号',
      text: NOTED('\n\n⟦［联系人：王海］⟧'),
      fixed: NOTED('\n\n（联系人：王海）'),
    },
    { name: '正文后的注', text: NOTED('', '\n\n⟦注：待遇从优。⟧'), severity: 'info' },
    { name: '别的括号', text: NOTED('\n\n⟦【此件公开发布】⟧'), fixed: NOTED('\n\n（此件公开发布）') },
    {
      name: '要求附注',
      text: NOTED('').replace('2024年5月11日', '⟦2024年5月11日⟧'),
      options: { require: true },
      severity: 'info',
    },
  ],
};
