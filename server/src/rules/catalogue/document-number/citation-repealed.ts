import type { WorkspaceRule } from '../../rule.ts';
import { fileName, type OtherDocument } from '../../workspace.ts';
import { citedNumbers } from './shared/cited-numbers.ts';

/** Sentences that speak of the repeal, or of the past, cite the old document on purpose. */
const ON_PURPOSE = /废止|失效|停止执行|不再执行|宣布|替代|取代|修订|原《|此前|曾/u;

/** The sentence around a place. */
function sentenceAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1;
  const end = text.slice(at).search(/[。；]/u);
  return text.slice(start, end < 0 ? text.length : at + end);
}

/** The first of the repeals that was over before a day. */
function repealBefore(day: string, repeals: readonly OtherDocument[]): (OtherDocument & { date: string }) | null {
  for (const repeal of repeals) if (repeal.date !== null && repeal.date < day) return { ...repeal, date: repeal.date };
  return null;
}

const PLAN = '渝府办发〔2024〕60号\n\n各区县（自治县）人民政府：\n\n';
const END = '\n\n重庆市人民政府办公厅\n\n2024年6月3日';
const REPEAL =
  '# 重庆市人民政府办公厅\n# 关于废止渝府办发〔2021〕107号文件的通知\n\n渝府办发〔2024〕48号\n\n各区县（自治县）人民政府：\n\n经市政府同意，现废止《关于A的通知》（渝府办发〔2021〕107号）。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n';

export const rule: WorkspaceRule = {
  id: 'citation-repealed',
  number: 81,
  group: '发文字号',
  title: { zh: '引用了已废止的文件', en: 'A document is cited that had been repealed' },
  description: {
    zh: '作为依据引用的文件应当现行有效。工作区内有文件（如“关于废止……的通知”）在本文件成文之前废止了所引文件的，提示核对。所在句子本身在说废止或者过去的，不提示。',
    en: 'A document that is cited as a basis should be in force. Reported where a file of the workspace repealed it before the day of this document; sentences that speak of the repeal are left alone.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第三十三条、第四十二条', strength: '规定' },
  severity: 'warning',
  scope: 'workspace',
  fix: null,
  check(document, { day, workspace, file, report }) {
    for (const { paragraph, number } of citedNumbers(document)) {
      const repeals = workspace.repealsOf(number.normal);
      if (repeals.length === 0) continue;
      const own = document.number?.number.normal ?? null;
      // Whoever repeals it together with others names it too.
      if (own !== null && repeals.some((repeal) => repeal.number === own)) continue;
      const repeal = repealBefore(day.earliest, repeals);
      if (repeal === null || ON_PURPOSE.test(sentenceAt(paragraph.prose.text, number.start))) continue;
      const name = repeal.number ?? `《${repeal.title}》`;
      report(paragraph, {
        start: number.start,
        end: number.end,
        message: `${number.normal}已于${repeal.date}由${name}废止，早于本文件的成文日期`,
        // What a gazette holds is printed as it was.
        ...(file.documents.length > 1 ? { atMost: 'info' } : {}),
        elsewhere: [{ uri: repeal.uri, place: repeal.place, message: `废止它的文件（${fileName(repeal.uri)}）` }],
      });
    }
  },
  good: [
    {
      name: '废止在后',
      text: `${PLAN}按照渝府办发〔2021〕107号要求办理。\n\n重庆市人民政府办公厅\n\n2024年5月11日`,
      files: { '48号.md': REPEAL },
    },
    {
      name: '说的就是废止',
      text: `${PLAN}渝府办发〔2021〕107号已经废止，不再执行。${END}`,
      files: { '48号.md': REPEAL },
    },
    { name: '工作区内没有废止它的文件', text: `${PLAN}按照渝府办发〔2021〕107号要求办理。${END}` },
  ],
  bad: [
    {
      text: `${PLAN}按照《关于A的通知》（⟦渝府办发〔2021〕107号⟧）要求办理。${END}`,
      files: { '48号.md': REPEAL },
    },
    {
      name: '草稿未署日期，按今日判断',
      text: '# 关于B的通知\n\n各区县（自治县）人民政府：\n\n按照⟦渝府办发〔2021〕107号⟧要求办理。',
      files: { '48号.md': REPEAL },
    },
  ],
  limits: '只看工作区内（命令行为同一次检查）的文件；只引标题、不引文号的看不出来。',
};
