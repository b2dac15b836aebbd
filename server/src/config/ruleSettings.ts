import { suggestion } from '../agencies/suggest.ts';
import { isRuleLevel, LEVELS, type RuleLevel, type RuleSetting } from '../engine/lintConfig.ts';
import { isValidOption, type OptionSpec } from '../rules/options.ts';
import type { Rule } from '../rules/rule.ts';
import { type JsonNode, plainValue } from './jsonc.ts';
import { actual, given, type NodeReader } from './nodeReader.ts';

/** The rules that a configuration may set. */
export interface KnownRules {
  readonly rules: ReadonlyMap<string, Rule>;
  /** Whether a rule that is not among them belongs to a plug-in that was not loaded. */
  isForeign(id: string): boolean;
}

/** Reads `rules` of a configuration file: each rule's level and options. */
export function readRuleSettings(
  reader: NodeReader,
  node: JsonNode,
  { rules, isForeign }: KnownRules,
  path: string,
): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const { key, offset, value } of reader.members(node, path)) {
    const here = `${path}.${key}`;
    const rule = rules.get(key);
    if (rule === undefined) {
      if (isForeign(key)) continue;
      reader.report(here, offset, () => `没有规则“${key}” (unknown rule)${suggestion(key, [...rules.keys()])}`);
      continue;
    }
    reader.mark(here, offset);
    const setting = readSetting(reader, value, rule, here);
    if (setting !== undefined) settings.set(key, setting);
  }
  return settings;
}

/** `"off"`, `["warning", { … }]` or `{ "level": …, "options": { … } }`. */
function readSetting(reader: NodeReader, node: JsonNode, rule: Rule, path: string): RuleSetting | undefined {
  if (node.kind === 'string') return readLevel(reader, node, path);
  if (node.kind === 'array') {
    const [level, options, ...more] = node.items;
    if (level === undefined || more.length > 0) {
      return reader.report(path, node.offset, '应为 [级别, { 选项 }] (expected a level and options)');
    }
    const values = options === undefined ? undefined : readOptions(reader, options, rule, `${path}[1]`);
    return { ...readLevel(reader, level, `${path}[0]`), ...given('options', values) };
  }
  if (node.kind !== 'object') {
    const message = `应为级别、[级别, 选项] 或 { level, options }，${actual(node)} (wrong type)`;
    return reader.report(path, node.offset, message);
  }
  let setting: RuleSetting = {};
  for (const { key, offset, value } of node.members) {
    const here = `${path}.${key}`;
    if (key === 'level') setting = { ...setting, ...readLevel(reader, value, here) };
    else if (key === 'options') setting = { ...setting, ...given('options', readOptions(reader, value, rule, here)) };
    else reader.report(here, offset, `未知的键“${key}” (unknown key)${suggestion(key, ['level', 'options'])}`);
  }
  return setting;
}

function readLevel(reader: NodeReader, node: JsonNode, path: string): { readonly level: RuleLevel } | undefined {
  if (node.kind === 'string' && isRuleLevel(node.value)) return { level: node.value };
  const near = node.kind === 'string' ? suggestion(node.value, LEVELS) : '';
  return reader.report(path, node.offset, `级别应为 ${LEVELS.join('、')} 之一，${actual(node)} (not a level)${near}`);
}

function readOptions(reader: NodeReader, node: JsonNode, rule: Rule, path: string): Readonly<Record<string, unknown>> {
  const specs = rule.options ?? {};
  const names = Object.keys(specs);
  const options: Record<string, unknown> = {};
  for (const { key, offset, value } of reader.members(node, path)) {
    const here = `${path}.${key}`;
    const spec = names.includes(key) ? specs[key] : undefined;
    if (spec === undefined) {
      const near = names.length === 0 ? '，该规则没有选项 (it has none)' : suggestion(key, names);
      reader.report(here, offset, `规则“${rule.id}”没有选项“${key}” (unknown option)${near}`);
    } else if (!isValidOption(spec, plainValue(value))) {
      reader.report(here, value.offset, `应为${typeName(spec)}，${actual(value)} (wrong type)`);
    } else options[key] = plainValue(value);
  }
  return options;
}

function typeName(spec: OptionSpec): string {
  switch (spec.type) {
    case 'number':
      return spec.minimum === undefined ? '数字' : `不小于 ${spec.minimum} 的数字`;
    case 'boolean':
      return ' true 或 false';
    case 'string':
      return spec.oneOf === undefined ? '文本' : ` ${spec.oneOf.join('、')} 之一`;
    case 'strings':
      return '文本的数组';
  }
}
