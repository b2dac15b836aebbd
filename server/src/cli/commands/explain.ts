import { suggestion } from '../../agencies/suggest.ts';
import { EXIT, UsageError } from '../../project/exit.ts';
import { StreamOutput } from '../../project/files/output.ts';
import { rules } from '../../rules/index.ts';
import type { OptionSpec } from '../../rules/options.ts';
import { isPluginRuleId } from '../../rules/pluginRuleId.ts';
import type { BadExample, GoodExample, Rule } from '../../rules/rule.ts';
import { wrap } from '../../text/displayWidth.ts';
import { type Arguments, expectOperands, readArguments } from '../arguments.ts';
import type { Environment } from '../environment.ts';
import type { Language } from '../language.ts';
import { colorOf } from '../lint/lintOptions.ts';
import { rulesHere } from '../rules/pluginRules.ts';
import { rulePageAddress } from '../rules/ruleLinks.ts';
import { BASIS_WORDS, FIX_WORDS, levelWord } from '../rules/ruleWords.ts';
import { type Style, styleFor, wantsColor } from '../terminal/color.ts';

/** The options of `gongwen explain`. */
export const OPTIONS = { config: 'value', 'no-config': 'flag', 'allow-plugins': 'flag' } as const;

/** `gongwen explain RULE`: the rule's page, for reading in a terminal. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const { env, stdout, language } = environment;
  const given = readArguments(args, OPTIONS);
  const [id] = given.operands;
  if (id === undefined) throw new UsageError('缺少规则名，规则见 gongwen rules (a rule is needed)');
  expectOperands(given, 1);
  const rule = ruleNamed(id, given, environment);
  const style = styleFor(wantsColor(colorOf(given), env, stdout));
  const columns = Math.min(stdout.isTTY ? stdout.columns : 100, 100);
  await new StreamOutput(stdout).write(pageOf(rule, language, style, columns));
  return EXIT.ok;
}

/** Ours are known without a look at any configuration. */
function ruleNamed(id: string, given: Arguments, environment: Environment): Rule {
  const ours = rules.find((rule) => rule.id === id);
  if (ours !== undefined) return ours;
  const known = rulesHere(given, environment).rules;
  const found = known.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  const near = suggestion(
    id,
    known.map((rule) => rule.id),
  );
  throw new UsageError(`没有规则“${id}” (unknown rule)${near}`);
}

/** The words of the page. */
const WORDS = {
  zh: {
    basis: '依据',
    level: '级别',
    fix: '修复',
    none: '无',
    good: '正确',
    bad: '错误',
    fixed: '改为',
    options: '选项',
    standard: '默认',
    limits: '已知局限',
    page: '页面',
  },
  en: {
    basis: 'Basis',
    level: 'Level',
    fix: 'Repair',
    none: 'none',
    good: 'Right',
    bad: 'Wrong',
    fixed: 'becomes',
    options: 'Options',
    standard: 'default',
    limits: 'Known limits (in Chinese)',
    page: 'Page',
  },
} as const;

/** The page of a rule as text. */
export function pageOf(rule: Rule, language: Language, style: Style, columns: number): string {
  const words = WORDS[language];
  const { basis, title, description } = rule;
  const kind = language === 'zh' ? basis.kind : `${basis.kind} (${BASIS_WORDS[basis.kind]})`;
  const other = language === 'zh' ? title.en : title.zh;
  const paragraph = (text: string): string[] => wrap(text, columns - 2).map((line) => `  ${line}`);
  const heading = (text: string): string[] => ['', style.bold(text)];
  return `${[
    `${style.bold(title[language])}  ${style.dim(rule.id)}`,
    style.dim(other),
    '',
    ...paragraph(description[language]),
    '',
    `  ${words.basis}  ${kind}：${basis.reference}${basis.strength === undefined ? '' : `（${basis.strength}）`}`,
    `  ${words.level}  ${levelWord(rule, language)}`,
    `  ${words.fix}  ${rule.fix === null ? words.none : FIX_WORDS[rule.fix][language]}`,
    // Whoever wrote a rule of a plug-in keeps its page, if it has one.
    ...(isPluginRuleId(rule.id)
      ? []
      : [`  ${words.page}  docs/rules/${rule.id}.md  ${style.dim(rulePageAddress(rule.id))}`]),
    ...heading(words.bad),
    ...rule.bad.flatMap((example) => badLines(example, words.fixed, style)),
    ...heading(words.good),
    ...rule.good.flatMap((example) => goodLines(typeof example === 'string' ? { text: example } : example, style)),
    ...optionLines(rule, language, style),
    ...(rule.limits === undefined ? [] : [...heading(words.limits), ...paragraph(rule.limits)]),
  ].join('\n')}\n`;
}

function badLines(example: BadExample, fixed: string, style: Style): readonly string[] {
  // ⟦ and ⟧ enclose what is found.
  const marked = example.text.replace(/⟦([^⟦⟧]*)⟧/gu, (_, found: string) => style.red(style.underline(found) || '‸'));
  const lines = exampleLines({ ...example, text: marked.replace(/[⟦⟧]/gu, '') }, style.red('✖'), style);
  if (example.fixed === undefined) return lines;
  return [...lines, ...indented(example.fixed, `    ${style.dim(fixed)} `, '    ')];
}

function goodLines(example: GoodExample, style: Style): readonly string[] {
  return exampleLines(example, style.green('✔'), style);
}

function exampleLines({ name, text }: GoodExample, sign: string, style: Style): readonly string[] {
  const lines = indented(text, `  ${sign} `, '    ');
  return name === undefined ? lines : [...lines.slice(0, -1), `${lines.at(-1) ?? ''}  ${style.dim(`（${name}）`)}`];
}

function indented(text: string, first: string, others: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`);
}

function optionLines(rule: Rule, language: Language, style: Style): readonly string[] {
  const specs = Object.entries(rule.options ?? {});
  if (specs.length === 0) return [];
  const words = WORDS[language];
  return [
    '',
    style.bold(words.options),
    ...specs.map(
      ([name, spec]) =>
        `  ${name}  ${spec.description[language]}  ${style.dim(`${typeOf(spec)}，${words.standard} ${JSON.stringify(spec.default)}`)}`,
    ),
  ];
}

function typeOf(spec: OptionSpec): string {
  return spec.type === 'string' && spec.oneOf !== undefined ? spec.oneOf.join(' | ') : spec.type;
}
