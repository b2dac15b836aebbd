import type { PlacedList } from '../../../gazette/document/document.ts';
import type { Unit } from '../../../gazette/prose/responsible.ts';
import type { Range } from '../../../text/range.ts';
import type { Rule } from '../../rule.ts';
import { LIST_TRIGGERS, listsOfDocument } from '../../shared/lists.ts';

/** A remark that says what a class of units means from here on. */
const DEFINITION = /下同|以下(?:简称|统称|称)/u;
/** A class of units that includes more than its words say. */
const COLLECTIVE = /^(?:各|有关|相关)区县(?:政府)?$/u;

export const rule: Rule = {
  id: 'responsible-first-definition',
  number: 33,
  group: '责任单位',
  title: {
    zh: '清单中的统称在首次出现时界定，且只界定一次',
    en: 'A class of units is defined once, where it first occurs',
  },
  description: {
    zh: '“各区县政府”包括开发区管委会、自治县的，在清单首次出现处注明“（开发区管委会，下同）”等，以后不再重复。界定不在首次出现处，或者“下同”重复，都提示核对。',
    en: 'Where 各区县政府 includes development zones or autonomous counties, a remark such as （开发区管委会，下同） says so at its first occurrence in a list, and only there.',
  },
  basis: { kind: '本厅', reference: '公报2024年第9期原件第186、264行' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: LIST_TRIGGERS,
  check(document, { report }) {
    const first = new Map<string, Use>();
    const defined = new Map<string, Use>();
    for (const use of uses(listsOfDocument(document))) {
      const { name, paragraph, remark } = use;
      const before = first.get(name);
      const definition = defined.get(name);
      if (before === undefined) first.set(name, use);
      if (remark === null) continue;
      if (definition !== undefined) {
        report(paragraph, {
          ...remark,
          message: `“${name}”已在前文界定，此处“${paragraph.prose.text.slice(remark.start, remark.end)}”重复`,
          fix: { title: '删去重复的界定', edits: [{ ...remark, newText: '' }] },
          related: [{ paragraph: definition.paragraph, ...(definition.remark ?? definition), message: '前文的界定' }],
        });
        continue;
      }
      defined.set(name, use);
      if (before === undefined) continue;
      report(paragraph, {
        ...remark,
        message: `“${name}”前文已经出现，界定应放在首次出现处`,
        atMost: 'info',
        related: [{ paragraph: before.paragraph, start: before.start, end: before.end, message: '首次出现' }],
      });
    }
  },
  good: [
    '1.甲。〔责任单位：市教委，各区县政府（开发区管委会，下同）〕\n\n2.乙。（责任单位：市教委，各区县政府）',
    { name: '无需界定', text: '1.甲。（责任单位：市教委，各区县政府）\n\n2.乙。（责任单位：市教委，各区县政府）' },
    {
      name: '另一统称各自界定',
      text: '1.甲。〔责任单位：市教委，各区县政府（开发区管委会，下同）〕\n\n2.乙。〔责任单位：市教委，有关区县政府（江津区、永川区）〕',
    },
    { name: '简称界定', text: '1.甲。（责任单位：市教委，各区县〔自治县，以下简称区县〕政府）' },
  ],
  bad: [
    {
      name: '重复界定',
      text: '1.甲。〔责任单位：市教委，各区县政府（开发区管委会，下同）〕\n\n2.乙。〔责任单位：市教委，各区县政府⟦（开发区管委会，下同）⟧〕',
      fixed: '1.甲。〔责任单位：市教委，各区县政府（开发区管委会，下同）〕\n\n2.乙。〔责任单位：市教委，各区县政府〕',
    },
    {
      name: '界定不在首次出现处',
      text: '1.甲。（责任单位：市教委，各区县政府）\n\n2.乙。〔责任单位：市教委，各区县政府⟦（开发区管委会，下同）⟧〕',
      severity: 'info',
    },
  ],
  limits: '统称是否包括开发区、自治县由起草人判断；从未界定的，本规则不提示。',
};

/** One naming of a class of units; `remark` is its definition, where it bears one. */
interface Use extends Range {
  readonly name: string;
  readonly paragraph: PlacedList['paragraph'];
  readonly remark: Range | null;
}

function* uses(lists: readonly PlacedList[]): Generator<Use> {
  for (const { paragraph, list } of lists) {
    for (const unit of list.parts.flatMap((part) => part.groups.flat())) {
      if (!COLLECTIVE.test(unit.text)) continue;
      const remark = remarkOf(unit, list.nested, paragraph.prose.text);
      yield { name: unit.text, paragraph, remark, start: unit.start, end: unit.end };
    }
  }
}

function remarkOf(unit: Unit, nested: readonly Range[], text: string): Range | null {
  const remark = nested.find((range) => range.start >= unit.start && range.end <= unit.end);
  return remark !== undefined && DEFINITION.test(text.slice(remark.start, remark.end)) ? remark : null;
}
