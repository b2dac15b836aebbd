import type { Attachment, GazetteDocument } from '../../../gazette/document/document.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { ReportedFix, Rule } from '../../rule.ts';
import { comparableTitle, insideBookMarks } from '../../shared/cited-title.ts';
import { likeness } from './shared/alike.ts';
import { dispatchOf, issuedIn } from './shared/dispatch.ts';
import { TitleText } from './shared/title-text.ts';

/** One of the three places that name what is issued. */
interface Naming {
  readonly where: '印发标题' | '正文' | '附件标题';
  readonly text: string;
  readonly plain: string;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  /** False where the words are spread over lines and a fix cannot replace them. */
  readonly whole: boolean;
}

/** Two titles less alike than this are of different things, and the model may have taken a wrong line. */
const SAME_THING = 0.5;

export const rule: Rule = {
  id: 'title-dispatch-consistency',
  number: 43,
  group: '公文要素',
  title: {
    zh: '印发标题、正文与附件标题不一致',
    en: 'Cover title, text and attachment name the issued plan differently',
  },
  description: {
    zh: '印发类公文中，标题里的《X》、正文里的《X》和所附文件的标题应一字不差（书名号、换行除外）。三处中两处相同的，以多数为准指出另一处；“（试行）”另行排在标题下、正文用已界定的简称，不算不一致。',
    en: 'The title of what is issued is the same in the cover title, in the text and above the attachment, apart from book marks and line breaks. Where two of three agree, the third is reported.',
  },
  basis: { kind: '完整性', reference: '印发标题、正文与附件标题核对' },
  severity: 'error',
  scope: 'document',
  fix: 'suggestion',
  check(document, { report }) {
    const names = namings(document);
    const odd = oddOne(names);
    if (odd === null) return;
    const { naming, right } = odd;
    const fix: ReportedFix | null = naming.whole
      ? {
          title: `改为“${right.text}”`,
          edits: [{ start: naming.start, end: naming.end, newText: right.text }],
        }
      : null;
    report(naming.paragraph, {
      start: naming.start,
      end: naming.end,
      message: `${naming.where}中的“${naming.text}”与${right.where}中的“${right.text}”不一致`,
      // A title that only lacks words at one end may be a short form on purpose.
      ...(isShortForm(naming.plain, right.plain) ? { atMost: 'warning' } : {}),
      related: [{ paragraph: right.paragraph, start: right.start, end: right.end, message: right.where }],
      ...(fix === null ? {} : { fix }),
    });
  },
  good: [
    {
      name: '三处相同',
      text: '重庆市人民政府办公厅\n关于印发《X行动方案》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n《X行动方案》已经市政府同意，现印发给你们，请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# X行动方案\n\n为X，制定本方案。',
    },
    {
      name: '标题分行、印发标题不用书名号',
      text: '重庆市人民政府办公厅关于印发推进“两进一出”工程试点工作实施方案的通知\n\n渝府办发〔2021〕52号\n\n有关单位：\n\n《推进“两进一出”工程试点工作实施方案》已经市政府同意，现印发给你们。\n\n重庆市人民政府办公厅\n\n2021年5月18日\n\n推进“两进一出”工程 试点工作实施方案\n\n为X，制定本方案。',
    },
    {
      name: '试行、修订和年份区间',
      text: '重庆市人民政府办公厅关于印发《X管理办法（试行）》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n《X管理办法（试行）》已经市政府同意，现印发给你们。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# X管理办法\n\n（试行）\n\n第一条　为X，制定本办法。',
    },
    {
      name: '一次印发两个规定',
      text: '重庆市人民政府办公厅关于印发剧团转制为企业和支持文化企业发展两个规定的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府：\n\n《剧团转制为企业的规定》和《支持文化企业发展的规定》已经市政府同意，现印发给你们。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n剧团转制为企业的规定\n\n为推进改革，制定本规定。\n\n支持文化企业发展的规定\n\n为支持发展，制定本规定。',
    },
    {
      name: '转发',
      text: '重庆市人民政府办公厅关于转发《国务院办公厅关于X的通知》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n现将《国务院办公厅关于X的通知》（国办发〔2024〕3号）转发给你们，请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
    },
  ],
  bad: [
    {
      name: '正文不同',
      text: '重庆市人民政府办公厅关于印发《推进农村物流发展行动方案》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n《⟦推进农村物流发展实施方案⟧》已经市政府同意，现印发给你们。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# 推进农村物流发展行动方案\n\n为X，制定本方案。',
      fixed:
        '重庆市人民政府办公厅关于印发《推进农村物流发展行动方案》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n《推进农村物流发展行动方案》已经市政府同意，现印发给你们。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# 推进农村物流发展行动方案\n\n为X，制定本方案。',
    },
    {
      name: '附件标题不同',
      text: '重庆市人民政府办公厅关于印发《推进农村物流发展行动方案》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n《推进农村物流发展行动方案》已经市政府同意，现印发给你们。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# ⟦促进农村物流发展行动方案⟧\n\n为X，制定本方案。',
      fixed:
        '重庆市人民政府办公厅关于印发《推进农村物流发展行动方案》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n《推进农村物流发展行动方案》已经市政府同意，现印发给你们。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# 推进农村物流发展行动方案\n\n为X，制定本方案。',
    },
    {
      name: '印发标题不同',
      text: '重庆市人民政府办公厅关于印发《⟦推进农村物流发展行动计划⟧》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n《推进农村物流发展行动方案》已经市政府同意，现印发给你们。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# 推进农村物流发展行动方案\n\n为X，制定本方案。',
      fixed:
        '重庆市人民政府办公厅关于印发《推进农村物流发展行动方案》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n《推进农村物流发展行动方案》已经市政府同意，现印发给你们。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# 推进农村物流发展行动方案\n\n为X，制定本方案。',
    },
  ],
};

/** Titles as they are compared: a remark in brackets at the end may stand on a line of its own. */
function plain(text: string): string {
  return comparableTitle(text).replace(/[（(][^（）()]{1,20}[）)]$/u, '');
}

function namings(document: GazetteDocument): readonly Naming[] {
  if (document.title === null) return [];
  const words = new TitleText(document.title);
  const issued = issuedIn(words.text);
  const place = issued === null ? null : words.place(issued.start, issued.end);
  if (issued === null || place === null) return [];
  const cover: Naming = {
    where: '印发标题',
    text: issued.text,
    plain: plain(issued.text),
    whole: words.whole(issued.start, issued.end) !== null,
    ...place,
  };
  return [cover, ...inText(document), ...above(document.attachments[0])];
}

function inText(document: GazetteDocument): readonly Naming[] {
  const dispatch = dispatchOf(document);
  if (dispatch === null || dispatch.title === null) return [];
  const { title, sentence, paragraph } = dispatch;
  // Several titles in one sentence: which of them is issued the sentence alone cannot tell.
  if (sentence.text.split('《').length > 2) return [];
  const text = insideBookMarks(title.text);
  return [
    {
      where: '正文',
      text,
      plain: plain(text.replaceAll('〈', '《').replaceAll('〉', '》')),
      paragraph,
      start: title.start + 1,
      end: title.end - 1,
      whole: true,
    },
  ];
}

function above(attachment: Attachment | undefined): readonly Naming[] {
  const first = attachment?.title.paragraphs[0];
  if (attachment === undefined || first === undefined) return [];
  const words = new TitleText(attachment.title);
  const place = words.place(0, words.text.length);
  if (place === null) return [];
  return [
    {
      where: '附件标题',
      text: words.text,
      plain: plain(words.text),
      whole: words.whole(0, words.text.length) !== null,
      ...place,
    },
  ];
}

/** The naming that disagrees with the others, and one of those; of two that disagree, the later. */
function oddOne(names: readonly Naming[]): { readonly naming: Naming; readonly right: Naming } | null {
  const [cover, second, third] = names;
  if (cover === undefined || second === undefined) return null;
  if (third === undefined || second.plain === cover.plain) return pick(third === undefined ? second : third, cover);
  if (third.plain === cover.plain) return pick(second, cover);
  return second.plain === third.plain ? pick(cover, second) : pick(second, cover);
}

function pick(naming: Naming, right: Naming): { readonly naming: Naming; readonly right: Naming } | null {
  if (naming.plain === right.plain || likeness(naming.plain, right.plain) < SAME_THING) return null;
  return { naming, right };
}

function isShortForm(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}
