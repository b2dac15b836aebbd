import type { Rule, Triggers } from '../../rule.ts';
import { CONFUSABLES } from './shared/confusables.ts';

/**
 * The wrong forms without their look-around: what does not hold one of these needs no closer reading. Plain alternatives
 * are searched as one tree, the look-behinds of the whole pattern are tried one by one.
 */
const PLAIN = CONFUSABLES.map(({ wrong }) => withoutLookaround(wrong));
const SUSPECT = new RegExp(PLAIN.join('|'), 'u');
/** One pattern for all, first characters ahead, so that a text is read once; the group says which entry it was. */
const PATTERN = new RegExp(
  `(?=[${PLAIN.map((form) => form.charAt(0)).join('')}])(?:${CONFUSABLES.map(({ wrong }) => `(${wrong})`).join('|')})`,
  'gu',
);
/** The first table of variant words (2001-12-19) settled 账 against 帐 and its like; older texts keep their spelling. */
const SETTLED = '2002-01-01';
/** The end of each wrong form, which is rarer than its beginning: 及到, and not 涉及. What may be missing (到?) is no sure end. */
const TRIGGERS: Triggers = PLAIN.map((form) => {
  const sure = form.replace(/.\?/gu, '');
  return sure.length < 2 ? sure : [sure.slice(-2, -1), sure.slice(-1)];
});

export const rule: Rule = {
  id: 'term-confusables',
  number: 64,
  group: '数字与用词',
  title: { zh: '易混易错字词', en: 'Words that are often written wrong' },
  description: {
    zh: '只收录不会误判的错别字和易混词：“截止2024年”应为“截至”，“布署”应为“部署”，“帐户”应为“账户”等。依赖上下文的（“其它”“做出”“涉及到”）只作提示。书名号、引号内的文字不作判断。',
    en: 'A short list of wrong characters that cannot be meant otherwise. Those that depend on context are only hints. Titles and quotations are left alone.',
  },
  basis: { kind: '通例', reference: '公文易错字词' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: TRIGGERS,
  check({ prose }, { day, report }) {
    if (!SUSPECT.test(prose.masked)) return;
    for (const match of prose.masked.matchAll(PATTERN)) {
      const entry = CONFUSABLES[match.slice(1).findIndex((group) => group !== undefined)];
      if (entry === undefined) continue;
      const start = match.index;
      const end = start + match[0].length;
      report({
        start,
        end,
        message: `“${match[0]}”${entry.sort === 'certain' ? '应为' : '一般写作'}“${entry.right}”${entry.note === undefined ? '' : `，${entry.note}`}`,
        ...(entry.sort === 'certain' && day.latest >= SETTLED ? {} : { atMost: 'info' }),
        fix: { title: `改为“${entry.right}”`, edits: [{ start, end, newText: entry.right }] },
      });
    }
  },
  good: [
    '截至目前，各部门已经部署。作为试点，应当安装设备，开立账户。',
    { name: '截止时间', text: '报名截止时间为5月1日，申报至5月1日截止，受理截止到5月1日。' },
    { name: '帐篷', text: '调运帐篷、蚊帐和营帐。' },
    { name: '既使……又使', text: '既使群众受益，又使企业增效。' },
    { name: '做为民', text: '把好事当实事，做为民办事的表率，叫做为人民服务。' },
    { name: '目的的', text: '达到目的的，实实在在、一步步推进。' },
    { name: '引文', text: '网民反映“帐户无法登录”，参见《帐户管理办法》。' },
    { name: '两个词相接', text: '自已批准之日起生效，项目自已建成的路段接入。' },
    { name: '相同字的其他词', text: '预防犯罪，究竟争取什么，全部份额，涉及到期债务，自己经营，教授于5月来渝。' },
  ],
  bad: [
    { text: '⟦截止⟧2024年5月，⟦截止⟧目前已完成⟦布署⟧。', fixed: '截至2024年5月，截至目前已完成部署。' },
    { name: '账', text: '开立⟦帐⟧户并转⟦帐⟧，核对⟦帐⟧目。', fixed: '开立账户并转账，核对账目。' },
    { text: '⟦做为⟧牵头单位，⟦必需要⟧完成⟦按装⟧。', fixed: '作为牵头单位，必须要完成安装。' },
    { name: '看上下文', text: '⟦其它⟧部门⟦涉及到⟧的事项。', fixed: '其他部门涉及的事项。', severity: 'info' },
  ],
};

/** A pattern with its groups of look-around cut out; it has no other groups, and classes only inside of those. */
function withoutLookaround(pattern: string): string {
  let plain = '';
  let depth = 0;
  // A bracket in a class is a character.
  for (const part of pattern.match(/\[[^\]]*\]|[\s\S]/gu) ?? []) {
    if (part === '(') depth++;
    else if (part === ')') depth--;
    else if (depth === 0) plain += part;
  }
  return plain;
}
