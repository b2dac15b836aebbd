import { judgedDay } from '../engine/day.ts';
import { compareFindings, type Fault, type Finding } from '../engine/finding.ts';
import { type LintConfig, levelOf } from '../engine/lintConfig.ts';
import type { Linter } from '../engine/linter.ts';
import { faultOf } from '../engine/paragraphRules.ts';
import { toFinding } from '../engine/place.ts';
import { findDirectives } from '../engine/suppression/directives.ts';
import { type Suppressed, suppress } from '../engine/suppression/suppression.ts';
import type { GazetteFile } from '../gazette/document/document.ts';
import { Options } from '../rules/options.ts';
import type { WorkspaceRule } from '../rules/rule.ts';
import type { Workspace } from '../rules/workspace.ts';
import { LineIndex } from '../text/lines.ts';

/** What the rules over a workspace say about one of its files. */
export interface WorkspaceResult {
  readonly findings: readonly Finding[];
  readonly suppressed: Suppressed['suppressed'];
  readonly faults: readonly Fault[];
}

const NOTHING: WorkspaceResult = { findings: [], suppressed: [], faults: [] };

/** The rules over a workspace that a configuration has on. */
export function workspaceRulesOf(config: LintConfig): readonly WorkspaceRule[] {
  return config.rules.filter((rule) => rule.scope === 'workspace').filter((rule) => levelOf(rule, config) !== 'off');
}

/**
 * Runs the rules over a workspace on one file. Apart from the linter, because their findings change when another file
 * does, while all others hang on the text alone.
 */
export function lintInWorkspace(linter: LinterView, file: GazetteFile, workspace: Workspace): WorkspaceResult {
  const { config } = linter;
  const rules = workspaceRulesOf(config);
  if (rules.length === 0 || !linter.applies(file)) return NOTHING;
  const found: Finding[] = [];
  const faults = new Map<string, Fault>();
  const { house, registry, settings } = config;
  for (const document of file.documents) {
    const day = judgedDay(document, config);
    for (const rule of rules) {
      const level = levelOf(rule, config);
      if (level === 'off') continue;
      const options = new Options(rule.options, settings.get(rule.id)?.options);
      try {
        rule.check(document, {
          options,
          house,
          registry,
          day,
          file,
          workspace,
          report: (paragraph, report) => {
            const finding = toFinding(file.source, rule, level, paragraph, report);
            if (finding !== undefined && counts(finding, config)) found.push(finding);
          },
        });
      } catch (error) {
        faults.set(rule.id, faultOf(rule, error));
      }
    }
  }
  const directives = found.length === 0 ? [] : findDirectives(file.source);
  const { shown, suppressed } = suppress(file.source, new LineIndex(file.source), found, directives);
  return { findings: [...shown].sort(compareFindings), suppressed, faults: [...faults.values()] };
}

/** The findings of both kinds in the order in which they are shown. */
export function together(own: readonly Finding[], ofWorkspace: readonly Finding[]): readonly Finding[] {
  return ofWorkspace.length === 0 ? own : [...own, ...ofWorkspace].sort(compareFindings);
}

type LinterView = Pick<Linter, 'config' | 'applies'>;

function counts({ ruleId, basis }: Finding, { bases, settings }: LintConfig): boolean {
  return bases === undefined || bases.includes(basis.kind) || settings.get(ruleId)?.level !== undefined;
}
