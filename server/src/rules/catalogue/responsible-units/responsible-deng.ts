import type { Rule } from '../../rule.ts';
import { LIST_TRIGGERS, listsOf } from '../../shared/lists.ts';

const DENG = /等(?:单位|部门|机关|有关方面)?$/u;

export const rule: Rule = {
  id: 'responsible-deng',
  number: 32,
  group: '责任单位',
  title: { zh: '清单末尾不宜用“等”', en: 'A list should not end in 等' },
  description: {
    zh: '责任单位应当列全。“等”使未列出的单位无从落实责任；确需概括的，用“有关单位”“有关区县政府”一类界定清楚的统称。',
    en: 'A list should be complete: 等 leaves it open who else is responsible. Where a class is meant, name it (有关单位, 有关区县政府).',
  },
  basis: { kind: '通例', reference: '责任单位应列全' },
  severity: 'info',
  scope: 'paragraph',
  fix: null,
  triggers: LIST_TRIGGERS,
  check({ prose }, { report }) {
    for (const list of listsOf(prose)) {
      // The last unit of a group ends a list of its own: 市商务委等，各区县政府.
      for (const unit of list.parts.flatMap((part) => part.groups.map((group) => group.at(-1)))) {
        const match = unit === undefined ? null : DENG.exec(unit.text);
        if (unit === undefined || match === null || unit.end - unit.start !== unit.text.length) continue;
        report({
          start: unit.start + match.index,
          end: unit.end,
          message: `清单中的“${match[0]}”使责任不清，应列全单位或改用“有关单位”等统称`,
        });
      }
    }
  },
  good: [
    '加强监管。（责任单位：市商务委、市教委，各区县政府）',
    { name: '有关单位', text: '加强监管。（责任单位：市商务委、市教委等有关单位）' },
    { name: '名称中的等', text: '加强监管。（责任单位：市高等教育研究院、市商务委）' },
    { name: '清单外的等', text: '市商务委、市教委等要加强监管。（责任单位：市商务委）' },
  ],
  bad: [
    { text: '加强监管。（责任单位：市教委、市商务委⟦等⟧）' },
    { text: '加强监管。（责任单位：市教委、市商务委⟦等部门⟧）' },
    { name: '一组末尾', text: '加强监管。（责任单位：市教委、市商务委⟦等⟧，各区县政府）' },
  ],
};
