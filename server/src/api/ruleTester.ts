import type { Fault, Finding } from '../engine/finding.ts';
import { chooseFixes } from '../engine/fixing/chooseFixes.ts';
import { fixSource } from '../engine/fixing/fix.ts';
import type { Linter } from '../engine/linter.ts';
import { readExample } from '../rules/example.ts';
import type { BadExample, GoodExample, Rule } from '../rules/rule.ts';
import { applyEdits } from '../text/edits.ts';
import { lintBeside } from '../workspace/beside.ts';
import { linterFor } from './ruleLinter.ts';

/** One example of a rule as a test; `run` throws where the rule does otherwise than the example says. */
export interface RuleTest {
  readonly name: string;
  run(): void;
}

/** Thrown by {@link testRule}: every example that the rule does not live up to. */
export class RuleTestError extends Error {
  override readonly name = 'RuleTestError';
  readonly failures: readonly { readonly test: string; readonly message: string }[];

  constructor(rule: string, failures: RuleTestError['failures']) {
    super([`${rule}：`, ...failures.map(({ test, message }) => `${test}：${message}`)].join('\n'));
    this.failures = failures;
  }
}

/**
 * The examples of a rule as tests, for whatever framework runs them: a right example gets no finding; a wrong one gets
 * those marked ⟦…⟧, at these places and at this severity, and reads as `fixed` says after fixing, also when fixed again.
 */
export function testsOf(rule: Rule): readonly RuleTest[] {
  const good = rule.good.map((example, index): RuleTest => {
    const whole = typeof example === 'string' ? { text: example } : example;
    return { name: `accepts ${whole.name ?? `example ${index + 1}`}`, run: () => acceptGood(rule, whole) };
  });
  const bad = rule.bad.map((example, index): RuleTest => {
    return { name: `finds ${example.name ?? `example ${index + 1}`}`, run: () => findBad(rule, example) };
  });
  return [...good, ...bad];
}

/** Runs a rule over its own examples. @throws RuleTestError naming every example that failed, or that there is none */
export function testRule(rule: Rule): void {
  const failures: { test: string; message: string }[] = [];
  for (const kind of ['good', 'bad'] as const) {
    if (rule[kind].length === 0) failures.push({ test: kind, message: 'a rule shows at least one example' });
  }
  for (const { name, run } of testsOf(rule)) {
    try {
      run();
    } catch (error) {
      failures.push({ test: name, message: error instanceof Error ? error.message : String(error) });
    }
  }
  if (failures.length > 0) throw new RuleTestError(rule.id, failures);
}

/** What a rule says about a text; a rule over a workspace sees the other files of the example beside it. */
function lint(
  rule: Rule,
  linter: Linter,
  text: string,
  { files = {} }: GoodExample,
): { readonly findings: readonly Finding[]; readonly faults: readonly Fault[] } {
  return rule.scope === 'workspace' ? lintBeside(linter, text, files) : linter.lint(text);
}

/** The text after all fixes of both classes. */
function fixed(rule: Rule, linter: Linter, text: string, example: GoodExample): string {
  if (rule.scope !== 'workspace') return fixSource(linter, text, 'suggestion').output;
  return applyEdits(text, chooseFixes(lint(rule, linter, text, example).findings, 'suggestion').flat());
}

function acceptGood(rule: Rule, example: GoodExample): void {
  const { findings, faults } = lint(rule, linterFor(rule, example), example.text, example);
  expectEqual('faults', faults, []);
  expectEqual(
    'findings',
    findings.map((finding) => `${example.text.slice(finding.start, finding.end)} ${finding.message}`),
    [],
  );
}

function findBad(rule: Rule, example: BadExample): void {
  const { text, ranges } = readExample(example.text);
  const linter = linterFor(rule, example);
  const { findings, faults } = lint(rule, linter, text, example);
  const place = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    `${start}–${end} ${text.slice(start, end)}`;
  expectEqual('faults', faults, []);
  expectEqual('findings', findings.map(place), ranges.map(place));
  for (const finding of findings) {
    expectEqual('severity', finding.severity, example.severity ?? rule.severity);
    if (rule.fix === null) expectEqual('fix', finding.fix, null);
  }
  const output = fixed(rule, linter, text, example);
  expectEqual('the fixed text', output, example.fixed ?? text);
  expectEqual('the text fixed twice', fixed(rule, linter, output, example), output);
}

/** Compares plain data. */
function expectEqual(what: string, actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: expected ${should}, got ${is}`);
}
