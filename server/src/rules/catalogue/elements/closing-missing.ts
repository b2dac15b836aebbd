import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { KindName } from '../../../gazette/kinds/kind.ts';
import { kindNamed } from '../../../gazette/kinds/table.ts';
import type { Rule } from '../../rule.ts';
import { firstParagraphs, lastParagraphs } from './shared/main-text.ts';

/** Words that ask, in whatever wording; a kind that must end by asking needs one of them near its end. */
const ASKING: Readonly<Partial<Record<KindName, RegExp>>> = {
  请示: /(?:(?<![申邀])请(?!示)|望|盼|妥否|当否|可否).{0,40}?(?:批|示|审|核|支持|解决|同意|安排|定|复|拨|给予|协调)/u,
  议案: /审议|请.{0,10}(?:审|议)/u,
  函: /请|盼|荷|复|望|特此|专此|函达|函告|支持/u,
};

/** Whether the text is written to its end: something that stands below it is there. */
function isWritten({ signatures, date, attachmentStatement, note }: GazetteDocument): boolean {
  return signatures.length > 0 || date !== null || note !== null || attachmentStatement.length > 0;
}

const ENDED = (kind: string, end: string, below = '\n\n临江市教育局\n\n2024年5月11日'): string =>
  `# 临江市教育局关于修缮校舍的${kind}\n\n临江市人民政府：\n\n校舍年久失修。\n\n${end}${below}`;

export const rule: Rule = {
  id: 'closing-missing',
  number: 404,
  group: '公文要素',
  title: { zh: '请示、函、议案缺结语', en: 'A request, letter or bill without its end' },
  description: {
    zh: '请示要写明请求什么，以“妥否，请批示。”“当否，请批复。”一类结语结束；议案以“请审议”结束；函一般以“请函复”“特此函达”等结束。正文还没有写完的（没有署名、日期、附件说明）不提示。',
    en: 'A request says what it asks for and ends by asking; a bill asks to be deliberated; a letter usually ends by asking for an answer. A text that is not written to its end is left alone.',
  },
  basis: { kind: '通例', reference: '公文结语' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    const { kind } = document;
    const asking = kind === null ? undefined : ASKING[kind];
    if (kind === null || asking === undefined || !isWritten(document)) return;
    // An answer ends when it has answered.
    if (kind === '函' && firstParagraphs(document).some(({ prose }) => /收悉|来函/u.test(prose.text))) return;
    const last = lastParagraphs(document);
    const paragraph = last.at(-1);
    // What a 请示 asks may stand one paragraph higher; a letter asks in its last words.
    const ends = kind === '函' ? last.slice(-1) : last.slice(-2);
    if (paragraph === undefined || ends.some(({ prose }) => asking.test(prose.text))) return;
    const usual = kindNamed(kind).closings.slice(0, 2);
    const end = paragraph.prose.text.trimEnd().length;
    report(paragraph, {
      start: Math.max(0, end - 1),
      end,
      message: `${kind}缺结语，宜以${usual.map(({ text }) => `“${text}”`).join('或')}结束`,
      ...(kind === '函' ? { atMost: 'info' } : {}),
    });
  },
  good: [
    ENDED('请示', '妥否，请批示。'),
    { name: '请求写在正文中', text: ENDED('请示', '恳请市人民政府安排资金50万元。') },
    { name: '复函', text: ENDED('复函', '此复。') },
    { name: '答复来函', text: ENDED('函', '你局来函收悉。同意合建观测站。') },
    { name: '还没有写完', text: ENDED('请示', '经测算，需资金50万元。', '') },
    { name: '报告不需要结语', text: ENDED('报告', '现已全部完工。') },
  ],
  bad: [
    { text: ENDED('请示', '经测算，需资金50万元⟦。⟧') },
    { name: '函', text: ENDED('函', '我局定于6月1日举办培训班⟦。⟧'), severity: 'info' },
  ],
};
