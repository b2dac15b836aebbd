import type { ReportedFix, Rule } from '../../rule.ts';
import { type Dispatch, dispatchOf } from './shared/dispatch.ts';

/** 已经市政府同意, 经市委、市政府同意, 已经市政府第5次常务会议审议通过, 经国务院批准. */
const APPROVED = /经.{1,40}(?:同意|通过|批准|审定)/u;

/** 现将《X》印发给你们 → 《X》已经市政府同意，现印发给你们: only where the sentence begins in just this way. */
function repair({ sentence, title }: Dispatch, government: string): ReportedFix | null {
  if (title === null) return null;
  const lead = sentence.text.slice(0, title.start - sentence.start);
  const after = sentence.text.slice(title.end - sentence.start);
  if (!/^\s*现将$/u.test(lead) || !/^印发给你们/u.test(after)) return null;
  const start = sentence.start + lead.indexOf('现');
  return {
    title: `改为“《…》已经${government}同意，现印发给你们”`,
    edits: [{ start, end: title.end, newText: `${title.text}已经${government}同意，现` }],
  };
}

const DOCUMENT = (number: string, body: string, signer = '重庆市人民政府办公厅'): string =>
  `${signer}关于印发《X方案》的通知\n\n${number}\n\n有关单位：\n\n${body}\n\n${signer}\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'dispatch-formula',
  number: 46,
  group: '公文要素',
  title: { zh: '印发用语与发文机关层级不匹配', en: 'The formula of issuing does not fit the issuing body' },
  description: {
    zh: '市政府文件写“现将《X》印发给你们”；办公厅文件印发方案，写明“《X》已经市政府同意，现印发给你们”。这是本厅惯例，条例没有逐字规定。“请认真贯彻执行”“请认真贯彻落实”都可以。代字与批准机关的对应在配置的approvedBy中。',
    en: 'The government issues a plan in its own name; its office says that the government has approved it. This is the custom of the house. Either closing formula is accepted.',
  },
  basis: { kind: '本厅', reference: '公报2024年第9期原件第50、164、240行' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { house, report }) {
    const prefix = document.number?.number.prefix.text;
    if (prefix === undefined || !/关于印发/u.test(document.title?.text ?? '')) return;
    // Where prefix and title disagree one of them is wrong, and the formula cannot be judged by either.
    const issuer = house.series[prefix];
    if (issuer !== undefined && !document.title?.text.startsWith(`${issuer}关于`)) return;
    const dispatch = dispatchOf(document);
    if (dispatch === null || !dispatch.sentence.text.includes('印发')) return;
    const { paragraph, sentence } = dispatch;
    const start = sentence.start + (sentence.text.length - sentence.text.trimStart().length);
    const government = house.approvedBy[prefix];
    // Approval may be told in the sentence before: 经市政府同意，现就有关事项通知如下.
    const approved = APPROVED.test(paragraph.prose.text.slice(0, sentence.end));
    if (government !== undefined && !approved) {
      const fix = repair(dispatch, government);
      report(paragraph, {
        start,
        end: sentence.end,
        message: `“${prefix}”文件印发方案等，应写明已经${government}同意：“《…》已经${government}同意，现印发给你们”`,
        ...(fix === null ? {} : { fix }),
      });
    } else if (government === undefined && issuer !== undefined) {
      const own = /已?经(?:市|省|区|县)政府同意/u.exec(sentence.text);
      if (own === null) return;
      report(paragraph, {
        start: sentence.start + own.index,
        end: sentence.start + own.index + own[0].length,
        message: `“${prefix}”是${issuer}自己的文件，不写“${own[0]}”，写“现将《…》印发给你们”`,
      });
    }
  },
  good: [
    DOCUMENT('渝府办发〔2024〕47号', '《X方案》已经市政府同意，现印发给你们，请认真贯彻执行。'),
    { name: '落实', text: DOCUMENT('渝府办发〔2024〕47号', '《X方案》已经市政府同意，现印发给你们，请认真贯彻落实。') },
    {
      name: '常务会议通过',
      text: DOCUMENT(
        '渝府办发〔2024〕47号',
        '《X方案》已经市政府第5次常务会议审议通过，现印发给你们，请认真组织实施。',
      ),
    },
    {
      name: '经市委、市政府同意',
      text: DOCUMENT('渝府办发〔2024〕47号', '经市委、市政府同意，现将《X方案》印发给你们，请按照执行。'),
    },
    {
      name: '市政府文件',
      text: DOCUMENT('渝府发〔2024〕11号', '现将《X方案》印发给你们，请认真贯彻执行。', '重庆市人民政府'),
    },
    {
      name: '废止文件',
      text: '重庆市人民政府办公厅关于废止渝府办发〔2021〕107号文件的通知\n\n渝府办发〔2024〕48号\n\n有关单位：\n\n经市政府同意，现将《X的通知》（渝府办发〔2021〕107号）废止。\n\n重庆市人民政府办公厅\n\n2024年5月12日',
    },
    {
      name: '其他代字',
      text: DOCUMENT('渝交发〔2024〕5号', '现将《X方案》印发给你们，请认真贯彻执行。', '重庆市交通运输委员会'),
    },
  ],
  bad: [
    {
      text: DOCUMENT('渝府办发〔2024〕47号', '⟦现将《X方案》印发给你们，请认真贯彻执行⟧。'),
      fixed: DOCUMENT('渝府办发〔2024〕47号', '《X方案》已经市政府同意，现印发给你们，请认真贯彻执行。'),
    },
    {
      name: '政府文件写经自己同意',
      text: DOCUMENT(
        '渝府发〔2024〕11号',
        '《X方案》⟦已经市政府同意⟧，现印发给你们，请认真贯彻执行。',
        '重庆市人民政府',
      ),
    },
  ],
};
