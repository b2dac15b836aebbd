import { writeEdit } from '../formats/writing.ts';
import { locate, type Paragraph } from '../gazette/document/paragraph.ts';
import type { Prose } from '../gazette/prose/prose.ts';
import { MASK } from '../gazette/prose/span.ts';
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
    message: `${readable(report.message, paragraph.prose)}（${basisText(basis)}）`,
    basis,
    fix: report.fix === undefined ? null : placeFix(source, rule, paragraph, report.fix),
    related: (report.related ?? []).map((place) => ({
      ...locate(place.paragraph, place.start, place.end),
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

/**
 * Moves a fix into the source, or drops it: an edit that spans Markdown marks or a page break would take away more than
 * the text it was thought for, and a fix that is not certain to be harmless is none.
 */
function placeFix(source: string, rule: Rule, paragraph: Paragraph, fix: ReportedFix): Fix | null {
  const edits: TextEdit[] = [];
  for (const edit of fix.edits) {
    const { prose, pieces, cell } = edit.paragraph ?? paragraph;
    const written = writeEdit({ text: prose.text, pieces, inTable: cell?.markup === 'bars' }, source, edit);
    if (written === null) return null;
    edits.push(written);
  }
  for (const gap of fix.closeGaps ?? []) {
    if (/\S/u.test(source.slice(gap.start, gap.end))) return null;
    edits.push({ ...gap, newText: '' });
  }
  const safety = rule.fix === 'safe' ? (fix.safety ?? 'safe') : 'suggestion';
  return { safety, title: readable(fix.title, paragraph.prose), edits };
}
