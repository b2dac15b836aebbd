import { type LintConfig, levelOf } from '../engine/lintConfig.ts';
import { isPluginRuleId } from '../rules/pluginRuleId.ts';
import type { BasisKind, Rule, RuleOffer, RuleTag } from '../rules/rule.ts';
import { guarded } from './pluginGuard.ts';

/** Rules of a team's own, as a module of theirs exports them: `export const rules = [ … ]`, or as its default. */
export interface Plugin {
  readonly rules: readonly Rule[];
}

/** Something wrong in a plug-in, at a path of keys: `rules[0].id`. In Chinese with English beside it. */
export interface PluginProblem {
  readonly path: string;
  readonly message: string;
}

/** The rules of a plug-in that are in order, and what is wrong with the others. */
export interface ReadPlugin {
  readonly rules: readonly Rule[];
  readonly problems: readonly PluginProblem[];
  /** URI of the file that it was read from; absent where there is none. */
  readonly file?: string;
}

const BASES: readonly BasisKind[] = ['规定', '标准', '标准附录', '通例', '本厅', '完整性'];
const TAGS: readonly RuleTag[] = ['deprecated', 'unnecessary', 'missing-units', 'form-only'];
const OFFERS: readonly RuleOffer[] = ['register-unit'];

/**
 * A configuration with the rules of plug-ins. They count as set by name, for whoever names a plug-in asks for its rules:
 * no profile hides them for the basis that they stand on.
 */
export function withPluginRules(config: LintConfig, own: readonly Rule[]): LintConfig {
  const settings = new Map(config.settings);
  for (const rule of own) settings.set(rule.id, { level: levelOf(rule, config), ...settings.get(rule.id) });
  return { ...config, rules: [...config.rules, ...own], settings };
}

/** Reads what a plug-in exports. Never throws, unless a getter of the plug-in does. */
export function pluginRules(exported: unknown): ReadPlugin {
  const list = rulesOf(exported) ?? rulesOf(property(exported, 'default'));
  const problems: PluginProblem[] = [];
  if (list === undefined) {
    problems.push({ path: 'rules', message: '插件应导出规则的数组 rules (a plug-in exports a list “rules”)' });
    return { rules: [], problems };
  }
  const rules: Rule[] = [];
  list.forEach((candidate, index) => {
    const report = (key: string, message: string): void => {
      problems.push({ path: key === '' ? `rules[${index}]` : `rules[${index}].${key}`, message });
    };
    if (!isRule(candidate, report)) return;
    if (rules.some(({ id }) => id === candidate.id)) report('id', `规则“${candidate.id}”出现两次 (twice in the list)`);
    else rules.push(guarded(candidate));
  });
  return { rules, problems };
}

type ReportProblem = (key: string, message: string) => void;

/** Looks at all that the program itself reads of a rule. */
function isRule(value: unknown, report: ReportProblem): value is Rule {
  let right = true;
  const expect = (condition: boolean, key: string, message: string): void => {
    if (condition) return;
    right = false;
    report(key, message);
  };
  if (typeof value !== 'object' || value === null) {
    report('', '规则应为对象 (a rule is an object)');
    return false;
  }
  const of = (key: string): unknown => property(value, key);
  const id = of('id');
  const shown = typeof id === 'string' ? `，实为“${id}”` : '';
  expect(
    typeof id === 'string' && isPluginRuleId(id),
    'id',
    `规则名应为“前缀/名称”，如 ours/no-draft${shown} (prefix/name)`,
  );
  expect(isBilingual(of('title')), 'title', '应为 { zh, en } 两个文本 (expected two texts)');
  expect(isBilingual(of('description')), 'description', '应为 { zh, en } 两个文本 (expected two texts)');
  const basis = of('basis');
  expect(
    BASES.some((kind) => kind === property(basis, 'kind')) && typeof property(basis, 'reference') === 'string',
    'basis',
    `应为 { kind, reference }，kind 为 ${BASES.join('、')} 之一 (kind and reference)`,
  );
  expect(
    isOneOf(of('severity'), ['error', 'warning', 'info']),
    'severity',
    '应为 error、warning、info 之一 (not a severity)',
  );
  expect(isOneOf(of('scope'), ['paragraph', 'document']), 'scope', '应为 paragraph 或 document (not a scope)');
  expect(isOneOf(of('fix'), ['safe', 'suggestion', null]), 'fix', '应为 safe、suggestion 或 null (not a class of fix)');
  expect(typeof of('check') === 'function', 'check', '应为函数 (expected a function)');
  expect(
    isTriggers(of('triggers')),
    'triggers',
    '应为文本，或文本与 [前字, 后字] 的数组 (expected a text, or a list of texts and pairs of texts)',
  );
  expect(isOptionalListOf(of('tags'), TAGS), 'tags', `应为数组，各为 ${TAGS.join('、')} 之一 (a list of tags)`);
  expect(
    isOptionalListOf(of('offers'), OFFERS),
    'offers',
    `应为数组，各为 ${OFFERS.join('、')} 之一 (a list of offers)`,
  );
  expect(isOptional(of('enabled'), 'boolean'), 'enabled', '应为 true 或 false (expected a boolean)');
  expect(isOptional(of('options'), 'object'), 'options', '应为对象 (expected an object)');
  expect(of('roles') === undefined || Array.isArray(of('roles')), 'roles', '应为数组 (expected a list)');
  expect(isListOf(of('good'), isExample), 'good', '应为正例的数组 (expected a list of right examples)');
  expect(
    isListOf(of('bad'), hasText),
    'bad',
    '应为误例的数组，各有 text (expected a list of wrong examples, each with text)',
  );
  return right;
}

function rulesOf(exported: unknown): readonly unknown[] | undefined {
  const rules = property(exported, 'rules');
  return Array.isArray(rules) ? rules : undefined;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function isBilingual(value: unknown): boolean {
  return typeof property(value, 'zh') === 'string' && typeof property(value, 'en') === 'string';
}

function isListOf(value: unknown, right: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(right);
}

function isExample(value: unknown): boolean {
  return typeof value === 'string' || hasText(value);
}

function hasText(value: unknown): boolean {
  return typeof property(value, 'text') === 'string';
}

/** Whether a value is what the engine reads as `Triggers`; see rules/rule.ts. Empty texts would name nothing. */
function isTriggers(value: unknown): boolean {
  if (value === undefined || isText(value)) return true;
  const isPair = (entry: unknown): boolean => isListOf(entry, isText) && property(entry, 'length') === 2;
  return isListOf(value, (entry) => isText(entry) || isPair(entry)) && property(value, 'length') !== 0;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isOptionalListOf(value: unknown, words: readonly unknown[]): boolean {
  return value === undefined || isListOf(value, (entry) => words.includes(entry));
}

function isOneOf(value: unknown, words: readonly unknown[]): boolean {
  return words.includes(value);
}

function isOptional(value: unknown, type: 'boolean' | 'object'): boolean {
  if (value === undefined) return true;
  const actual = value === null ? 'null' : typeof value;
  return actual === type;
}
