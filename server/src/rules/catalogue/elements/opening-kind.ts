import { openingOf } from '../../../gazette/kinds/formulas.ts';
import type { KindName } from '../../../gazette/kinds/kind.ts';
import { kindNamed } from '../../../gazette/kinds/table.ts';
import type { Rule, Severity } from '../../rule.ts';
import { firstParagraphs } from './shared/main-text.ts';

/** Kinds that say with a verb of their own what they are. The others report, decide and ask in whatever words fit. */
const SPEAKS: ReadonlySet<KindName> = new Set(['公告', '通告', '通知', '通报', '报告', '请示', '批复', '函', '纪要']);

/** What a kind may also say: a 请示 reports first, a 批复 is an answer as a 函 is. */
const ALLOWED: Readonly<Partial<Record<KindName, readonly KindName[]>>> = {
  请示: ['报告'],
  意见: ['报告'],
};

export const rule: Rule = {
  id: 'opening-kind',
  number: 401,
  group: '公文要素',
  title: { zh: '承启语与文种不一致', en: 'The text introduces itself as another kind' },
  description: {
    zh: '正文承启语所说的文种应与标题一致：通告写“现通告如下”，函写“现函告如下”，公告写“现公告如下”。标题是通告、正文写“通知如下”的，二者必有一误。',
    en: 'The text introduces itself by the kind of its title: a 通告 says 通告如下. Where the two disagree, one of them is wrong.',
  },
  basis: { kind: '通例', reference: '承启语与文种一致' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: [['如', '下']],
  check(document, { report }) {
    const { kind } = document;
    if (kind === null || !SPEAKS.has(kind)) return;
    for (const paragraph of firstParagraphs(document)) {
      const opening = openingOf(paragraph.prose.masked);
      if (opening === null) continue;
      const said = opening.kind;
      // 具体意见如下 and 决定如下 tell what follows in any kind.
      if (said !== null && !SPEAKS.has(said)) continue;
      if (said === kind || (said !== null && ALLOWED[kind]?.includes(said) === true)) return;
      const verb = verbFor(kind);
      const end = opening.start + opening.verb.length;
      // A word that is no kind's is a slip of wording; another kind's own verb is a contradiction.
      const atMost: Severity | undefined = said === null ? 'info' : undefined;
      report(paragraph, {
        start: opening.start,
        end: opening.end,
        message: `标题的文种是“${kind}”，承启语“${opening.verb}如下”与之不一致，宜写“${verb}如下”`,
        ...(atMost === undefined ? {} : { atMost }),
        fix: { title: `改为“${verb}”`, edits: [{ start: opening.start, end, newText: verb }] },
      });
      return;
    }
  },
  good: [
    '临江市教育局关于做好招生工作的通知\n\n临教发〔2024〕4号\n\n各学校：\n\n现将有关事项通知如下：\n\n一、做好准备。',
    {
      name: '答复用“答复如下”',
      text: '临江市教育局关于招生问题的复函\n\n临教函〔2024〕4号\n\n南江师范学院：\n\n来函收悉。现答复如下：',
    },
    {
      name: '请示先报告情况',
      text: '临江市教育局关于修缮校舍的请示\n\n临教文〔2024〕4号\n\n临江市人民政府：\n\n现将有关情况报告如下，请予批准。',
    },
    {
      name: '具体意见如下',
      text: '临江市教育局关于修缮校舍的请示\n\n临教文〔2024〕4号\n\n临江市人民政府：\n\n现拟修缮校舍，具体意见如下：\n\n一、修缮教室。\n\n妥否，请批示。',
    },
    {
      name: '引文中的通知如下',
      text: '临江市教育局关于招生工作的通报\n\n临教发〔2024〕4号\n\n各学校：\n\n文件规定“现通知如下”。现将有关情况通报如下：',
    },
  ],
  bad: [
    {
      text: '临江市人民政府关于临江大桥封闭施工的通告\n\n临府告〔2024〕4号\n\n为确保施工安全，现将有关事项⟦通知如下⟧：\n\n一、全桥封闭。',
      fixed:
        '临江市人民政府关于临江大桥封闭施工的通告\n\n临府告〔2024〕4号\n\n为确保施工安全，现将有关事项通告如下：\n\n一、全桥封闭。',
    },
    {
      name: '函写“通知如下”',
      text: '临江市教育局关于商请支持招生工作的函\n\n临教函〔2024〕4号\n\n南江师范学院：\n\n现将有关事项⟦通知如下⟧：\n\n一、请派教师。',
      fixed:
        '临江市教育局关于商请支持招生工作的函\n\n临教函〔2024〕4号\n\n南江师范学院：\n\n现将有关事项函告如下：\n\n一、请派教师。',
    },
  ],
};

function verbFor(kind: KindName): string {
  return kind === '函' ? '函告' : (kindNamed(kind).verbs[0] ?? kind);
}
