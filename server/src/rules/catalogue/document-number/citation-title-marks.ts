import type { Rule } from '../../rule.ts';

/** A title without 《》 right before the bracket of its number: 根据关于X的意见（…号）. */
const BARE =
  /(?<=根据|按照|依据|依照|遵照|落实|执行|贯彻|印发|转发|和|、|，|^)(?![，。；])((?:(?!根据|按照|依据|依照|落实|执行|贯彻|印发|转发)[\u4e00-\u9fff]){0,16}关于[\u4e00-\u9fff、“”]{2,50}的(?:通知|意见|决定|批复|通报|公告|通告|函|报告|请示|方案|办法|规定))[（(]$/u;
/** A title in quotation marks: 根据“关于X的意见”（…号）. */
const QUOTED =
  /“(关于[\u4e00-\u9fff、]{2,50}的(?:通知|意见|决定|批复|通报|公告|通告|函|报告|请示|方案|办法|规定))”[（(]$/u;
/** How far back a title reaches. */
const LONGEST = 90;

export const rule: Rule = {
  id: 'citation-title-marks',
  number: 341,
  group: '发文字号',
  title: { zh: '引用公文标题应加书名号', en: 'The title of a cited document stands in 《》' },
  description: {
    zh: '引用公文用书名号标示标题，后面括注发文字号：“根据《关于…的意见》（…号）”。没有书名号时，标题从哪里开始无从分辨。',
    en: 'The title of a cited document is marked with 《》, its number follows in brackets.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.15.3.1', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['关', '于']],
  roles: ['body', 'section', 'note', 'cell'],
  check({ prose }, { report }) {
    for (const number of prose.numbers) {
      const from = Math.max(0, number.start - LONGEST);
      const quoted = QUOTED.exec(prose.text.slice(from, number.start));
      if (quoted !== null) {
        const start = from + quoted.index;
        const end = start + (quoted[1] ?? '').length + 2;
        report({
          start,
          end,
          message: `引用的公文标题应加书名号：《${quoted[1] ?? ''}》，不用引号`,
          fix: {
            title: '改为书名号',
            edits: [
              { start, end: start + 1, newText: '《' },
              { start: end - 1, end, newText: '》' },
            ],
          },
        });
        continue;
      }
      const match = BARE.exec(prose.text.slice(from, number.start));
      const title = match?.[1];
      // 你省关于X的请示（…号）收悉 is how the State Council answers.
      if (match === null || title === undefined || /^[你贵]/u.test(title)) continue;
      const start = from + match.index;
      const end = start + title.length;
      report({
        start,
        end,
        message: `引用的公文标题应加书名号：《${title}》`,
        fix: {
          title: '加书名号',
          edits: [
            { start, end: start, newText: '《' },
            { start: end, end, newText: '》' },
          ],
        },
      });
    }
  },
  good: [
    '根据《关于加强校园安全工作的意见》（南教发〔2025〕6号），制定方案。',
    { name: '对来文的称谓', text: '你省关于支持高新区建设的请示（南政发〔2025〕6号）收悉。' },
    { name: '不是标题', text: '省政府关于安全的部署（南政发〔2025〕6号）已经印发。' },
  ],
  bad: [
    {
      text: '一、各学校要落实责任。根据⟦关于加强校园安全工作的意见⟧（南教发〔2025〕6号），制定方案。',
      fixed: '一、各学校要落实责任。根据《关于加强校园安全工作的意见》（南教发〔2025〕6号），制定方案。',
    },
    {
      name: '引号',
      text: '一、各学校要落实责任。根据⟦“关于加强校园安全工作的意见”⟧（南教发〔2025〕6号），制定方案。',
      fixed: '一、各学校要落实责任。根据《关于加强校园安全工作的意见》（南教发〔2025〕6号），制定方案。',
    },
    {
      name: '连同发文机关',
      text: '按照⟦省教育厅关于开展检查的通知⟧（南教办〔2025〕6号）要求执行。',
      fixed: '按照《省教育厅关于开展检查的通知》（南教办〔2025〕6号）要求执行。',
    },
  ],
};
