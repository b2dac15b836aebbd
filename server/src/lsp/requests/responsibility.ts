import { type Range, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { responsibilities } from '../../features/responsibility.ts';
import { toLspRange } from '../convert/positions.ts';
import type { Services } from '../session/services.ts';

/** A task with its units, as the client reads it. */
export interface TaskReport {
  readonly name: string;
  readonly path: readonly string[];
  readonly range: Range;
  readonly units: readonly {
    readonly name: string;
    readonly label: string;
    readonly lead: boolean;
    readonly range: Range;
  }[];
}

/** Our own request: who answers for what in an open document. Nothing of a file that is no official document. */
export const responsibilityRequest = new RequestType<
  { readonly textDocument: TextDocumentIdentifier },
  readonly TaskReport[],
  void
>('gongwen/responsibility');

/** `gongwen/responsibility`. */
export function registerResponsibility({ connection, analyses }: Services): void {
  connection.onRequest(responsibilityRequest, async ({ textDocument }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return [];
    const { document, file, findings, linter } = analysis;
    // What the rule found is what counts as missing: the same in the tree, in the Problems view and in CI.
    const missing = findings.filter((finding) => linter.ruleOf(finding)?.tags?.includes('missing-units'));
    return responsibilities(file, missing).map((task) => ({
      ...task,
      range: toLspRange(document, task.range),
      units: task.units.map((unit) => ({ ...unit, range: toLspRange(document, unit.range) })),
    }));
  });
}
