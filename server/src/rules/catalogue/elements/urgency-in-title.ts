import type { Rule } from '../../rule.ts';
import { TitleText } from './shared/title-text.ts';

/** 紧急 as the degree of the document, not as its subject (紧急避险, 紧急救援). */
const URGENT = /的(紧急|特急|加急|火急)(?:通知|通报|通告|请示|报告|函)$|(特急|加急)(?=[：:】）)]|.{0,4}关于)/u;

export const rule: Rule = {
  id: 'urgency-in-title',
  number: 72,
  group: '公文要素',
  title: { zh: '紧急程度不写入标题', en: 'Urgency is no part of a title' },
  description: {
    zh: '紧急程度（特急、加急）标在版头左上角，不必写入标题。“紧急通知”在实际中常见，只作提示。',
    en: 'Urgency is printed at the top left of the first page. 紧急通知 is common in titles, hence a hint only.',
  },
  basis: { kind: '通例', reference: '紧急程度标在版头（GB/T 9704—2012 7.2.3）' },
  severity: 'info',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    if (document.title === null) return;
    const words = new TitleText(document.title);
    const match = URGENT.exec(words.text);
    if (match === null) return;
    const word = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(word);
    const place = words.place(start, start + word.length);
    if (place === null) return;
    report(place.paragraph, {
      start: place.start,
      end: place.end,
      message: `紧急程度标在版头，标题中一般不写“${word}”`,
    });
  },
  good: [
    '重庆市人民政府办公厅关于做好防汛工作的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    {
      name: '事由中的紧急',
      text: '重庆市人民政府办公厅关于加强紧急救援工作的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    },
  ],
  bad: [{ text: '重庆市人民政府办公厅关于做好防汛工作的⟦紧急⟧通知\n\n渝府办发〔2024〕47号\n\n有关单位：' }],
};
