import { nearestWord } from '../../agencies/suggest.ts';
import { basisText } from '../../rules/basis.ts';
import { rules as catalogue } from '../../rules/index.ts';
import { isPluginRuleId } from '../../rules/pluginRuleId.ts';
import type { EngineRule } from '../../rules/rule.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import type { Finding, Fix } from '../finding.ts';
import { type LintConfig, levelOf } from '../lintConfig.ts';
import { type Directive, type NamedId, removalOf } from './directives.ts';

/** What the engine knows of a text's suppression comments once they were applied. */
export interface AppliedDirectives {
  readonly source: string;
  readonly lines: LineIndex;
  readonly directives: readonly Directive[];
  /** Of each comment that suppressed something, the rules whose findings it suppressed; of an end, empty. */
  readonly used: ReadonlyMap<Directive, ReadonlySet<string>>;
  /** Rules that failed: whether there is something to suppress for them nobody knows. */
  readonly failed: ReadonlySet<string>;
}

/** One thing to say about a comment. */
interface Remark extends Range {
  readonly message: string;
  readonly fix: Fix | null;
}

/** Findings about the suppression comments themselves; a comment that names these rules keeps them quiet like any other. */
export function judgeDirectives(applied: AppliedDirectives, config: LintConfig): readonly Finding[] {
  if (applied.directives.length === 0) return [];
  const known = new Set([...catalogue, ...config.rules].map(({ id }) => id));
  const foreign = config.foreignRules === true;
  const active = new Set(
    config.rules
      // What the other files say is not known here.
      .filter(({ id, scope }) => scope !== 'engine' && scope !== 'workspace' && !applied.failed.has(id))
      .filter((rule) => levelOf(rule, config) !== 'off')
      .map(({ id }) => id),
  );
  return config.rules.flatMap((rule) => {
    if (rule.scope !== 'engine') return [];
    const level = levelOf(rule, config);
    if (level === 'off') return [];
    return applied.directives
      .flatMap((directive) => remarksOf(rule, directive, applied, { known, active, foreign }))
      .map(
        ({ start, end, message, fix }): Finding => ({
          start,
          end,
          ruleId: rule.id,
          severity: level,
          message: `${message}（${basisText(rule.basis)}）`,
          basis: rule.basis,
          fix,
          related: [],
        }),
      );
  });
}

/** The rules that a comment can name. */
interface KnownRules {
  readonly known: ReadonlySet<string>;
  /** Those that ran. */
  readonly active: ReadonlySet<string>;
  /** Whether there are others, of plug-ins that were not loaded. */
  readonly foreign: boolean;
}

function remarksOf(
  rule: EngineRule,
  directive: Directive,
  applied: AppliedDirectives,
  { known, active, foreign }: KnownRules,
): readonly Remark[] {
  switch (rule.reports) {
    case 'unknown-rule':
      return directive.named
        .filter(({ id }) => !known.has(id) && !(foreign && isPluginRuleId(id)))
        .map((named) => unknown(named, known));
    case 'missing-reason':
      return directive.kind === 'enable' || directive.reason !== null
        ? []
        : [{ ...directive, message: '停用标记没有写明理由，应写在“--”之后', fix: null }];
    case 'unused-comment':
      // What it suppresses may be the findings of a rule that was not loaded.
      return foreign && directive.named.length === 0 ? [] : unused(directive, applied, active);
  }
}

function unknown({ start, end, id }: NamedId, known: ReadonlySet<string>): Remark {
  const nearest = nearestWord(id, [...known]);
  if (nearest === null) return { start, end, message: `没有规则“${id}”，停用标记对它不起作用`, fix: null };
  const edits = [{ start, end, newText: nearest }];
  return {
    start,
    end,
    message: `没有规则“${id}”，是否为“${nearest}”？`,
    fix: { safety: 'suggestion', title: `改为“${nearest}”`, edits },
  };
}

function unused(directive: Directive, applied: AppliedDirectives, active: ReadonlySet<string>): readonly Remark[] {
  const { source, lines, used, failed } = applied;
  const by = used.get(directive);
  const whole = (message: string): Remark => ({
    start: directive.start,
    end: directive.end,
    message,
    fix: { safety: 'suggestion', title: '删去标记', edits: [{ ...removalOf(source, lines, directive), newText: '' }] },
  });
  if (directive.kind === 'enable') {
    return by === undefined ? [whole('前面没有可由这一标记结束的停用标记')] : [];
  }
  if (directive.named.length === 0) {
    return by === undefined && failed.size === 0 ? [whole('停用标记没有用处：所指之处没有问题')] : [];
  }
  const idle = directive.named.filter(({ id }) => active.has(id) && by?.has(id) !== true);
  if (idle.length === directive.named.length) {
    return [whole(`停用标记没有用处：所指之处没有“${idle.map(({ id }) => id).join('、')}”的问题`)];
  }
  return idle.map((named) => ({
    start: named.start,
    end: named.end,
    message: `停用标记没有用处：所指之处没有“${named.id}”的问题`,
    fix: {
      safety: 'suggestion',
      title: `删去“${named.id}”`,
      edits: [{ ...entryOf(directive, named), newText: '' }],
    },
  }));
}

/** A rule of a list together with the comma that joins it to its neighbour. */
function entryOf({ named }: Directive, entry: NamedId): Range {
  const index = named.indexOf(entry);
  const next = named[index + 1];
  const before = named[index - 1];
  if (next !== undefined) return { start: entry.start, end: next.start };
  return { start: before?.end ?? entry.start, end: entry.end };
}
