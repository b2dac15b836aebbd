import type { RuleLevel } from '../../engine/lintConfig.ts';
import type { BasisKind, Bilingual, FixSafety, Rule } from '../../rules/rule.ts';
import type { Language } from '../language.ts';

const LEVEL_WORDS: Readonly<Record<RuleLevel, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  off: { zh: '关闭', en: 'off' },
};

/** What the two classes of repairs are called. */
export const FIX_WORDS: Readonly<Record<FixSafety, Bilingual>> = {
  safe: { zh: '可自动修复', en: 'fixable' },
  suggestion: { zh: '有修改建议', en: 'suggests' },
};

/** What the bases of rules are called in English. */
export const BASIS_WORDS: Readonly<Record<BasisKind, string>> = {
  规定: 'regulation',
  标准: 'standard',
  标准附录: 'annex of a standard, not binding',
  通例: 'common practice',
  本厅: 'practice of this office',
  完整性: 'damage in copying',
};

/** The level at which a rule runs where nobody configured it. */
export function levelWord(rule: Rule, language: Language): string {
  return LEVEL_WORDS[rule.enabled === false ? 'off' : rule.severity][language];
}
