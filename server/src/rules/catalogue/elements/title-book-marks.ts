import { FileFact } from '../../../gazette/document/fileFact.ts';
import type { Rule } from '../../rule.ts';
import { issuedIn } from './shared/dispatch.ts';
import { TitleText } from './shared/title-text.ts';

/** Whether the first 印发 title of a file has book marks; null where none issues anything. */
const usesMarks = new FileFact((file): boolean | null => {
  for (const { title } of file.documents) {
    const issued = title === null ? null : issuedIn(new TitleText(title).text);
    if (issued !== null) return issued.marked;
  }
  return null;
});

const COVER = (issued: string, number: number): string =>
  `重庆市人民政府办公厅关于印发${issued}的通知\n\n渝府办发〔2024〕${number}号\n\n有关单位：\n\n现印发给你们。\n\n重庆市人民政府办公厅\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'title-book-marks',
  number: 44,
  group: '公文要素',
  title: { zh: '印发类标题书名号用法不一致', en: 'Issued plans with and without book marks in one file' },
  description: {
    zh: '“关于印发X的通知”中的X加不加书名号，各地各年做法不同，都不算错；同一期公报、同一份汇编内宜统一。',
    en: 'Whether the issued plan stands in book marks in a title differs by house and year, and both are right; one issue of a gazette should keep to one form.',
  },
  basis: { kind: '本厅', reference: '公报2024年第9期原件第44、158、234行加书名号；渝府办发〔2021〕52号不加' },
  severity: 'info',
  scope: 'document',
  fix: null,
  check(document, context) {
    if (document.title === null) return;
    const words = new TitleText(document.title);
    const issued = issuedIn(words.text);
    const first = context.fromFile((file) => usesMarks.of(file));
    if (issued === null || first === null || issued.marked === first) return;
    const place = words.place(issued.start, issued.end);
    if (place === null) return;
    context.report(place.paragraph, {
      start: place.start,
      end: place.end,
      message: issued.marked
        ? '本件印发类标题加了书名号，前面的标题未加，同一汇编内宜统一'
        : '本件印发类标题未加书名号，前面的标题加了，同一汇编内宜统一',
    });
  },
  good: [
    { name: '都加', text: `${COVER('《X方案》', 44)}\n\n${COVER('《Y方案》', 47)}` },
    { name: '都不加', text: `${COVER('X方案', 44)}\n\n${COVER('Y方案', 47)}` },
    { name: '单独一件', text: COVER('X方案', 44) },
  ],
  bad: [{ text: `${COVER('《X方案》', 44)}\n\n${COVER('⟦推进Y方案⟧', 47)}` }],
};
