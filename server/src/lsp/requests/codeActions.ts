import { type CodeAction, CodeActionKind, type Diagnostic, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../engine/finding.ts';
import { fixAllOfRule, isFixable } from '../../features/quickFixes.ts';
import { refactoringsAt } from '../../features/refactorings.ts';
import type { Range } from '../../text/range.ts';
import { fromLspRange, sameLspRange, toLspRange, toWorkspaceEdit } from '../convert/positions.ts';
import { SOURCE } from '../convert/toDiagnostic.ts';
import type { Analysis } from '../session/analysisCache.ts';
import { OPEN_RULE_PAGE } from '../session/clientFeatures.ts';
import type { Host } from '../session/host.ts';
import type { Services } from '../session/services.ts';
import { type ActionPlan, editsOf, readPlan } from './actionPlan.ts';
import { registrationOf } from './registration.ts';

/** Everything that is safe at once; what “fix on save” asks for. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.${SOURCE}`;

/** An action without its edits, and the findings that it repairs. */
interface Offer {
  readonly title: string;
  readonly kind: string;
  readonly plan: ActionPlan;
  readonly preferred: boolean;
  readonly repairs: readonly Finding[];
}

/** `textDocument/codeAction` and `codeAction/resolve`. */
export function registerCodeActions(services: Services): void {
  const { connection, crossFile, client, host } = services;
  if (!client.codeActions) return;
  connection.onCodeAction(async ({ textDocument, range, context }, token) => {
    const analysis = await crossFile.of(textDocument.uri, token);
    if (!analysis?.applies) return [];
    const { document, findings } = analysis;
    const place = fromLspRange(document, range);
    const meant = findings.filter(
      (finding) =>
        (finding.start <= place.end && place.start <= finding.end) ||
        context.diagnostics.some((diagnostic) => isShownAs(document, finding, diagnostic)),
    );
    const offers = [
      ...quickFixes(analysis, meant),
      ...(client.createsFiles ? registrations(analysis, meant) : []),
      ...suppressions(analysis, meant),
      ...refactorings(analysis, place),
      ...fixEverything(analysis),
    ];
    // Made while the document is as it was analysed.
    const actions = offers
      .filter((offer) => isWanted(offer.kind, context.only))
      .map((offer) => ({ offer, action: toAction(document, offer, context.diagnostics, client.preferredActions) }))
      .map(({ offer, action }) => {
        if (client.lazyEdits || offer.plan.task === 'register') return { offer, action };
        const edits = editsOf(offer.plan, analysis);
        const edit = edits === null ? null : toWorkspaceEdit(document, edits, client.versionedEdits);
        return { offer, action: edit === null ? null : { ...action, edit } };
      });
    const pages = client.showsRulePages && isWanted(CodeActionKind.QuickFix, context.only) ? meant : [];
    const whole = await Promise.all(
      actions.map(async ({ offer, action }): Promise<CodeAction | null> => {
        if (action === null) return null;
        if (client.lazyEdits) return { ...action, data: offer.plan };
        if (offer.plan.task !== 'register') return action;
        const edit = await registrationOf(services, offer.plan.uri, offer.plan.rule);
        return edit === null ? null : { ...action, edit };
      }),
    );
    return [...whole.filter((action) => action !== null), ...pageActions(pages, host)];
  });

  connection.onCodeActionResolve(async (action, token) => {
    const plan = readPlan(action.data);
    if (plan?.task === 'register') {
      const edit = await registrationOf(services, plan.uri, plan.rule);
      if (edit !== null) return { ...action, edit };
      throw new ResponseError(LSPErrorCodes.RequestFailed, '登记文件或配置文件有错，先改正 (the registry is broken)');
    }
    const analysis = plan === null ? null : await crossFile.of(plan.uri, token);
    const edits = plan === null || analysis === null ? null : editsOf(plan, analysis);
    if (analysis === null || edits === null) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed since the action was offered');
    }
    return { ...action, edit: toWorkspaceEdit(analysis.document, edits, client.versionedEdits) };
  });
}

function quickFixes({ document, findings }: Analysis, meant: readonly Finding[]): readonly Offer[] {
  const { uri } = document;
  const kind = CodeActionKind.QuickFix;
  const single = meant.filter(isFixable).map((finding): Offer => {
    const { ruleId: rule, start, end, fix } = finding;
    const plan: ActionPlan = { uri, task: 'fix', rule, start, end };
    return { title: fix.title, kind, plan, preferred: fix.safety === 'safe', repairs: [finding] };
  });
  const rules = [...new Set(single.map((offer) => offer.plan.rule))];
  const whole = rules
    .filter((rule) => fixAllOfRule(findings, rule).length > 0)
    .map((rule): Offer => {
      const repairs = findings.filter((finding) => finding.ruleId === rule && finding.fix?.safety === 'safe');
      const plan: ActionPlan = { uri, task: 'fixRule', rule, start: 0, end: 0 };
      return { title: `修复本文件全部 ${repairs.length} 处（${rule}）`, kind, plan, preferred: false, repairs };
    });
  return [...single, ...whole];
}

/** Names that the registry does not know: whoever knows better adds them to the office's own file. */
function registrations({ document, file, linter }: Analysis, meant: readonly Finding[]): readonly Offer[] {
  return meant
    .filter((finding) => linter.ruleOf(finding)?.offers?.includes('register-unit') ?? false)
    .map((finding): Offer => {
      const { start, end } = finding;
      const name = file.source.slice(start, end);
      const plan: ActionPlan = { uri: document.uri, task: 'register', rule: name, start, end };
      const title = `将“${name}”加入本单位登记`;
      return { title, kind: CodeActionKind.QuickFix, plan, preferred: false, repairs: [finding] };
    });
}

/** One action a rule that shows its page; nothing to resolve, as it changes nothing. */
function pageActions(meant: readonly Finding[], host: Pick<Host, 'rulePage'>): readonly CodeAction[] {
  const rules = new Set(meant.map(({ ruleId }) => ruleId));
  return [...rules]
    .filter((rule) => host.rulePage(rule) !== null)
    .map((rule) => {
      const title = `查看规则说明 ${rule}`;
      const command = { title, command: OPEN_RULE_PAGE, arguments: [rule] };
      return { title, kind: CodeActionKind.QuickFix, command };
    });
}

/** One action a rule and line, however many findings it has there: the comment silences them all. */
function suppressions({ document }: Analysis, meant: readonly Finding[]): readonly Offer[] {
  const { uri } = document;
  const kind = CodeActionKind.QuickFix;
  const byLine = new Map<string, { readonly first: Finding; readonly repairs: Finding[] }>();
  for (const finding of meant) {
    const key = `${finding.ruleId} ${document.positionAt(finding.start).line}`;
    const known = byLine.get(key);
    if (known === undefined) byLine.set(key, { first: finding, repairs: [finding] });
    else known.repairs.push(finding);
  }
  const lines = [...byLine.values()].map(({ first, repairs }): Offer => {
    const { ruleId: rule, start, end } = first;
    const plan: ActionPlan = { uri, task: 'disableLine', rule, start, end };
    return { title: `此行不检查 ${rule}（写明理由）`, kind, plan, preferred: false, repairs };
  });
  const files = [...new Set(meant.map((finding) => finding.ruleId))].map((rule): Offer => {
    const plan: ActionPlan = { uri, task: 'disableFile', rule, start: 0, end: 0 };
    const repairs = meant.filter((finding) => finding.ruleId === rule);
    return { title: `本文件不检查 ${rule}（写明理由）`, kind, plan, preferred: false, repairs };
  });
  return [...lines, ...files];
}

function refactorings({ document, file, linter }: Analysis, place: Range): readonly Offer[] {
  return refactoringsAt(file, linter.config, place).map(({ title }): Offer => {
    const plan: ActionPlan = { uri: document.uri, task: 'refactor', rule: title, start: place.start, end: place.end };
    return { title, kind: CodeActionKind.RefactorRewrite, plan, preferred: false, repairs: [] };
  });
}

function fixEverything({ document, findings }: Analysis): readonly Offer[] {
  const repairs = findings.filter((finding) => finding.fix?.safety === 'safe');
  if (repairs.length === 0) return [];
  const plan: ActionPlan = { uri: document.uri, task: 'fixAll', rule: '', start: 0, end: 0 };
  const title = `修复本文件全部可安全修复的问题（${repairs.length} 处）`;
  return [{ title, kind: FIX_ALL_KIND, plan, preferred: false, repairs: [] }];
}

function toAction(
  document: TextDocument,
  { title, kind, preferred, repairs }: Offer,
  shown: readonly Diagnostic[],
  marksPreferred: boolean,
): CodeAction {
  const diagnostics = shown.filter((diagnostic) => repairs.some((finding) => isShownAs(document, finding, diagnostic)));
  return {
    title,
    kind,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    ...(preferred && marksPreferred ? { isPreferred: true } : {}),
  };
}

/** True when a diagnostic that the client shows is this finding. */
function isShownAs(document: TextDocument, finding: Finding, { source, code, range }: Diagnostic): boolean {
  return source === SOURCE && code === finding.ruleId && sameLspRange(range, toLspRange(document, finding));
}

/** Kinds are hierarchical: who asks for `source` gets `source.fixAll.gongwen` too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
