import { EXIT } from '../../project/exit.ts';
import { StreamOutput } from '../../project/files/output.ts';
import { ruleRecord } from '../../rules/record.ts';
import type { Rule } from '../../rules/rule.ts';
import { padEnd } from '../../text/displayWidth.ts';
import { expectOperands, lastOf, readArguments } from '../arguments.ts';
import type { Environment } from '../environment.ts';
import type { Language } from '../language.ts';
import { colorOf, oneOf } from '../lint/lintOptions.ts';
import { rulesHere } from '../rules/pluginRules.ts';
import { FIX_WORDS, levelWord } from '../rules/ruleWords.ts';
import { type Style, styleFor, wantsColor } from '../terminal/color.ts';

/** The options of `gongwen rules`. */
export const OPTIONS = { format: 'value', config: 'value', 'no-config': 'flag', 'allow-plugins': 'flag' } as const;

/** `gongwen rules`: the catalogue, and the rules that plug-ins add here. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const { env, stdout, language } = environment;
  const given = readArguments(args, OPTIONS);
  expectOperands(given, 0);
  const format = oneOf('format', lastOf(given, 'format') ?? 'table', ['table', 'json'] as const);
  const style = styleFor(wantsColor(colorOf(given), env, stdout));
  const { rules, usable } = rulesHere(given, environment);
  await new StreamOutput(stdout).write(format === 'json' ? jsonText(rules) : tableText(rules, language, style));
  return usable ? EXIT.ok : EXIT.fault;
}

function jsonText(rules: readonly Rule[]): string {
  return `${JSON.stringify({ version: 1, rules: rules.map(ruleRecord) }, null, 2)}\n`;
}

function tableText(rules: readonly Rule[], language: Language, style: Style): string {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule]);
  const width = Math.max(...rules.map((rule) => rule.id.length));
  const parts = Array.from(groups, ([group, members]) => {
    const rows = members.map((rule) => {
      const fix = rule.fix === null ? '' : FIX_WORDS[rule.fix][language];
      const level = padEnd(levelWord(rule, language), language === 'zh' ? 4 : 7);
      return `  ${padEnd(rule.id, width)}  ${level}  ${rule.title[language]}${fix === '' ? '' : `  ${style.dim(fix)}`}`;
    });
    return `${style.bold(group)}\n${rows.join('\n')}\n`;
  });
  return parts.join('\n');
}
