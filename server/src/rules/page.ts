import { basisWithStrength } from './basis.ts';
import { readExample } from './example.ts';
import type { BadExample, FixSafety, GoodExample, Rule, Severity } from './rule.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: '错误（必改）error',
  warning: '警告（疑似）warning',
  info: '提示 info',
};
const FIX: Readonly<Record<FixSafety, string>> = {
  safe: '安全自动修复 safe fix',
  suggestion: '逐条确认的建议 suggestion',
};

const SCOPE: Readonly<Record<Rule['scope'], string>> = {
  paragraph: '逐段 paragraph',
  document: '全文 document',
  workspace: '工作区各文件之间 workspace',
  engine: '检查指令 directives',
};

/**
 * The page of a rule as Markdown, in Chinese with an English summary: what, why, right and wrong, options, limits. Made
 * from the rule object alone, so that page, tests and behaviour cannot part.
 */
export function rulePage(rule: Rule): string {
  return `${[
    `# ${rule.title.zh}`,
    `${code(rule.id)} · ${rule.group} · ${rule.title.en}`,
    facts(rule),
    `## 说明\n\n${rule.description.zh}`,
    `> ${rule.description.en}`,
    `## 正例\n\n${rule.good.map(goodExample).join('\n\n')}`,
    `## 反例\n\n${rule.bad.map(badExample).join('\n\n')}`,
    ...options(rule),
    ...(rule.limits === undefined ? [] : [`## 局限\n\n${rule.limits}`]),
    suppressionHint(rule),
  ].join('\n\n')}\n`;
}

function facts(rule: Rule): string {
  const usual =
    rule.enabled === false ? `默认关闭 off by default；启用时为${SEVERITY[rule.severity]}` : SEVERITY[rule.severity];
  const level =
    rule.finalSeverity === undefined
      ? usual
      : `${usual}；印发之前（\`lint --final\`）为${SEVERITY[rule.finalSeverity]}`;
  return [
    '| 项目 | 内容 |',
    '|---|---|',
    `| 级别 severity | ${level} |`,
    `| 依据 basis | ${basisWithStrength(rule.basis)} |`,
    `| 修复 fix | ${rule.fix === null ? '无 none' : FIX[rule.fix]} |`,
    `| 范围 scope | ${SCOPE[rule.scope]} |`,
  ].join('\n');
}

function goodExample(example: string | GoodExample): string {
  const good = typeof example === 'string' ? { text: example } : example;
  return `${good.name === undefined ? '' : `${good.name}：\n\n`}${fence(good.text)}${otherFiles(good)}`;
}

function badExample(example: BadExample): string {
  const name = example.name === undefined ? '' : `${example.name}：\n\n`;
  const marked = readExample(example.text);
  const places = marked.ranges.map((range) => `“${shorten(marked.text.slice(range.start, range.end))}”`).join('、');
  const fixed = example.fixed === undefined ? '' : `\n\n修复后：\n\n${fence(example.fixed)}`;
  return `${name}${fence(marked.text)}${otherFiles(example)}\n\n问题所在：${places}${fixed}`;
}

function otherFiles({ files = {} }: GoodExample): string {
  return Object.entries(files)
    .map(([name, text]) => `\n\n同一工作区的 ${code(name)}：\n\n${fence(text)}`)
    .join('');
}

function options(rule: Rule): readonly string[] {
  if (rule.options === undefined) return [];
  const rows = Object.entries(rule.options).map(
    ([name, spec]) =>
      `| ${code(name)} | ${spec.type} | ${code(JSON.stringify(spec.default))} | ${spec.description.zh} ${spec.description.en} |`,
  );
  return [['## 选项', '', '| 名称 | 类型 | 默认 | 说明 |', '|---|---|---|---|', ...rows].join('\n')];
}

function suppressionHint(rule: Rule): string {
  return `## 停用\n\n在有意为之的一行之前写明理由：\n\n${fence(`<!-- gongwen-disable-next-line ${rule.id} -- 理由 -->`)}`;
}

/** A fenced block whose fence is longer than any run of backticks inside. */
function fence(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/gu), (run) => run[0].length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}text\n${text}\n${ticks}`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 40 ? line : `${line.slice(0, 38)}……`;
}
