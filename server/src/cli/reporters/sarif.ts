import type { Finding, Fix } from '../../engine/finding.ts';
import type { SuppressedFinding } from '../../engine/suppression/suppressedFinding.ts';
import { FINGERPRINT_NAME, fingerprintsOf } from '../../project/baseline/fingerprint.ts';
import type { FileReport } from '../../project/run/fileReport.ts';
import { version } from '../../project/version.ts';
import { basisText } from '../../rules/basis.ts';
import { rulePage } from '../../rules/page.ts';
import { isPluginRuleId } from '../../rules/pluginRuleId.ts';
import type { Rule, Severity } from '../../rules/rule.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import { HOME_PAGE, rulePageAddress } from '../rules/ruleLinks.ts';
import { lineRangeOf } from './lineRange.ts';
import { skipReasonText, unreadName } from './notChecked.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { wellFormed } from './xml.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The root that relative addresses start from; whoever reads the report says where it is. */
const ROOT = '%SRCROOT%';

/** SARIF 2.1.0, with what was suppressed marked as such and a line for each result, so that reports can be compared. */
export function sarif({ rules }: Pick<ReportContext, 'rules'>): Reporter {
  const indexOf = new Map(rules.map((rule, index) => [rule.id, index]));
  let first = true;
  const notRead: object[] = [];
  return {
    start() {
      const driver = {
        name: 'gongwen',
        version,
        semanticVersion: version,
        informationUri: HOME_PAGE,
        language: 'zh-CN',
        rules: rules.map(describe),
      };
      const tool = JSON.stringify({ driver });
      return `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":${tool},"columnKind":"utf16CodeUnits","results":[`;
    },
    file(report) {
      for (const { reason, start, end } of report.unread) {
        notRead.push(
          notification(`未检查：${unreadName(reason).zh}`, 'unread', reason, physical(report, { start, end })),
        );
      }
      return resultsOf(report, indexOf)
        .map((result) => {
          const separator = first ? '\n' : ',\n';
          first = false;
          return separator + JSON.stringify(result);
        })
        .join('');
    },
    end({ skipped }) {
      const left = skipped.map(({ filePath, reason }) =>
        notification(`跳过：${skipReasonText(reason).zh}`, 'skipped', reason, { artifactLocation: artifact(filePath) }),
      );
      const invocation = { executionSuccessful: true, toolExecutionNotifications: [...notRead, ...left] };
      return `${first ? '' : '\n'}],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
}

/** What the program says of its own work: here, what it did not check. */
function notification(text: string, kind: 'unread' | 'skipped', reason: string, place: object): object {
  return { level: 'note', message: { text }, locations: [{ physicalLocation: place }], properties: { kind, reason } };
}

/** What is known about a rule, so that the reader of a report needs no other source. */
function describe(rule: Rule): object {
  const own = !isPluginRuleId(rule.id);
  const { id, title, description, basis, severity, enabled, group } = rule;
  return {
    id,
    name: id,
    shortDescription: { text: title.zh },
    fullDescription: { text: description.zh },
    // Whoever wrote a rule of a plug-in keeps its page, if it has one.
    ...(own && { helpUri: rulePageAddress(id) }),
    help: {
      text: `${description.zh}\n${description.en}\n（${basisText(basis)}）`,
      ...(own && { markdown: rulePage(rule) }),
    },
    defaultConfiguration: { enabled: enabled !== false, level: LEVELS[severity] },
    properties: {
      tags: [group, basis.kind],
      titleEn: title.en,
      basis: basis.reference,
      ...(basis.strength !== undefined && { strength: basis.strength }),
    },
  };
}

function resultsOf(report: FileReport, indexOf: ReadonlyMap<string, number>): readonly object[] {
  const reasons = new Map<Finding, SuppressedFinding>(report.suppressed?.map((entry) => [entry.finding, entry]));
  // In order of place, what is suppressed among the rest.
  const findings = [...report.findings, ...reasons.keys()].sort((a, b) => a.start - b.start || a.end - b.end);
  const fingerprints = fingerprintsOf(report.source, report.lines, findings);
  return findings.map((finding, index) => {
    const entry = reasons.get(finding);
    const ruleIndex = indexOf.get(finding.ruleId);
    return {
      ruleId: finding.ruleId,
      ...(ruleIndex !== undefined && { ruleIndex }),
      level: LEVELS[finding.severity],
      message: { text: finding.message },
      locations: [{ physicalLocation: physical(report, finding) }],
      partialFingerprints: { [FINGERPRINT_NAME]: fingerprints[index] },
      ...(finding.related.length > 0 && {
        relatedLocations: finding.related.map((place) => ({
          physicalLocation: physical(report, place),
          message: { text: place.message },
        })),
      }),
      ...(finding.fix !== null && { fixes: [fixOf(report, finding.fix)] }),
      // A run without suppressions has none at all, so that readers can tell "none" from "not known".
      suppressions: entry === undefined ? [] : [suppression(entry)],
    };
  });
}

function suppression({ kind, reason }: SuppressedFinding): object {
  return { kind, status: 'accepted', ...(reason !== null && { justification: reason }) };
}

function physical({ name, source, lines }: FileReport, range: Range): object {
  const snippet = source.slice(range.start, range.end);
  return {
    artifactLocation: artifact(name),
    region: { ...regionOf(lines, range), ...(snippet !== '' && { snippet: { text: snippet } }) },
  };
}

function regionOf(lines: LineIndex, range: Range): object {
  const { line, column, endLine, endColumn } = lineRangeOf(lines, range);
  const place = { startLine: line, startColumn: column, endLine, endColumn };
  return { ...place, charOffset: range.start, charLength: range.end - range.start };
}

function fixOf({ name, lines }: FileReport, fix: Fix): object {
  return {
    description: { text: fix.title },
    artifactChanges: [
      {
        artifactLocation: artifact(name),
        replacements: fix.edits.map((edit) => ({
          deletedRegion: regionOf(lines, edit),
          insertedContent: { text: edit.newText },
        })),
      },
    ],
  };
}

/** A name as an address: relative to the current folder where it lies below it. */
function artifact(name: string): object {
  const parts = name.split('/').map((part) => encodeURIComponent(wellFormed(part)));
  if (name.startsWith('/')) return { uri: `file://${parts.join('/')}` };
  if (/^[a-z]:\//iu.test(name)) return { uri: `file:///${name.slice(0, 2)}/${parts.slice(1).join('/')}` };
  return { uri: parts.join('/'), uriBaseId: ROOT };
}
