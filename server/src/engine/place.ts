import { locate, type Paragraph } from '../gazette/document/paragraph.ts';
import { basisText, loudestOfBasis } from '../rules/basis.ts';
import type { Report, ReportedFix, Rule, Severity } from '../rules/rule.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Finding, Fix } from './finding.ts';

const LOUDNESS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Places what a rule said about a paragraph's text in the source. */
export function toFinding(source: string, rule: Rule, level: Severity, paragraph: Paragraph, report: Report): Finding {
  const basis = report.basis ?? rule.basis;
  return {
    ...locate(paragraph, report.start, report.end),
    ruleId: rule.id,
    severity: quieter(severityFor(level, report), report.atMost),
    message: `${report.message}（${basisText(basis)}）`,
    basis,
    fix: report.fix === undefined ? null : placeFix(source, rule, paragraph, report.fix),
    related: (report.related ?? []).map((place) => ({
      ...locate(place.paragraph, place.start, place.end),
      message: place.message,
    })),
    ...(report.elsewhere && { elsewhere: report.elsewhere }),
  };
}

/** A finding on a weaker basis than its rule's is no louder than that basis carries. */
function severityFor(level: Severity, { basis }: Report): Severity {
  return basis === undefined ? level : quieter(level, loudestOfBasis(basis));
}

function quieter(level: Severity, cap: Severity | undefined): Severity {
  return cap === undefined || LOUDNESS[level] <= LOUDNESS[cap] ? level : cap;
}

/**
 * Moves a fix into the source, or drops it: an edit that spans Markdown marks or a page break would take away more than
 * the text it was thought for, and a fix that is not certain to be harmless is none.
 */
function placeFix(source: string, rule: Rule, paragraph: Paragraph, fix: ReportedFix): Fix | null {
  const edits: TextEdit[] = [];
  for (const edit of fix.edits) {
    const place = locate(edit.paragraph ?? paragraph, edit.start, edit.end);
    if (place.end - place.start !== edit.end - edit.start) return null;
    edits.push({ ...place, newText: edit.newText });
  }
  for (const gap of fix.closeGaps ?? []) {
    if (/\S/u.test(source.slice(gap.start, gap.end))) return null;
    edits.push({ ...gap, newText: '' });
  }
  const safety = rule.fix === 'safe' ? (fix.safety ?? 'safe') : 'suggestion';
  return { safety, title: fix.title, edits };
}
