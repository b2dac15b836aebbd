import { locate, type Paragraph } from '../gazette/document/paragraph.ts';
import type { Prose } from '../gazette/prose/prose.ts';
import { MASK } from '../gazette/prose/span.ts';
import { basisText, loudestOfBasis } from '../rules/basis.ts';
import type { Report, Rule, Severity } from '../rules/rule.ts';
import type { Finding } from './finding.ts';
import { snapToCodePoints } from './fixing/invariants/codePoints.ts';
import { placeFix } from './fixing/placeFix.ts';

const LOUDNESS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * Places what a rule said about a paragraph's text in the source. Undefined for what is a fault only where it can be
 * mended, and the engine refuses the fix.
 */
export function toFinding(
  source: string,
  rule: Rule,
  level: Severity,
  paragraph: Paragraph,
  report: Report,
): Finding | undefined {
  const basis = report.basis ?? rule.basis;
  const fix = report.fix === undefined ? null : placeFix(source, rule, paragraph, report.fix);
  if (fix === null && report.onlyIfFixed) return undefined;
  return {
    ...snapToCodePoints(source, locate(paragraph, report.start, report.end)),
    ruleId: rule.id,
    severity: quieter(severityFor(level, report), report.atMost),
    message: `${readable(report.message, paragraph.prose)}（${basisText(basis)}）`,
    basis,
    fix: fix && { ...fix, title: readable(fix.title, paragraph.prose) },
    related: (report.related ?? []).map((place) => ({
      ...snapToCodePoints(source, locate(place.paragraph, place.start, place.end)),
      message: readable(place.message, place.paragraph.prose),
    })),
    ...(report.elsewhere && { elsewhere: report.elsewhere }),
  };
}

/** What a rule says with the words of code, formulas and titles where it quoted a text in which they are masked. */
function readable(message: string, { masked, shown }: Prose): string {
  if (!message.includes(MASK)) return message;
  const runs = Array.from(masked.matchAll(/\ufffc+/gu), ({ 0: run, index }) => shown.slice(index, index + run.length));
  return message.replace(/\ufffc+/gu, (run) => runs.find(({ length }) => length === run.length)?.trim() ?? '…');
}

/** A finding on a weaker basis than its rule's is no louder than that basis carries. */
function severityFor(level: Severity, { basis }: Report): Severity {
  return basis === undefined ? level : quieter(level, loudestOfBasis(basis));
}

function quieter(level: Severity, cap: Severity | undefined): Severity {
  return cap === undefined || LOUDNESS[level] <= LOUDNESS[cap] ? level : cap;
}
