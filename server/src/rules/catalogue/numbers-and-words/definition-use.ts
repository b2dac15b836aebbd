import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { DefinedTerm } from '../../../gazette/prose/definition.ts';
import type { Rule } from '../../rule.ts';
import { isText } from '../../shared/roles.ts';
import { NamePlaces, type Placed } from './shared/name-places.ts';
import { searchFor } from './shared/name-search.ts';

/** Ordinary words: a text may use them before it gives them a narrower meaning. */
const ORDINARY =
  /^(?:区县|县区|市区|各区县|企业|公司|单位|部门|机关|机构|办法|条例|规定|细则|方案|计划|规划|纲要|意见|通知|决定|清单|目录|标准|指南|项目|工程|平台|系统|基地|园区|专班|领导小组|工作组|专项小组|委员会|协会|中心|集团|用户|农户|居民|学校|医院|车辆|设备|产品|资金|补贴|奖励|申请人|当事人|甲方|乙方)$/u;
/** How far back the full name of a definition may reach. */
const LONGEST_NAME = 60;
/** No document has more short names; a text that does is not worth a search through all of it for each. */
const MOST_DEFINITIONS = 200;

export const rule: Rule = {
  id: 'definition-use',
  number: 65,
  group: '数字与用词',
  title: { zh: '简称先定义后使用，不重复定义', en: 'A short name is defined once, before it is used' },
  description: {
    zh: '用“以下简称”引入的简称，应当在首次出现处定义，此后才使用，同一简称只定义一次，引号用法全文一致。定义后从未使用的简称可以删去。“区县”“企业”等普通词语先用后定义的不作判断。',
    en: 'A short name introduced by 以下简称 is defined where its full name first occurs, used only after that, defined once and quoted alike throughout. Ordinary words are left alone.',
  },
  basis: { kind: '通例', reference: '简称先全后简' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  // What every definition holds; 下同 too, because where it stands 以下分别称 is looked for as well.
  triggers: [
    ['下简统', '称'],
    ['下', '同'],
  ],
  check(document, { concerned, report }) {
    const defining = new Set(concerned.filter(({ prose }) => prose.definitions.some(({ kind }) => kind === 'short')));
    if (defining.size === 0) return;
    const parts = partsOf(document);
    const texts = parts.map((part) => part.filter((paragraph) => isText(paragraph.role) && !paragraph.quoted));
    const defined = texts.map((text) => definitionsIn(text, defining));
    const [earliest] = defined.flat();
    if (earliest === undefined) return;
    const names = defined.flatMap((placed) =>
      placed.flatMap(({ definition }) => definition.terms.map(({ text }) => text)),
    );
    const places = new NamePlaces(parts, texts, defined, searchFor(names, earliest.paragraph.prose));
    for (const [part, placed] of defined.entries()) {
      const first = new Map<string, Placed>();
      for (const entry of placed) {
        reportPhrase(entry, report);
        for (const term of entry.definition.terms) {
          const known = first.get(term.text);
          if (known === undefined) {
            first.set(term.text, entry);
            reportUse(entry, term, part, places, report);
          } else {
            report(entry.paragraph, {
              start: entry.definition.phrase.start,
              end: term.end,
              message: `简称“${term.text}”前文已经定义，不必重复定义`,
              atMost: 'info',
              related: [
                {
                  paragraph: known.paragraph,
                  start: known.definition.phrase.start,
                  end: known.definition.phrase.end,
                  message: '首次定义',
                },
              ],
            });
          }
        }
      }
      reportMixedMarks(placed, report);
    }
  },
  good: [
    '支持取得经营许可证的企业（以下简称“国际快递企业”）发展。鼓励国际快递企业出海。',
    {
      name: '普通词语',
      text: '组织10个区县开展试点。鼓励有条件的区县（自治县，以下简称区县）建设公物仓。区县应当落实。',
    },
    {
      name: '全称中含简称',
      text: '重庆国际快递企业协会成立。支持国际快递企业协会（以下简称“快递企业”）工作，快递企业应当配合。',
    },
    {
      name: '标题中先用',
      text: '# 推进“邮运通”发展行动计划\n\n推进“邮运通”综合服务体系（以下简称“邮运通”）建设，发展“邮运通”。',
    },
    { name: '以下称', text: '《重庆市邮政条例》（以下称《条例》）施行。各部门应当落实《条例》。' },
    { name: '下同', text: '各区县政府（开发区管委会，下同）负责。各区县政府应当落实。' },
    {
      name: '书名号与引号',
      text: '《重庆市邮政条例》（以下简称《条例》）施行。取得许可的企业（以下简称“快递企业”）执行《条例》，快递企业应当落实。',
    },
  ],
  bad: [
    {
      name: '先用后定义',
      text: '鼓励⟦双城圈⟧企业合作。加快推进成渝地区双城经济圈（以下简称“双城圈”）建设，完善双城圈网络。',
    },
    {
      name: '全称的一部分先用',
      text: '⟦协调小组⟧定期会商。成立重庆市邮政快递业发展协调小组（以下简称协调小组），协调小组定期召开会议。',
      severity: 'info',
    },
    {
      name: '重复定义',
      text: '取得经营许可证的企业（以下简称“快递企业”）应当备案。快递企业按照规定办理。其他取得许可证的企业（⟦以下简称“快递企业⟧”）参照执行。',
      severity: 'info',
    },
    { name: '定义后未用', text: '支持取得经营许可证的企业（⟦以下简称“国际快递企业⟧”）发展。', severity: 'info' },
    {
      name: '下称',
      text: '重庆物流集团有限公司（⟦下称⟧“物流集团”）负责，物流集团应当落实。',
      fixed: '重庆物流集团有限公司（以下简称“物流集团”）负责，物流集团应当落实。',
      severity: 'info',
    },
    {
      name: '引号不一致',
      text: '重庆物流集团有限公司（以下简称“物流集团”）牵头，重庆机场集团有限公司（以下简称⟦机场集团⟧）配合。物流集团、机场集团应当落实。',
      fixed:
        '重庆物流集团有限公司（以下简称“物流集团”）牵头，重庆机场集团有限公司（以下简称“机场集团”）配合。物流集团、机场集团应当落实。',
      severity: 'info',
    },
  ],
  limits: '简称是全称的一部分时，此前出现的可能是别的机构，不作判断；目录、标题、主送机关和引文中的使用不计。',
};

type ReportTo = Parameters<Extract<Rule, { scope: 'document' }>['check']>[1]['report'];

/** The document's own text, then its attachments: what the covering notice defines, the issued text may use. */
function partsOf({ paragraphs, attachments }: GazetteDocument): readonly (readonly Paragraph[])[] {
  if (attachments.length === 0) return [paragraphs];
  const attached = new Set(attachments.flatMap((attachment) => attachment.paragraphs));
  return [
    paragraphs.filter((paragraph) => !attached.has(paragraph)),
    ...attachments.map((attachment) => attachment.paragraphs),
  ];
}

function definitionsIn(paragraphs: readonly Paragraph[], defining: ReadonlySet<Paragraph>): readonly Placed[] {
  const placed: Placed[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!defining.has(paragraph)) continue;
    for (const definition of paragraph.prose.definitions) {
      if (definition.kind !== 'short') continue;
      placed.push({ paragraph, index, definition });
      if (placed.length === MOST_DEFINITIONS) return placed;
    }
  }
  return placed;
}

function reportPhrase({ paragraph, definition: { phrase } }: Placed, report: ReportTo): void {
  if (!phrase.text.startsWith('下称')) return;
  report(paragraph, {
    start: phrase.start,
    end: phrase.end,
    message: '“下称”一般写作“以下简称”',
    atMost: 'info',
    fix: { title: '改为“以下简称”', edits: [{ start: phrase.start, end: phrase.end, newText: '以下简称' }] },
  });
}

/** Reports the first use before the definition, or that there is no use after it. */
function reportUse(
  { paragraph, definition }: Placed,
  term: DefinedTerm,
  part: number,
  places: NamePlaces,
  report: ReportTo,
): void {
  if (term.text === '') return;
  const used = places.isUsedAfter(term.text, part) || paragraph.prose.text.includes(term.text, term.end);
  if (!used) {
    report(paragraph, {
      start: definition.phrase.start,
      end: term.end,
      message: `简称“${term.text}”定义后没有使用`,
      atMost: 'info',
    });
    return;
  }
  const sentence = paragraph.prose.text.lastIndexOf('。', definition.start) + 1;
  const fullName = paragraph.prose.text.slice(Math.max(sentence, definition.start - LONGEST_NAME), definition.start);
  if (term.mark === '《' || term.text.length < 3 || ORDINARY.test(term.text)) return;
  // A short name that is a part of the full one may have named another body before: only a hint, and only standing alone.
  const certain = term.mark === '“' && !fullName.includes(term.text);
  for (const earlier of places.before(term.text, part)) {
    if (earlier.role !== 'body' && earlier.role !== 'section') continue;
    const limit = earlier === paragraph ? sentence : earlier.prose.text.length;
    const start = certain ? earlier.prose.masked.indexOf(term.text) : standingAlone(earlier.prose.masked, term.text);
    if (start < 0 || start + term.text.length > limit) continue;
    report(earlier, {
      start,
      end: start + term.text.length,
      message: `简称“${term.text}”在定义之前已经使用，应当在首次出现处写全称并定义`,
      ...(certain ? {} : { atMost: 'info' }),
      related: [{ paragraph, start: definition.phrase.start, end: term.end, message: '定义在此' }],
    });
    return;
  }
}

/** Where a word stands at the head of a clause or after a preposition, so that it is no part of a longer name; else -1. */
function standingAlone(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || '，。；：、由与和及向经报在对为将请按（ '.includes(text.charAt(at - 1))) return at;
  }
  return -1;
}

/** “X” in one place and X in another: the fewer are reported, the bare ones where they are as many. */
function reportMixedMarks(placed: readonly Placed[], report: ReportTo): void {
  const terms = placed.flatMap(({ paragraph, definition }) => definition.terms.map((term) => ({ paragraph, term })));
  const quoted = terms.filter(({ term }) => term.mark === '“');
  const bare = terms.filter(({ term }) => term.mark === '');
  if (quoted.length === 0 || bare.length === 0) return;
  const odd = bare.length <= quoted.length ? bare : quoted;
  for (const { paragraph, term } of odd) {
    const edits =
      term.mark === ''
        ? [
            { start: term.start, end: term.start, newText: '“' },
            { start: term.end, end: term.end, newText: '”' },
          ]
        : [
            { start: term.start - 1, end: term.start, newText: '' },
            { start: term.end, end: term.end + 1, newText: '' },
          ];
    report(paragraph, {
      start: term.start,
      end: term.end,
      message: `简称“${term.text}”的引号用法与其他简称不一致`,
      atMost: 'info',
      fix: { title: term.mark === '' ? '加引号' : '去引号', edits },
    });
  }
}
