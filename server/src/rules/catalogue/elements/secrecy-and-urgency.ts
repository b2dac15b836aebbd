import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { DocumentContext, Rule } from '../../rule.ts';
import { paragraphsAboveTitle, textAboveTitle } from '../../shared/above-title.ts';

/** 机密★1年: a level, ★, and how long (GB/T 9704—2012 7.2.2). */
const SECRECY = /^(?<level>绝密|机密|秘密|内部)\s*(?:(?<star>[★☆*＊])\s*(?<term>.*))?$/u;
/** Words for urgency that no clause knows. 特急 and 加急 are the two of a 公文. */
const URGENCY = /^(?:紧急|急件|特急件|加急件|紧急件|十万火急|火急|急|速办|速件|特别紧急|较急|很急)$/u;
/** 秘密1年: the star between level and term is missing. */
const STARLESS = /^(?<level>绝密|机密|秘密)\s*(?<term>[0-9一二三四五六七八九十]{1,3}(?:年|个月|月|天|日)|长期)$/u;
const LABELLED = /^(?:密\s*级|紧急程度|缓急程度)\s*[：:]/u;

/** A line of 版头 that names an urgency or a level is no longer. */
const LONGEST = 12;

/** The label of a line and the word behind it. */
function partsOf(line: string): { readonly label: string; readonly word: string } {
  const label = LABELLED.exec(line)?.[0] ?? '';
  return { label, word: line.slice(label.length).trim() };
}

function isUrgency(word: string): boolean {
  return URGENCY.test(word.replace(/\s/gu, ''));
}

function isLabelledOrUrgent(text: string): boolean {
  const line = text.trim();
  if (line.length > LONGEST) return false;
  const { label, word } = partsOf(line);
  return label !== '' || isUrgency(word) || STARLESS.test(word);
}

const HEAD = (lines: string): string =>
  `${lines}\n\n# 云岭县教育局关于修缮校舍的请示\n\n云岭县人民政府：\n\n校舍年久失修。妥否，请批示。\n\n云岭县教育局\n\n2024年5月11日`;

function checkSecrecy(paragraph: Paragraph, start: number, end: number, { report }: DocumentContext): void {
  const written = paragraph.prose.text.slice(start, end);
  const { level, star, term } = SECRECY.exec(written.replace(/\s/gu, ''))?.groups ?? {};
  if (level === undefined) return;
  if (level === '内部') {
    report(paragraph, { start, end, message: '密级分为绝密、机密、秘密，“内部”不是密级', atMost: 'info' });
  } else if (star === undefined || term === '') {
    report(paragraph, { start, end, message: `密级之后应标注保密期限，写作“${level}★1年”一类` });
  } else if (star !== '★') {
    const at = start + written.indexOf(star);
    report(paragraph, {
      start: at,
      end: at + 1,
      message: '密级和保密期限之间用“★”隔开',
      fix: { title: '改为“★”', edits: [{ start: at, end: at + 1, newText: '★' }] },
    });
  }
}

export const rule: Rule = {
  id: 'secrecy-and-urgency',
  number: 421,
  group: '公文要素',
  title: { zh: '密级、保密期限和紧急程度的写法', en: 'How secrecy and urgency are written' },
  description: {
    zh: '涉密公文标注密级和保密期限，中间用★隔开：机密★1年；版头上有发文机关标志的，还应标注份号。紧急公文标注“特急”或者“加急”，不写“急件”“紧急”。',
    en: 'A secret document bears level, ★ and term (机密★1年), and in its letterhead a copy number. Urgency is 特急 or 加急.',
  },
  basis: {
    kind: '标准',
    reference: 'GB/T 9704—2012 7.2.2、7.2.3；《党政机关公文处理工作条例》第九条',
    strength: '规定',
  },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, context) {
    const { secrecy, copyNumber, mark } = document.head;
    const { report } = context;
    if (secrecy !== null) {
      checkSecrecy(secrecy.paragraph, secrecy.start, secrecy.end, context);
      if (mark !== null && copyNumber === null && !secrecy.text.startsWith('内部'))
        report(secrecy.paragraph, {
          start: secrecy.start,
          end: secrecy.end,
          message: '涉密公文应当在版头左上角标注份号',
          basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第九条（一）', strength: '应' },
          atMost: 'info',
        });
    }
    // What stands above the title is little, and a wrong word is no element of the model.
    if (!context.fromFile(textAboveTitle).split('\n').some(isLabelledOrUrgent)) return;
    for (const paragraph of paragraphsAboveTitle(context.file, document)) {
      const { text, trimmed } = paragraph.prose;
      if (trimmed.length > LONGEST) continue;
      const { label, word } = partsOf(trimmed);
      const start = text.indexOf(trimmed);
      if (label !== '')
        report(paragraph, {
          start,
          end: start + label.length,
          message: `版头只写“${word}”，前面不加“${label}”`,
          atMost: 'info',
        });
      const { level, term } = STARLESS.exec(word)?.groups ?? {};
      const end = start + trimmed.length;
      if (level !== undefined && term !== undefined) {
        const right = `${level}★${term}`;
        report(paragraph, {
          start: end - word.length,
          end,
          message: `密级和保密期限之间用“★”隔开，写作“${right}”`,
          fix: { title: `改为“${right}”`, edits: [{ start: end - word.length, end, newText: right }] },
        });
      }
      if (!isUrgency(word)) continue;
      report(paragraph, {
        start: end - word.length,
        end,
        message: `紧急程度写“特急”或者“加急”，不写“${word}”`,
      });
    }
  },
  good: [HEAD('机密★1年\n\n特急'), HEAD('加急'), { name: '绝密、长期', text: HEAD('000001\n\n绝密★长期') }],
  bad: [
    { text: HEAD('⟦机密⟧\n\n特急') },
    { name: '没有期限', text: HEAD('⟦秘密★⟧') },
    { name: '星号', text: HEAD('机密⟦*⟧1年'), fixed: HEAD('机密★1年') },
    { name: '缺★', text: HEAD('⟦秘密1年⟧'), fixed: HEAD('秘密★1年') },
    { name: '急件', text: HEAD('⟦急件⟧') },
    {
      name: '缺份号',
      text: HEAD('⟦秘密★1年⟧\n\n云岭县教育局文件\n\n签发人：王海\n\n云教文〔2024〕12号'),
      severity: 'info',
    },
  ],
};
