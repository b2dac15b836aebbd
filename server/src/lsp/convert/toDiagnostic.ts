import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../engine/finding.ts';
import type { Linter } from '../../engine/linter.ts';
import type { RuleTag, Severity } from '../../rules/rule.ts';
import type { ClientFeatures } from '../session/clientFeatures.ts';
import type { Host } from '../session/host.ts';
import { toLspRange } from './positions.ts';

/** The name under which an editor lists our findings. */
export const SOURCE = 'gongwen';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** How the protocol writes the tags of rules that it has a word for. */
const TAGS: Partial<Readonly<Record<RuleTag, DiagnosticTag>>> = {
  deprecated: DiagnosticTag.Deprecated,
  unnecessary: DiagnosticTag.Unnecessary,
};

/**
 * A finding as the protocol writes it, as far as the client understands it.
 * @param linter the linter that found it, which knows its rule
 */
export function toDiagnostic(
  document: TextDocument,
  linter: Pick<Linter, 'ruleOf'>,
  finding: Finding,
  client: ClientFeatures,
  host: Pick<Host, 'rulePage'>,
): Diagnostic {
  const { ruleId, severity, message, fix, related, elsewhere = [] } = finding;
  const diagnostic: Diagnostic = {
    range: toLspRange(document, finding),
    severity: SEVERITIES[severity],
    code: ruleId,
    source: SOURCE,
    message,
  };
  const page = client.codeDescription ? host.rulePage(ruleId) : null;
  if (page !== null) diagnostic.codeDescription = { href: page };
  const tags = linter.ruleOf(finding)?.tags?.flatMap((tag) => TAGS[tag] ?? []) ?? [];
  const understood = tags.filter((tag) => client.diagnosticTags.has(tag));
  if (understood.length > 0) diagnostic.tags = understood;
  if (client.relatedInformation && related.length + elsewhere.length > 0) {
    const here = related.map((place) => ({
      location: { uri: document.uri, range: toLspRange(document, place) },
      message: place.message,
    }));
    const others = elsewhere.map(({ uri, place, message }) => ({ location: { uri, range: place }, message }));
    diagnostic.relatedInformation = [...here, ...others];
  }
  // Comes back with a request for quick fixes; also tells a client that has no such request what would be done.
  if (fix !== null) diagnostic.data = { fix: fix.title, safety: fix.safety };
  return diagnostic;
}
