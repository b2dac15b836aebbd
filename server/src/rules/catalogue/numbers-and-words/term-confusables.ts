import confusables from '../../data/words/confusables.json' with { type: 'json' };
import type { Rule } from '../../rule.ts';
import { isText } from '../../shared/roles.ts';
import { statuteText } from '../../shared/statute-text.ts';
import { listHits } from '../../shared/word-list.ts';
import { wordReport } from '../../shared/word-reports.ts';

const hitsOf = listHits(confusables);
/** The first table of variant words (2001-12-19) settled 账 against 帐 and its like; older texts keep their spelling. */
const SETTLED = '2002-01-01';

export const rule: Rule = {
  id: 'term-confusables',
  number: 64,
  group: '数字与用词',
  title: { zh: '易混易错字词', en: 'Words that are often written wrong' },
  description: {
    zh: '只收录不会误判的错别字和易混词：“截止2024年”应为“截至”，“布署”应为“部署”，“登陆网站”应为“登录”等，词表在 server/src/rules/data/words。依赖上下文的（“其它”“做出”“涉及到”）只作提示。书名号、引号内的文字不作判断，法规保留原用的“帐”。',
    en: 'Wrong characters that cannot be meant otherwise, from a list with contexts. Those that depend on more are only hints. Titles and quotations are left alone, and statutes keep their own 帐.',
  },
  basis: { kind: '通例', reference: '公文易错字词' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { day, house, report }) {
    const isStatute = statuteText(document);
    for (const paragraph of document.paragraphs) {
      const hits = hitsOf(paragraph.prose);
      if (hits.length === 0 || !isText(paragraph.role)) continue;
      for (const hit of hits) {
        if (hit.entry.notInStatutes && isStatute(paragraph)) continue;
        if (house.words?.allows(paragraph.prose.text, hit.start, hit.end) === true) continue;
        report(paragraph, {
          ...wordReport(hit),
          ...(day.latest < SETTLED ? { atMost: 'info' } : {}),
        });
      }
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
    { name: '两个词相接', text: '自已批准之日起生效，项目自已建成的路段接入，解决择业问题，完善长效机制。' },
    { name: '相同字的其他词', text: '预防犯罪，究竟争取什么，全部份额，涉及到期债务，自己经营，教授于5月来渝。' },
    { name: '登陆', text: '台风登陆后，各区要启动预案。' },
    { name: '法规的“帐”', text: '第一条 为了X，制定本法。\n\n第二条 纳税人设置帐簿，根据合法凭证记帐。' },
  ],
  bad: [
    { text: '⟦截止⟧2024年5月，⟦截止目前⟧已完成⟦布署⟧。', fixed: '截至2024年5月，截至目前已完成部署。' },
    { name: '账', text: '开立⟦帐户⟧并⟦转帐⟧，核对⟦帐目⟧。', fixed: '开立账户并转账，核对账目。' },
    { text: '⟦做为⟧牵头单位，⟦必需要⟧完成⟦按装⟧。', fixed: '作为牵头单位，必须要完成安装。' },
    { name: '登录', text: '请先⟦登陆⟧财政信息网填报。', fixed: '请先登录财政信息网填报。' },
    { name: '看上下文', text: '⟦其它⟧部门⟦涉及到⟧的事项。', fixed: '其他部门涉及的事项。', severity: 'info' },
    { name: '旧时写法', text: '开立⟦帐户⟧。', fixed: '开立账户。', asOf: '1999-05-01', severity: 'info' },
  ],
};
