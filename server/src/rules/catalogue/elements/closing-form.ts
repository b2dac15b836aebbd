import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import { closingsOf } from '../../../gazette/kinds/formulas.ts';
import type { DocumentContext, Rule } from '../../rule.ts';
import { lastParagraphs } from './shared/main-text.ts';
import { isOfficial } from './shared/official.ts';

/** A short last paragraph that is an end and nothing else: 特此通知, 妥否，请批示, 此复, 请予支持为盼. */
const END_ALONE =
  /^(?:(?:特此|专此|谨此)[\u4e00-\u9fff]{2,4}|特?此复|(?:以上[\u4e00-\u9fff]{0,6}[，,]?)?(?:妥否|当否|可否|如无不妥)[，,]请[\u4e00-\u9fff]{2,16}|现予公告|[\u4e00-\u9fff]{0,16}为盼)$/u;
const LETTER = /^(?:此致|敬礼|敬礼敬礼|顺致敬意|顺颂[\u4e00-\u9fff]{2}|致以崇高的敬礼|此致敬礼)[！!。，,：:]?$/u;

const ENDED = (end: string): string =>
  `# 临江市教育局关于做好招生工作的通知\n\n临教发〔2024〕4号\n\n各县（区）教育局：\n\n请认真做好招生工作。\n\n${end}\n\n临江市教育局\n\n2024年5月11日`;

function checkMark(paragraph: Paragraph, { report }: DocumentContext): void {
  const { trimmed, text } = paragraph.prose;
  const body = trimmed.replace(/[；，、：;,:]$/u, '');
  if (!END_ALONE.test(body)) return;
  const start = text.indexOf(trimmed);
  const end = start + trimmed.length;
  const from = start + body.length;
  report(paragraph, {
    start: body === trimmed ? end - 1 : from,
    end,
    message: `结语“${body}”之后应标句号`,
    fix: { title: body === trimmed ? '补“。”' : '改为“。”', edits: [{ start: from, end, newText: '。' }] },
  });
}

export const rule: Rule = {
  id: 'closing-form',
  number: 403,
  group: '公文要素',
  title: { zh: '结语的标点和格式', en: 'The form of the words that end a text' },
  description: {
    zh: '结语是一句话，末尾标句号：特此通知。一件公文只写一个结语；“此致”“敬礼”是书信用语，公文不用。',
    en: 'The words that end a text are a sentence and take 。. A document has one of them, and none of those of a private letter.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.1（句末点号）', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: 'safe',
  check(document, context) {
    if (document.kind === null && !isOfficial(document)) return;
    let before: string | null = null;
    let letter = false;
    for (const paragraph of lastParagraphs(document)) {
      const { trimmed, masked, text } = paragraph.prose;
      if (trimmed.length <= 40) checkMark(paragraph, context);
      if (!letter && trimmed.length <= 12 && LETTER.test(trimmed.replace(/\s/gu, ''))) {
        letter = true;
        const start = text.indexOf(trimmed);
        context.report(paragraph, {
          start,
          end: start + trimmed.length,
          message: `“${trimmed.replace(/\s+/gu, '')}”是书信的结语，公文不用“此致”“敬礼”，宜删去`,
          basis: { kind: '通例', reference: '公文结语' },
        });
      }
      for (const { start, end, verb } of closingsOf(masked)) {
        const words = text.slice(start, end);
        if (before !== null && before.slice(2) !== verb)
          context.report(paragraph, {
            start,
            end,
            message: `前面已有结语“${before}”，一件公文只写一个结语，“${words}”多余`,
            basis: { kind: '通例', reference: '公文结语' },
          });
        before ??= words;
      }
    }
  },
  good: [
    ENDED('特此通知。'),
    { name: '后面还有要求', text: ENDED('特此通知，请认真贯彻执行。') },
    { name: '没有结语', text: ENDED('请于6月1日前报送方案。') },
    { name: '“此致”在句中', text: ENDED('感谢信以“此致敬礼”结尾的，照录原文。') },
  ],
  bad: [
    { text: ENDED('特此通⟦知⟧'), fixed: ENDED('特此通知。') },
    { name: '逗号', text: ENDED('特此通知⟦，⟧'), fixed: ENDED('特此通知。') },
    { name: '书信的结语', text: ENDED('⟦此致⟧\n\n敬礼！') },
    { name: '两个结语', text: ENDED('特此通知。⟦特此函达⟧。') },
  ],
};
