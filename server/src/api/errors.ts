/** Something wrong in options that a caller gave, or in one of its plug-ins. */
export interface OptionProblem {
  /** The place as a path of keys: `rules.docnum-bracket`. */
  readonly path: string;
  /** In Chinese, with English beside it. */
  readonly message: string;
}

/** Thrown where options make no sense; says everything that is wrong with them at once. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
  readonly problems: readonly OptionProblem[];

  constructor(problems: readonly OptionProblem[]) {
    super(problems.map(({ path, message }) => (path === '' ? message : `${path}：${message}`)).join('\n'));
    this.problems = problems;
  }
}

/** Thrown where a rule threw: findings that lack a rule's word would pass for all of them. */
export class RuleFaultError extends Error {
  override readonly name = 'RuleFaultError';
  readonly ruleId: string;

  constructor(ruleId: string, message: string) {
    super(`规则 ${ruleId} 出错：${message} (the rule failed)`);
    this.ruleId = ruleId;
  }
}
