import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import { readTitleKind } from '../../../gazette/kinds/titleKind.ts';
import type { DocumentContext, Rule } from '../../rule.ts';
import { firstParagraphs } from './shared/main-text.ts';
import { TitleText } from './shared/title-text.ts';

/** The sentence in which an answer names what it answers, up to the word that says it came. */
const RECEIVED = /(?<said>[^。；]{0,160}?)(?<word>收悉|收阅|悉|已经?收到了?|收到了)(?=[。，；,（(]|$)/u;
/** What can be answered: a letter to a deputy or a citizen has no title and no number. */
const INCOMING = /请示|报告|来函|来文|来电|函|申请/u;
const PERSONAL = /建议|提案|来信|信访|您/u;
const COLLOQUIAL = /收到/u;

function checkSentence(paragraph: Paragraph, { report }: DocumentContext): boolean {
  const { text, numbers } = paragraph.prose;
  const match = RECEIVED.exec(text.slice(0, 400));
  const { said = '', word = '' } = match?.groups ?? {};
  if (match === null || !INCOMING.test(said) || PERSONAL.test(said)) return false;
  const from = match.index + (said.length - said.trimStart().length);
  const to = match.index + said.length;
  // 来函收悉（文号《标题》） names both behind, in an order that is another rule's.
  if (/^[（(][^（）()]{0,40}[（(]?[^（）()]{0,10}[）)]?[^（）()]{0,10}《/u.test(text.slice(to + word.length)))
    return true;
  const titled = /《[^《》]{2,}/u.test(said) || /关于.{2,}的?(?:请示|报告|函|申请)/u.test(said);
  // The number may stand in brackets behind 收悉.
  const behind = to + word.length;
  const numbered = numbers.some(({ start }) => start >= from && start < behind + 4) || /号[）)〕]?$/u.test(said);
  if (!titled) {
    report(paragraph, {
      start: from,
      end: to,
      message: '引述来文应先引标题，后在圆括号中注明发文字号：你局《关于…的请示》（文号）收悉，此处缺来文标题',
    });
  } else if (!numbered) {
    report(paragraph, {
      start: from,
      end: to,
      message: '引述来文宜在标题之后用圆括号注明来文的发文字号',
      atMost: 'info',
    });
  }
  if (COLLOQUIAL.test(word)) {
    report(paragraph, {
      start: to,
      end: behind,
      message: `“${word}”是口语，批复、复函用书面用语“收悉”`,
      atMost: 'info',
      fix: { title: '改为“收悉”', edits: [{ start: to, end: behind, newText: '收悉' }] },
    });
  }
  return true;
}

/** Whether a document answers another one. A 函 does where its title or its text says so. */
function answers({ kind, title }: GazetteDocument): boolean {
  if (kind === '批复') return true;
  if (kind !== '函' || title === null) return false;
  const { written } = readTitleKind(new TitleText(title).text);
  return written === '复函' || written.endsWith('复');
}

const ANSWER = (kind: string, text: string): string =>
  `# 云岭县人民政府关于修缮实验小学校舍的${kind}\n\n县教育局：\n\n${text}\n\n同意修缮实验小学校舍。\n\n此复。`;

export const rule: Rule = {
  id: 'reply-cites-incoming',
  number: 409,
  group: '公文要素',
  title: { zh: '批复、复函引述来文', en: 'An answer names what it answers' },
  description: {
    zh: '批复、复函开头引述来文，先引标题，后在圆括号中注明发文字号：你局《关于X的请示》（云教文〔2024〕12号）收悉。国务院批复也有只写“关于X的请示收悉”的，故缺发文字号只作提示。答复人大代表建议、政协提案和群众来信的，不在此列。',
    en: 'A reply begins with the title and, in brackets, the number of what it answers. Answers to deputies and citizens are exempt; a missing number is a hint only.',
  },
  basis: { kind: '通例', reference: '先引标题、后引发文字号（原国发〔2000〕23号）' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, context) {
    const first = firstParagraphs(document);
    const says = first.some((paragraph) => checkSentence(paragraph, context));
    const [opening] = first;
    if (says || opening === undefined || !answers(document)) return;
    if (first.some(({ prose }) => /收悉|来函|来文|请示|来信|建议|提案|收到|你[们\u4e00-\u9fff]/u.test(prose.text)))
      return;
    const start = opening.prose.text.length - opening.prose.text.trimStart().length;
    context.report(opening, {
      start,
      end: Math.min(opening.prose.text.length, start + 4),
      message: '批复、复函开头应引述来文的标题和发文字号：你局《关于…的请示》（文号）收悉',
      atMost: 'info',
    });
  },
  good: [
    ANSWER('批复', '你局《关于修缮实验小学校舍的请示》（云教文〔2024〕12号）收悉。'),
    { name: '不加书名号', text: ANSWER('批复', '你局关于修缮实验小学校舍的请示（云教文〔2024〕12号）收悉。') },
    {
      name: '答复建议',
      text: '# 云岭县教育局关于县人大第12号建议的复函\n\n王某某代表：\n\n您提出的关于修缮校舍的建议收悉。',
    },
    { name: '通知', text: '# 云岭县教育局关于报送总结的通知\n\n各学校：\n\n请按时报送。' },
  ],
  bad: [
    { name: '没有标题', text: ANSWER('批复', '⟦你局9月2日报来的请示（云教文〔2024〕12号）⟧收悉。') },
    { name: '来函收悉', text: ANSWER('复函', '⟦你局来函⟧收悉。') },
    {
      name: '没有文号',
      text: ANSWER('批复', '⟦你局《关于修缮实验小学校舍的请示》⟧⟦已收到⟧。'),
      fixed: ANSWER('批复', '你局《关于修缮实验小学校舍的请示》收悉。'),
      severity: 'info',
    },
    { name: '没有引述', text: ANSWER('批复', '⟦现就有关⟧事项批复如下：'), severity: 'info' },
  ],
};
