import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'party-gov-dun',
  number: 76,
  group: '标点符号',
  title: { zh: '“市委、市政府”并列应加顿号', en: 'Party committee and government are parted by 、' },
  description: {
    zh: '党委、政府是并列的两个机关，“市委市政府”应写作“市委、市政府”，“党中央国务院”应写作“党中央、国务院”。',
    en: 'Party committee and government are two bodies side by side and take an enumeration comma.',
  },
  basis: { kind: '通例', reference: '并列机关用顿号隔开' },
  severity: 'info',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [
    ['委', '省市区县州旗'],
    ['央', '国'],
  ],
  check({ prose }, { report }) {
    for (const match of prose.masked.matchAll(/(?:([省市区县州旗])委(?=\1(?:人民)?政府)|党中央(?=国务院))/gu)) {
      const at = match.index + match[0].length;
      const name = /^(?:[省市区县州旗](?:人民)?政府|国务院)/u.exec(prose.masked.slice(at, at + 5))?.[0] ?? '';
      report({
        start: match.index,
        end: at + name.length,
        message: `“${match[0]}${name}”应写作“${match[0]}、${name}”`,
        fix: { title: '加顿号', edits: [{ start: at, end: at, newText: '、' }] },
      });
    }
  },
  good: [
    '按照市委、市政府部署，落实党中央、国务院决策。',
    { name: '单一机关', text: '市委办公厅、市政府办公厅和区委督查室负责。' },
    { name: '引文', text: '开设“市委市政府开放日”栏目。' },
    { name: '下级委员会', text: '市发展改革委市级有关部门会同办理。' },
  ],
  bad: [
    { text: '按照⟦市委市政府⟧部署，落实⟦党中央国务院⟧决策。', fixed: '按照市委、市政府部署，落实党中央、国务院决策。' },
  ],
};
