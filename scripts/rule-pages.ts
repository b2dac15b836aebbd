// Writes docs/rules/<id>.md and docs/rules/README.md from the rule objects. With --check it writes nothing and fails when
// a page is stale, missing or left over.

import { basisWithStrength } from '../server/src/rules/basis.ts';
import { rules } from '../server/src/rules/index.ts';
import { rulePage } from '../server/src/rules/page.ts';
import type { Rule } from '../server/src/rules/rule.ts';
import { writePages } from './pages.ts';

/** What the column 依据 says; said once for all rules. */
const PREFACE = `依据列写明出处和力度：规定（条文直接陈述）、应、宜、一般、推荐、可；只有“规定”“应”的条文才会报错误。标点、数字用法的国家标准依
《党政机关公文处理工作条例》第十一条（公文使用的汉字、数字、外文字符、计量单位和标点符号等按照有关国家标准和规定执行）适用于公文。

The last column names the clause and its strength. Only a clause that states (规定) or demands (应) makes an error. The
standards on punctuation and figures apply to official documents by article 11 of the Regulations.`;

/** The list of all rules by chapter. */
function listing(): string {
  const groups = [...new Set(rules.map((rule) => rule.group))];
  return `# 规则一览 Rules\n\n${PREFACE}\n\n${groups
    .map(
      (group) =>
        `## ${group}\n\n| 规则 | 说明 | 级别 | 修复 | 依据 |\n|---|---|---|---|---|\n${rules
          .filter((rule) => rule.group === group)
          .map(row)
          .join('\n')}`,
    )
    .join('\n\n')}\n`;
}

function row(rule: Rule): string {
  const level = rule.enabled === false ? 'off' : rule.severity;
  return `| [\`${rule.id}\`](${rule.id}.md) | ${rule.title.zh}<br>${rule.title.en} | ${level} | ${rule.fix ?? '–'} | ${basisWithStrength(rule.basis)} |`;
}

writePages(
  'docs/rules/',
  new Map([['README.md', listing()], ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const)]),
);
