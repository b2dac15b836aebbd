import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import { toIso } from '../../../gazette/prose/date.ts';
import type { DocumentContext, Rule } from '../../rule.ts';

/** 本通知自2024年1月1日起施行: of the text itself, never of one it speaks about. */
const EFFECTIVE =
  /(?:^|[。；，])(?:本[\u4e00-\u9fff（）]{1,12}|现[^。]{0,80}，)?自([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日起(?:施行|实施|执行|生效)/gu;
const VALID_UNTIL = /有效期(?:截?至|到)([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日/gu;
/** 自2024年6月1日起施行，有效期至2023年5月31日: begin and end of one text. */
const BEGINS_ENDS =
  /自([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日起(?:施行|实施|执行|生效)[，；]?.{0,6}有效期(?:截?至|到)([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日/gu;
/** A day of beginning right before, which {@link checkPeriod} compares. */
const BEGINS_ENDS_BEFORE = /自[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日起(?:施行|实施|执行|生效)[，；]?.{0,6}$/u;
/** A span of years: 2021—2025年, 2021年至2025年. */
const SPAN = /(?<![0-9./A-Za-z-])((?:19|20)[0-9]{2})(年)?(?:—{1,2}|－|–|-|~|～|至|到)((?:19|20)[0-9]{2})年/gu;
const STAGE = /到((?:19|20)[0-9]{2})年(?:年?底|年?末|，|前)/gu;

function isoOf(match: RegExpExecArray): string | null {
  return toIso(Number(match[1]), Number(match[2]), Number(match[3]));
}

function checkDays(paragraph: Paragraph, written: string, text: string, { report }: DocumentContext): void {
  const { masked } = paragraph.prose;
  for (const match of masked.matchAll(EFFECTIVE)) {
    const day = isoOf(match);
    if (day === null || day >= written) continue;
    const at = match.index + match[0].lastIndexOf('自');
    report(paragraph, {
      start: at,
      end: match.index + match[0].length,
      message: `施行日期早于成文日期（${text}），如非有意溯及既往，请核对`,
      // Retroactive effect is legal, and reforms of a year are often issued within it.
      atMost: 'info',
    });
  }
  for (const match of masked.matchAll(VALID_UNTIL)) {
    const day = isoOf(match);
    if (
      day === null ||
      day >= written ||
      BEGINS_ENDS_BEFORE.test(masked.slice(Math.max(0, match.index - 40), match.index))
    )
      continue;
    report(paragraph, {
      start: match.index,
      end: match.index + match[0].length,
      message: `有效期截止日早于成文日期（${text}）`,
    });
  }
}

function checkPeriod(paragraph: Paragraph, { report }: DocumentContext): void {
  for (const match of paragraph.prose.masked.matchAll(BEGINS_ENDS)) {
    const begin = isoOf(match);
    const end = toIso(Number(match[4]), Number(match[5]), Number(match[6]));
    if (begin === null || end === null || end >= begin) continue;
    report(paragraph, {
      start: match.index,
      end: match.index + match[0].length,
      message: '有效期截止日早于施行日期',
    });
  }
}

function checkSpans(paragraph: Paragraph, { report }: DocumentContext): void {
  const { masked } = paragraph.prose;
  for (const match of masked.matchAll(SPAN)) {
    if (Number(match[1]) <= Number(match[3])) continue;
    report(paragraph, {
      start: match.index,
      end: match.index + match[0].length,
      message: `起止年份颠倒：${match[1] ?? ''}年晚于${match[3] ?? ''}年`,
    });
  }
}

/** 到2025年，…，到2024年，… inside one sentence: stages of one aim come in order of time. */
function checkStages(paragraph: Paragraph, { report }: DocumentContext): void {
  const { masked } = paragraph.prose;
  let previous = 0;
  let sentenceEnd = -1;
  for (const match of masked.matchAll(STAGE)) {
    if (match.index > sentenceEnd) {
      const end = /[。；“”\ufffc]/gu;
      end.lastIndex = match.index;
      sentenceEnd = end.exec(masked)?.index ?? masked.length;
      previous = 0;
    }
    const year = Number(match[1]);
    if (year < previous) {
      report(paragraph, {
        start: match.index,
        end: match.index + 6,
        message: `同一句内阶段目标的年份倒退：前为${previous}年，此处为${year}年`,
      });
    }
    previous = year;
  }
}

const DATED = (body: string): string =>
  `重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n${body}\n\n重庆市人民政府办公厅\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'date-vs-publish',
  number: 48,
  group: '公文要素',
  title: { zh: '日期先后矛盾', en: 'Dates that contradict each other' },
  description: {
    zh: '施行日期、有效期截止日一般不早于成文日期；起止年份、同一句内的阶段目标应由先到后。溯及既往合法，故施行日期早于成文日期的只作提示。',
    en: 'A text takes effect and expires after it is dated, and spans and stages run forward in time. Retroactive effect is legal, hence a warning only.',
  },
  basis: { kind: '完整性', reference: '日期前后核对' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  triggers: [['0123456789', '年']],
  check(document, context) {
    const written = document.signatures.length > 0 ? (document.date?.date ?? null) : null;
    for (const paragraph of context.concerned) {
      if (paragraph.quoted || !/[0-9]{4}年/u.test(paragraph.prose.text)) continue;
      if (written !== null && written.iso !== null) checkDays(paragraph, written.iso, written.text, context);
      checkPeriod(paragraph, context);
      checkSpans(paragraph, context);
      checkStages(paragraph, context);
    }
  },
  good: [
    DATED('本通知自2024年6月1日起施行，有效期至2029年5月31日。'),
    { name: '印发之日起', text: DATED('本通知自印发之日起施行。') },
    {
      name: '提到别的文件的施行日期',
      text: DATED('《X办法》自2020年1月1日起施行以来，成效明显。国务院令第707号自2019年1月1日起施行。'),
    },
    { name: '依次的阶段', text: DATED('到2025年，建成10个；到2027年，建成20个。') },
    {
      name: '不同目标各有阶段',
      text: DATED('“进村”工程，到2025年，覆盖80%。“进厂”工程，到2022年，打造3个；到2025年，打造6个。'),
    },
    { name: '标准号', text: DATED('执行GB/T 9704—2012年版标准，2021—2025年实施。') },
  ],
  bad: [
    { text: DATED('本通知⟦自2024年1月1日起施行⟧。'), severity: 'info' },
    { name: '有效期', text: DATED('本通知自印发之日起施行，⟦有效期至2023年12月31日⟧。') },
    { name: '有效期先于施行', text: DATED('本通知⟦自2024年6月1日起施行，有效期至2024年5月31日⟧。') },
    { name: '起止年份', text: DATED('实施期限为⟦2025—2021年⟧。') },
    { name: '阶段倒退', text: DATED('到2025年，建成20个，⟦到2024年⟧，建成10个。') },
  ],
};
