import type { Paragraph, Role } from '../gazette/paragraph.ts';
import type { ParagraphRule, ParagraphView, Report, Rule, RuleContext } from '../rules/rule.ts';
import type { Fault } from './finding.ts';
import type { TriggerTable } from './triggers.ts';

/** What one paragraph rule said about one paragraph, not yet placed in a source. */
export type ParagraphReport =
  | { readonly rule: ParagraphRule; readonly report: Report }
  | { readonly rule: ParagraphRule; readonly fault: Fault };

/** Elements around the documents, which text rules do not judge unless they ask to. */
const OUTSIDE: ReadonlySet<Role> = new Set<Role>(['outside', 'contents', 'imprint']);

/**
 * Everything the paragraph rules say about one paragraph. Depends on its text, role and heading mark and on the context,
 * and on nothing else, which is what allows a memory to keep it.
 */
export function judgeParagraph(
  paragraph: Paragraph,
  triggers: TriggerTable,
  contextOf: (rule: Rule) => RuleContext,
): readonly ParagraphReport[] {
  const { prose, role, heading } = paragraph;
  const view: ParagraphView = { prose, role, heading };
  const reports: ParagraphReport[] = [];
  for (const rule of triggers.concerned(prose.text)) {
    if (!(rule.roles?.includes(role) ?? !OUTSIDE.has(role))) continue;
    try {
      rule.check(view, { ...contextOf(rule), report: (report) => reports.push({ rule, report }) });
    } catch (error) {
      reports.push({ rule, fault: faultOf(rule, error) });
    }
  }
  return reports;
}

/** The fault of a rule that threw. */
export function faultOf(rule: Rule, error: unknown): Fault {
  return { ruleId: rule.id, message: error instanceof Error ? error.message : String(error) };
}
